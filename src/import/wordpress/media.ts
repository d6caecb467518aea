/** Pictures, players and embedded pages in the HTML of WordPress → Markdown pictures and links. */
import { escapeText } from '../../html.ts';
import { nameOfAddress, pageOfPlayer } from '../embeds.ts';
import { readAttribute } from '../media.ts';
import { isPicture } from '../pictures.ts';
import { writePicture } from '../snippets.ts';
import type { HtmlContext } from './html-context.ts';
import { textOf } from './text.ts';
import type { Attachment } from './uploads.ts';

const image = /<img\b((?:"[^"]*"|'[^']*'|[^>"'])*)>/i;
const images = new RegExp(image, 'gi');
const linked = /<a\b((?:"[^"]*"|'[^']*'|[^>"'])*)>\s*(<img\b(?:"[^"]*"|'[^']*'|[^>"'])*>)\s*<\/a\s*>/gi;
const players =
  /<(iframe|video|audio|object)\b((?:"[^"]*"|'[^']*'|[^>"'])*)>([\s\S]*?)<\/\1\s*>|<(embed)\b((?:"[^"]*"|'[^']*'|[^>"'])*)>/gi;

export const link = (address: string, words = nameOfAddress(address)) =>
  `<a href="${escapeText(address)}">${escapeText(words)}</a>`;

/** The Markdown of an `<img>`; what it does not say of itself, the library of WordPress may. */
export function pictureOf(attributes: string, caption: string, { uploads }: HtmlContext): string {
  const source = (readAttribute(attributes, 'data-src') ?? readAttribute(attributes, 'src') ?? '').trim();
  if (source === '') return '';
  const known =
    uploads.get(/\bwp-image-(\d+)/.exec(readAttribute(attributes, 'class') ?? '')?.[1]) ?? uploads.ofFile(source);
  const alt = textOf(readAttribute(attributes, 'alt') ?? '') || (known?.alt ?? '');
  return writePicture('prose', { address: uploads.locate(source), alt, caption: caption.replace(/ \| /g, ' – ') });
}

export function pictureOfAttachment({ address, alt, caption }: Attachment): string {
  return writePicture('prose', { address, alt, caption: caption.replace(/ \| /g, ' – ') });
}

/** The picture within a figure, with the link around it if that leads to more than the picture itself. */
export function readLinkedPicture(html: string, caption: string, context: HtmlContext): string | undefined {
  const [, attributes] = image.exec(html) ?? [];
  if (attributes === undefined) return undefined;
  const [, anchor] = /<a\b((?:"[^"]*"|'[^']*'|[^>"'])*)>\s*<img\b/i.exec(html) ?? [];
  const target = anchor === undefined ? undefined : leadsOn(readAttribute(anchor, 'href') ?? '', context);
  if (target === undefined) return pictureOf(attributes, caption, context);
  const words = caption === '' ? '' : `\n\n*${caption.replace(/[*_[\]<`]/g, '\\$&')}*`;
  return `[${pictureOf(attributes, '', context)}](${target.replace(/[()\s]/g, encodeURIComponent)})${words}`;
}

/** A link around a picture to its file, or to the page of it, is no link for a reader. */
function leadsOn(href: string, context: HtmlContext): string | undefined {
  const address = context.address(href);
  return address === '' || address.startsWith('#') || isPicture(address.replace(/[?#].*$/, '')) ? undefined : address;
}

export function convertPictures(html: string, context: HtmlContext): string {
  return html
    .replace(linked, whole => context.pieces.inline(readLinkedPicture(whole, '', context) ?? ''))
    .replace(images, (_, attributes) => context.pieces.inline(pictureOf(attributes, '', context)));
}

export function convertPlayers(html: string, { note, address }: HtmlContext): string {
  return html.replace(players, (_, _tag, first, inner = '', _embed, second) => {
    const attributes: string = first ?? second ?? '';
    const source =
      readAttribute(attributes, 'src') ??
      readAttribute(attributes, 'data-src') ??
      readAttribute(attributes, 'data') ??
      readAttribute(/<source\b([^>]*)>/i.exec(inner)?.[1] ?? '', 'src');
    const page = source === undefined ? undefined : (pageOfPlayer(source) ?? source);
    if (page === undefined || !/^(?:https?:)?\/|^[^:]+$/.test(page)) {
      note('embedded media without an address left out');
      return textOf(inner);
    }
    note('embedded media made links', page);
    const title = readAttribute(attributes, 'title') ?? '';
    return link(address(page), title || nameOfAddress(page));
  });
}
