/** Words of the search page, which the reader's browser fetches when a search begins. */
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

/** Words of the search page as JSON. */
export interface SearchWords extends Pick<Words, (typeof keys)[number]> {
  /** Language tag with the numbering system of the pages. A browser might choose other digits for that language. */
  readonly locale: string;
}

/** Serializes the words of the search page for one language. */
export function writeSearchWords(words: Words, language: string): string {
  const digits = new Intl.NumberFormat(language).resolvedOptions().numberingSystem;
  const needed = keys.map(key => [key, words[key]]);
  return JSON.stringify({ locale: `${language}-u-nu-${digits}`, ...Object.fromEntries(needed) });
}
