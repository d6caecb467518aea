/** Makes notes about articles whose publication date, or date of the last change, is in the future. Does not read or write files. */

import type { Moment } from '../language/dates.ts';
import { tell } from '../language/messages/tell.ts';
import type { Problem } from '../problem.ts';
import type { Article } from '../source/article/article.ts';
import { type Release, stateOf } from './catalogue.ts';

/** Returns a note for each scheduled article. The note says whether the article is part of `next`, the next release. */
export function noteSchedule(articles: readonly Article[], now: Moment, next: Release | undefined): readonly Problem[] {
  return articles
    .filter(article => stateOf(article, now) === 'scheduled')
    .map(({ file, date }) => ({
      file,
      at: ['date'],
      field: 'date',
      what:
        date.millis === next?.at
          ? tell(
              'not-before-next-release',
            )`this date is in the future, so the article will be published at ${date.iso}, in the next release`
          : tell('not-before')`this date is in the future, so the article will be published at ${date.iso}`,
      cure: tell('build-again-then')`to publish the article, build the site again at that time, or change the date`,
    }));
}

/**
 * Returns a note for each article whose `updated` field is in the future, which is probably a mistake. Returns no error, because a site
 * may be built for an earlier date. Skips drafts.
 */
export function noteFuture(articles: readonly Article[], now: Moment): readonly Problem[] {
  return articles
    .filter(({ draft, date, updated }) => !draft && updated && updated.day > now.day && updated.day > date.day)
    .map(({ file }) => ({
      file,
      at: ['updated'],
      field: 'updated',
      what: tell('date-in-the-future')`the date of the last change is in the future`,
      cure: tell('write-day-of-change')`write the date on which the text last changed`,
    }));
}
