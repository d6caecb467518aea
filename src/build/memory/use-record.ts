/** Record of what the pages of a site were made from. The next build reads it. */
import type { FrameFacts } from '../../site/frame.ts';
import type { NamedPage } from '../../site/kind.ts';
import { hashOf } from '../../store/cache.ts';
import type { ArticleVersion } from '../load/kept-articles.ts';
import type { DataPlaces } from './page-data.ts';

/** What a page, or another part of the site, was made from, apart from the fields of all articles. */
export interface PageUse {
  /** Articles that the data of the page contains, as numbers: their places in the list of all article files. */
  readonly articles: readonly number[];
  /** Articles whose texts were read while the data was collected, so that the data may contain parts of these texts. */
  readonly texts: readonly number[];
  /** Sizes in bytes of files that the page states, by the address of the file. */
  readonly sizes: readonly (readonly [address: string, bytes: number | undefined])[];
  /** A part that is not one file, and its digest. The digests of files are in the record of the site. */
  readonly part?: RecordedPart | undefined;
}

/** A part of the site that is not one file, such as the articles of a search shard. */
export interface RecordedPart extends NamedPage {
  readonly digest: string | undefined;
}

/** An article of the recorded build. */
export interface RecordedArticle extends ArticleVersion {
  readonly file: string;
}

/** What the pages of a language share, apart from the files in `newsroom/` and the styles and scripts. */
export type RecordedFrame = Omit<FrameFacts, 'site' | 'words' | 'assets'>;

/** Record of one build. */
export interface UseRecord {
  /** Identifies the build. Recorded digests of files are valid only together with the memory of the build that wrote these files. */
  readonly id: string;
  /** Hash of all inputs but the texts of articles. `rest` is the hash of all inputs but the articles. */
  readonly shape: string;
  readonly rest: string;
  /** All articles, in the order of their files. */
  readonly articles: readonly RecordedArticle[];
  /** Articles whose texts were read before the pages, so that any page may depend on them. */
  readonly everywhere: readonly number[];
  /** Articles on which files depend that are not pages and cannot be made without the catalogue. */
  readonly others: readonly number[];
  /** Pages and other parts, by the paths of their files. */
  readonly pages: ReadonlyMap<string, PageUse>;
  readonly data: DataPlaces;
  readonly frames: readonly RecordedFrame[];
}

/** Returns the key of the record of the site in a folder. */
export const keyOf = (out: string) => `uses-${hashOf(out).slice(0, 32)}`;

/** Returns whether a value from the cache is a record of this form. */
export const isRecord = (value: unknown): value is UseRecord =>
  typeof value === 'object' &&
  value !== null &&
  'pages' in value &&
  value.pages instanceof Map &&
  'data' in value &&
  value.data instanceof Map;
