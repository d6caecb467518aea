/** Articles that nobody wrote, the same ones for the same number: as a publication folder of ours, and as a Hugo site. */
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { buildAssets } from '../src/assets.ts';
import { chinese, columnNames, english, familyNames, givenNames } from './words.ts';

interface Article {
  readonly language: 'en' | 'zh-Hans';
  readonly year: number;
  readonly slug: string;
  readonly title: string;
  /** ISO 8601 with offset. */
  readonly date: string;
  readonly summary: string;
  readonly by: readonly string[];
  readonly column: string | undefined;
  readonly tags: readonly string[];
  readonly body: string;
}

const firstYear = 2010;
const years = 16;
const tagCount = 120;
const wordsPerArticle = 600;

const toId = (name: string) => name.toLowerCase().replaceAll(' ', '-');
const authors = givenNames.flatMap(given => familyNames.map(family => `${given} ${family}`));
const columns = columnNames.map(name => ({ id: toId(name), name }));
const tagNames = english.filter(word => /^[a-z]{4,}$/.test(word));
const tags = [...new Set(tagNames)].slice(-tagCount);

type Random = () => number;

/** Mulberry32, https://github.com/cprosche/mulberry32: numbers from 0 up to 1, the same for the same seed. */
function seeded(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const within = (random: Random, least: number, most: number) => least + Math.floor(random() * (most - least + 1));

/** Draws from a list by Zipf's law as Mandelbrot amended it: the word of rank r about 1 / (r + 2.7) of the time. */
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

/** The words, and behind them 20,000 rare ones made of two: a real archive has a long tail. */
function withRareWords(words: readonly string[], random: Random): readonly string[] {
  const some = () => words[within(random, 0, words.length - 1)]?.replace(/\.$/, '') ?? '';
  return [...words, ...Array.from({ length: 20_000 }, () => some() + some())];
}

class Writer {
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

  /** Without its full stop. */
  phrase(count: number): string {
    const words = this.words(count);
    return words.charAt(0).toUpperCase() + words.slice(1);
  }

  sentence(): string {
    const { comma, stop } = this.#han ? { comma: '，', stop: '。' } : { comma: ', ', stop: '. ' };
    const tail = this.#random() < 0.5 ? comma + this.words(within(this.#random, 3, 9)) : '';
    return this.phrase(within(this.#random, 5, 14)) + tail + stop;
  }

  /** About as many words as asked for, with what people do to words. */
  paragraph(words: number, extra = ''): string {
    const count = Math.max(1, Math.round(words / 12.5));
    const sentences = Array.from({ length: count }, () => this.sentence());
    return (sentences.join('') + extra).trim();
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

const vocabulary = {
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

/** Every eighth article is the Chinese version of the one before it. */
function* makeArticles(count: number): Generator<Article> {
  let original: Article | undefined;
  for (let i = 0; i < count; i++) {
    const random = seeded(1000 + i);
    const translated = i % 8 === 7 ? original : undefined;
    const language = translated ? 'zh-Hans' : 'en';
    const writer = new Writer(language, random);
    const year = translated?.year ?? firstYear + Math.floor((i * years) / count);
    const two = (most: number) => String(within(random, 1, most)).padStart(2, '0');
    const column = random() < 0.6 ? columns[within(random, 0, columns.length - 1)]?.id : undefined;
    const title = writer.phrase(within(random, 4, 9));
    original = {
      language,
      year,
      slug: translated?.slug ?? `${toId(title).replace(/[^a-z-]/g, '')}-${i}`,
      title,
      date: translated?.date ?? `${year}-${two(12)}-${two(28)}T${two(23)}:${two(59)}:00+08:00`,
      summary: writer.paragraph(20),
      by: translated?.by ?? atLeastOne(random() < 0.1 ? 2 : 1, () => toId(drawAuthor(random))),
      column: translated ? translated.column : column,
      tags: translated?.tags ?? atLeastOne(3, () => drawTag(random)),
      body: writer.body(),
    };
    yield original;
  }
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

const matter = (fields: object) =>
  `---\n${Object.entries(fields)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}: ${name === 'date' ? value : JSON.stringify(value)}\n`)
    .join('')}---\n\n`;

const siteName = { en: 'Bench', 'zh-Hans': '量一量' };
const tagline = { en: 'What takes how long', 'zh-Hans': '什么要多久' };

/** Writes a publication folder of ours. */
export function writePublication(folder: string, count: number): void {
  rmSync(folder, { recursive: true, force: true });
  const site = { url: 'https://bench.example/', languages: Object.keys(siteName), timezone: 'Asia/Shanghai' };
  write(join(folder, 'newsroom/site.yaml'), JSON.stringify({ name: siteName, tagline, ...site }));
  for (const name of authors) write(join(folder, `newsroom/people/${toId(name)}.yaml`), `name: ${name}\n`);
  for (const { id, name } of columns) write(join(folder, `newsroom/columns/${id}.md`), matter({ title: name }));
  for (const { language, year, slug, body, ...fields } of makeArticles(count)) {
    const suffix = language === 'en' ? '' : `.${language}`;
    write(join(folder, `articles/${year}/${slug}${suffix}.md`), `${matter(fields)}${body}\n`);
  }
}

/** Writes the same articles as content of a Hugo site, with the templates of `bench/hugo` and our own styles. */
export async function writeHugoSite(folder: string, count: number): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  cpSync(join(import.meta.dirname, 'hugo'), folder, { recursive: true });
  const { styles } = await buildAssets();
  for (const name of ['article', 'lists'] as const) write(join(folder, `assets/${name}.css`), styles[name].css);
  const suffixes = ['', '.zh-hans'];
  const both = (path: string, fields: object) => {
    for (const suffix of suffixes) write(join(folder, `content/${path}/_index${suffix}.md`), matter(fields));
  };
  for (const name of authors) both(`people/${toId(name)}`, { title: name });
  for (const { id, name } of columns) both(`columns/${id}`, { title: name });
  for (const layout of ['archive', 'search']) both(layout, { title: layout, layout });
  for (let i = 0; i < years; i++) both(String(firstYear + i), { title: String(firstYear + i) });
  for (const { language, year, slug, body, by, column, summary, ...fields } of makeArticles(count)) {
    const own = { ...fields, description: summary, people: by, columns: column && [column] };
    write(join(folder, `content/${year}/${slug}${language === 'en' ? '' : suffixes[1]}.md`), `${matter(own)}${body}\n`);
  }
}
