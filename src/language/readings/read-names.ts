/** Sort keys for names. The dictionaries are loaded at the first Chinese name, since most publications have none. */
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const beginsInHan = /^[^\p{L}\p{N}]*\p{Script=Han}/u;
const han = /\p{Script=Han}/gu;

let sounds: typeof import('./to-pinyin.ts') | undefined;
let characters: typeof import('./simplify.ts') | undefined;
let simplified: ReadonlySet<string> | undefined;
const known = new Map<string, string>();

/** Function that returns a name's sort key, or `undefined` if the name sorts by its own letters. */
export type ReadName = (name: string, isPerson: boolean) => string | undefined;

/** Returns the sort key of a name that begins in Han characters: its pinyin with tone numbers, cached by name. */
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

/** Converts to simplified characters. Most names have only simplified ones, and then no dictionary is loaded. */
function toSimplified(name: string): string {
  simplified ??= listSimplified();
  for (const [character] of name.matchAll(han)) {
    if (simplified.has(character)) continue;
    characters ??= require('./simplify.ts');
    return characters ? characters.simplify(name) : name;
  }
  return name;
}

/** Lists the 6,763 characters of GB 2312, the standard set of simplified Chinese, by decoding the rows that GBK took over from it. */
function listSimplified(): ReadonlySet<string> {
  const bytes: number[] = [];
  for (let row = 0xb0; row <= 0xf7; row++) for (let cell = 0xa1; cell <= 0xfe; cell++) bytes.push(row, cell);
  return new Set(new TextDecoder('gbk').decode(Uint8Array.from(bytes)));
}
