/** Converts figures of the block editor: pictures with captions, galleries, embedded pages, pull quotes and tables. */
import { escapeText } from '../../../html.ts';
import { escapeMarkdown } from '../body/snippets.ts';
import { attribute } from '../from-html/address-rules.ts';
import { elementsOf, rename, replaceNode, wordsOf } from '../from-html/nodes.ts';
import { linkElement } from './embeds.ts';
import type { HtmlContext } from './html-context.ts';
import { convertPicture } from './pictures.ts';
import { nothing, type Piece } from './pieces.ts';

/** Converts the figures below `root`, inner figures first. */
export function convertFigures(root: Element, context: HtmlContext): void {
  for (const figure of [...elementsOf(root, 'figure')].reverse()) convertFigure(figure, context);
}

function convertFigure(figure: Element, context: HtmlContext): void {
  const [written, ...others] = elementsOf(figure, 'figcaption').filter(caption => !caption.querySelector('img'));
  for (const other of others) if (written && !written.contains(other)) written.appendChild(other);
  written?.remove();
  const caption = wordsOf(written);
  if (written?.querySelector('a')) context.note('caption-links-left-out', caption);
  const kind = attribute(figure, 'class');
  const [address] = /https?:\/\/[^\s<"']+/.exec(wordsOf(figure)) ?? [];
  const image = pictureAlone(figure);
  const piece = kind.includes('wp-block-pullquote')
    ? writePullQuote(figure)
    : image && (convertPicture(image, caption, context) ?? nothing);
  if (piece !== undefined) {
    const place = figure.ownerDocument.createElement('p');
    place.textContent = context.pieces.inline(piece);
    replaceNode(figure, place);
    return;
  }
  const content = rename(figure, 'div');
  if (written && caption !== '') addBelow(content, written);
  if (!kind.includes('wp-block-embed') || address === undefined) return;
  context.note('embeds-made-links', address);
  const place = content.ownerDocument.createElement('p');
  place.appendChild(linkElement(content.ownerDocument, address));
  replaceNode(content, place);
}

/** Puts the caption `written` below a figure, in italics. */
function addBelow(figure: Element, written: Element): void {
  const words = rename(written, 'em');
  const place = figure.ownerDocument.createElement('p');
  place.appendChild(words);
  figure.parentNode?.insertBefore(place, figure.nextSibling);
}

/** Returns the picture of a figure that contains one picture but no text and no table; undefined for any other figure. */
function pictureAlone(figure: Element): Element | undefined {
  const [image, ...others] = elementsOf(figure, 'img');
  return image && others.length === 0 && !figure.querySelector('table') && wordsOf(figure) === '' ? image : undefined;
}

function writePullQuote(figure: Element): Piece {
  const html = `<blockquote>${escapeText(wordsOf(figure))}</blockquote>`;
  const cite = figure.querySelector('cite');
  cite?.remove();
  const [words, from] = [figure, cite].map(part => escapeMarkdown(wordsOf(part)));
  return { markdown: `::: pullquote\n${words}${from ? `\n\n${from}` : ''}\n:::`, html };
}
