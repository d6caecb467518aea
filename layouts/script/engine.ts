/** Searches with Pagefind (https://pagefind.app/docs/api/). The newest shard of the index answers at once, older shards join later. */
import { indexTag } from '../../src/language/character-pairs.ts';
import { fetchEarly, mayCompile, preload } from './fetching.ts';
import type { Counts, Fragment, Pagefind, Result } from './pagefind.ts';
import { type Query, readQuery } from './query.ts';
import { keepRuns, titlesFirst } from './ranking.ts';
import { type CountByPeriod, type MatchingShard, ShardStatistics } from './shard-statistics.ts';

/** Search of a reader: query, filters and order. */
export interface Question {
  readonly query: string;
  readonly filters: Readonly<Record<string, string>>;
  /** Whether to sort newest first instead of best first. */
  readonly newest: boolean;
}

export interface Answer {
  readonly total: number;
  readonly filters: Counts;
  /** Runs of Chinese or Japanese characters in the query. */
  readonly runs: readonly string[];
  /** Returns the next articles; none if there are no more. */
  next(count: number): Promise<readonly Fragment[]>;
}

interface Shard {
  readonly folder: string;
  readonly period: string;
  readonly tag: string;
}

/** Shards of one language: period and first files of the newest shard, and the older shards, newest first. */
interface Shards {
  readonly newest?: string;
  readonly program?: string;
  readonly contents?: string;
  readonly older?: readonly Shard[];
}

/** Returns Pagefind's settings. In Japanese, Pagefind takes が for か with an accent, unless diacritics are exact. */
const settingsFor = (language: string) => ({
  baseUrl: '/',
  // each character counts as a word of the excerpt
  excerptLength: /^(?:zh|ja)\b/.test(language) ? 60 : 30,
  exactDiacritics: /^ja\b/.test(language),
});

/** Initialises Pagefind, which reads the language from the page at this moment. Restores the page's own afterwards. */
function beginIn(tag: string, pagefind: Pagefind): Promise<void> {
  const { documentElement: page } = document;
  const { lang } = page;
  page.lang = tag;
  const begun = pagefind.init();
  page.lang = lang;
  return begun;
}

const nothing: Answer = { total: 0, filters: {}, runs: [], next: async () => [] };

export class Engine {
  /** Pagefind; undefined if there is no index in this language. */
  readonly #pagefind: Pagefind | undefined;
  readonly #base: string;
  readonly #language: string;
  readonly #newest: string | undefined;
  readonly #older: readonly Shard[];
  #knowing: ShardStatistics;
  /** Number of older shards that searches include. */
  #joined = 0;
  /** Filter values with counts. Pagefind counts the articles of a shard by filter only after they were loaded. */
  #filters: Promise<Counts> | undefined;

