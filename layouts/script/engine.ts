/**
 * Searches with Pagefind (https://pagefind.app/docs/api/). The index is split into shards by date of publication. The first search uses
 * only the newest shard, which loads fast; later searches include the older shards that can contain the words of the query.
 */
import { indexTag, runsOf } from '../../src/language/character-pairs.ts';
import { type Answer, byDate, type PeriodSearch, take } from './answer.ts';
import { fetchEarly, mayCompile } from './fetching.ts';
import { OlderShards } from './older-shards.ts';
import { beginIn, type Shard, type Shards, settingsFor } from './open-index.ts';
import type { Counts, Pagefind, Result } from './pagefind.ts';
import { noQuery, type Query, readTerm } from './query.ts';
import { countFilters, keepRuns, type ScoredResult, titlesFirst, unite } from './ranking.ts';
import { isSame, readQueries } from './readings.ts';
import { ShardScope } from './shard-scope.ts';
import type { MatchingShard } from './shard-statistics.ts';
import { WordTables } from './word-tables.ts';

/** A search that a reader makes: query, filters and order. */
export interface Question {
  readonly query: string;
  readonly filters: Readonly<Record<string, string>>;
  /** True to sort results by date, newest first, instead of by relevance. */
  readonly newest: boolean;
}

const nothing: Answer = { total: 0, filters: {}, runs: [], missing: [], yearsLeft: [], next: async () => [] };

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
  readonly #language: string;
  readonly #newest: string;
  readonly #tables: WordTables;
  readonly #older: OlderShards;
  /** The scopes of earlier searches, which keep what they have counted. */
  readonly #scopes = new Map<string, ShardScope>();
  /**
   * Number of articles for each filter value. Undefined if `filters` must load the numbers again. Every search waits for these numbers,
   * because Pagefind can filter a shard only after loading the filters of the shard.
   */
  #filters: Promise<Counts> | undefined;

  private constructor(pagefind: Pagefind | undefined, base: string, language: string, shards: Shards) {
    const { newest = '', older = [] } = shards;
    this.#pagefind = pagefind;
    this.#language = language;
    this.#newest = newest;
    this.#tables = new WordTables(`${base}words/`, language);
    this.#older = new OlderShards({ pagefind, base, language, newest, older });
  }

  /** Loads Pagefind and the newest shard. `address` is the address of `pagefind.js`. */
  static async load(address: string, language: string): Promise<Engine> {
    const base = address.slice(0, address.lastIndexOf('/') + 1);
    // The list of index files must not come from the browser's cache: an old list names files that no longer exist.
    const metaCacheTag = String(Date.now());
    fetchEarly(`${base}pagefind-entry.json?ts=${metaCacheTag}`);
    // If the page itself may compile WebAssembly, Pagefind uses no worker: starting a worker costs one more request than it saves.
    const compiles = mayCompile();
    const [pagefind, shards]: [Pagefind, Readonly<Record<string, Shards | undefined>>] = await Promise.all([
      import(compiles ? address : address.replace(/\.js$/, '-starter.js')),
      fetch(`${base}shards.json`).then(response => response.json()),
    ]);
    const own = shards[language];
    // Without an index in this language, Pagefind would search the index of another language.
    if (own?.newest === undefined) return new Engine(undefined, base, language, {});
    for (const file of [own.program, own.contents]) if (file) fetchEarly(base + file);
    const engine = new Engine(pagefind, base, language, own);
    void engine.#tables.table();
    const basePath = engine.#older.folderOf(undefined);
    await pagefind.options({ ...settingsFor(language), basePath, metaCacheTag, noWorker: compiles });
    await beginIn(indexTag(language), pagefind);
    return engine;
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

  /** Years of the shards that have not been loaded, whose articles `filters` does not count. */
  get yearsLeft(): readonly string[] {
    return this.#older.yearsIn(this.#older.left);
  }

  /** Returns the number of older shards that a search includes by itself, if the newest shard has `total` results. */
  shardsAtOnce({ query }: Question, total: number): number {
    return this.#older.countAtOnce(query, total);
  }

  /**
   * Loads the newest `most` of the older shards that can answer a question, and those with a headline that equals it. `isWanted` returns false once the reader has asked something else. Returns
   * the number of shards that could not be loaded so far.
   */
  async join({ query, filters }: Question, most: number, isWanted: () => boolean): Promise<number> {
    const readings = await readQueries(query, this.#language, this.#tables);
    const onShard = () => {
      this.#filters = undefined;
    };
    return this.#older.join({ written: query, readings, year: filters.year }, most, { isWanted, onShard });
  }

  /**
   * Searches the newest shard, and the newest `most` of the older shards that can answer, so far as they have been loaded. If `most` is undefined, it
   * does not find out which older shards can answer.
   */
  async ask({ query, filters, newest }: Question, most: number | undefined): Promise<Answer> {
    const pagefind = this.#pagefind;
    if (!pagefind) return nothing;
    const readings = await readQueries(query, this.#language, this.#tables);
    const { shards, left } = await this.#older.choose({ written: query, readings, year: filters.year }, most);
    const scope = await this.#scopeOf(pagefind, shards, left.length > 0);
    const found = (await Promise.all(readings.map(asked => find(scope, asked, filters)))).flat();
    const yearsLeft = this.#older.yearsIn(left);
    const [written] = readings;
    const missing =
      found.some(({ results }) => results.length > 0) || !written ? [] : await this.#listMissing(written, scope);
    if (found.length === 0) return { ...nothing, yearsLeft, missing };
    const united = unite(found.map(({ results }) => results));
    const [only] = found;
    const counts = only && found.length === 1 ? only.filters : await countFilters(scope.pagefind, united);
    const runs = found.flatMap(({ asked }) => asked.runs.map(({ characters }) => characters)).filter(hasRun);
    const answer = { total: united.length, filters: counts, runs, missing, yearsLeft };
    if (newest || query === '') return { ...answer, next: byDate(scope.pagefind, partsOf(scope, found, filters)) };
    const isQuery = (title: string) => isSame(title, query, this.#language);
    return { ...answer, next: take(await titlesFirst(only?.asked ?? noQuery, isQuery, united)) };
  }

  /** Returns the scope of a search: the newest shard, and those of the loaded shards that can answer. */
  async #scopeOf(pagefind: Pagefind, shards: readonly Shard[], isPartial: boolean): Promise<ShardScope> {
    const counts = await this.filters();
    const periods = shards.map(({ period }) => period);
    const key = [isPartial, ...periods].join(' ');
    const known = this.#scopes.get(key);
    if (known) return known;
    // `shards.json` may be some minutes older than the index of the newest shard, so its name comes from the index.
    const newest = Object.keys(counts.period ?? {}).find(period => !this.#older.has(period)) ?? this.#newest;
    const folderOf = (shard?: Shard) => this.#older.folderOf(shard);
    const scope = new ShardScope({ pagefind, folderOf, newest, shards, isPartial }, counts);
    if (periods.every(period => counts.period?.[period])) this.#scopes.set(key, scope);
    return scope;
  }

  /** Returns the words of a query that no article has. Returns an empty list while older shards are missing, or for a single word. */
  async #listMissing(asked: Query, { isPartial, statistics, shards }: ShardScope): Promise<readonly string[]> {
    if (isPartial || asked.words.length + asked.runs.length < 2) return [];
    const unknown = await statistics.listUnknown(asked);
    // A word can be in shards that this search does not include, because they do not contain the other words.
    const elsewhere = await Promise.all(
      unknown.map(async word => {
        const places = await this.#older.listFor({ readings: [readTerm(word, this.#language)], year: undefined });
        return places.some(shard => !shards.includes(shard));
      }),
    );
    return unknown.filter((_, i) => !elsewhere[i]);
  }
}

/** Searches for one reading of a query. Returns an empty list if no shard contains all its words. */
async function find(scope: ShardScope, asked: Query, filters: Question['filters']): Promise<readonly FoundReading[]> {
  const { pagefind, statistics } = scope;
  if (asked.text) await pagefind.preload(`${asked.text} ${asked.near}`, { filters });
  const shares = await statistics.matchingShards(asked);
  // If no shard contains all words of the query, return without a search: Pagefind would treat an empty list of periods as no filter.
  if (shares.length === 0) return [];
  const periods = shares.map(({ period }) => period);
  const options = { filters: { ...filters, ...scope.onlyIn(periods) } };
  const found = await keepRuns(pagefind, asked, await pagefind.search(asked.text || null, options), options);
  const text = asked.text.replaceAll('"', '');
  const literal = text === '' ? { results: [] } : await pagefind.search(`"${text}"`, options);
  return [{ asked, periods, filters: found.filters, results: toScores(scope, found.results, literal.results, shares) }];
}

/** Returns the searches by period for results by date. */
function partsOf(
  { statistics }: ShardScope,
  found: readonly FoundReading[],
  filters: Question['filters'],
): readonly PeriodSearch[] {
  return statistics.periods
    .map(period => ({
      filters: { ...filters, period },
      readings: found.filter(({ periods }) => periods.includes(period)).map(({ asked }) => asked),
    }))
    .filter(({ readings }) => readings.length > 0);
}

/**
 * Adds to each result its score, and whether it is in `literal`, the results that contain the query word for word. Multiplies scores by a
 * factor for each shard, so that scores of different shards can be compared.
 */
function toScores(
  scope: ShardScope,
  results: readonly Result[],
  literal: readonly Result[],
  shares: readonly MatchingShard[],
): readonly ScoredResult[] {
  const isLiteral = new Set(literal.map(({ id }) => id));
  const factors = new Map(shares.map(({ period, factor }) => [period, factor]));
  return results.map(result => {
    const score = result.score * (factors.get(scope.periodOf(result)) ?? 1);
    return { result, isLiteral: isLiteral.has(result.id), score };
  });
}
