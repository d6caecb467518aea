/**
 * Ends of lines in a source. They stand for a blank, but not between letters and marks of Chinese and Japanese, which have no blanks
 * (https://drafts.csswg.org/css-text-4/#line-break-transform; browsers do not do it, commonmark/commonmark-spec#744).
 */
import { fullWidthMark, mayBeEastAsian, sharedMark, unspacedLetter } from './east-asian.ts';
import { scriptOf } from './languages.ts';

/** Takes line ends out of a text where they stand for no blank. */
export function joinLines(text: string, language: string): string {
  if (!text.includes('\n') || !mayBeEastAsian.test(text)) return text;
  const lines = text.split('\n');
  for (let i = 1; i < lines.length; i++) {
    const [before, after] = [(lines[i - 1] ?? '').trimEnd(), (lines[i] ?? '').trimStart()];
    if (isNoBlank(before, after, language)) [lines[i - 1], lines[i]] = [before, after];
    else lines[i] = `\n${lines[i]}`;
  }
  return lines.join('');
}

/** Whether the end of a line between two texts is nothing: in Chinese and Japanese, and never in Korean. */
export function isNoBlank(before: string, after: string, language: string): boolean {
  const [last, first] = [lastOf(before), firstOf(after)];
  if (last === '' || first === '' || hangul.test(last + first)) return false;
  const script = scriptOf(language);
  if (script === 'Kore') return false;
  const own = (character: string) => unspacedLetter.test(character) || fullWidthMark.test(character);
  if (own(last) && own(first)) return true;
  if (!unspaced.test(script)) return false;
  const shared = (character: string) => own(character) || sharedMark.test(character);
  return fullWidthMark.test(last) || fullWidthMark.test(first) || (shared(last) && shared(first));
}

const unspaced = /^(?:Han|Jpan|Bopo)/;
const hangul = /\p{Script=Hangul}/u;
/** Marks that sit on a letter, such as the selector of its form, do not hide it. */
const lastOf = (text: string) => /(\P{M})\p{M}*$/u.exec(text.slice(-8))?.[1] ?? '';
const firstOf = (text: string) => /^./u.exec(text)?.[0] ?? '';
