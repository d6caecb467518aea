/** Defines the articles of a week or a column, for prints that collect several articles. */
import type { Piece } from '../catalogue/catalogue.ts';
import type { PageCode } from '../site/kind.ts';

/** Articles that belong together: the articles of a week or of a column. */
export interface Collection {
  readonly kind: 'week' | 'column';
  /** For the names of files: `2017-W36`, or the id of the column. */
  readonly id: string;
  /** Name of the column, or the days of the week. */
  readonly title: string;
  /** Each article with its code, in the order of reading. */
  readonly pieces: readonly { readonly piece: Piece; readonly code: PageCode }[];
}
