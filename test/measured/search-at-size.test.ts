/**
 * Tests the search over many articles: compares English results with those of a single Pagefind index, and Chinese results with the texts
 * of the articles. `npm run bench:search` runs this file with ten thousand articles.
 */
import { appendFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { writePublication } from '../../bench/sites.ts';
import { loadPublication } from '../../src/build/load/load.ts';
import type { Catalogue, Edition, Piece } from '../../src/catalogue/catalogue.ts';
import { joinCharacters } from '../../src/language/character-pairs.ts';
import { stringsFor } from '../../src/language/strings/strings.ts';
import { toDocument, toIndexed } from '../../src/site/search/document.ts';
import { indexArticles } from '../../src/site/search/index-articles.ts';
import { stopIndexing } from '../../src/site/search/pagefind-process.ts';
import { openWithQuestion } from '../support/first-answer.ts';
import { build } from '../support/publication.ts';
import { highWindow, type Reader, startReading } from '../support/reader.ts';
import { type SiteServer, serve } from '../support/server.ts';
import { startBrowser, type TestBrowser } from '../support/test-browser.ts';

const articles = Number(process.env.HALFSKY_SEARCH_ARTICLES ?? 800);
const now = '2026-01-01';

/** A word that occurs in only one old article, for each language. */
const onlyOnce = { en: 'dugong', 'zh-Hans': '儒艮' };
type Language = keyof typeof onlyOnce;
const languages: readonly Language[] = ['en', 'zh-Hans'];

let folder = '';
let catalogue: Catalogue;
let browser: TestBrowser;
let server: SiteServer;
const out = () => join(folder, 'dist');

function oldestFile(site: string, language: string): string {
  const [year = ''] = readdirSync(join(site, 'articles')).sort();
  const isOwn = (file: string) => file.includes('.zh-Hans.') === (language !== 'en');
  const [file = ''] = readdirSync(join(site, 'articles', year))
    .filter(isOwn)
    .sort();
  return join(site, 'articles', year, file);
}

/** Writes a single Pagefind index of all English articles. */
async function writeSingleIndex(): Promise<void> {
  const { base } = catalogue.site;
  const { kinds } = stringsFor('en');
  const edition = editionOf('en');
  const placing = { language: 'en', base, kinds, period: 'all', tag: 'en' };
  const documents = edition.pieces.map(piece => toDocument(toIndexed(piece, 'en'), placing));
  for (const { path, content } of await indexArticles(documents, 'older')) {
    const file = join(out(), 'single', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  await stopIndexing();
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'halfsky-size-'));
  const site = join(folder, 'site');
  writePublication(site, articles);
  for (const [language, word] of Object.entries(onlyOnce)) appendFileSync(oldestFile(site, language), `\n\n${word}.\n`);
  catalogue = loadPublication({
    site,
    url: undefined,
    now: Date.parse(now),
    preview: false,
  }).catalogue;
  await build(['--site', site, '--out', out(), '--now', now]);
  await writeSingleIndex();
  browser = await startBrowser(inject('browser'));
  server = await serve(out(), { compress: true });
}, 600_000);
afterAll(async () => {
  await browser?.close();
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

const editionOf = (language: string): Edition => {
  const edition = catalogue.editions.find(each => each.language === language);
  if (!edition) throw new Error(`no edition in ${language}`);
  return edition;
};

/** Returns evenly spaced articles, so that old and new ones are included. */
const sample = (language: string, count: number): readonly Piece[] => {
  const { pieces } = editionOf(language);
  return Array.from({ length: count }, (_, i) => pieces[Math.floor(((i + 0.5) * pieces.length) / count)]).filter(
    piece => piece !== undefined,
  );
};

/** Returns the words of an article for queries: at least four letters, or two Chinese characters. */
function wordsOf({ article }: Piece, language: string): readonly string[] {
  const isWord = language === 'en' ? /^\p{L}{4,}$/u : /^\p{Script=Han}{2,}$/u;
  const segments = new Intl.Segmenter(language, { granularity: 'word' }).segment(article.body.replace(/<[^>]*>/g, ' '));
  return [...new Set([...segments].map(({ segment }) => segment).filter(word => isWord.test(word)))];
}

/**
 * Returns queries of one or two distinctive words. Common words are unfit: in one large index, Pagefind finds a longer word (`villages` for
 * `village`) only if the longer word is in the same index file as the query.
 */
function questionsOf(language: string, count: number): readonly string[] {
  const { pieces } = editionOf(language);
  const articlesWith = new Map<string, number>();
  for (const piece of pieces)
    for (const word of wordsOf(piece, language)) articlesWith.set(word, (articlesWith.get(word) ?? 0) + 1);
  const often = (word: string) => articlesWith.get(word) ?? 0;
  return sample(language, count).map((piece, i) => {
    const telling = wordsOf(piece, language)
      .filter(word => often(word) > 1 && often(word) <= pieces.length / 20)
      .sort((a, b) => often(a) - often(b));
    const at = (share: number) => telling[Math.floor(telling.length * share)] ?? '';
    return i % 3 === 1 ? `${at(1 / 3)} ${at(2 / 3)}` : at(1 / 3);
  });
}

/** Number of articles by filter (`year`) and by value of the filter (`2017`). */
type Counts = Readonly<Record<string, Readonly<Record<string, number>>>>;

interface Found {
  readonly total: number;
  /** Addresses of the first ten results. */
  readonly top: readonly string[];
  readonly filters: Counts;
}

/** Queries the single index. The script is a string, because Vitest would rewrite the import. */
function askSingle({ page }: Reader, query: string): Promise<Found> {
  return page.evaluate<Found>(`(async () => {
    const pagefind = await import('/single/pagefind.js?' + Math.random());
    await pagefind.options({ baseUrl: '/', noWorker: true });
    await pagefind.init();
    await pagefind.filters();
    const { results, filters } = await pagefind.search(${JSON.stringify(query)});
    const top = await Promise.all(results.slice(0, 10).map(async result => (await result.data()).url));
    return { total: results.length, top, filters };
  })()`);
}

/** Queries the search page, asks for older articles as long as there are some, and waits until all shards have answered. */
async function askOurs({ page }: Reader, query: string, language: string, total: number): Promise<Found> {
  await page.locator('input[type="search"]').fill(query);
  const status = page.locator('.search-status[role="status"]');
  const { searchCount, searchRefresh } = stringsFor(language);
  const older = page.getByRole('button', { name: searchRefresh });
  const goBack = async () => {
    if (await older.isVisible()) await older.click();
    return status.textContent();
  };
  await expect.poll(goBack, { timeout: 60_000 }).toBe(searchCount(total, query));
  const top = await page
    .locator('.search-results h2 a')
    .evaluateAll(links => links.map(link => link.getAttribute('href') ?? ''));
  const filters: Record<string, Record<string, number>> = {};
  for (const name of ['year', 'kind', 'column', 'tag']) {
    const options = await page.locator(`select[name="${name}"] option`).allTextContents();
    const counted = options.flatMap(option => [...option.matchAll(/^(.*) \((\d+)\)$/g)]);
    filters[name] = Object.fromEntries(counted.map(([, value = '', count]) => [value, Number(count)]));
  }
  return { total, top, filters };
}

/** Returns the counts without the filter `period`, which only the site's own index has, and without values that have no articles. */
function plain(filters: Counts): Counts {
  const named = Object.entries(filters).filter(([name]) => name !== 'period');
  return Object.fromEntries(
    named.map(([name, values]) => [name, Object.fromEntries(Object.entries(values).filter(([, count]) => count > 0))]),
  );
}

const overlap = (ours: readonly string[], single: readonly string[]) =>
  single.length === 0 ? 1 : ours.filter(address => single.includes(address)).length / single.length;

const sum = (numbers: readonly number[]) => numbers.reduce((all, number) => all + number, 0);

/** Returns the indexed text of an article. Pairs of Chinese characters in the index become normal text again. */
function textOf(piece: Piece, language: string): string {
  const { base } = catalogue.site;
  const placing = { language, base, kinds: {}, period: 'all', tag: language };
  const { content } = toDocument(toIndexed(piece, language), placing);
  return joinCharacters(content.replace(/<title>.*?<\/title>|<[^>]*>/g, ''), language);
}

describe.each(languages)('many articles, searched in %s', language => {
  let reader: Reader;
  beforeEach(async () => {
    reader = await startReading(browser, server.origin, highWindow);
    await reader.open(`${server.url}${editionOf(language).root.slice(1)}search/`);
  });
  afterEach(() => reader?.leave());

  // normal test runs make too few Chinese articles to fill a shard
  test.runIf(language === 'en' || articles >= 5000)('lie in many shards', () => {
    const shards = readdirSync(join(out(), 'pagefind', language));
    expect(shards.length).toBeGreaterThanOrEqual(2);
  });

  test.runIf(language === 'en')(
    'are found, counted and ranked as one index of all would',
    async () => {
      const overlaps: number[] = [];
      for (const query of questionsOf(language, 18)) {
        const single = await askSingle(reader, query);
        const ours = await askOurs(reader, query, language, single.total);
        expect(ours.filters, query).toEqual(plain(single.filters));
        overlaps.push(overlap(ours.top, single.top));
      }
      const mean = sum(overlaps) / overlaps.length;
      expect(mean).toBeGreaterThanOrEqual(0.8);
      expect(overlaps.length).toBeGreaterThanOrEqual(15);
      expect(reader.faults).toEqual([]);
    },
    300_000,
  );

  test.runIf(language === 'zh-Hans')(
    'are found where the words stand in the text, and counted',
    async () => {
      const texts = editionOf(language).pieces.map(piece => textOf(piece, language));
      for (const query of questionsOf(language, 18)) {
        const total = texts.filter(text => query.split(' ').every(run => text.includes(run))).length;
        expect(total, query).toBeGreaterThan(0);
        const { filters } = await askOurs(reader, query, language, total);
        expect(sum(Object.values(filters.kind ?? {})), query).toBe(total);
      }
      expect(reader.faults).toEqual([]);
    },
    300_000,
  );

  test('an exact title finds its article first', async () => {
    const first = reader.page.locator('.search-results h2 a').first();
    for (const { article } of sample(language, 5)) {
      await reader.page.locator('input[type="search"]').fill(article.title);
      await expect.poll(() => first.getAttribute('href')).toBe(encodeURI(article.address));
    }
  }, 60_000);

  test('a word of one old article finds that article', async () => {
    const { top } = await askOurs(reader, onlyOnce[language], language, 1);
    expect(top).toHaveLength(1);
  }, 60_000);
});

describe('the first answer', () => {
  test.each(languages)('costs a reader of %s at most 150 kB', async language => {
    const reader = await startReading(browser, server.origin);
    const word = encodeURIComponent(questionsOf(language, 1)[0] ?? '');
    const address = `${server.url}${editionOf(language).root.slice(1)}search/?q=${word}`;
    const { transferred } = await openWithQuestion(reader.page, address);
    await reader.leave();
    expect(transferred).toBeLessThanOrEqual(150_000);
  });
});
