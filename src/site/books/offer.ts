/** Collects the facts about a column’s book that the page of the column states. */
import { addressOf } from '../../addresses.ts';
import type { Edition, Shelf } from '../../catalogue/catalogue.ts';
import type { Column } from '../../source/publication/newsroom.ts';
import type { Publication } from '../kind.ts';
import { type BookKind, bookKinds, mostArticles, offeredPieces } from './book.ts';

/** The book of a column as the page of the column offers it. */
export interface BookOffer {
  readonly files: readonly OfferedFile[];
  /** Number of articles in the book, and in the column. */
  readonly count: number;
  readonly total: number;
}

interface OfferedFile {
  readonly kind: BookKind;
  readonly address: string;
  /** Size in bytes; undefined in previews, which make the files only on request. */
  readonly bytes: number | undefined;
}

/** Returns the offer of a column’s book. Returns undefined if the site offers none. */
export function offerOf(
  { catalogue, bytesAt }: Publication,
  { root }: Edition,
  shelf: Shelf<Column>,
): BookOffer | undefined {
  const total = offeredPieces(catalogue.site, shelf).length;
  if (total === 0) return undefined;
  const files = bookKinds.map(kind => {
    const address = addressOf.columnBook(root, shelf.of.id, kind);
    return { kind, address, bytes: bytesAt(address) };
  });
  return { files, count: Math.min(total, mostArticles), total };
}