  private constructor(pagefind: Pagefind | undefined, base: string, language: string, { newest, older = [] }: Shards) {
    this.#pagefind = pagefind;
    this.#base = base;
    this.#language = language;
    this.#newest = newest;
    this.#older = older;
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

  /** Returns the period of a result. The index of an older shard has a language tag that contains its first day. */
  #periodOf({ id }: Result): string {
    const [, year, month, day] = /-(\d{4})(\d\d)(\d\d)_/.exec(id) ?? [];
    return year ? `${year}-${month}-${day}` : (this.#newest ?? '');
  }

  /** Loads Pagefind and the newest shard. `address` is that of `pagefind.js`. */
  static async load(address: string, language: string): Promise<Engine> {
    const base = address.slice(0, address.lastIndexOf('/') + 1);
    // the list of files must be current: an old one names files that no longer exist
    const metaCacheTag = String(Date.now());
    fetchEarly(`${base}pagefind-entry.json?ts=${metaCacheTag}`);
    const [pagefind, shards]: [Pagefind, Readonly<Record<string, Shards | undefined>>] = await Promise.all([
      import(address),
      fetch(`${base}shards.json`).then(response => response.json()),
    ]);
    const own = shards[language];
    // without an index in this language, Pagefind would search the index of another language
    if (own?.newest === undefined) return new Engine(undefined, base, language, {});
    for (const file of [own.program, own.contents]) if (file) fetchEarly(base + file);
    // the index contains the full paths of the site, hence `/` as `baseUrl`; a worker would cost a round trip more than it
    // saves
    await pagefind.options({ ...settingsFor(language), metaCacheTag, noWorker: mayCompile() });
    await beginIn(indexTag(language), pagefind);
    return new Engine(pagefind, base, language, own);
  }

  /** Whether some older shards have not joined yet. */
  get hasOlder(): boolean {
    return this.#joined < this.#older.length;
  }

  filters(): Promise<Counts> {
    const asked = this.#filters ?? this.#pagefind?.filters() ?? Promise.resolve({});
    this.#filters = asked;
    // a failed request may succeed the next time
    asked.catch(() => {
      if (this.#filters === asked) this.#filters = undefined;
    });
    return asked;
  }

  /**
   * Joins the older shards, newest first; returns how many failed to load.
   * While the reader `isWaiting` for a first article, calls `ask` after each shard.
   */
  async join(isWaiting: () => boolean, ask: () => Promise<void>): Promise<number> {
    let failed = 0;
    for (const [i, { folder, period, tag }] of this.#older.entries()) {
      const place = `${this.#base}${folder}/`;
      try {
        // loads the shard first, because one that fails after merging would make every later search fail
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

  /** Reads the number of articles by period from the joined shards, and includes these shards in searches. */
  async #learn(joined: number): Promise<void> {
    this.#filters = undefined;
    const { period = {} } = await this.filters();
    this.#knowing = this.#knowingOf(period);
    this.#joined = joined;
  }

  async ask({ query, filters, newest }: Question): Promise<Answer> {
    const pagefind = this.#pagefind;
    if (!pagefind) return nothing;
    const asked = readQuery(query, this.#language);
    await Promise.all([this.filters(), asked.text && pagefind.preload(`${asked.text} ${asked.near}`, { filters })]);
    const shares = await this.#knowing.matchingShards(asked);
    // Pagefind takes an empty list of periods for no filter
    if (shares.length === 0) return nothing;
    const periods = shares.map(({ period }) => period);
    const options = { filters: { ...filters, ...this.#onlyIn(periods) } };
    const found = await keepRuns(pagefind, asked, await pagefind.search(asked.text || null, options), options);
    const runs = asked.runs.map(({ characters }) => characters);
    const answer = { total: found.results.length, filters: found.filters, runs };
    if (newest || query === '') {
      const parts = this.#isAskedByPeriod ? periods.map(period => ({ ...filters, period })) : [options.filters];
      return { ...answer, next: byDate(pagefind, asked, parts) };
    }
    const { results: literal } = await pagefind.search(`"${asked.text.replaceAll('"', '')}"`, options);
    const best = await titlesFirst(asked, query, this.#best(found.results, literal, shares));
    return { ...answer, next: take(best) };
  }

  /** Whether the shards have named their periods. Before that, the periods come from a table that may be minutes old. */
  get #isAskedByPeriod(): boolean {
    return this.#joined > 0 || !this.hasOlder;
  }

  /** Returns the filter by period: first excludes all older shards, later names the periods that can contain results. */
  #onlyIn(periods: readonly string[]): object {
    if (!this.#isAskedByPeriod) return { period: { none: this.#older.map(({ period }) => period) } };
    return this.hasOlder || periods.length < this.#knowing.periods.length ? { period: { any: periods } } : {};
  }

  /** Sorts best first, by scores comparable across shards. Puts `literal` first, so that a title finds its article. */
  #best(results: readonly Result[], literal: readonly Result[], shares: readonly MatchingShard[]): readonly Result[] {
    const isLiteral = new Set(literal.map(({ id }) => id));
    const factors = new Map(shares.map(({ period, factor }) => [period, factor]));
    const scored = results.map(result => {
      const score = result.score * (factors.get(this.#periodOf(result)) ?? 1);
      return { result, isLiteral: isLiteral.has(result.id), score };
    });
    return scored
      .sort((a, b) => Number(b.isLiteral) - Number(a.isLiteral) || b.score - a.score)
      .map(({ result }) => result);
  }
}

/** Returns articles newest first. Asks one period at a time, because Pagefind cannot sort several shards by date. */
function byDate(pagefind: Pagefind, asked: Query, parts: readonly object[]): Answer['next'] {
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

function take(results: readonly Result[]): Answer['next'] {
  let at = 0;
  return count => {
    const shown = results.slice(at, at + count);
    at += count;
    return Promise.all(shown.map(result => result.data()));
  };
}
