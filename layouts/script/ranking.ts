/** Filters and sorts Pagefind's results. */
import { joinPairs } from '../../src/language/character-pairs.ts';
import type { Counts, Found, Result } from './pagefind.ts';
import type { Query } from './query.ts';
import type { ScopedPagefind } from './shard-scope.ts';

/**
 * Returns the results that contain each sequence of Chinese or Japanese characters in the query without a gap. The excerpt of each result
 * shows the longest sequence.
 */
export async function keepRuns(
  pagefind: ScopedPagefind,
  { words, runs }: Query,
  { results, filters }: Found,
  options: object,
): Promise<Found> {
  if (runs.length === 0) return { results, filters };
  const longestFirst = runs.map(({ pairs }) => pairs).sort((a, b) => b.length - a.length);
  const exact = await Promise.all(longestFirst.map(pairs => pagefind.search(`"${pairs}"`, options)));
  const holding = exact.map(found => new Map(found.results.map(result => [result.id, result])));
  const kept = results.flatMap(result => {
    const shown = holding[0]?.get(result.id);
    if (!shown || !holding.every(found => found.has(result.id))) return [];
    return [{ ...result, data: () => shown.data() }];
  });
  const [only] = exact;
  const isAll = only && runs.length === 1 && words.length === 0;
  return { results: kept, filters: isAll ? only.filters : await countFilters(pagefind, kept) };
}

/**
 * Counts the results for each filter value. Pagefind's own counts would be wrong, because Pagefind cannot combine an exact phrase with
 * single words in one search.
 */
export async function countFilters(pagefind: ScopedPagefind, results: readonly Result[]): Promise<Counts> {
  const kept = new Set(results.map(({ id }) => id));
  const all = Object.entries(await pagefind.filters()).filter(([name]) => name !== 'period');
  const counted = all.map(async ([name, values]) => {
    const counts = Object.keys(values).map(async value => {
      const { results: having } = await pagefind.search(null, { filters: { [name]: value } });
      return [value, having.filter(({ id }) => kept.has(id)).length] as const;
    });
    return [name, Object.fromEntries(await Promise.all(counts))] as const;
  });
  return Object.fromEntries(await Promise.all(counted));
}

/** A result with its score. `isLiteral` is true if the article contains the query word for word. */
export interface ScoredResult {
  readonly result: Result;
  readonly isLiteral: boolean;
  readonly score: number;
}

/**
 * Unites the results of the readings of a query, best first. Results that contain the query word for word come first, so that a search for a
 * headline finds the article. `readings` begins with the written query, whose words count before those of other readings.
 */
export function unite(readings: readonly (readonly ScoredResult[])[]): readonly Result[] {
  const best = new Map<string, ScoredResult & { readonly rank: number }>();
  for (const [i, results] of readings.entries()) {
    for (const each of results) {
      const rank = each.isLiteral ? (i === 0 ? 2 : 1) : 0;
      const known = best.get(each.result.id);
      if (!known || known.rank < rank || (known.rank === rank && known.score < each.score))
        best.set(each.result.id, { ...each, rank });
    }
  }
  return [...best.values()].sort((a, b) => b.rank - a.rank || b.score - a.score).map(({ result }) => result);
}

/** Number of results whose headlines `titlesFirst` reads. The page loads this many results anyway, so reading causes no further requests. */
const lookedAt = 3;

/**
 * Moves an article to the top if its headline equals the query, or contains all sequences of Chinese or Japanese characters in the query,
 * because Pagefind's score does not rank articles with matching headlines first. Looks only at the first few results.
 */
export async function titlesFirst(
  { runs }: Query,
  isQuery: (title: string) => boolean,
  results: readonly Result[],
): Promise<readonly Result[]> {
  const ranked = await Promise.all(
    results.slice(0, lookedAt).map(async result => {
      const title = joinPairs((await result.data()).meta.title ?? '');
      const holdsRuns = runs.length > 0 && runs.every(({ characters }) => title.includes(characters));
      return { result, rank: isQuery(title) ? 2 : Number(holdsRuns) };
    }),
  );
  return [...ranked.sort((a, b) => b.rank - a.rank).map(({ result }) => result), ...results.slice(lookedAt)];
}
