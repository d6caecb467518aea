/** Gives each correction of an article an id on the article's page. */

import type { Moment } from '../language/dates.ts';
import type { Article } from '../source/article/article.ts';

/** A correction of an article. */
export interface Correction {
  readonly date: Moment;
  readonly text: string;
  /** Id of the correction's element on the article's page: `correction-2017-09-06`. */
  readonly id: string;
}

/**
 * Returns the corrections in the order of the front matter. Several corrections of the same day get the ids `correction-2017-09-06`,
 * `correction-2017-09-06-2` and so on. A correction added at the end therefore changes no earlier id.
 */
export function correctionsOf({ corrections = [] }: Pick<Article, 'corrections'>): readonly Correction[] {
  const onDay = new Map<string, number>();
  return corrections.map(({ date, text }) => {
    const number = (onDay.get(date.day) ?? 0) + 1;
    onDay.set(date.day, number);
    return { date, text, id: `correction-${date.day}${number > 1 ? `-${number}` : ''}` };
  });
}
