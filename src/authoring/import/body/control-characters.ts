/** Replaces or removes control characters, which are forbidden in articles. */
import { findInvisible, invisible, withoutInvisible } from '../../../language/characters.ts';
import { oneLine } from '../../../language/white-space.ts';
import { readWindows } from '../../../language/windows-characters.ts';

/** Matches the control characters that XML forbids: U+0000 to U+001F, except tabs and line breaks. */
export const controls = /[\p{Cc}--[\t\n\r\u007f-\u009f]]/gv;

const runs = new RegExp(`(?:${invisible.source})+`, 'gv');

/** Matches a letter or digit of a script that puts spaces between words. */
const spaced = /(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}])[\p{L}\p{M}\p{N}]/u;
/** Matches a word at the end of a text, in a script that puts spaces between words. Does not match an address. */
const word = new RegExp(`(?:^|\\s)[^\\s/]*${spaced.source}$`, 'u');
/** Matches a numeric reference from U+0080 to U+009F, such as `&#146;`. Browsers read the number as a byte in Windows-1252. */
const references = /&#(?:x0*([89][\da-f])|0*(12[89]|1[345]\d));/gi;

/** Replaces references such as `&#146;` with the characters that browsers show. */
export const replaceReferences = (text: string) =>
  text.replace(references, (_, hexadecimal?: string, decimal?: string) =>
    readWindows(String.fromCodePoint(hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16))),
  );

/**
 * Replaces control characters. Each character from U+0080 to U+009F becomes the character with the same byte in Windows-1252, because old
 * programs wrote `’` as U+0092. Between two words, any other control character becomes a space, except in an address. Elsewhere, the
 * function removes the control character. Calls `tell` with the text around each replaced character.
 */
export function replaceControls(text: string, tell: (around: string) => void = () => {}): string {
  if (findInvisible(text) === undefined) return text;
  return text.replace(runs, (run: string, at: number) => {
    const [before, after] = [text.slice(Math.max(0, at - 20), at), text.slice(at + run.length, at + run.length + 20)];
    const meant = Array.from(run, readWindows).join('');
    const joins = word.test(before) && spaced.test(after.slice(0, 1));
    const written = meant === '' && joins ? ' ' : meant;
    tell(oneLine(withoutInvisible(`${before}${written}${after}`)));
    return written;
  });
}
