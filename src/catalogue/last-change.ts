/** Moments at which the content of an article changed: by publication, update or correction. */
import type { Moment } from '../language/dates.ts';
import type { Article } from '../source/article/article.ts';

type Dated = Pick<Article, 'date' | 'updated' | 'corrections'>;

/** Returns the latest moment. */
export const latest = (first: Moment, others: readonly Moment[]): Moment =>
  others.reduce((last, moment) => (moment.millis > last.millis ? moment : last), first);

/** Lists the changes after publication. */
export const changesOf = ({ updated, corrections = [] }: Dated): readonly Moment[] => [
  ...(updated ? [updated] : []),
  ...corrections.map(({ date }) => date),
];

/** Returns the last change of an article. */
export const lastChange = (article: Dated): Moment => latest(article.date, changesOf(article));
