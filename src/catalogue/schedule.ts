/** What readers do not see yet, and will by the passing of time alone: said to editors. Pure. */

import type { Moment } from '../language/dates.ts';
import { tell } from '../language/messages/tell.ts';
import type { Problem } from '../problem.ts';
import type { Article } from '../source/article/article.ts';
import { type Release, stateOf } from './catalogue.ts';

/** A note for each scheduled article; those of the next release are told apart. */
export function noteSchedule(articles: readonly Article[], now: Moment, next: Release | undefined): readonly Problem[] {
  return articles
    .filter(article => stateOf(article, now) === 'scheduled')
    .map(({ file, date }) => ({
      file,
      at: ['date'],
      field: 'date',
      what:
        date.millis === next?.at
          ? tell('not-before-next-release')`is not published before ${date.iso}, the next release`
          : tell('not-before')`is not published before ${date.iso}`,
      cure: tell('build-again-then')`build again then, or change the date`,
    }));
}

/** No text can have changed on a day that has not come yet. A note, since a site may be built as it was on an earlier day; a draft may wait for it. */
export function noteFuture(articles: readonly Article[], now: Moment): readonly Problem[] {
  return articles
    .filter(({ draft, date, updated }) => !draft && updated && updated.day > now.day && updated.day > date.day)
    .map(({ file }) => ({
      file,
      at: ['updated'],
      field: 'updated',
      what: tell('date-in-the-future')`is in the future`,
      cure: tell('write-day-of-change')`write the day on which the text last changed`,
    }));
}
