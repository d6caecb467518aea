/** The words of the search, which the reader's browser asks for when it searches. */
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

/** Plain data, as it travels. */
export interface SearchWords extends Pick<Words, (typeof keys)[number]> {
  /** The language, with the digits that the pages are printed in: a browser may know others for it. */
  readonly locale: string;
}

/** As the file that the browser fetches says it. */
export function writeSearchWords(words: Words, language: string): string {
  const digits = new Intl.NumberFormat(language).resolvedOptions().numberingSystem;
  const needed = keys.map(key => [key, words[key]]);
  return JSON.stringify({ locale: `${language}-u-nu-${digits}`, ...Object.fromEntries(needed) });
}
