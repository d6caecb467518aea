/**
 * Removes line breaks between Chinese or Japanese characters. HTML shows a line break as a space, but these languages have no spaces between
 * characters. Browsers do not implement the rule for this case (https://drafts.csswg.org/css-text-4/#line-break-transform).
 */
import { fullWidthMark, mayBeEastAsian, sharedMark, unspacedLetter } from './east-asian.ts';
import { scriptOf } from './languages.ts';

/** Removes the line breaks between Chinese or Japanese characters. Keeps all other line breaks, which mean a space. */
export function joinLines(text: string, language: string): string {
  if (!text.includes('\n') || !mayBeEastAsian.test(text)) return text;
  const lines = text.split('\n');
  for (let i = 1; i < lines.length; i++) {
    const [before, after] = [(lines[i - 1] ?? '').trimEnd(), (lines[i] ?? '').trimStart()];
    if (joinsWithoutSpace(before, after, language)) [lines[i - 1], lines[i]] = [before, after];
    else lines[i] = `\n${lines[i]}`;
  }
  return lines.join('');
}

/**
 * Returns whether the line break between two texts must be removed. Returns true between Chinese or Japanese characters, and false beside Korean
 * characters.
 */
export function joinsWithoutSpace(before: string, after: string, language: string): boolean {
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
/** Returns the last character of a text, without combining marks such as variation selectors. Returns an empty string if there is no character. */
const lastOf = (text: string) => /(\P{M})\p{M}*$/u.exec(text.slice(-8))?.[1] ?? '';
const firstOf = (text: string) => /^./u.exec(text)?.[0] ?? '';
