/** What the conversion of one text of WordPress may ask and tell. */
import type { Note } from '../changes.ts';
import type { Pieces } from './pieces.ts';
import type { Uploads } from './uploads.ts';

export interface HtmlContext {
  readonly uploads: Uploads;
  readonly pieces: Pieces;
  readonly note: Note;
  /** The item that the text belongs to. */
  readonly id: string;
  /** The content of a block that texts share. */
  sharedBlock(id: string): string | undefined;
  /** Where a link leads, under the address that other texts know. */
  address(written: string): string;
}
