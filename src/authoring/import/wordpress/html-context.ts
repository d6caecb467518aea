/** Data and functions that the conversion of one WordPress text needs. */
import type { Note } from '../changes.ts';
import type { Pieces } from './pieces.ts';
import type { Uploads } from './uploads.ts';

export interface HtmlContext {
  readonly uploads: Pick<Uploads, 'get' | 'of' | 'ofFile' | 'locate'>;
  readonly pieces: Pieces;
  readonly note: Note;
  /** Id of the item that contains the text. */
  readonly id: string;
  /** Returns the content of a reusable block; undefined if no block has this id. */
  sharedBlock(id: string): string | undefined;
  /** Returns the address to write for a link: the path of an uploaded file, or the permalink of a post or page. */
  address(written: string): string;
}
