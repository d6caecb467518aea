/** Finds numbers that are hard to read aloud in Chinese, and writes them in characters. */
import { spellDigits, spellNumber, spellTelephone } from '../../language/chinese-numerals.ts';

/** A part of a text, and the same number in Chinese characters. */
interface Spelled {
  readonly start: number;
  readonly text: string;
  readonly words: string;
  /** Key by which a number gets help only once in an article. All years share one, because the first one shows how to read the others. */
  readonly key: string;
}

const number = '\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?';
const apart = '(?<![\\p{Script=Latin}\\p{N}.,·:：/+–—~～-])';
/** Words that count. A long number before any other word may be the number of a telephone, a room or a document, which is read digit by digit. */
const counted = '[多余个名人元位家件次户条张篇座所份本场项对岁天米里亩吨公万亿]';

/** Matches a whole number after words such as 热线 and 拨打, which no measure word follows, but perhaps an extension: 转8001. */
const phone =
  /(?<=(?:热线|電話|电话|熱線|拨打|撥打|[拨撥打])(?:是|为|為|：)?)\d[\d -]*\d(?![\d.,%％*]|(?!转|轉)\p{L}|[\s-]+\d)/gu;

interface Form {
  readonly pattern: RegExp;
  spell(found: string): string;
  readonly key?: string;
}

const share = (mark: string) => new RegExp(`(?<![\\p{N}.,−-])(?:${number})[${mark}]`, 'gu');
const grouped = '\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?';
const long = `\\d{5,12}(?:\\.\\d+)?(?=${counted})`;

const forms: readonly Form[] = [
  { pattern: /(?<![\p{N}.,，·/–—~～-])[12]\d{3}年(?![级代])/gu, spell: spellDigits, key: '年' },
  { pattern: phone, spell: spellTelephone },
  { pattern: share('%％'), spell: found => `百分之${spell(found.slice(0, -1))}` },
  { pattern: share('‰'), spell: found => `千分之${spell(found.slice(0, -1))}` },
  { pattern: new RegExp(`${apart}(?:${grouped}|${long})(?![\\p{N}%％‰])`, 'gu'), spell },
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
    .flatMap(form =>
      [...text.matchAll(form.pattern)].map(({ index, 0: found }) => {
        const { key = found } = form;
        return { start: index, text: found, words: form.spell(found), key };
      }),
    )
    .filter(({ text: found, words }) => found !== words)
    .sort((a, b) => a.start - b.start);
