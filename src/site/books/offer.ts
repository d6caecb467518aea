/** Collects what the page of a column says about its downloads. */
import { addressOf } from '../../addresses.ts';
import type { Edition, Shelf } from '../../catalogue/catalogue.ts';
import type { Column } from '../../source/publication/newsroom.ts';
import type { Publication } from '../kind.ts';
import { type BookKind, bookKinds, downloadedPieces, mostArticles } from './book.ts';

/** The downloads of a column. */
export interface Offer {
  readonly files: readonly OfferedFile[];
  /** Number of articles in each file, and in the column. */
  readonly count: number;
  readonly total: number;
}

interface OfferedFile {
  readonly kind: BookKind;
  readonly address: string;
  /** Size in bytes; undefined in previews, which make the files only on request. */
  readonly bytes: number | undefined;
}

/** Returns the downloads of a column. Returns undefined if it has none. */
export function offerOf(
  { catalogue, bytesAt }: Publication,
  { root }: Edition,
  shelf: Shelf<Column>,
): Offer | undefined {
  const total = downloadedPieces(catalogue.site, shelf).length;
  if (total === 0) return undefined;
  const files = bookKinds.map(kind => {
    const address = addressOf.columnFile(root, shelf.of.id, kind);
    return { kind, address, bytes: bytesAt(address) };
  });
  return { files, count: Math.min(total, mostArticles), total };
}
