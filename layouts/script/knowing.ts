/**
 * Which periods have something to say to a question. Pagefind wants every word of it in an article, but a word that a shard does not know
 * at all it leaves out, or takes the beginning of it for the word: right for an index of everything, wrong for a part, where
 * another part knows the word.
 */

/** Articles that a question finds, by period. */
type CountByPeriod = (query: string) => Promise<Readonly<Record<string, number>>>;

/** Follows a word without ending it: nothing in an index begins with a word and this. */
const joiner = '\u200d';

export class Knowing {
  readonly #language: string;
  readonly #periods: readonly string[];
  readonly #count: CountByPeriod;
  readonly #known = new Map<string, Promise<readonly string[]>>();

  constructor(language: string, periods: readonly string[], count: CountByPeriod) {
    this.#language = language;
    this.#periods = periods;
    this.#count = count;
  }

  /** The periods that know every word which any of them knows. */
  async periodsFor(query: string): Promise<readonly string[]> {
    if (this.#periods.length < 2 || /^\s*".+"\s*$/.test(query)) return this.#periods;
    const known = await Promise.all(wordsOf(query, this.#language).map(word => this.#thatKnow(word)));
    const decisive = known.filter(periods => periods.length > 0);
    return this.#periods.filter(period => decisive.every(periods => periods.includes(period)));
  }

  #thatKnow(word: string): Promise<readonly string[]> {
    const known = this.#known.get(word) ?? this.#ask(word);
    this.#known.set(word, known);
    return known;
  }

  async #ask(word: string): Promise<readonly string[]> {
    const itself = await this.#count(`"${word}"`);
    const withIt = this.#periods.filter(period => itself[period]);
    if (withIt.length === this.#periods.length) return withIt;
    // longer words count too: where they are found, the word finds more than its beginnings do
    const [found, beginnings] = await Promise.all([this.#count(word), this.#count(word + joiner)]);
    return this.#periods.filter(period => itself[period] || (found[period] ?? 0) !== (beginnings[period] ?? 0));
  }
}

/** As Pagefind takes a question apart (`search` in https://github.com/Pagefind/pagefind/blob/main/pagefind_web_js/lib/coupled_search.ts). */
function wordsOf(query: string, language: string): readonly string[] {
  const words = query.split(/\s+/).filter(Boolean);
  if (!/^(?:zh|ja|th)\b/.test(language) || typeof Intl.Segmenter === 'undefined') return words;
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
  return words.flatMap(word =>
    [...segmenter.segment(word)].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment),
  );
}
