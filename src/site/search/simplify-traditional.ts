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

let simplifiedSet: ReadonlySet<string> | undefined;
const mayBeTraditional = /\p{Script=Han}/u;

/** Simplifies the traditional characters of a text. Loads the dictionary only for a character that is not in GB 2312. */
export function simplifyTraditional(text: string): string {
  if (!mayBeTraditional.test(text)) return text;
  simplifiedSet ??= listSimplified();
  const known = simplifiedSet;
  const characters = [...text];
  if (characters.every(character => known.has(character))) return text;
  return characters.map(character => listSimplifications().get(character) ?? character).join('');
}
