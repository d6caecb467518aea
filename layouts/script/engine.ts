/**
 * Searches with Pagefind (https://pagefind.app/docs/api/). The index is split into shards by date of publication. The first search uses
 * only the newest shard, which loads fast; later searches include the older shards.
 */
import { indexTag, runsOf } from '../../src/language/character-pairs.ts';
import { type Answer, byDate, type PeriodSearch, take } from './answer.ts';
import { fetchEarly, mayCompile, preload } from './fetching.ts';
import { beginIn, type Shard, type Shards, settingsFor } from './open-index.ts';
import type { Counts, Pagefind, Result } from './pagefind.ts';
import { noQuery, type Query } from './query.ts';
import { countFilters, keepRuns, type ScoredResult, titlesFirst, unite } from './ranking.ts';
import { isSame, readQueries } from './readings.ts';
import { type CountByPeriod, type MatchingShard, ShardStatistics } from './shard-statistics.ts';
import { WordTables } from './word-tables.ts';

/** A search that a reader makes: query, filters and order. */
export interface Question {
  readonly query: string;
  readonly filters: Readonly<Record<string, string>>;
  /** True to sort results by date, newest first, instead of by relevance. */
  readonly newest: boolean;
}

const nothing: Answer = { total: 0, filters: {}, runs: [], missing: [], next: async () => [] };

/** Results for one reading of a query. `periods` lists the shards that contain all words of the reading. */
interface FoundReading {
  readonly asked: Query;
  readonly periods: readonly string[];
  readonly filters: Counts;
  readonly results: readonly ScoredResult[];
}

/** Returns whether a sequence that results contain consists of Chinese or Japanese characters. */
const hasRun = (characters: string) => runsOf(characters)[0] === characters;

export class Engine {
  /** Pagefind's API; undefined if the site has no index in this language. */
  readonly #pagefind: Pagefind | undefined;
  readonly #base: string;
  readonly #language: string;
  readonly #newest: string | undefined;
  readonly #older: readonly Shard[];
  readonly #tables: WordTables;
  #knowing: ShardStatistics;
  /** Number of older shards that searches already include. */
  #joined = 0;
  /**
   * Number of articles for each filter value. Undefined if `filters` must load the numbers again. Every search waits for these numbers,
   * because Pagefind can filter a shard only after loading the filters of the shard.
   */
  #filters: Promise<Counts> | undefined;

  private constructor(pagefind: Pagefind | undefined, base: string, language: string, { newest, older = [] }: Shards) {
    this.#pagefind = pagefind;
    this.#base = base;
    this.#language = language;
    this.#newest = newest;
    this.#older = older;
    this.#tables = new WordTables(`${base}words/`, language);
    this.#knowing = this.#knowingOf(newest === undefined ? {} : { [newest]: 1 });
  }

  #knowingOf(sizes: CountByPeriod): ShardStatistics {
    return new ShardStatistics(sizes, async query => {
      const { results = [] } = (await this.#pagefind?.search(query, {})) ?? {};
      const found = new Map<string, string[]>();
      for (const result of results) {
        const period = this.#periodOf(result);
        const there = found.get(period);
        if (there) there.push(result.id);
        else found.set(period, [result.id]);
      }
      return found;
    });
  }

  /**
   * Returns the date of the first article in the shard of a result, which identifies the shard. The id of a result contains this date
   * unless the result is in the newest shard.
   */
  #periodOf({ id }: Result): string {
    const [, year, month, day] = /-(\d{4})(\d\d)(\d\d)_/.exec(id) ?? [];
    return year ? `${year}-${month}-${day}` : (this.#newest ?? '');
  }

  /** Loads Pagefind and the newest shard. `address` is the address of `pagefind.js`. */
  static async load(address: string, language: string): Promise<Engine> {
    const base = address.slice(0, address.lastIndexOf('/') + 1);
    // The list of index files must not come from the browser's cache: an old list names files that no longer exist.
    const metaCacheTag = String(Date.now());
    fetchEarly(`${base}pagefind-entry.json?ts=${metaCacheTag}`);
    const [pagefind, shards]: [Pagefind, Readonly<Record<string, Shards | undefined>>] = await Promise.all([
      import(address),
      fetch(`${base}shards.json`).then(response => response.json()),
    ]);
    const own = shards[language];
    // Without an index in this language, Pagefind would search the index of another language.
    if (own?.newest === undefined) return new Engine(undefined, base, language, {});
    for (const file of [own.program, own.contents]) if (file) fetchEarly(base + file);
    const engine = new Engine(pagefind, base, language, own);
    void engine.#tables.table();
    // The index contains the full paths of pages, so `baseUrl` is `/`. If the page itself may compile WebAssembly, Pagefind uses no worker:
    // starting a worker costs one more request than it saves.
    await pagefind.options({ ...settingsFor(language), metaCacheTag, noWorker: mayCompile() });
    await beginIn(indexTag(language), pagefind);
    return engine;
  }

  /** True if some older shards are not yet included in searches. */
  get hasOlder(): boolean {
    return this.#joined < this.#older.length;
  }

