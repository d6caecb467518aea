/** Chooses what to read after an article: related articles, and where they are too few, its column's nearest in time. Pure. */
import type { Edition, Piece } from './catalogue.ts';
import { placeOn, seriesOf } from './series.ts';

/** How many articles are offered. */
const most = 3;

const chosen = new WeakMap<Piece, readonly Piece[]>();

/** Returns at most three articles, the best first; none of them is a neighbour in the same series. */
export function chooseNext(edition: Edition, piece: Piece): readonly Piece[] {
  const known = chosen.get(piece);
  if (known) return known;
  const found = findNext(edition, piece);
  chosen.set(piece, found);
  return found;
}

function findNext(edition: Edition, piece: Piece): readonly Piece[] {
  const part = seriesOf(edition, piece);
  const isNew = (other: Piece) => other !== part?.previous && other !== part?.next;
  const related = edition.related(piece).filter(isNew);
  const others = part ? related : [...related, ...nearestInColumn(edition, piece)];
  return [...new Set(others)].slice(0, most);
}

/**
 * Returns the neighbours of an article in its column; none for an expired article, whose neighbours would change with every new article.
 */
function nearestInColumn(edition: Edition, piece: Piece): readonly Piece[] {
  const shelf = piece.column && edition.columns.find(({ of }) => of === piece.column);
  const at = shelf ? placeOn(shelf, piece) : -1;
  if (!shelf || at < 0) return [];
  const distance = ({ article }: Piece) => Math.abs(article.date.millis - piece.article.date.millis);
  return [...shelf.pieces.slice(Math.max(0, at - most), at), ...shelf.pieces.slice(at + 1, at + 1 + most)]
    .filter(({ state }) => state === 'published')
    .sort((a, b) => distance(a) - distance(b));
}
