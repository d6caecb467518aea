/** Groups articles by tag, column, person or year. */
import type { Piece, Shelf } from './catalogue.ts';

/** Groups articles, for example by tag. `shelvesOf` returns the tags, columns, people or years of an article. */
export function shelve<T>(
  pieces: readonly Piece[],
  shelvesOf: (piece: Piece) => readonly T[],
): ReadonlyMap<T, readonly Piece[]> {
  const shelves = new Map<T, Piece[]>();
  for (const piece of pieces) {
    for (const shelf of shelvesOf(piece)) {
      const there = shelves.get(shelf);
      if (there) there.push(piece);
      else shelves.set(shelf, [piece]);
    }
  }
  return shelves;
}

export const toShelf = <T>([of, pieces]: readonly [T, readonly Piece[]]): Shelf<T> => ({ of, pieces });
