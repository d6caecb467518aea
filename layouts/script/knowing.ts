/**
 * What the shards of an index know of the words of a question, so that their answers can be put together as if they were one index.
 *
 * Pagefind wants every word in an article, but a word that a shard does not know at all it leaves out, or takes the beginning of it for
 * the word: so it answers a question that the reader did not ask. And it weighs a word by how rare it is in the shard, not in all of them.
 */
import type { Query } from './query.ts';

/** How many articles there are, by period. */
export type CountByPeriod = Readonly<Record<string, number>>;

/** What a question finds, by period. */
export type FoundByPeriod = ReadonlyMap<string, readonly string[]>;

type Find = (query: string) => Promise<FoundByPeriod>;

export interface Share {
  readonly period: string;
  /** What to multiply the shard's scores by. */
  readonly factor: number;
}

interface Word {
  /** The periods that know it. */
  readonly known: readonly string[];
  readonly found: FoundByPeriod;
}

/** Follows a word without ending it: nothing in an index begins with a word and this. */
const joiner = '\u200d';

export class Knowing {
  readonly #sizes: CountByPeriod;
  /** Newest first. */
  readonly periods: readonly string[];
  readonly #find: Find;
  readonly #words = new Map<string, Promise<Word>>();

  /** `sizes`: how many articles each period has. */
  constructor(sizes: CountByPeriod, find: Find) {
    this.#sizes = sizes;
    this.periods = Object.keys(sizes).sort().reverse();
    this.#find = find;
  }

  /** The periods that know every word and every run of characters: a question with one that nobody knows finds nothing. */
  async sharesOf({ words: asked, runs: askedRuns }: Pick<Query, 'words' | 'runs'>): Promise<readonly Share[]> {
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
    // what failed once may succeed the next time
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
    // longer words count too: where there are any, the word finds something else than its beginnings do
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

/** Inverse document frequency as BM25 has it, and Pagefind (`calculate_idf` in its `search.rs`). */
const rarity = (articles: number, having: number) => Math.log(1 + (articles - having + 0.5) / (having + 0.5));
