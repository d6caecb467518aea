/** Names → what they are sorted by. Dictionaries are loaded when the first Chinese name is asked for: most publications have none to sort. */
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const beginsInHan = /^[^\p{L}\p{N}]*\p{Script=Han}/u;
const han = /\p{Script=Han}/gu;

let sounds: typeof import('./spell-sounds.ts') | undefined;
let characters: typeof import('./simplify.ts') | undefined;
let simplified: ReadonlySet<string> | undefined;
const known = new Map<string, string>();

/** What a name is sorted by; undefined where its own letters say it. */
export type ReadName = (name: string, isPerson: boolean) => string | undefined;

export const readName: ReadName = (name, isPerson) => {
  if (!beginsInHan.test(name)) return undefined;
  const key = `${isPerson ? 'person' : 'word'} ${name}`;
  const read = known.get(key) ?? readChinese(name, isPerson);
  known.set(key, read);
  return read;
};

function readChinese(name: string, isPerson: boolean): string {
  sounds ??= require('./spell-sounds.ts');
  if (!sounds) throw new Error('there is nothing that reads Chinese');
  return sounds.spellSounds(toSimplified(name), isPerson);
}

/** Most names are in simplified characters, and need no dictionary for it. */
function toSimplified(name: string): string {
  simplified ??= listSimplified();
  for (const [character] of name.matchAll(han)) {
    if (simplified.has(character)) continue;
    characters ??= require('./simplify.ts');
    return characters ? characters.simplify(name) : name;
  }
  return name;
}

/** The 6,763 characters of GB 2312, the standard set of simplified Chinese, in the rows that GBK took over from it. */
function listSimplified(): ReadonlySet<string> {
  const bytes: number[] = [];
  for (let row = 0xb0; row <= 0xf7; row++) for (let cell = 0xa1; cell <= 0xfe; cell++) bytes.push(row, cell);
  return new Set(new TextDecoder('gbk').decode(Uint8Array.from(bytes)));
}
