/** Converts pictures, players and embedded pages in WordPress HTML to pictures and links. */
import { escapeText } from '../../../html.ts';
import { nameOfAddress, pageOfPlayer } from '../body/embeds.ts';
import { readAttribute } from '../body/media.ts';
import { isPicture } from '../body/pictures.ts';
import { type WrittenPicture, writePicture, writeTarget } from '../body/snippets.ts';
import type { HtmlContext } from './html-context.ts';
import { nothing, type Piece } from './pieces.ts';
import { textOf } from './text.ts';
import type { Attachment } from './uploads.ts';

const image = /<img\b((?:"[^"]*"|'[^']*'|[^>"'])*)>/i;
const images = new RegExp(image, 'gi');
const linked = /<a\b((?:"[^"]*"|'[^']*'|[^>"'])*)>\s*(<img\b(?:"[^"]*"|'[^']*'|[^>"'])*>)\s*<\/a\s*>/gi;
const players =
  /<(iframe|video|audio|object)\b((?:"[^"]*"|'[^']*'|[^>"'])*)>([\s\S]*?)<\/\1\s*>|<(embed)\b((?:"[^"]*"|'[^']*'|[^>"'])*)>/gi;

export const link = (address: string, words = nameOfAddress(address)) =>
  `<a href="${escapeText(address)}">${escapeText(words)}</a>`;

/**
 * Reads an `<img>`; if `alt` is empty, takes the alternative text from the media library. Returns undefined if the `<img>` has no source.
 */
function pictureOf(attributes: string, caption: string, { uploads }: HtmlContext): WrittenPicture | undefined {
  const source = (readAttribute(attributes, 'data-src') ?? readAttribute(attributes, 'src') ?? '').trim();
  if (source === '') return undefined;
  const known =
    uploads.get(/\bwp-image-(\d+)/.exec(readAttribute(attributes, 'class') ?? '')?.[1]) ?? uploads.ofFile(source);
  const alt = textOf(readAttribute(attributes, 'alt') ?? '') || (known?.alt ?? '');
  return { address: uploads.locate(source), alt, caption: caption.replace(/ \| /g, ' – ') };
}

const inBothForms = (picture: WrittenPicture) => ({
  markdown: writePicture('prose', picture),
  html: writePicture('html', picture),
});

export const pictureOfAttachment = ({ address, alt, caption }: Attachment) =>
  inBothForms({ address, alt, caption: caption.replace(/ \| /g, ' – ') });

/**
 * Reads the first picture in `html`, and the link around it. Leaves out a link that leads only to the picture file or its page. Returns
 * undefined if there is no picture.
 */
export function readLinkedPicture(html: string, caption: string, context: HtmlContext): Piece | undefined {
  const [, attributes] = image.exec(html) ?? [];
  const picture = attributes === undefined ? undefined : pictureOf(attributes, caption, context);
  if (picture === undefined) return undefined;
  const [, anchor] = /<a\b((?:"[^"]*"|'[^']*'|[^>"'])*)>\s*<img\b/i.exec(html) ?? [];
  const target = anchor === undefined ? undefined : leadsOn(readAttribute(anchor, 'href') ?? '', context);
  if (target === undefined) return inBothForms(picture);
  const words = caption === '' ? '' : `\n\n*${caption.replace(/[*_[\]<`]/g, '\\$&')}*`;
  const alone = { ...picture, caption: '' };
  return {
    markdown: `[${writePicture('prose', alone)}](${writeTarget(target)})${words}`,
    html: `<a href="${escapeText(target)}">${writePicture('html', alone)}</a> ${escapeText(caption)}`.trim(),
  };
}

/**
 * Returns the target of a link around a picture; undefined if the target is only the picture file, the page of the picture or an anchor.
 */
function leadsOn(href: string, context: HtmlContext): string | undefined {
  const address = context.address(href);
  return address === '' || address.startsWith('#') || isPicture(address.replace(/[?#].*$/, '')) ? undefined : address;
}

/** Replaces pictures, and the links around them, by placeholders for their Markdown. `Pieces` fills in the Markdown later. */
export function convertPictures(html: string, context: HtmlContext): string {
  const { pieces } = context;
  return html
    .replace(linked, whole => pieces.inline(readLinkedPicture(whole, '', context) ?? nothing))
    .replace(images, whole => pieces.inline(readLinkedPicture(whole, '', context) ?? nothing));
}

/**
 * Replaces players (`<video>`, `<iframe>` and others) by links to the files or pages that they show. Replaces a player without a usable
 * address by the text inside its element.
 */
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
      note('embeds-left-out');
      return textOf(inner);
    }
    note('embeds-made-links', page);
    const title = readAttribute(attributes, 'title') ?? '';
    return link(address(page), title || nameOfAddress(page));
  });
}
