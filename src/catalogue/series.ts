/** The place of an article in its column, above all where that is a series. Pure. */
import type { Edition, Piece, Shelf } from './catalogue.ts';

/** Facts of an article that a link to it shows. */
export interface Glimpse {
  readonly article: Pick<Piece['article'], 'address' | 'title' | 'language' | 'date'>;
}

export const glimpseOf = ({ article: { address, title, language, date } }: Piece): Glimpse => ({
  article: { address, title, language, date },
});

/** An article's place in a series, with its neighbours. */
export interface SeriesPart<Neighbour = Piece> {
  /** Counted from 1. */
  readonly number: number;
  readonly count: number;
  readonly previous: Neighbour | undefined;
  readonly next: Neighbour | undefined;
}

/** Finds the place of an article in a series; undefined if its column is none. */
export function seriesOf(edition: Edition, piece: Piece): SeriesPart | undefined {
  if (piece.column?.order !== 'series') return undefined;
  const shelf = edition.columns.find(({ of }) => of === piece.column);
  const at = shelf ? placeOn(shelf, piece) : -1;
  if (!shelf || at < 0) return undefined;
  const { pieces } = shelf;
  return { number: pieces.length - at, count: pieces.length, previous: pieces[at + 1], next: pieces[at - 1] };
}

const places = new WeakMap<Shelf<unknown>, ReadonlyMap<Piece, number>>();

/** Returns the index of an article on a shelf, or -1. The shelf is indexed once for all its articles. */
export function placeOn(shelf: Shelf<unknown>, piece: Piece): number {
  const known = places.get(shelf) ?? new Map(shelf.pieces.map((other, i) => [other, i]));
  places.set(shelf, known);
  return known.get(piece) ?? -1;
}
