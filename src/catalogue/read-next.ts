/**
 * Chooses the articles that the page of an article recommends: related articles first, then articles of the same column with the nearest
 * dates.
 */
import type { Edition, Piece } from './catalogue.ts';
import { placeOn, seriesOf } from './series.ts';
import { isWithinYear } from './within-year.ts';

/** Maximum number of articles to recommend. */
const most = 3;

const chosen = new WeakMap<Piece, readonly Piece[]>();

/**
 * Returns at most three articles to recommend, best first. Leaves out the previous and the next part of a series, because the page already
 * links to these parts.
 */
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
 * Returns the articles before and after an article in its column, nearest date first, without articles that appeared more than a year later. Returns
 * an empty list for an expired article, because no column page lists it.
 */
function nearestInColumn(edition: Edition, piece: Piece): readonly Piece[] {
  const shelf = piece.column && edition.columns.find(({ of }) => of === piece.column);
  const at = shelf ? placeOn(shelf, piece) : -1;
  if (!shelf || at < 0) return [];
  const distance = ({ article }: Piece) => Math.abs(article.date.millis - piece.article.date.millis);
  return [...shelf.pieces.slice(Math.max(0, at - most), at), ...shelf.pieces.slice(at + 1, at + 1 + most)]
    .filter(other => other.state === 'published' && isWithinYear(piece, other))
    .sort((a, b) => distance(a) - distance(b));
}
