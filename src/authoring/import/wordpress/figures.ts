/** Converts figures of the block editor: pictures with captions, galleries, embedded pages, pull quotes and tables. */
import { escapeText } from '../../../html.ts';
import { readAttribute } from '../body/media.ts';
import type { HtmlContext } from './html-context.ts';
import { convertPlayers, link, readLinkedPicture } from './media.ts';
import { nothing, type Piece } from './pieces.ts';
import { textOf } from './text.ts';

/** Pattern of a figure without another figure inside. */
const innermost = /<figure\b((?:"[^"]*"|'[^']*'|[^>"'])*)>((?:(?!<\/?figure\b)[\s\S])*)<\/figure\s*>/gi;
const captions = /<figcaption\b[^>]*>([\s\S]*?)<\/figcaption\s*>/gi;

/** Converts figures from the inside out, up to ten deep. */
export function convertFigures(html: string, context: HtmlContext): string {
  let out = html;
  for (let depth = 0; depth < 10; depth++) {
    const next = out.replace(
      innermost,
      (_, attributes, inner) => `\n\n${convertFigure(attributes, inner, context)}\n\n`,
    );
    if (next === out) break;
    out = next;
  }
  return out;
}

function convertFigure(attributes: string, inner: string, context: HtmlContext): string {
  const kind = readAttribute(attributes, 'class') ?? '';
  const rest = inner.replace(captions, '');
  const [written] = [...inner.matchAll(captions)].map(([, words = '']) => words);
  const caption = textOf(written ?? '');
  if (/<a\s/i.test(written ?? '')) context.note('caption-links-left-out', caption);
  const below = caption === '' ? '' : `<p><em>${written}</em></p>`;
  const [address] = /https?:\/\/[^\s<"']+/.exec(textOf(rest)) ?? [];
  if (/wp-block-embed/.test(kind) && address !== undefined) {
    context.note('embeds-made-links', address);
    return `<p>${link(address)}</p>${below}`;
  }
  if (/wp-block-pullquote/.test(kind)) return context.pieces.block(writePullQuote(rest));
  if (isPictureAlone(rest)) return context.pieces.block(readLinkedPicture(rest, caption, context) ?? nothing);
  if (/<(?:iframe|video|audio|object|embed)\b/i.test(rest)) return `<p>${convertPlayers(rest, context)}</p>${below}`;
  return `${rest}${below}`;
}

/** Returns whether a figure consists of one picture, without words or a table. */
const isPictureAlone = (html: string) =>
  [...html.matchAll(/<img\b/gi)].length === 1 && !/<table\b|\uE000/i.test(html) && textOf(html) === '';

function writePullQuote(html: string): Piece {
  const [, cite = ''] = /<cite\b[^>]*>([\s\S]*?)<\/cite\s*>/i.exec(html) ?? [];
  const words = textOf(html.replace(/<cite\b[\s\S]*?<\/cite\s*>/gi, '')).replace(/[*_[\]<`\\]/g, '\\$&');
  const from = textOf(cite).replace(/[*_[\]<`\\]/g, '\\$&');
  return {
    markdown: `::: pullquote\n${words}${from === '' ? '' : `\n\n${from}`}\n:::`,
    html: `<blockquote>${escapeText(textOf(html))}</blockquote>`,
  };
}
