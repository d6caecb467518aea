/** Replaces the code, TeX and comments of a text with placeholders while a conversion changes the rest. */
import { InlineCode, indexOfNext } from './inline-code.ts';
import { hiddenEnd, hiddenStart } from './placeholder-characters.ts';
import { mapSegments, splitSegments } from './segments.ts';
import { closeGaps } from './snippets.ts';

const placeholder = new RegExp(`${hiddenStart}(\\d+)\\s*${hiddenEnd}`, 'g');

/**
 * Parts of a text that a conversion must not change. `hide` returns a short placeholder to write in place of a part, and `reveal` puts the
 * parts back. A placeholder contains the line breaks of the part, so that line numbers do not change. Every placeholder begins and ends
 * with a control character. An import first removes these control characters from every text. `hide` reveals the placeholders in a part
 * before it stores the part, so that `reveal` ends after one pass, whatever the text contains.
 */
export class Mask {
  readonly #hidden: string[] = [];

  hide(text: string): string {
    if (text.endsWith('\n')) return `${this.hide(text.slice(0, -1))}\n`;
    this.#hidden.push(this.reveal(text));
    return `${hiddenStart}${this.#hidden.length - 1}${'\n'.repeat(text.split('\n').length - 1)}${hiddenEnd}`;
  }

  /** Replaces all placeholders with the hidden texts. Another step may have replaced the line breaks of a placeholder with spaces. */
  reveal(text: string): string {
    return text.replace(placeholder, (_, number) => this.#hidden[Number(number)] ?? '');
  }
}

/**
 * Applies `change` to a text in which placeholders stand for all code, and for the TeX and comments in prose. `reveal` puts the hidden
 * texts back into a part of the text. Closes the gaps that `change` leaves.
 */
export function changeOutsideCode(
  text: string,
  change: (shown: string, reveal: (part: string) => string) => string,
): string {
  const mask = new Mask();
  const shown = splitSegments(text).map(({ kind, text: piece }) =>
    kind === 'code' ? mask.hide(piece) : kind === 'prose' ? hideInline(piece, mask) : piece,
  );
  return mask.reveal(closeGaps(change(shown.join(''), part => mask.reveal(part))));
}

/**
 * Applies `change` to each part of a text that is neither code nor raw HTML. In a part, placeholders of `mask` stand for code spans, TeX and
 * comments.
 */
export const changeProse = (body: string, change: (shown: string, mask: Mask) => string): string =>
  mapSegments(body, ({ kind, text }) => {
    if (kind === 'html') return text;
    const mask = new Mask();
    return mask.reveal(change(hideInline(text, mask), mask));
  });

const special = /[`<$\\]/g;
const tagInTex = /<(?=\/?[A-Za-z][\w-]*(?:\s[^<>$]*)?>)/g;

/**
 * Masks code spans, TeX and comments in prose. Puts a space after a `<` in TeX, so that no tag begins there. `convertComment` returns the
 * text to write in place of a comment.
 */
export function hideInline(
  text: string,
  mask: Mask,
  convertComment = (comment: string): string => mask.hide(comment),
): string {
  const code = new InlineCode(text);
  let out = '';
  for (let i = 0; i < text.length; ) {
    const found = code.at(i);
    const end = found
      ? i + found.length
      : indexOfNext(special, text, text[i] === '\\' && text[i + 1] !== '\n' ? i + 2 : i + 1);
    if (!found) out += text.slice(i, end);
    else if (found.startsWith('<')) out += convertComment(found);
    else out += mask.hide(found.startsWith('`') ? found : found.replace(tagInTex, '< '));
    i = end;
  }
  return out;
}
