/** Types for the part of Pagefind's API that this site uses: https://pagefind.app/docs/api/ */

export interface Fragment {
  readonly url: string;
  readonly excerpt: string;
  readonly meta: Readonly<Record<string, string>>;
}

/** Number of articles by filter and value. */
export type Counts = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** Result of a search, whose content is loaded on demand. */
export interface Result {
  /** Language tag of its index, an underscore, and a hash of its content. */
  readonly id: string;
  readonly score: number;
  /** Fields that contain a word of the query, such as the headline. */
  readonly matchedMetaFields?: readonly string[];
  /** Loads the article. All results share one object per article, so that its excerpt is always that of the last call. */
  data(): Promise<Fragment>;
}

/** Results of a search, with the number of articles by filter. */
export interface Found {
  readonly results: readonly Result[];
  readonly filters: Counts;
}

export interface Pagefind {
  options(options: object): Promise<void>;
  init(): Promise<void>;
  filters(): Promise<Counts>;
  search(query: string | null, options: object): Promise<Found>;
  preload(query: string, options: object): Promise<void>;
  mergeIndex(folder: string, options: object): Promise<void>;
}
