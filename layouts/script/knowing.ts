/**
 * What the shards of an index know of the words of a question, so that their answers can be put together as if they were one index.
 *
 * Pagefind wants every word in an article, but a word that a shard does not know at all it leaves out, or takes the beginning of it for
 * the word: right for an index of everything, wrong for a part where another part knows the word. And it weighs a word by how rare
 * it is in the shard, not in all of them.
 */

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
  readonly #language: string;
  readonly #sizes: CountByPeriod;
  /** Newest first. */
  readonly periods: readonly string[];
  readonly #find: Find;
  readonly #words = new Map<string, Promise<Word>>();

  /** `sizes`: how many articles each period has. */
  constructor(language: string, sizes: CountByPeriod, find: Find) {
    this.#language = language;
    this.#sizes = sizes;
    this.periods = Object.keys(sizes).sort().reverse();
    this.#find = find;
  }

  /** The periods that know every word which any of them knows. */
  async sharesOf(query: string): Promise<readonly Share[]> {
    const isPhrase = /^\s*".+"\s*$/.test(query);
    if (this.periods.length < 2 || isPhrase) return this.periods.map(period => ({ period, factor: 1 }));
    const words = await Promise.all(wordsOf(query, this.#language).map(word => this.#look(word)));
    const decisive = words.filter(({ known }) => known.length > 0);
    const size = sum(Object.values(this.#sizes));
    const everywhere = sum(
      decisive.map(({ known, found }) => rarity(size, sum(known.map(period => count(found, period))))),
    );
    return this.periods
      .filter(period => decisive.every(({ known }) => known.includes(period)))
      .map(period => {
        const here = sum(decisive.map(({ found }) => rarity(this.#sizes[period] ?? 0, count(found, period))));
        return { period, factor: here > 0 ? everywhere / here : 1 };
      });
  }

  #look(word: string): Promise<Word> {
    const known = this.#words.get(word) ?? this.#ask(word);
    this.#words.set(word, known);
    // what failed once may succeed the next time
    known.catch(() => this.#words.delete(word));
    return known;
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

/** As Pagefind takes a question apart (`search` in its `coupled_search.ts`). */
function wordsOf(query: string, language: string): readonly string[] {
  const words = query.split(/\s+/).filter(Boolean);
  if (!/^(?:zh|ja|th)\b/.test(language) || typeof Intl.Segmenter === 'undefined') return words;
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
  return words.flatMap(word =>
    [...segmenter.segment(word)].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment),
  );
}
