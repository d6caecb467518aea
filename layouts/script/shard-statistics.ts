/**
 * Combines the answers of several shards as if they were one index.
 *
 * Pagefind requires every word of a query in an article. But if a shard does not contain a word at all, Pagefind ignores the word there,
 * or searches for the beginning of it, and so answers another query. It also weighs a word by its rarity in the shard, not in the whole
 * index.
 */
import type { Query } from './query.ts';

/** Number of articles by period. */
export type CountByPeriod = Readonly<Record<string, number>>;

/** Ids of the articles that a query finds, by period. */
export type FoundByPeriod = ReadonlyMap<string, readonly string[]>;

type Find = (query: string) => Promise<FoundByPeriod>;

/** A shard that contains all parts of a query. */
export interface MatchingShard {
  readonly period: string;
  /** Factor by which to multiply the scores of the shard. */
  readonly factor: number;
}

interface Word {
  /** Periods whose shards contain the word. */
  readonly known: readonly string[];
  readonly found: FoundByPeriod;
}

/** Character that continues a word; no word of an index begins with a word and this character. */
const joiner = '\u200d';

/** Occurrences of words in the shards, by period. */
export class ShardStatistics {
  readonly #sizes: CountByPeriod;
  /** Periods, newest first. */
  readonly periods: readonly string[];
  readonly #find: Find;
  readonly #words = new Map<string, Promise<Word>>();

  /** Takes the number of articles by period, and a function that searches all shards. */
  constructor(sizes: CountByPeriod, find: Find) {
    this.#sizes = sizes;
    this.periods = Object.keys(sizes).sort().reverse();
    this.#find = find;
  }

  /**
   * Returns the periods whose shards contain every word and every run of characters. If no shard contains one of them, there are no
   * periods.
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

  #look(word: string): Promise<Word> {
    const known = this.#words.get(word) ?? (word.startsWith('"') ? this.#askExactly(word) : this.#ask(word));
    this.#words.set(word, known);
    // a failed request may succeed the next time
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
    // longer words count too: if a shard contains any, the word finds other articles than its beginnings do
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

/** Returns the inverse document frequency as in BM25 and in Pagefind (`calculate_idf` in its `search.rs`). */
const rarity = (articles: number, having: number) => Math.log(1 + (articles - having + 0.5) / (having + 0.5));
