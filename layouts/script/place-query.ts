/** Finds places by a written name: in Latin letters, in Chinese characters, in pinyin or by the initials of the pinyin. */

/** Text in one language, or by language. */
type Said = string | Readonly<Record<string, string>>;

/** A place: path, number of groups, name, names of the places around it, and its keys, separated by spaces. */
export type FoundPlace = readonly [path: string, total: number, name: Said, around: Said, keys: string];

/** The table that says which files contain which names. */
export interface FinderTable {
  readonly sounds: Readonly<Record<string, string>>;
  readonly pieces: readonly string[];
}

/** Maximum number of ways in which to read a name whose characters have several readings. */
const mostReadings = 8;

/** Returns the text in a language, or in the first language that it has. */
export const sayIn = (text: Said, language: string): string =>
  typeof text === 'string' ? text : (text[language] ?? Object.values(text)[0] ?? '');

/** Returns the keys that a written name may have: its letters without accents, with the pinyin of its Chinese characters. */
export function readQuery(written: string, { sounds }: FinderTable): readonly string[] {
  let keys = [''];
  for (const character of written.normalize('NFKD').toLowerCase()) {
    const readings = Object.keys(sounds).filter(syllable => sounds[syllable]?.includes(character));
    const letters = readings.length > 0 ? readings : [/[\p{L}\p{N}]/u.test(character) ? character : ''];
    keys = keys.flatMap(key => letters.map(letter => key + letter)).slice(0, mostReadings);
  }
  return keys.map(key => key.normalize('NFC')).filter(key => key !== '');
}

/**
 * Returns the names of the files that contain the places whose keys begin with `key`. Returns undefined if there are more than three such
 * files, which means that the reader has written too few letters.
 */
export function piecesFor(key: string, { pieces }: FinderTable): readonly string[] | undefined {
  const longest = pieces.filter(letters => key.startsWith(letters)).sort((a, b) => b.length - a.length)[0];
  const longer = pieces.filter(letters => letters.startsWith(key) && letters !== key);
  const found = [...(longest === undefined ? [] : [longest]), ...longer];
  return found.length > 3 ? undefined : found;
}

/** Returns the places whose keys begin with one of `keys`, best first: the same characters, then the same sound, then the most groups. */
export function rankPlaces(
  places: readonly FoundPlace[],
  written: string,
  keys: readonly string[],
): readonly FoundPlace[] {
  const seen = new Set<string>();
  const wanted = written.trim();
  const rank = ([, , name, , own]: FoundPlace) => {
    const said = typeof name === 'string' ? [name] : Object.values(name);
    if (said.some(one => one.startsWith(wanted))) return 0;
    return own.split(' ').some(key => keys.includes(key)) ? 1 : 2;
  };
  return places
    .filter(([path, , , , own]) => {
      if (seen.has(path) || !own.split(' ').some(key => keys.some(one => key.startsWith(one)))) return false;
      seen.add(path);
      return true;
    })
    .map(place => ({ place, rank: rank(place) }))
    .sort((a, b) => a.rank - b.rank || b.place[1] - a.place[1] || (a.place[0] < b.place[0] ? -1 : 1))
    .map(({ place }) => place);
}
