/** Loads the results of a search, a few at a time. */
import type { Counts, Fragment, Result } from './pagefind.ts';
import type { Query } from './query.ts';
import { keepRuns } from './ranking.ts';
import type { ScopedPagefind } from './shard-scope.ts';

/** Results of a search, with the number of results for each filter value. */
export interface Answer {
  readonly total: number;
  readonly filters: Counts;
  /** Chinese and Japanese parts of the query. The excerpts of the results highlight these parts. */
  readonly runs: readonly string[];
  /** Words of the query that no article has, if the search has found nothing. */
  readonly missing: readonly string[];
  /** Years of the older shards that can have further results, but have not been loaded. */
  readonly yearsLeft: readonly string[];
  /** Returns the next `count` results; an empty list after the last result. If a result does not load, the next call returns it again. */
  next(count: number): Promise<readonly Fragment[]>;
}

/** A search in one period: the filters of the period, and the readings of the query that its articles can answer. */
export interface PeriodSearch {
  readonly filters: object;
  readonly readings: readonly Query[];
}

/**
 * Returns a function that returns the next results at each call, newest first. `parts` contains a search for each period; the newest
 * period comes first. The function searches one period after another, because Pagefind cannot sort the results of several shards by date together.
 */
export function byDate(pagefind: ScopedPagefind, parts: readonly PeriodSearch[]): Answer['next'] {
  const left = [...parts];
  let waiting: readonly Result[] = [];
  return async count => {
    while (waiting.length < count) {
      const part = left.shift();
      if (part === undefined) break;
      waiting = [...waiting, ...(await searchPeriod(pagefind, part))];
    }
    const shown = await Promise.all(waiting.slice(0, count).map(result => result.data()));
    waiting = waiting.slice(count);
    return shown;
  };
}

async function searchPeriod(pagefind: ScopedPagefind, { filters, readings }: PeriodSearch): Promise<readonly Result[]> {
  const options = { filters, sort: { date: 'desc' } };
  const found = await Promise.all(
    readings.map(async asked => keepRuns(pagefind, asked, await pagefind.search(asked.text || null, options), options)),
  );
  const [only] = found;
  if (only && found.length === 1) return only.results;
  const byId = new Map(found.flatMap(({ results }) => results).map(result => [result.id, result]));
  const all = await pagefind.search(null, options);
  return all.results.flatMap(({ id }) => byId.get(id) ?? []);
}

/** Returns a function that returns the next items of `results` at each call. */
export function take(results: readonly Result[]): Answer['next'] {
  let at = 0;
  return async count => {
    const shown = await Promise.all(results.slice(at, at + count).map(result => result.data()));
    at += shown.length;
    return shown;
  };
}
