/** Finds the times when an article was published, updated or corrected. */
import type { Moment } from '../language/dates.ts';
import type { Article } from '../source/article/article.ts';

type Dated = Pick<Article, 'date' | 'updated' | 'corrections'>;

/** Returns the latest of several times. */
export const latest = (first: Moment, others: readonly Moment[]): Moment =>
  others.reduce((last, moment) => (moment.millis > last.millis ? moment : last), first);

/** Lists the times of an article's update and corrections. */
export const changesOf = ({ updated, corrections = [] }: Dated): readonly Moment[] => [
  ...(updated ? [updated] : []),
  ...corrections.map(({ date }) => date),
];

/** Returns the time of the last change of an article: its publication, update or last correction. */
export const lastChange = (article: Dated): Moment => latest(article.date, changesOf(article));
