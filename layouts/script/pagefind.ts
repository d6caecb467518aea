/** What is used of Pagefind's API (https://pagefind.app/docs/api/). */

export interface Fragment {
  readonly url: string;
  readonly excerpt: string;
  readonly meta: Readonly<Record<string, string>>;
}

/** Filter → value → number of articles. */
export type Counts = Readonly<Record<string, Readonly<Record<string, number>>>>;

export interface Result {
  /** The language that its index was made in, an underscore, and what stands for its content. */
  readonly id: string;
  readonly score: number;
  /** The fields, such as the headline, that hold a word of the question. */
  readonly matchedMetaFields?: readonly string[];
  /** Says where the words stand in the one object that there is of an article: the last caller's excerpt holds. */
  data(): Promise<Fragment>;
}

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
