/** Punctuation marks, by language, for sentences that a broadcast script adds to a text. */
import { scriptOf } from '../../language/languages.ts';
import type { Strings } from '../../language/strings/strings.ts';
import type { Pace } from './script.ts';

const isSpaceless = (language: string) => /^(?:Han|Jpan|Bopo)/.test(scriptOf(language));

/** Returns the space between two words; an empty string for languages without spaces. */
export const blankIn = (language: string): string => (isSpaceless(language) ? '' : ' ');

/** Returns the mark that ends a sentence. */
export const stopIn = (language: string): string => (isSpaceless(language) ? '。' : '.');

/** Returns brackets for help within a sentence. Brackets within brackets are square. */
export function bracketsIn(language: string, isInner: boolean): readonly [open: string, close: string] {
  if (isInner) return [`${blankIn(language)}[`, ']'];
  return isSpaceless(language) ? ['（', '）'] : [' (', ')'];
}

/** Returns the number of an item of a list, as it stands before the item: `1. `, 1、. The number may be a year, so its digits are not grouped. */
export const numberItem = (number: number, language: string): string =>
  `${new Intl.NumberFormat(language, { useGrouping: false }).format(number)}${isSpaceless(language) ? '、' : '. '}`;

/** Returns a word with its day: `Correction, 6 September 2017`, 更正（2017年9月6日）. */
export const withDay = (word: string, day: string, { comma }: Strings): string =>
  comma === '、' ? `${word}（${day}）` : `${word}${comma}${day}`;

/** Returns the pace in words: `Words a minute: 140`. */
export const sayPace = ({ speed, unit }: Pace, { broadcastWords, broadcastCharacters, colon }: Strings): string =>
  `${unit === 'words' ? broadcastWords : broadcastCharacters}${colon}${speed}`;
