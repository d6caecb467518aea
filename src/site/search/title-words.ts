/** Lists the Chinese words of headlines and names with their pinyin, so that readers find them by pinyin or its initials. */
import { syllablesOf } from '../../language/readings/read-characters.ts';
import { simplifyTraditional } from './simplify-traditional.ts';

/**
 * A word and its keys: its pinyin without tones and blanks, and the initials of its pinyin, as a word and as the name of a person.
 */
export type ReadWord = readonly [word: string, ...keys: string[]];

const chinese = /\p{Script=Han}+/gu;
/** Longest word that may consist of several words of the dictionary, such as a name of a person. */
const longest = 4;
/** Longest text between two marks of punctuation that counts as one word, such as the name of an organisation. */
const longestName = 6;

let segmenter: Intl.Segmenter | undefined;

/**
 * Returns the words in texts such as headlines. A dictionary divides the texts, and knows few names. Therefore, two or three neighbours also
 * count as a word, if they are short.
 */
export function listWords(texts: Iterable<string>): ReadonlySet<string> {
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  const words = new Set<string>();
  for (const text of texts) {
    for (const [run] of simplifyTraditional(text).matchAll(chinese)) {
      if (run.length <= longestName) words.add(run);
      const segments = Array.from(segmenter.segment(run), ({ segment }) => segment);
      for (const i of segments.keys()) {
        for (const count of [1, 2, 3]) {
          const word = segments.slice(i, i + count).join('');
          const { length } = [...word];
          if (length > 1 && (count === 1 || length <= longest)) words.add(word);
          // Many words of three characters consist of a word and an ending, such as 福利院.
          if (length === 3 && count === 1) words.add([...word].slice(0, 2).join(''));
        }
      }
    }
  }
  return words;
}

/** Returns words with their keys. */
export const readWords = (words: Iterable<string>): readonly ReadWord[] =>
  Array.from(words, word => [word, ...new Set([...keysOf(word, false), ...keysOf(word, true)])] as const);

/** Returns the pinyin of a word, also with `u` for `ü`, and its initials. */
function keysOf(word: string, isPerson: boolean): readonly string[] {
  const syllables = syllablesOf(word, isPerson) ?? [];
  const pinyin = syllables.join('');
  return [pinyin, pinyin.replaceAll('v', 'u'), syllables.map(syllable => syllable.slice(0, 1)).join('')];
}
