/** The shards that a search includes, and the search in exactly these shards. */
import type { Shard } from './open-index.ts';
import type { Counts, Pagefind, Result } from './pagefind.ts';
import { type CountByPeriod, ShardStatistics } from './shard-statistics.ts';

/** What a scope consists of. `newest` is the first day of the newest shard, which every scope includes. */
export interface ScopeParts {
  readonly pagefind: Pagefind;
  /** Path of the folder of an older shard, or of the newest shard if `shard` is undefined. */
  folderOf(shard: Shard | undefined): string;
  readonly newest: string;
  /** Older shards in the scope, newest first. */
  readonly shards: readonly Shard[];
  /** True if further shards can contain the query, and have not been loaded yet. */
  readonly isPartial: boolean;
}

/** The API of Pagefind that searches only in some shards. */
export type ScopedPagefind = Pick<Pagefind, 'filters' | 'search' | 'preload'>;

export class ShardScope {
  readonly pagefind: ScopedPagefind;
  readonly shards: readonly Shard[];
  readonly isPartial: boolean;
  readonly statistics: ShardStatistics;
  readonly #newest: string;

  /** `counts` are the numbers of articles for each filter value in all loaded shards. */
  constructor({ pagefind, folderOf, newest, shards, isPartial }: ScopeParts, counts: Counts) {
    const among = [folderOf(undefined), ...shards.map(folderOf)];
    this.pagefind = {
      filters: () => pagefind.filters(),
      search: (query, options) => pagefind.search(query, { ...options, among }),
      preload: (query, options) => pagefind.preload(query, { ...options, among }),
    };
    this.shards = shards;
    this.isPartial = isPartial;
    this.#newest = newest;
    const periods = [newest, ...shards.map(({ period }) => period)];
    const sizes: CountByPeriod = Object.fromEntries(periods.map(period => [period, counts.period?.[period] ?? 1]));
    this.statistics = new ShardStatistics(sizes, query => this.#findByPeriod(query));
  }

  async #findByPeriod(query: string): Promise<ReadonlyMap<string, readonly string[]>> {
    const { results } = await this.pagefind.search(query, {});
    const found = new Map<string, string[]>();
    for (const result of results) {
      const period = this.periodOf(result);
      const there = found.get(period);
      if (there) there.push(result.id);
      else found.set(period, [result.id]);
    }
    return found;
  }

  /**
   * Returns the date of the first article in the shard of a result, which identifies the shard. The id of a result contains this date
   * unless the result is in the newest shard.
   */
  periodOf({ id }: Result): string {
    const [, year, month, day] = /-(\d{4})(\d\d)(\d\d)_/.exec(id) ?? [];
    return year ? `${year}-${month}-${day}` : this.#newest;
  }

  /** Returns the filter for the shards of some periods; an empty object for all shards of the scope. */
  onlyIn(periods: readonly string[]): object {
    return periods.length < this.statistics.periods.length ? { period: { any: periods } } : {};
  }
}
