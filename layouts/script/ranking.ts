/** Combines what Pagefind finds for the parts of a query, and ranks it. */
import { joinPairs } from '../../src/language/character-pairs.ts';
import type { Counts, Found, Pagefind, Result } from './pagefind.ts';
import type { Query } from './query.ts';

/** Keeps the results that contain every run of characters exactly; the excerpt of each shows the longest run. */
export async function keepRuns(
  pagefind: Pagefind,
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

/** Counts results by filter, because Pagefind cannot search for runs and words at once. */
async function countFilters(pagefind: Pagefind, results: readonly Result[]): Promise<Counts> {
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

/** Number of results to rank by title: as many as are shown first, so that loading them costs nothing. */
const lookedAt = 4;

/** Puts articles first whose title is the query or contains its runs, because the score does not reflect that. */
export async function titlesFirst(
  { runs }: Query,
  query: string,
  results: readonly Result[],
): Promise<readonly Result[]> {
  if (runs.length === 0) return results;
  const ranked = await Promise.all(
    results.slice(0, lookedAt).map(async result => {
      if (!result.matchedMetaFields?.includes('title')) return { result, rank: 0 };
      const title = joinPairs((await result.data()).meta.title ?? '');
      const rank = title === query.trim() ? 2 : Number(runs.every(({ characters }) => title.includes(characters)));
      return { result, rank };
    }),
  );
  return [...ranked.sort((a, b) => b.rank - a.rank).map(({ result }) => result), ...results.slice(lookedAt)];
}
