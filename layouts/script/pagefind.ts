/** Types for the part of Pagefind's API that this site uses: https://pagefind.app/docs/api/ */

export interface Fragment {
  readonly url: string;
  readonly excerpt: string;
  readonly meta: Readonly<Record<string, string>>;
}

/** Number of articles for each value of each filter. */
export type Counts = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** Result of a search. Its article is loaded only when `data` is called. */
export interface Result {
  /** Language tag of the index, an underscore, and a hash of the article's content. */
  readonly id: string;
  readonly score: number;
  /** Fields that contain a word of the query, such as the headline. */
  readonly matchedMetaFields?: readonly string[];
  /**
   * Loads the article. All results for one article share one object. The excerpt in the shared object is from the result on which `data` was
   * called last.
   */
  data(): Promise<Fragment>;
}

/** Results of a search, with the number of found articles for each filter value. */
export interface Found {
  readonly results: readonly Result[];
  readonly filters: Counts;
  /** Words of the query as the index has them, if the search asks for `stems`. */
  readonly search_keywords?: readonly string[] | null;
}

/** Pagefind's API. `src/site/search/program.ts` adds to the options of a search: `among`, the folders of the shards to search, and `stems`. */
export interface Pagefind {
  options(options: object): Promise<void>;
  init(): Promise<void>;
  filters(): Promise<Counts>;
  search(query: string | null, options: object): Promise<Found>;
  preload(query: string, options: object): Promise<void>;
  mergeIndex(folder: string, options: object): Promise<void>;
  /** Fetches a file of an older shard before `mergeIndex`. Throws if the file is missing. Undefined if Pagefind runs in a worker. */
  hold?(address: string): Promise<void>;
}
