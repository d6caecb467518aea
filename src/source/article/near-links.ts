/**
 * Finds text that looks like a link or a picture but that Markdown reads as ordinary text. The causes are full-width brackets, a space
 * between the brackets, and wrong quotation marks.
 */

import type { Token } from 'markdown-it';
import { tell } from '../../language/messages/tell.ts';
import type { Message } from '../../message.ts';
import { find, type Page } from './body.ts';
import { placeOf, startOf } from './inline-places.ts';

const address =
  /(?:(?:https?|mailto|tel)[:：]|www\.|\.{1,2}\/|[\p{L}\p{N}_-]{1,80}\.(?:md|svg|jpe?g|png|gif|webp|avif)\b)[^\s()（）[\]]{0,2000}/u;
const near = new RegExp(
  `(!?)[[［【][^[\\]［］【】\\n]{0,200}[\\]］】][ \\t]*[(（][ \\t]*${address.source}(?:[ \\t]{1,9}[“”„«「『＂‘’][^\\n)）]{0,200})?[)）]?`,
  'giu',
);
const mayBeNear = /[\]］】][ \t]*[(（]/;
const wrongQuotes = /[ \t][“”„«「『＂‘’]/;
const picture = /\.(?:svg|jpe?g|png|gif|webp|avif)$/i;

/** Warns about three mistakes in a paragraph: text that only looks like a link, links without text, and links to pictures after `！`. */
export function noteNearLinks(inline: Token, page: Page): void {
  const pieces = inline.children ?? [];
  if (!mayBeNear.test(inline.content)) return;
  /** Offset in `inline.content` from which to search for the text of the current token. */
  let from = 0;
  for (const [i, piece] of pieces.entries()) {
    const next = pieces[i + 1];
    const start = startOf(piece);
    if (start !== undefined) from = start + piece.markup.length + piece.content.length;
    if (piece.type === 'text' && mayBeNear.test(piece.content)) {
      for (const { 0: found, 1: mark, index } of piece.content.matchAll(near)) {
        const offset = inline.content.indexOf(found, from);
        // A backslash or an entity in the source means that the author wants visible brackets.
        if (offset === -1 || inline.content[offset - 1] === '\\') continue;
        from = offset + found.length;
        // `brackets.ts` already reports text after a `dangling` token, and pictures without a letter or digit before the `!`
        const isTold = index === 0 && pieces[i - 1]?.type === 'dangling';
        if (isTold || (mark !== '' && !/[\p{L}\p{N}]$/u.test(piece.content.slice(0, index)))) continue;
        page.around.note({
          at: placeOf(inline, offset, page) ?? find(found, page),
          what: tell(
            'brackets-read-as-words',
          )`Markdown reads ${found} as ordinary text, so readers will see the brackets`,
          cure: wrongQuotes.test(found) ? sayPlainQuotes() : sayLink(inline.content.slice(from), found),
        });
      }
    } else if (piece.type === 'link_open' && next?.type === 'link_close') {
      page.around.note({
        at: placeOf(inline, (start ?? 1) - '['.length, page) ?? find('[](', page),
        what: tell('link-without-words')`this link has no text, so readers will not see the link`,
        cure: tell('write-words-in-brackets')`write the text of the link between the square brackets`,
      });
    }
    if (next?.type !== 'link_open' || piece.type !== 'text' || !piece.content.endsWith('！')) continue;
    const href = String(next.attrGet('href') ?? '');
    if (picture.test(href) && !/^[a-z]+:/i.test(href)) {
      page.around.note({
        at: placeOf(inline, (startOf(next) ?? 2) - '！['.length, page) ?? find('！[', page),
        what: tell('link-to-picture')`this is a link to a picture, so readers will not see the picture in the text`,
        cure: tell('write-plain-exclamation-mark')`write "![What it shows](${href})" with a plain exclamation mark`,
      });
    }
  }
}

/** Returns the correction for `found`, which looks like a link. If its address contains a space, `rest` begins at the space. */
const sayLink = (rest: string, found: string): Message =>
  /^[ \t]+[^()（）"“”]*[)）]/.test(rest) && !/[)）]$/.test(found)
    ? tell('write-spaces-as-code')`write "%20" for each space in the address`
    : tell(
        'write-plain-link-or-bracket',
      )`for a link, write "[words](address)" with plain brackets and no space between "]" and "("; to show a bracket, write "\\["`;

/** Returns the correction for a title in wrong quotation marks, as in `(address “title”)`. */
export const sayPlainQuotes = (): Message =>
  tell(
    'write-title-plainly-quoted',
  )`write (address "title") after the square brackets, with plain quotation marks around the title`;
