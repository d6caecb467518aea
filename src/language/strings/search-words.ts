/** Interface strings of the search page. The browser loads these strings as a JSON file when a reader begins to search. */
import type { Words } from './words.ts';

const keys = [
  'search',
  'searchAll',
  'searchBusy',
  'searchByDate',
  'searchByRelevance',
  'searchClose',
  'searchCount',
  'searchFailed',
  'searchFilters',
  'searchHint',
  'searchLabel',
  'searchMissing',
  'searchMore',
  'searchNone',
  'searchOlder',
  'searchPartly',
  'searchRefresh',
  'searchSort',
  'column',
  'kind',
  'tag',
  'yearOf',
] as const satisfies readonly (keyof Words)[];

/** Content of the JSON file with the interface strings of the search page. */
export interface SearchWords extends Pick<Words, (typeof keys)[number]> {
  /**
   * Language tag that also states which digits the pages use, such as `en-u-nu-latn`. With the plain tag, a browser might format numbers with
   * other digits.
   */
  readonly locale: string;
}

/** Returns the content of the JSON file with the interface strings of the search page in one language. */
export function writeSearchWords(words: Words, language: string): string {
  const digits = new Intl.NumberFormat(language).resolvedOptions().numberingSystem;
  const needed = keys.map(key => [key, words[key]]);
  return JSON.stringify({ locale: `${language}-u-nu-${digits}`, ...Object.fromEntries(needed) });
}
