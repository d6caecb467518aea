/** Loads the results of a search, a few at a time. */
import type { Counts, Fragment, Pagefind, Result } from './pagefind.ts';
import type { Query } from './query.ts';
import { keepRuns } from './ranking.ts';

/** Results of a search, with the number of results for each filter value. */
export interface Answer {
  readonly total: number;
  readonly filters: Counts;
  /** Chinese and Japanese parts of the query. The excerpts of the results highlight these parts. */
  readonly runs: readonly string[];
  /** Returns the next `count` results; an empty list after the last result. */
  next(count: number): Promise<readonly Fragment[]>;
}

/**
 * Returns a function that returns the next results at each call, newest first. `parts` contains the filters for each period; the newest
 * period comes first. The function searches one period after another, because Pagefind cannot sort the results of several shards by date together.
 */
export function byDate(pagefind: Pagefind, asked: Query, parts: readonly object[]): Answer['next'] {
  const left = [...parts];
  let waiting: readonly Result[] = [];
  return async count => {
    while (waiting.length < count) {
      const filters = left.shift();
      if (filters === undefined) break;
      const options = { filters, sort: { date: 'desc' } };
      const found = await keepRuns(pagefind, asked, await pagefind.search(asked.text || null, options), options);
      waiting = [...waiting, ...found.results];
    }
    const shown = waiting.slice(0, count);
    waiting = waiting.slice(count);
    return Promise.all(shown.map(result => result.data()));
  };
}

/** Returns a function that returns the next items of `results` at each call. */
export function take(results: readonly Result[]): Answer['next'] {
  let at = 0;
  return count => {
    const shown = results.slice(at, at + count);
    at += count;
    return Promise.all(shown.map(result => result.data()));
  };
}
