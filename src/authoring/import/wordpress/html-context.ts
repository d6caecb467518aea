/** Services for the conversion of one WordPress text. */
import type { Note } from '../changes.ts';
import type { Pieces } from './pieces.ts';
import type { Uploads } from './uploads.ts';

export interface HtmlContext {
  readonly uploads: Uploads;
  readonly pieces: Pieces;
  readonly note: Note;
  /** Id of the item that contains the text. */
  readonly id: string;
  /** Returns the content of a reusable block. */
  sharedBlock(id: string): string | undefined;
  /** Rewrites the address of a link to the file or permalink behind it. */
  address(written: string): string;
}
