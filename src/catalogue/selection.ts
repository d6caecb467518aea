/** Selects the articles of a week or of a column, for everything that collects several articles in one file. */

import type { Week } from '../language/weeks.ts';
import type { Column } from '../source/publication/newsroom.ts';
import type { Edition, Piece } from './catalogue.ts';

/** What a collection of articles contains: the articles of a week, or those of a column. */
export type Selection =
  | { readonly kind: 'week'; readonly week: Week }
  | { readonly kind: 'column'; readonly column: Column };

/** Returns the id of a selection, for the names of files: `2017-W36`, or the id of the column. */
export const idOfSelection = (selection: Selection): string =>
  selection.kind === 'week' ? selection.week.id : selection.column.id;

/** Returns the selected articles of an edition, oldest first, as a reader of a book or of a wall newspaper expects. */
export function selectPieces(edition: Edition, selection: Selection): readonly Piece[] {
  return edition.pieces.filter(piece => isSelected(piece, selection)).reverse();
}

function isSelected({ article, column }: Piece, selection: Selection): boolean {
  if (selection.kind === 'column') return column?.id === selection.column.id;
  return article.date.day >= selection.week.first && article.date.day <= selection.week.last;
}