  filters(): Promise<Counts> {
    const asked = this.#filters ?? this.#pagefind?.filters() ?? Promise.resolve({});
    this.#filters = asked;
    // Forgets a failed request, so that the next call tries again.
    asked.catch(() => {
      if (this.#filters === asked) this.#filters = undefined;
    });
    return asked;
  }

  /**
   * Loads the older shards, newest first, and includes these shards in searches. Returns the number of shards that could not be loaded. If
   * the current search has no result (`isWaiting`), calls `ask` after each shard to repeat the search.
   */
  async join(isWaiting: () => boolean, ask: () => Promise<void>): Promise<number> {
    let failed = 0;
    for (const [i, { folder, period, tag }] of this.#older.entries()) {
      const place = `${this.#base}${folder}/`;
      try {
        // Fetches the shard's files before merging: a shard that fails during the merge would make every later search fail.
        await preload(place, tag);
        const language = indexTag(this.#language, period).toLowerCase();
        await this.#pagefind?.mergeIndex(place, { ...settingsFor(this.#language), metaCacheTag: tag, language });
        const isLast = i === this.#older.length - 1;
        if (!isLast && isWaiting()) {
          await this.#learn(i + 1);
          await ask();
        }
      } catch {
        failed++;
      }
    }
    await this.#learn(this.#older.length);
    return failed;
  }

  /** Reads the number of articles in each shard, and includes the first `joined` older shards in searches. */
  async #learn(joined: number): Promise<void> {
    this.#filters = undefined;
    const { period = {} } = await this.filters();
    this.#knowing = this.#knowingOf(period);
    this.#joined = joined;
  }

  async ask({ query, filters, newest }: Question): Promise<Answer> {
    const pagefind = this.#pagefind;
    if (!pagefind) return nothing;
    const readings = await readQueries(query, this.#language, this.#tables);
    await this.filters();
    const found = (await Promise.all(readings.map(asked => this.#find(pagefind, asked, filters)))).flat();
    const [written] = readings;
    if (found.length === 0) return { ...nothing, missing: written ? await this.#listMissing(written) : [] };
    const united = unite(found.map(({ results }) => results));
    const [only] = found;
    const counts = only && found.length === 1 ? only.filters : await countFilters(pagefind, united);
    const missing = united.length === 0 && written ? await this.#listMissing(written) : [];
    const runs = found.flatMap(({ asked }) => asked.runs.map(({ characters }) => characters)).filter(hasRun);
    const answer = { total: united.length, filters: counts, runs, missing };
    if (newest || query === '') return { ...answer, next: byDate(pagefind, this.#partsOf(found, filters)) };
    const isQuery = (title: string) => isSame(title, query, this.#language);
    return { ...answer, next: take(await titlesFirst(found[0]?.asked ?? noQuery, isQuery, united)) };
  }

  /** Searches for one reading of a query. Returns an empty list if no shard contains all its words. */
  async #find(pagefind: Pagefind, asked: Query, filters: Question['filters']): Promise<readonly FoundReading[]> {
    if (asked.text) await pagefind.preload(`${asked.text} ${asked.near}`, { filters });
    const shares = await this.#knowing.matchingShards(asked);
    // If no shard contains all words of the query, return without a search: Pagefind would treat an empty list of periods as no filter.
    if (shares.length === 0) return [];
    const periods = shares.map(({ period }) => period);
    const options = { filters: { ...filters, ...this.#onlyIn(periods) } };
    const found = await keepRuns(pagefind, asked, await pagefind.search(asked.text || null, options), options);
    const text = asked.text.replaceAll('"', '');
    const literal = text === '' ? { results: [] } : await pagefind.search(`"${text}"`, options);
    return [
      { asked, periods, filters: found.filters, results: this.#toScores(found.results, literal.results, shares) },
    ];
  }

  /** Returns the searches by period for results by date. */
  #partsOf(found: readonly FoundReading[], filters: Question['filters']): readonly PeriodSearch[] {
    const readings = found.map(({ asked }) => asked);
    if (!this.#isAskedByPeriod) return [{ filters: { ...filters, ...this.#onlyIn([]) }, readings }];
    return this.#knowing.periods
      .map(period => ({
        filters: { ...filters, period },
        readings: found.filter(({ periods }) => periods.includes(period)).map(({ asked }) => asked),
      }))
      .filter(({ readings: some }) => some.length > 0);
  }

  /** Returns the words of a query that no article has. Returns an empty list while older shards are missing, or for a single word. */
  async #listMissing(asked: Query): Promise<readonly string[]> {
    return this.hasOlder || asked.words.length + asked.runs.length < 2 ? [] : await this.#knowing.listUnknown(asked);
  }

  /**
   * True if the filter of a search lists the periods to include. False while only the newest of several shards is loaded. At that time, the
   * periods are known only from `shards.json`, which may be some minutes older than the index.
   */
  get #isAskedByPeriod(): boolean {
    return this.#joined > 0 || !this.hasOlder;
  }

  /**
   * Returns the filter by period. At first, the filter excludes the older shards; later, the filter lists the periods of the shards that
   * contain all words of the query. Returns an empty object if all shards are to be searched.
   */
  #onlyIn(periods: readonly string[]): object {
    if (!this.#isAskedByPeriod) return { period: { none: this.#older.map(({ period }) => period) } };
    return this.hasOlder || periods.length < this.#knowing.periods.length ? { period: { any: periods } } : {};
  }

  /**
   * Adds to each result its score, and whether it is in `literal`, the results that contain the query word for word. Multiplies scores by a
   * factor for each shard, so that scores of different shards can be compared.
   */
  #toScores(
    results: readonly Result[],
    literal: readonly Result[],
    shares: readonly MatchingShard[],
  ): readonly ScoredResult[] {
    const isLiteral = new Set(literal.map(({ id }) => id));
    const factors = new Map(shares.map(({ period, factor }) => [period, factor]));
    return results.map(result => {
      const score = result.score * (factors.get(this.#periodOf(result)) ?? 1);
      return { result, isLiteral: isLiteral.has(result.id), score };
    });
  }
}
