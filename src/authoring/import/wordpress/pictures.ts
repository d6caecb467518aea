/** Converts the pictures of a WordPress post to Markdown, and also to HTML for table rows, which cannot contain several lines of Markdown. */
import { escapeText } from '../../../html.ts';
import { isPicture } from '../body/pictures.ts';
import { escapeMarkdown, type WrittenPicture, writePicture, writeTarget } from '../body/snippets.ts';
import { withoutQuery } from '../foreign-address.ts';
import { addressesOfPicture, attribute } from '../from-html/address-rules.ts';
import { elementsOf, replaceNode, wordsOf } from '../from-html/nodes.ts';
import type { HtmlContext } from './html-context.ts';
import type { Piece } from './pieces.ts';
import { textOfField } from './text.ts';
import type { Attachment } from './uploads.ts';

/**
 * Reads an `<img>`; if `alt` is empty, takes the alternative text from the media library. Returns undefined if the `<img>` has no source.
 */
function pictureOf(image: Element, caption: string, { uploads }: HtmlContext): WrittenPicture | undefined {
  const [source] = addressesOfPicture(image);
  if (source === undefined) return undefined;
  const known = uploads.get(idIn(attribute(image, 'class'))) ?? uploads.ofFile(source);
  const alt = textOfField(attribute(image, 'alt')) || (known?.alt ?? '');
  return { address: uploads.locate(source), alt, caption: writeCaption(caption) };
}

/** Returns the id in the class of a picture, such as `12` in `alignleft wp-image-12`; undefined if there is none. */
const idIn = (classes: string) =>
  classes
    .split(' ')
    .find(name => name.startsWith('wp-image-'))
    ?.slice('wp-image-'.length);

const writeCaption = (caption: string) => caption.replaceAll(' | ', ' – ');

const inBothForms = (picture: WrittenPicture) => ({
  markdown: writePicture('prose', picture),
  html: writePicture('html', picture),
});

export const pictureOfAttachment = ({ address, alt, caption }: Attachment): Piece =>
  inBothForms({ address, alt, caption: writeCaption(caption) });

/**
 * Converts an `<img>` and the link around it. Leaves out a link that leads only to the picture file or to the page of the picture. Returns
 * undefined if the `<img>` has no source.
 */
export function convertPicture(image: Element, caption: string, context: HtmlContext): Piece | undefined {
  const picture = pictureOf(image, caption, context);
  if (picture === undefined) return undefined;
  const anchor = linkAround(image);
  const target = anchor && leadsOn(attribute(anchor, 'href'), context);
  if (target === undefined) return inBothForms(picture);
  const words = caption === '' ? '' : `\n\n*${escapeMarkdown(caption)}*`;
  const alone = { ...picture, caption: '' };
  return {
    markdown: `[${writePicture('prose', alone)}](${writeTarget(target)})${words}`,
    html: `<a href="${escapeText(target)}">${writePicture('html', alone)}</a> ${escapeText(caption)}`.trim(),
  };
}

/** Returns the link around a picture if the link contains nothing else; otherwise undefined. */
function linkAround(image: Element): Element | undefined {
  const anchor = image.closest('a');
  return anchor && wordsOf(anchor) === '' && anchor.querySelectorAll('img').length === 1 ? anchor : undefined;
}

/**
 * Returns the target of a link around a picture; undefined if the target is only the picture file, the page of the picture or an anchor.
 */
function leadsOn(href: string, context: HtmlContext): string | undefined {
  const address = context.address(href);
  return address === '' || address.startsWith('#') || isPicture(withoutQuery(address)) ? undefined : address;
}

/** Replaces each picture, and the link around the picture, with a placeholder. `Pieces` later replaces the placeholders with Markdown. */
export function convertPictures(root: Element, context: HtmlContext): void {
  for (const image of elementsOf(root, 'img')) {
    const piece = convertPicture(image, '', context);
    const placeholder = piece === undefined ? '' : context.pieces.inline(piece);
    replaceNode(linkAround(image) ?? image, root.ownerDocument.createTextNode(placeholder));
  }
}
