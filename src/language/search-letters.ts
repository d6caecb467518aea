/**
 * Unifies the letters of queries and of texts in the search index: one form of each Arabic letter, half-width figures, no vowel marks. Also runs
 * in browsers that know no lookbehind.
 */
import { unifyLetters } from './arabic-letters.ts';
import { particlesOf } from './hebrew-prefixes.ts';

/**
 * Separates the parts of a word in the index. Pagefind splits a word at ASCII punctuation, and finds the word and its parts. So a word in the
 * index can carry other forms of itself.
 */
export const joint = '`';

/** Full-width digits and Latin letters. */
const wide = /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]+/g;
const vowels = /[\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7]/g;
const figures = /[\u0660-\u0669\u06f0-\u06f9]+/g;
const wholeWord = /[\p{L}\p{M}'"׳״]+/gu;
const hebrewWord = /^[א-ת]{3,}$/;

/** Returns whether a language tag names the language with this code. */
export const speaks = (language: string, code: string): boolean => language.toLowerCase().split('-')[0] === code;

/** Replaces each sequence of Arabic or Persian figures with the result of `write`, which gets the sequence and its value in Western figures. */
export const replaceFigures = (text: string, write: (found: string, western: string) => string): string =>
  text.replace(figures, found =>
    write(found, Array.from(found, figure => String((figure.codePointAt(0) ?? 0) % 16)).join('')),
  );

/** Replaces each Hebrew word that begins with particles. `write` gets the particles and the rest of the word. */
export const replaceParticles = (text: string, write: (particles: string, rest: string) => string): string =>
  text.replace(wholeWord, word => {
    const particles = hebrewWord.test(word) ? particlesOf(word) : '';
    return particles === '' ? word : write(particles, word.slice(particles.length));
  });

/** Unifies letters that readers take for the same. */
export function unifyForSearch(text: string, language: string): string {
  const narrow = text.replace(wide, found => found.normalize('NFKC'));
  if (speaks(language, 'he')) return narrow.normalize('NFC').replace(vowels, '');
  return unifyLetters(narrow, language);
}

/** Writes a query with the letters of the index. In the index, a Persian word with joiners is one word, whose parts are words, too. */
export function foldQuery(query: string, language: string): string {
  const narrow = query.normalize('NFC').replace(/[\uff01-\uff5e]/g, found => found.normalize('NFKC'));
  return replaceFigures(unifyForSearch(narrow, language), (_, western) => western)
    .replaceAll('\u05be', '-')
    .replaceAll('\u200c', '');
}

/** Writes a text for comparison: without case, and with one blank for everything but letters and figures. */
export const plainOf = (text: string, language: string): string =>
  foldQuery(text, language)
    .toLowerCase()
    .normalize('NFKD')
    .replace(/['’\u200c]|\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .normalize('NFC');

/** Matches further forms that follow a word in the index: the value of figures, or the simplified form of Chinese characters. */
const furtherForms = /([\u0660-\u0669\u06f0-\u06f9])`[0-9]+`|(\p{Script=Han})`\p{Script=Han}+`/gu;

/** Removes from an excerpt the further forms of words, and the joints within words. */
export function readFromIndex(text: string, language: string): string {
  if (!text.includes(joint)) return text;
  const plain = text.replace(furtherForms, (_, figure?: string, character?: string) => figure ?? character ?? '');
  return plain.replace(/([\u0590-\u06ff])`/g, speaks(language, 'fa') ? '$1\u200c' : '$1');
}
