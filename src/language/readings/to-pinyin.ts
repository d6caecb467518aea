/**
 * Converts Chinese names to pinyin. The reading of a character depends on the word: 重 is read chóng in 重庆, but zhòng in 重点. This is the
 * only file that imports pinyin-pro.
 */
import { convert, pinyin } from 'pinyin-pro';
import { splitName } from './exceptions.ts';

/**
 * Returns the syllables of a name with tone numbers: `chong2 qing4`. Keeps text that is not Chinese. At the beginning of a person's name,
 * uses the reading of family names: 单 becomes `shan4` instead of `dan1`.
 */
export function toPinyin(name: string, isPerson: boolean): string {
  return splitName(name, isPerson)
    .filter(({ text }) => text !== '')
    .map(({ text, pinyin: known }, i) => known ?? read(text, isPerson && i === 0))
    .join(' ');
}

const read = (text: string, hasFamilyName: boolean) =>
  pinyin(text, {
    toneType: 'num',
    toneSandhi: false,
    type: 'array',
    v: true,
    nonZh: 'consecutive',
    surname: hasFamilyName ? 'head' : 'off',
  }).join(' ');

/** Returns the pinyin of each character of a text in simplified characters, with tone marks; undefined for a character that is not Chinese. */
export function soundOutSimplified(text: string, isPerson: boolean): readonly (string | undefined)[] {
  return splitName(text, isPerson)
    .filter(part => part.text !== '')
    .flatMap(({ text: part, pinyin: known }, i) =>
      known === undefined
        ? pinyin(part, { type: 'all', toneSandhi: false, surname: isPerson && i === 0 ? 'head' : 'off' }).map(
            ({ isZh, pinyin: sound }) => (isZh ? sound : undefined),
          )
        : known.split(' ').map(syllable => convert(syllable)),
    );
}
