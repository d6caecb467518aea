/**
 * Corrects Pagefind's results from several shards (parts of the search index). The corrected results match the results from one whole index.
 *
 * Pagefind returns only articles that contain every word of a query. But if a shard does not contain a word, Pagefind ignores the word in
 * this shard or searches for the beginning of the word. The shard then returns wrong articles. Pagefind also gives rare words more weight,
 * but counts only the articles in the shard instead of the whole index.
 */
import type { Query } from './query.ts';

/** Number of articles in each shard. The key of a shard is its period (its first day). */
export type CountByPeriod = Readonly<Record<string, number>>;

/** Ids of the articles that a query finds, for each period. */
export type FoundByPeriod = ReadonlyMap<string, readonly string[]>;

type Find = (query: string) => Promise<FoundByPeriod>;

/** A shard that contains all words and all sequences of Chinese or Japanese characters of a query. */
export interface MatchingShard {
  readonly period: string;
  /** Factor for the scores of the shard. Multiplied scores can be compared with the multiplied scores of other shards. */
  readonly factor: number;
}

interface Word {
  /** Periods of the shards that contain the word. */
  readonly known: readonly string[];
  readonly found: FoundByPeriod;
}

/** Zero-width joiner. A word with this character at its end is in no index, so Pagefind searches for the beginning of the word instead. */
const joiner = '\u200d';

/** Statistics on how many articles in each shard contain a word. */
export class ShardStatistics {
  readonly #sizes: CountByPeriod;
  /** Periods of all shards, newest first. */
  readonly periods: readonly string[];
  readonly #find: Find;
  readonly #words = new Map<string, Promise<Word>>();

  /** `sizes` is the number of articles in each shard; `find` searches all shards. */
  constructor(sizes: CountByPeriod, find: Find) {
    this.#sizes = sizes;
    this.periods = Object.keys(sizes).sort().reverse();
    this.#find = find;
  }

  /**
   * Returns the shards that contain every word of a query (`words`) and every sequence of Chinese or Japanese characters (`runs`). Returns
   * an empty list if no shard contains all words and sequences.
   */
  async matchingShards({
    words: asked,
    runs: askedRuns,
  }: Pick<Query, 'words' | 'runs'>): Promise<readonly MatchingShard[]> {
    const [words, runs] = await Promise.all([
      Promise.all(asked.map(word => this.#look(word))),
      Promise.all(askedRuns.map(({ pairs }) => this.#look(`"${pairs}"`))),
    ]);
    const size = sum(Object.values(this.#sizes));
    const inAll = ({ known, found }: Word) => rarity(size, sum(known.map(period => count(found, period))));
    const all = [...words, ...runs];
    const everywhere = sum(all.map(inAll));
    return this.periods
      .filter(period => all.every(({ known }) => known.includes(period)))
      .map(period => {
        const here = sum(all.map(({ found }) => rarity(this.#sizes[period] ?? 0, count(found, period))));
        return { period, factor: here > 0 ? everywhere / here : 1 };
      });
  }

  /** Returns the words and sequences of characters of a query that no shard contains. */
  async listUnknown({ words, runs }: Pick<Query, 'words' | 'runs'>): Promise<readonly string[]> {
    const terms = [
      ...words.map(word => ({ word, asked: word })),
      ...runs.map(({ characters, pairs }) => ({ word: characters, asked: `"${pairs}"` })),
    ];
    const known = await Promise.all(terms.map(({ asked }) => this.#look(asked)));
    return terms.filter((_, i) => known[i]?.known.length === 0).map(({ word }) => word);
  }

  #look(word: string): Promise<Word> {
    const known = this.#words.get(word) ?? (word.startsWith('"') ? this.#askExactly(word) : this.#ask(word));
    this.#words.set(word, known);
    // Forgets a failed search, so that the next call tries again.
    known.catch(() => this.#words.delete(word));
    return known;
  }

  async #askExactly(run: string): Promise<Word> {
    const found = await this.#find(run);
    return { known: this.periods.filter(period => found.has(period)), found };
  }

  async #ask(word: string): Promise<Word> {
    const [itself, found] = await Promise.all([this.#find(`"${word}"`), this.#find(word)]);
    const isEverywhere = this.periods.every(period => itself.has(period));
    // A shard that contains only a longer word, such as "harvesting" for "harvest", counts as a shard with the word. In this shard, a search
    // for the word and a search for the word with the joiner find different articles.
    const beginnings: FoundByPeriod = isEverywhere ? itself : await this.#find(word + joiner);
    const isLonger = (period: string) => !isSame(found.get(period), beginnings.get(period));
    return { known: this.periods.filter(period => itself.has(period) || isLonger(period)), found };
  }
}

const count = (found: FoundByPeriod, period: string) => found.get(period)?.length ?? 0;

function isSame(some: readonly string[] = [], others: readonly string[] = []): boolean {
  const known = new Set(some);
  return some.length === others.length && others.every(other => known.has(other));
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, number) => all + number, 0);

/** Returns the inverse document frequency of a word, with the formula of BM25 that Pagefind uses (`calculate_idf` in its `search.rs`). */
const rarity = (articles: number, having: number) => Math.log(1 + (articles - having + 0.5) / (having + 0.5));
