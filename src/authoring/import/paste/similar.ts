/** Checks whether two lines have the same or mostly the same words, such as a headline and a variant of it below a picture. */
import { hasHan } from '../../../language/east-asian.ts';
import { foldSpelling } from '../../../language/slug.ts';

const fold = (text: string) =>
  foldSpelling(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Returns the words of a text. For Chinese, which has no spaces between words, returns all bigrams (two adjacent characters). */
function pieces(text: string): ReadonlySet<string> {
  const words = fold(text).split(' ');
  const joined = words.join('');
  const signs = [...joined];
  return new Set(hasHan(joined) ? signs.slice(1).map((sign, i) => `${signs[i]}${sign}`) : words);
}

export const isSame = (a: string, b: string) => fold(a) === fold(b);

/** Returns whether two lines share at least two words, and at least half of the words of the longer line. */
export function isSimilar(a: string, b: string): boolean {
  const [one, other] = [pieces(a), pieces(b)];
  const both = [...one].filter(piece => other.has(piece)).length;
  return both >= 2 && both / Math.max(one.size, other.size) >= 0.5;
}
