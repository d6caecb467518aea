/** Generates artificial articles. For the same count, article number n is always the same article. */
import { chinese, columnNames, english, familyNames, givenNames } from './words.ts';

/** An artificial article. */
export interface Article {
  readonly language: 'en' | 'zh-Hans';
  readonly year: number;
  readonly slug: string;
  readonly title: string;
  /** Date in ISO 8601 format with the offset from UTC. */
  readonly date: string;
  readonly summary: string;
  readonly by: readonly string[];
  readonly column: string | undefined;
  readonly tags: readonly string[];
  readonly body: string;
}

export const firstYear = 2010;
export const years = 16;
const tagCount = 120;
const wordsPerArticle = 600;

const toId = (name: string) => name.toLowerCase().replaceAll(' ', '-');
const withId = (name: string) => ({ id: toId(name), name });
export const authors = givenNames.flatMap(given => familyNames.map(family => withId(`${given} ${family}`)));
export const columns = columnNames.map(withId);
const tagNames = english.filter(word => /^[a-z]{4,}$/.test(word));
const tags = [...new Set(tagNames)].slice(-tagCount);

export type Random = () => number;

/**
 * Returns a generator of pseudo-random numbers from 0 up to 1. The same seed always gives the same numbers. Algorithm: Mulberry32,
 * https://github.com/cprosche/mulberry32.
 */
export function seeded(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export const within = (random: Random, least: number, most: number) =>
  least + Math.floor(random() * (most - least + 1));

/**
 * Returns a function that picks items of a list at random. It picks the item of rank r with a frequency of about 1 / (r + 2.7), which is
 * how often words occur in a natural text (Zipf–Mandelbrot law).
 */
function zipf<T>(list: readonly T[]): (random: Random) => T {
  let sum = 0;
  const sums = list.map((_, rank) => (sum += 1 / (rank + 2.7)));
  return random => {
    const wanted = random() * sum;
    let [low, high] = [0, sums.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? 0) < wanted) low = middle + 1;
      else high = middle;
    }
    const drawn = list[low];
    if (drawn === undefined) throw new Error('an empty list');
    return drawn;
  };
}

/**
 * Returns the list with 20,000 rare words added, because a real archive has many words that occur only a few times. Each rare word is made
 * of two common words.
 */
function withRareWords(words: readonly string[], random: Random): readonly string[] {
  const some = () => words[within(random, 0, words.length - 1)]?.replace(/\.$/, '') ?? '';
  return [...words, ...Array.from({ length: 20_000 }, () => some() + some())];
}

/** The words of an article. */
export interface Text {
  /** Returns about `count` words without a full stop, for a headline. */
  phrase(count: number): string;
  summary(): string;
  /** Returns the article as Markdown. */
  body(): string;
}

/** Returns the words of an article in a language. Draws them with `random`, so that the same seed always gives the same words. */
export type Texts = (language: Article['language'], random: Random) => Text;

/** Text of words that are drawn at random. */
class MadeText implements Text {
  readonly #random: Random;
  readonly #draw: (random: Random) => string;
  readonly #han: boolean;

  constructor(language: Article['language'], random: Random) {
    this.#random = random;
    this.#han = language === 'zh-Hans';
    this.#draw = vocabulary[language];
  }

  words(count: number): string {
    const words = Array.from({ length: count }, () => this.#draw(this.#random));
    return words.join(this.#han ? '' : ' ');
  }

  /** Returns words that begin with a capital letter, without a full stop. */
  phrase(count: number): string {
    const words = this.words(count);
    return words.charAt(0).toUpperCase() + words.slice(1);
  }

  sentence(): string {
    const { comma, stop } = this.#han ? { comma: '，', stop: '。' } : { comma: ', ', stop: '. ' };
    const tail = this.#random() < 0.5 ? comma + this.words(within(this.#random, 3, 9)) : '';
    return this.phrase(within(this.#random, 5, 14)) + tail + stop;
  }

  /** Returns a paragraph of about `words` words. `extra` is appended to it, for links and emphasis. */
  paragraph(words: number, extra = ''): string {
    const count = Math.max(1, Math.round(words / 12.5));
    const sentences = Array.from({ length: count }, () => this.sentence());
    return (sentences.join('') + extra).trim();
  }

  summary(): string {
    return this.paragraph(20);
  }

  body(): string {
    const share = wordsPerArticle / 10;
    const link = `[${this.words(3)}](https://example.org/${within(this.#random, 1, 9999)}) `;
    const items = Array.from({ length: 4 }, () => `- ${this.phrase(9)}`).join('\n');
    const numbered = Array.from({ length: 3 }, (_, i) => `${i + 1}. ${this.phrase(8)}`).join('\n');
    return [
      this.paragraph(share),
      this.paragraph(share, `*${this.words(2)}* ${this.sentence()}`),
      `## ${this.phrase(4)}`,
      this.paragraph(share, link + this.sentence()),
      items,
      this.paragraph(share, `**${this.words(3)}** ${this.sentence()}`),
      `## ${this.phrase(3)}`,
      this.paragraph(share),
      `> ${this.paragraph(share / 2)}`,
      this.paragraph(share, `*${this.words(1)}* ${this.sentence()}`),
      `### ${this.phrase(3)}`,
      numbered,
      this.paragraph(share),
    ].join('\n\n');
  }
}

export const vocabulary = {
  en: zipf(withRareWords(english, seeded(1))),
  'zh-Hans': zipf(withRareWords(chinese, seeded(2))),
};
const drawTag = zipf(tags);
const drawAuthor = zipf(authors);

function atLeastOne<T>(wanted: number, draw: () => T): readonly T[] {
  const drawn = new Set<T>();
  while (drawn.size < wanted) drawn.add(draw());
  return [...drawn];
}

const made: Texts = (language, random) => new MadeText(language, random);

/** Generates `count` articles. Every eighth article is the Chinese translation of the article before it. */
export function* makeArticles(count: number, texts = made): Generator<Article> {
  let original: Article | undefined;
  for (let i = 0; i < count; i++) {
    const random = seeded(1000 + i);
    const translated = i % 8 === 7 ? original : undefined;
    const language = translated ? 'zh-Hans' : 'en';
    const writer = texts(language, random);
    const year = translated?.year ?? firstYear + Math.floor((i * years) / count);
    const two = (most: number) => String(within(random, 1, most)).padStart(2, '0');
    const column = random() < 0.6 ? columns[within(random, 0, columns.length - 1)]?.id : undefined;
    const title = writer.phrase(within(random, 4, 9));
    original = {
      language,
      year,
      slug:
        translated?.slug ??
        `${toId(title)
          .replace(/[^a-z-]/g, '')
          .replace(/^-+/, '')}-${i}`,
      title,
      date: translated?.date ?? `${year}-${two(12)}-${two(28)}T${two(23)}:${two(59)}:00+08:00`,
      summary: writer.summary(),
      by: translated?.by ?? atLeastOne(random() < 0.1 ? 2 : 1, () => drawAuthor(random).id),
      column: translated ? translated.column : column,
      tags: translated?.tags ?? atLeastOne(3, () => drawTag(random)),
      body: writer.body(),
    };
    yield original;
  }
}
