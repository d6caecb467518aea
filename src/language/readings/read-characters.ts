/** Lists the Chinese characters of names by their sound, so that a browser can look up names without a dictionary. */
import { createRequire } from 'node:module';
import { readName } from './read-names.ts';

const require = createRequire(import.meta.url);
const han = /\p{Script=Han}/u;
const onlyHan = /^\p{Script=Han}+$/u;

let characters: typeof import('./simplify.ts') | undefined;

/**
 * Returns the syllables of a name without tones, such as `ling` and `yun`; undefined if the name does not begin with a Chinese character. Reads
 * the beginning of the name of a person (`isPerson`) as a family name.
 */
export const syllablesOf = (name: string, isPerson = false): readonly string[] | undefined =>
  readName(name, isPerson)
    ?.split(' ')
    .map(syllable => syllable.replace(/\d$/, ''));

/**
 * Returns the characters of Chinese names by syllable, sorted: `{"ling": "凌淩", "yun": "云雲"}`. The characters are in simplified and in
 * traditional form, whichever form the names have. A character with several readings in the names appears under each of them.
 */
export function charactersBySyllable(names: Iterable<string>): Readonly<Record<string, string>> {
  const readings = new Map<string, Set<string>>();
  for (const name of names) {
    if (!han.test(name)) continue;
    const all = [...name];
    const syllables = onlyHan.test(name) ? syllablesOf(name) : undefined;
    const whole = syllables?.length === all.length ? syllables : undefined;
    for (const [i, character] of all.entries()) {
      const syllable = han.test(character) ? (whole?.[i] ?? syllablesOf(character)?.[0]) : undefined;
      if (syllable) readings.set(character, (readings.get(character) ?? new Set()).add(syllable));
    }
  }
  if (readings.size === 0) return {};
  characters ??= require('./simplify.ts');
  if (!characters) throw new Error('there is nothing that simplifies Chinese');
  return toTable(readings, characters);
}

function toTable(
  readings: ReadonlyMap<string, ReadonlySet<string>>,
  { simplify, listForms }: typeof import('./simplify.ts'),
): Readonly<Record<string, string>> {
  const simplified = new Map([...readings.keys()].map(character => [character, simplify(character)]));
  const forms = listForms(new Set(simplified.values()));
  const table = new Map<string, Set<string>>();
  for (const [character, syllables] of readings) {
    const simple = simplified.get(character) ?? character;
    for (const syllable of syllables) {
      const known = table.get(syllable) ?? new Set();
      for (const form of [character, simple, ...(forms.get(simple) ?? [])]) known.add(form);
      table.set(syllable, known);
    }
  }
  return Object.fromEntries(
    [...table].sort(([a], [b]) => (a < b ? -1 : 1)).map(([syllable, known]) => [syllable, [...known].sort().join('')]),
  );
}
