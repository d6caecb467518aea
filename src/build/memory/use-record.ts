/** Record of what the pages of a site were made from. The next build reads it. */
import type { FrameFacts } from '../../site/frame.ts';
import { hashOf } from '../../store/cache.ts';
import type { StoredArticles } from './article-table.ts';
import type { StoredPlaces } from './page-data.ts';
import type { StoredUses } from './use-table.ts';

/** What the pages of a language share, apart from the files in `newsroom/` and the styles and scripts. */
type RecordedFrame = Omit<FrameFacts, 'site' | 'words' | 'assets'>;

/** Number of the form of the record. A build ignores records of other forms. */
export const form = 7;

/** Record of one build. */
export interface UseRecord {
  readonly form: typeof form;
  /** Identifies the build. Recorded digests of files are valid only together with the memory of the build that wrote these files. */
  readonly id: string;
  /** Hash of all inputs but the texts of articles. `rest` is the hash of all inputs but the articles. */
  readonly shape: string;
  readonly rest: string;
  /** All articles, in the order of their files. */
  readonly articles: StoredArticles;
  /** Articles whose texts were read before the pages, so that any page may depend on them. */
  readonly everywhere: readonly number[];
  /** Articles on which files depend that are not pages and cannot be made without the catalogue. */
  readonly others: readonly number[];
  /** Pages and other parts. */
  readonly pages: StoredUses;
  readonly data: StoredPlaces;
  readonly frames: readonly RecordedFrame[];
}

/** Returns the key of the record of the site in a folder. */
export const keyOf = (out: string) => `uses-${hashOf(out).slice(0, 32)}`;

/** Returns whether a value from the cache is a record of this form. */
export const isRecord = (value: unknown): value is UseRecord =>
  typeof value === 'object' &&
  value !== null &&
  'pages' in value &&
  'data' in value &&
  'form' in value &&
  value.form === form;
