/** Collects the content of a book: the articles of a week or of a column, in reading order, with a title. */
import { addressOf } from '../../addresses.ts';
import type { Edition, Piece, Shelf } from '../../catalogue/catalogue.ts';
import { lastChange, latest } from '../../catalogue/last-change.ts';
import { type Selection, selectPieces } from '../../catalogue/selection.ts';
import type { Moment } from '../../language/dates.ts';
import { spellDays, spellWeek } from '../../language/spell-dates.ts';
import type { PerLanguage } from '../../source/fields/types.ts';
import type { Column, Site } from '../../source/publication/newsroom.ts';
import type { BareFrame } from '../frame.ts';

/**
 * Maximum number of articles in a book. With more articles, a book contains the newest of them and says so: with pictures, a larger file would
 * exceed what mail and chat programs forward.
 */
export const mostArticles = 200;

/** The kinds of files of a book, which are also the endings of their names. */
export const bookKinds = ['html', 'epub'] as const;
export type BookKind = (typeof bookKinds)[number];

/** A book: several articles in one file. */
export interface Book {
  readonly language: string;
  readonly title: PerLanguage;
  readonly summary: PerLanguage | undefined;
  /** The articles in reading order, oldest first. */
  readonly pieces: readonly Piece[];
  /** Number of articles in the week or column. If it exceeds the number of `pieces`, the book lacks the oldest articles. */
  readonly total: number;
  /** First and last day of the articles, for readers: `5 September 2017 – 11 October 2017`. */
  readonly days: string;
  /** Name of the file without its extension: `week-2017-W36-en`, `column-firsts-en`. */
  readonly name: string;
  /** Full URL of the page that lists all articles of the book: the page of the column, or the home page. */
  readonly url: string;
  readonly changed: Moment;
}

/** Returns whether a book may contain an article. Previews list drafts and scheduled articles too, but people pass books along. */
const isPublished = ({ state }: Piece): boolean => state === 'published';

/** Returns the articles of the book that the site offers of a column; an empty list if the site offers no books. */
export const offeredPieces = ({ hasBooks }: Site, { pieces }: Shelf<Column>): readonly Piece[] =>
  hasBooks ? pieces.filter(isPublished) : [];

/** Returns the book of a week or of a column. Returns undefined if the edition has no published article of it. */
export function planBook(frame: BareFrame, edition: Edition, selection: Selection): Book | undefined {
  const all = selectPieces(edition, selection).filter(isPublished);
  const pieces = all.slice(-mostArticles);
  const [first, last] = [pieces[0], pieces.at(-1)];
  if (!first || !last) return undefined;
  const { language, root } = edition;
  const shared = {
    ...{ language, pieces, total: all.length },
    changed: latest(
      lastChange(first.article),
      pieces.map(({ article }) => lastChange(article)),
    ),
  };
  if (selection.kind === 'week') {
    const { id } = selection.week;
    const days = spellWeek(selection.week, language);
    return { ...shared, title: days, summary: undefined, days, name: `week-${id}-${language}`, url: frame.url(root) };
  }
  const { id, title, summary } = selection.column;
  return {
    ...{ ...shared, title, summary },
    days: spellDays(first.article.date.day, last.article.date.day, language),
    name: `column-${id}-${language}`,
    url: frame.url(addressOf.column(root, id)),
  };
}
