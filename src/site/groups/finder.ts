/**
 * Makes the small files with which the directory of groups finds a place by its name. Each file, called a piece, contains the places whose
 * names begin with the same letters: Latin letters, or the pinyin or the initials of the pinyin of a Chinese name.
 */
import { groupFinder } from '../../addresses.ts';
import { charactersBySyllable, syllablesOf } from '../../language/readings/read-characters.ts';
import type { PerLanguage } from '../../source/fields/types.ts';
import { everyPlace } from '../../source/groups/every-place.ts';
import type { NamedPlace, Place } from '../../source/groups/group.ts';
import { everyTextOf, inLanguage } from '../../source/publication/newsroom.ts';
import { cutByLetters } from '../letter-pieces.ts';

/** A place in a piece, as a short list: path, number of groups, name, names of the places around it, and keys that find the place. */
type FoundPlace = readonly [path: string, total: number, name: PerLanguage, around: PerLanguage, keys: string];

/** The table that a browser loads first. */
interface FinderTable {
  /** Chinese characters of all names, by syllable. */
  readonly sounds: Readonly<Record<string, string>>;
  /** Letters with which the names in each piece begin. */
  readonly pieces: readonly string[];
}

/** The table and the pieces, by the letters with which the names of a piece begin. */
interface Finder {
  readonly table: FinderTable;
  readonly pieces: ReadonlyMap<string, readonly FoundPlace[]>;
}

/** A larger piece is split by the next letter, so that a phone loads little for the first answer. */
const mostInPiece = 150;

export const addressOfPiece = (letters: string): string => `${groupFinder.folder}${letters}.json`;

/** Returns the table and the pieces for all places below the nation. */
export function makeFinder(root: Place, languages: readonly string[]): Finder {
  const names = new Set<string>();
  const places = [...listPlaces(root, { languages, names })];
  const byKey = places.flatMap(place => place[4].split(' ').map(key => ({ key, entry: place })));
  const pieces = cutByLetters(byKey, { most: mostInPiece, choose: chooseLargest });
  return { table: { sounds: charactersBySyllable(names), pieces: [...pieces.keys()] }, pieces };
}

interface Listing {
  readonly languages: readonly string[];
  /** Receives every name of a place. */
  readonly names: Set<string>;
}

/** Yields all places below the nation. */
function* listPlaces(root: Place, { languages, names }: Listing): Generator<FoundPlace> {
  for (const { place, around } of everyPlace(root)) {
    if (place === root) continue;
    const { path, total, name, was } = place;
    const all = [...everyTextOf(name), ...was];
    for (const one of all) names.add(one);
    const keys = [...new Set(all.flatMap(keysOf))].join(' ');
    yield [path, total, name, join(around, languages), keys];
  }
}

/** Joins the names of the places around a place, from the largest to the smallest, in each language. */
function join(around: readonly NamedPlace[], languages: readonly string[]): PerLanguage {
  const inOne = (language: string) => around.map(({ name }) => inLanguage(name, language)).join(' / ');
  const texts = languages.map(language => [language, inOne(language)] as const);
  const [first] = texts;
  return first && texts.every(([, text]) => text === first[1]) ? first[1] : Object.fromEntries(texts);
}

/** Returns the keys of a name: its letters without accents and spaces, and the initials of its words or Chinese characters. */
export function keysOf(name: string): readonly string[] {
  const words = syllablesOf(name) ?? name.split(/[^\p{L}\p{M}\p{N}]+/u);
  const plain = words.map(foldLetters).filter(word => word !== '');
  const initials = plain.map(word => [...word][0] ?? '').join('');
  return [...new Set([plain.join(''), ...(plain.length > 1 ? [initials] : [])])].filter(key => key !== '');
}

const foldLetters = (word: string) =>
  word
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
    .normalize('NFC');

/** Returns the places with the most groups. The lists of places lead to all others. */
const chooseLargest = (places: readonly FoundPlace[]) => [...places].sort(mostFirst).slice(0, mostInPiece);

const mostFirst = (a: FoundPlace, b: FoundPlace) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1);
