/** Finds numbers that are hard to read aloud in Chinese, and writes them in characters. */
import { spellDigits, spellNumber } from '../../language/chinese-numerals.ts';

/** A part of a text, and the same in characters. */
interface Spelled {
  readonly start: number;
  readonly text: string;
  readonly words: string;
}

const number = '\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?';
const apart = '(?<![\\p{L}\\p{N}.,·:：/+–—~～-])';
/** Words that count. A long number before any other word may be the number of a telephone, a room or a document, which is read digit by digit. */
const counted = '[多余个名人元位家件次户条张篇座所万亿]';

const forms: readonly (readonly [pattern: RegExp, spell: (found: string) => string])[] = [
  [/(?<![\p{N}.,，·/–—~～-])[12]\d{3}年(?![级代])/gu, spellDigits],
  [new RegExp(`(?<![\\p{N}.,−-])(?:${number})[%％]`, 'gu'), found => `百分之${spell(found.slice(0, -1))}`],
  [new RegExp(`(?<![\\p{N}.,−-])(?:${number})‰`, 'gu'), found => `千分之${spell(found.slice(0, -1))}`],
  [
    new RegExp(
      `${apart}(?:\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d{5,12}(?:\\.\\d+)?(?=${counted}))(?![\\p{N}%％‰])`,
      'gu',
    ),
    spell,
  ],
];

/** Largest number of digits before the decimal point that `spellNumber` can write. */
const mostDigits = 12;

function spell(found: string): string {
  const plain = found.replaceAll(',', '');
  return (plain.split('.')[0] ?? '').length > mostDigits ? found : spellNumber(plain);
}

/** Returns the hard numbers of a Chinese text, in their order. */
export const findNumbers = (text: string): readonly Spelled[] =>
  forms
    .flatMap(([pattern, words]) =>
      [...text.matchAll(pattern)].map(({ index, 0: found }) => ({ start: index, text: found, words: words(found) })),
    )
    .filter(({ text: found, words }) => found !== words)
    .sort((a, b) => a.start - b.start);
