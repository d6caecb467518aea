/**
 * Lists the readings of a query: the query as written, and with other spellings of tags, with Chinese words for their pinyin, in simplified
 * characters, and without Hebrew particles. A search finds what any of the readings finds.
 */
import { listSimplified } from '../../src/language/character-sets.ts';
import { foldQuery, plainOf, replaceParticles, speaks } from '../../src/language/search-letters.ts';
import { combine, isPhrase, type Query, readQuery, readTerm } from './query.ts';
import type { Spellings, WordTables } from './word-tables.ts';

/** A part of a reading. `isTerm` is true for a word or several words that an article must contain as they stand here. */
interface Part {
  readonly text: string;
  readonly isTerm: boolean;
}

/** The tables that readings come from. */
export type Tables = Pick<WordTables, 'table' | 'wordsBySound' | 'simplifications'>;

/** Maximum number of readings of a query. */
const most = 8;

/** Returns the readings of a query, the written one first. `language` is the language of the page. */
export async function readQueries(written: string, language: string, tables: Tables): Promise<readonly Query[]> {
  const typed = await simplify(foldQuery(written, language), language, tables);
  if (typed === '' || isPhrase(typed)) return [readQuery(typed, language)];
  const plain: readonly Part[] = [{ text: typed, isTerm: false }];
  const { spellings } = await tables.table();
  const readings = [
    plain,
    ...(speaks(language, 'zh') ? await soundOut(typed, tables) : []),
    ...withoutHyphens(typed),
    ...(speaks(language, 'he') ? [[{ text: replaceParticles(typed, (_, rest) => rest), isTerm: false }]] : []),
  ];
  const all = readings.flatMap(reading => [reading, ...respell(reading, spellings, language)]);
  const known = new Map<string, readonly Part[]>();
  for (const reading of all) {
    const key = reading.map(({ text }) => text.trim()).join(' ');
    if (!known.has(key)) known.set(key, reading);
  }
  const parts = [...known.values()].slice(0, most);
  return parts.map(reading =>
    combine(reading.map(({ text, isTerm }) => (isTerm ? readTerm(text, language) : readQuery(text, language)))),
  );
}

let simplified: ReadonlySet<string> | undefined;

/** Simplifies the traditional characters of a query. Loads the table only for a character that is not in GB 2312. */
async function simplify(query: string, language: string, tables: Tables): Promise<string> {
  if (speaks(language, 'ja') || !/\p{Script=Han}/u.test(query)) return query;
  simplified ??= listSimplified();
  const known = simplified;
  const isTraditional = (character: string) => /\p{Script=Han}/u.test(character) && !known.has(character);
  if (![...query].some(isTraditional)) return query;
  const forms = await tables.simplifications();
  return Array.from(query, character => forms.get(character) ?? character).join('');
}

/** Matches words in Latin letters that follow each other, such as `fu nü`. */
const latin = /[\p{Script=Latin}\p{M}]+(?:['’ ]+[\p{Script=Latin}\p{M}]+)*/gu;

/** Returns the readings of a query in which Chinese words stand for their pinyin. */
async function soundOut(query: string, tables: Tables): Promise<readonly (readonly Part[])[]> {
  let readings: readonly (readonly Part[])[] = [[]];
  let end = 0;
  let isSound = false;
  for (const found of query.matchAll(latin)) {
    const before: Part = { text: query.slice(end, found.index), isTerm: false };
    end = found.index + found[0].length;
    const choices = await wordsFor(found[0], tables);
    if (choices.length > 0) isSound = true;
    const meant = choices.length > 0 ? choices : [[{ text: found[0], isTerm: false }]];
    readings = readings.flatMap(reading => meant.map(parts => [...reading, before, ...parts])).slice(0, most);
  }
  const rest: Part = { text: query.slice(end), isTerm: false };
  return isSound ? readings.map(reading => [...reading, rest]) : [];
}

/** Returns the Chinese words that Latin letters can mean: one word for all letters, or a word for each part between blanks. */
async function wordsFor(letters: string, tables: Tables): Promise<readonly (readonly Part[])[]> {
  const toParts = (words: readonly string[]) => words.map(text => ({ text, isTerm: true }));
  const whole = await tables.wordsBySound(toSound(letters));
  if (whole.length > 0) return whole.map(word => toParts([word]));
  let readings: readonly (readonly string[])[] = [[]];
  for (const part of letters.split(' ')) {
    const words = await tables.wordsBySound(toSound(part));
    if (words.length === 0) return [];
    readings = readings.flatMap(reading => words.map(word => [...reading, word])).slice(0, most);
  }
  return readings.map(toParts);
}

/** Writes pinyin without tones, apostrophes and blanks, and with `v` for `ü`. */
const toSound = (letters: string): string =>
  letters
    .normalize('NFD')
    .toLowerCase()
    .replace(/u\u0308/g, 'v')
    .replace(/[^a-z]/g, '');

/** Returns a reading in which hyphens are blanks; none if the query has no hyphen. */
function withoutHyphens(query: string): readonly (readonly Part[])[] {
  if (!/\p{L}-\p{L}/u.test(query)) return [];
  const parts = query.split(' ').map(word => ({ text: word.replaceAll('-', ' '), isTerm: word.includes('-') }));
  return [parts];
}

/** Returns whether a headline and a query differ at most in letters and marks that readers take for the same. */
export const isSame = (title: string, query: string, language: string): boolean =>
  plainOf(title, language) === plainOf(query, language);

const isChinese = (text: string) => /\p{Script=Han}/u.test(text);

/** Returns the readings in which another spelling stands for the spelling of a tag. Replaces one spelling at a time. */
function respell(
  reading: readonly Part[],
  spellings: readonly Spellings[],
  language: string,
): readonly (readonly Part[])[] {
  const query = plainOf(reading.map(({ text }) => text).join(' '), language);
  return spellings.flatMap(({ texts, keys }) => {
    const written = [...texts, ...keys].map(text => [text, plainOf(text, language)] as const);
    const [found] = written
      .filter(([, plain]) => plain !== '' && holds(query, plain))
      .sort(([, a], [, b]) => b.length - a.length);
    if (!found) return [];
    const [typed, plain] = found;
    const at = query.indexOf(plain);
    const before = { text: query.slice(0, at), isTerm: false };
    const after = { text: query.slice(at + plain.length), isTerm: false };
    return texts
      .filter(text => text !== typed)
      .map(text => [before, { text: foldQuery(text, language), isTerm: true }, after]);
  });
}

/** Returns whether a query contains a spelling. Only Chinese words may stand within a longer sequence of characters. */
const holds = (query: string, spelling: string): boolean =>
  isChinese(spelling) || isChinese(query) ? query.includes(spelling) : ` ${query} `.includes(` ${spelling} `);
