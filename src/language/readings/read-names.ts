/** Computes sort keys of Chinese names. Loads the dictionaries at the first Chinese name, because many publications have no Chinese names. */
import { createRequire } from 'node:module';
import { listSimplified } from '../character-sets.ts';

const require = createRequire(import.meta.url);
const beginsInHan = /^[^\p{L}\p{N}]*\p{Script=Han}/u;
const han = /\p{Script=Han}/gu;

let sounds: typeof import('./to-pinyin.ts') | undefined;
let characters: typeof import('./simplify.ts') | undefined;
let simplified: ReadonlySet<string> | undefined;
const known = new Map<string, string>();

/** Function that returns the sort key of a name, or undefined if the name itself is the sort key. */
export type ReadName = (name: string, isPerson: boolean) => string | undefined;

/**
 * Returns the sort key of a name that begins with Chinese characters: its pinyin with tone numbers. Returns undefined for any other name.
 * Keeps the keys in memory.
 */
export const readName: ReadName = (name, isPerson) => {
  if (!beginsInHan.test(name)) return undefined;
  const key = `${isPerson ? 'person' : 'word'} ${name}`;
  const read = known.get(key) ?? readChinese(name, isPerson);
  known.set(key, read);
  return read;
};

function readChinese(name: string, isPerson: boolean): string {
  sounds ??= require('./to-pinyin.ts');
  if (!sounds) throw new Error('there is nothing that reads Chinese');
  return sounds.toPinyin(toSimplified(name), isPerson);
}

/** Converts a name to simplified characters. Loads the dictionary only if the name has a character that is not simplified. */
function toSimplified(name: string): string {
  simplified ??= listSimplified();
  for (const [character] of name.matchAll(han)) {
    if (simplified.has(character)) continue;
    characters ??= require('./simplify.ts');
    return characters ? characters.simplify(name) : name;
  }
  return name;
}
