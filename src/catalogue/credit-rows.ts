/** Lists the credits of an article as rows, in the order of a language: pages, lite pages, prints and broadcast scripts show the same rows. */
import type { Moment } from '../language/dates.ts';
import type { Strings } from '../language/strings/strings.ts';
import type { Link } from '../source/publication/newsroom.ts';
import type { Piece } from './catalogue.ts';
import { groupCredits, type ListedName, listNames } from './credits.ts';

/** A credit: its label, and the people or the work that the article credits. */
export type CreditRow =
  | { readonly label: string; readonly names: readonly ListedName[] }
  | { readonly label: string; readonly work: Link };

/** A date of an article, and its label. */
export interface DateRow {
  readonly label: string;
  readonly date: Moment;
}

/** All credits of an article, and its dates. */
export interface CreditRows {
  readonly credits: readonly CreditRow[];
  readonly published: DateRow;
  readonly updated: DateRow | undefined;
}

/** Lists the credits and dates of an article. The interface strings of the language define the order of the credits. */
export function listCredits(piece: Piece, strings: Strings): CreditRows {
  const { source, adapted, date, updated } = piece.article;
  const people = groupCredits(piece);
  const works = { source, adapted };
  const credits = strings.creditOrder.flatMap((name): readonly CreditRow[] => {
    const label = strings[name];
    if (name === 'source' || name === 'adapted') {
      const work = works[name];
      return work ? [{ label, work }] : [];
    }
    return people[name].length > 0 ? [{ label, names: listNames(people[name], strings) }] : [];
  });
  return {
    credits,
    published: { label: strings.published, date },
    updated: updated && { label: strings.updated, date: updated },
  };
}
