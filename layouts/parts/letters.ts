/** Groups names by their first letter, for alphabetical lists. Chinese names are grouped by the first letter of their pinyin. */

import { unifyLetters } from '../../src/language/arabic-letters.ts';

/**
 * Initial letters of pinyin syllables. Each letter is followed by one of the first characters that a dictionary in pinyin order lists under
 * this letter, such as 八 (bā) for B.
 */
const syllables = [...'A阿B八C擦D搭E婀F发G旮H哈J讥K咔L垃M妈N拿O喔P趴Q七R然S仨T他W挖X夕Y丫Z匝'.matchAll(/(.)(.)/gu)].map(
  ([, letter = '', first = '']) => ({ letter, first }),
);
const bySound = new Intl.Collator('zh-u-co-pinyin');
const ideograph = /\p{Script=Han}/u;
const isChinese = (language: string) => new Intl.Locale(language).language === 'zh';

/** Items whose names begin with the same letter. */
export interface Lettered<T> {
  /** The first letter. Undefined for names that do not begin with a letter, such as names that begin with a digit. */
  readonly letter: string | undefined;
  readonly items: readonly T[];
}

/**
 * Groups items by the first letter of their names. The groups are in the alphabetical order of the language; names without a first letter
 * come last. Items of a group keep their order.
 */
export function groupByLetter<T>(
  items: readonly T[],
  nameOf: (item: T) => string,
  language: string,
): readonly Lettered<T>[] {
  const { compare } = new Intl.Collator(language);
  const sameLetter = new Intl.Collator(language, { sensitivity: 'base' });
  const groups = Map.groupBy(items, item => letterOf(nameOf(item), language, sameLetter));
  const order = (a: string | undefined, b: string | undefined) =>
    a === undefined || b === undefined ? Number(a === undefined) - Number(b === undefined) : compare(a, b);
  return [...groups].map(([letter, inGroup]) => ({ letter, items: inGroup })).sort((a, b) => order(a.letter, b.letter));
}

/** First kana of each row of the Japanese syllabary, in order. */
const rows = [...'あかさたなはまやらわ'];
/** Initial consonants of Korean syllables, in Unicode order. As in dictionaries, the single consonant replaces a doubled consonant. */
const initials = [...'ㄱㄱㄴㄷㄷㄹㅁㅂㅂㅅㅅㅇㅈㅈㅊㅋㅌㅍㅎ'];

/**
 * Returns the letter under which an alphabetical list shows a name. Returns undefined for a name that begins with a digit, and for a
 * Chinese name in a list of another language. `É` counts as `E` in a language that treats both as one letter, such as French. `Å` is a
 * separate letter in Swedish, and `Ấ` counts as `Â` in Vietnamese. In Arabic, `آ` counts as `ا`. In Persian, `ك` counts as `ک`. The list
 * shows a Japanese name under the first kana of a row, and a Korean name under the first consonant of the name.
 */
function letterOf(name: string, language: string, sameLetter: Intl.Collator): string | undefined {
  const [first] = /[\p{L}\p{N}]/u.exec(unifyLetters(name.normalize('NFKC'), language)) ?? [];
  if (first === undefined || /\p{N}/u.test(first)) return undefined;
  if (ideograph.test(first)) return isChinese(language) ? soundOf(first) : undefined;
  if (/[\uac00-\ud7a3]/.test(first)) return initials[Math.floor((first.charCodeAt(0) - 0xac00) / 588)];
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(first)) return rowOf(first);
  const upper = first.toLocaleUpperCase(language);
  const [plain = upper, ...marks] = upper.normalize('NFD');
  if (new Intl.Locale(language).language === 'ar') return plain;
  const spellings = [plain, ...marks.map(mark => (plain + mark).normalize('NFC'))];
  return spellings.find(spelling => sameLetter.compare(spelling, upper) === 0) ?? upper;
}

/** Returns the first kana of the row that contains a kana, such as `か` for `が` and `ク`. */
function rowOf(kana: string): string | undefined {
  const { compare } = new Intl.Collator('ja', { sensitivity: 'base' });
  return rows.findLast(row => compare(row, kana) <= 0);
}

function soundOf(character: string): string | undefined {
  return syllables.findLast(({ first }) => bySound.compare(first, character) <= 0)?.letter;
}
