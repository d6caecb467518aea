/**
 * Simplifies traditional Chinese characters one by one, for search. Characters of GB 2312, the set for simplified Chinese, stay as they are, so
 * that the browser knows without a table which queries need one.
 */
import { createRequire } from 'node:module';
import { listSimplified, listTraditional } from '../../language/character-sets.ts';

const require = createRequire(import.meta.url);

let forms: ReadonlyMap<string, string> | undefined;

/** Returns the simplified form of each traditional character that is not in GB 2312. Loads the dictionary at the first call. */
export function listSimplifications(): ReadonlyMap<string, string> {
  forms ??= makeForms();
  return forms;
}

function makeForms(): ReadonlyMap<string, string> {
  const dictionary: typeof import('../../language/readings/simplify.ts') = require('../../language/readings/simplify.ts');
  const simplified = listSimplified();
  const pairs = [...listTraditional()]
    .filter(character => !simplified.has(character))
    .map(character => [character, dictionary.simplify(character)] as const);
  return new Map(pairs.filter(([character, simple]) => simple !== character && simplified.has(simple)));
}

const chinese = /\p{Script=Han}/u;
const everyChinese = /\p{Script=Han}/gu;

let others: Uint8Array | undefined;

/** Returns, for each UTF-16 code unit, 1 if it may belong to a Chinese character that is not in GB 2312, and 0 if it cannot. */
function listOthers(): Uint8Array {
  const units = Uint8Array.from({ length: 0x10000 }, (_, unit) => {
    const isSurrogate = unit >= 0xd800 && unit <= 0xdbff;
    return isSurrogate || chinese.test(String.fromCharCode(unit)) ? 1 : 0;
  });
  for (const character of listSimplified()) units[character.charCodeAt(0)] = 0;
  return units;
}

/** Quick test for long texts, without looking at surrogate pairs. A text that does not match contains no Chinese character. */
const mayHaveChinese = /[\u2e80-\u303f\u3400-\u9fff\uf900-\ufaff\ud81b-\ud8ff]/;

/** Returns whether a text may have a character that `simplifyTraditional` changes. Quick, because most texts have none. */
export function mayBeTraditional(text: string): boolean {
  if (!mayHaveChinese.test(text)) return false;
  others ??= listOthers();
  for (let i = 0; i < text.length; i++) if (others[text.charCodeAt(i)] === 1) return true;
  return false;
}

/** Simplifies the traditional characters of a text. Loads the dictionary only for a character that is not in GB 2312. */
export function simplifyTraditional(text: string): string {
  if (!mayBeTraditional(text)) return text;
  const simplifications = listSimplifications();
  return text.replace(everyChinese, character => simplifications.get(character) ?? character);
}
