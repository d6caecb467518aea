/** Finds the number of an article in a series. A series is a column of numbered parts. Does not read or write files. */
import type { Edition, Piece, Shelf } from './catalogue.ts';

/** Data for a link to an article, such as the article's headline. */
export interface Glimpse {
  readonly article: Pick<Piece['article'], 'address' | 'title' | 'language' | 'date'>;
}

const glimpses = new WeakMap<Piece, Glimpse>();

/** Returns the glimpse of an article. Makes it only once, because several pages link to the same article, and each digests what it shows. */
export function glimpseOf(piece: Piece): Glimpse {
  const known = glimpses.get(piece);
  if (known) return known;
  const { address, title, language, date } = piece.article;
  const glimpse = { article: { address, title, language, date } };
  glimpses.set(piece, glimpse);
  return glimpse;
}

/** An article's number in a series, with the previous and the next part. */
export interface SeriesPart<Neighbour = Piece> {
  /** Number of this part. The oldest part of the series has the number 1. */
  readonly number: number;
  readonly count: number;
  readonly previous: Neighbour | undefined;
  readonly next: Neighbour | undefined;
}

/** Finds the number of an article in a series. Returns undefined if the article is not in a series. */
export function seriesOf(edition: Edition, piece: Piece): SeriesPart | undefined {
  if (piece.column?.order !== 'series') return undefined;
  const shelf = edition.columns.find(({ of }) => of === piece.column);
  const at = shelf ? placeOn(shelf, piece) : -1;
  if (!shelf || at < 0) return undefined;
  const { pieces } = shelf;
  return { number: pieces.length - at, count: pieces.length, previous: pieces[at + 1], next: pieces[at - 1] };
}

const places = new WeakMap<Shelf<unknown>, ReadonlyMap<Piece, number>>();

/** Returns the position of an article in a list, or -1 if the list does not contain it. Builds a lookup table for each list only once. */
export function placeOn(shelf: Shelf<unknown>, piece: Piece): number {
  const known = places.get(shelf) ?? new Map(shelf.pieces.map((other, i) => [other, i]));
  places.set(shelf, known);
  return known.get(piece) ?? -1;
}
