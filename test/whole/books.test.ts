/** Tests the files for passing along in a browser: the HTML file from disk without a network, and the documents of an e-book. */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { colourRules, everyRule, findOverflow, findViolations } from '../support/barriers.ts';
import { booksOf, unzip } from '../support/books.ts';
import { fixtureNow } from '../support/fixture.ts';
import { type Reader, startReading } from '../support/reader.ts';
import { readPages } from '../support/site.ts';
import { startBrowser, type TestBrowser } from '../support/test-browser.ts';

const { shipped, fixture } = inject('sites');
const height = 800;
let home = '';
let browser: TestBrowser;
let reader: Reader;
const open = (path: string) => reader.open(pathToFileURL(path).href);

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'halfsky-books-'));
  const [book] = await booksOf(fixture.source, { now: Date.parse(fixtureNow) });
  if (!book) throw new Error('the publication for tests has no column');
  writeFileSync(join(home, 'markets.html'), await book.make('html'));
  for (const [path, content] of await unzip(await book.make('epub'))) {
    mkdirSync(dirname(join(home, path)), { recursive: true });
    writeFileSync(join(home, path), content);
  }
  browser = await startBrowser(inject('browser'));
  // files on disk have the origin `null`
  reader = await startReading(browser, 'null', { offline: true });
});
afterAll(async () => {
  await reader?.leave();
  await browser?.close();
  rmSync(home, { recursive: true, force: true });
});

describe('an HTML file, opened from disk without a network,', () => {
  test.each([
    ['with every kind of block', () => join(home, 'markets.html')],
    ['with charts and notes', () => join(shipped.folder, 'columns/written-into-law/written-into-law.html')],
    ['in Chinese', () => join(shipped.folder, 'zh-Hans/columns/federation-reform/federation-reform.html')],
  ])('%s can be used by everyone', async (_, path) => {
    await reader.page.emulateMedia({ colorScheme: 'light' });
    await reader.page.setViewportSize({ width: 1440, height });
    await open(path());
    expect(await findViolations(reader, everyRule)).toEqual([]);
    await reader.page.emulateMedia({ colorScheme: 'dark' });
    expect(await findViolations(reader, colourRules)).toEqual([]);
    await reader.page.setViewportSize({ width: 320, height });
    expect(await findOverflow(reader), 'pixels that stand out on the side').toBeLessThanOrEqual(0);
    await reader.page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    });
    expect(await findOverflow(reader), 'pixels that stand out when letters are twice as large').toBeLessThanOrEqual(0);
  });

  test('shows every picture, and asks for nothing else', async () => {
    await open(join(shipped.folder, 'columns/firsts/firsts.html'));
    const widths = await reader.page.$$eval('img', images => images.map(({ naturalWidth }) => naturalWidth));
    expect(widths.length).toBeGreaterThan(5);
    expect(widths.filter(width => width === 0)).toEqual([]);
    expect(reader.requests.filter(address => !/^(?:file|data):/.test(address))).toEqual([]);
    expect(reader.faults).toEqual([]);
  });

  test('leads from the contents to an article, from a note back to the text, and to the contents again', async () => {
    await open(join(home, 'markets.html'));
    const at = () => decodeURIComponent(new URL(reader.page.url()).hash);
    await reader.page.locator('.contents a').first().click();
    expect(at()).toBe('#2018-market-women');
    await reader.page.locator('.footnote-ref a').first().click();
    expect(at()).toBe('#2018-market-women:fn1');
    await reader.page.locator('.footnote-backref').first().click();
    expect(at()).toBe('#2018-market-women:fnref1');
    await reader.page.locator('.back a').first().click();
    expect(at()).toBe('#contents');
  });
});

test('the documents of an e-book can be used by everyone, and load without a fault', async () => {
  await reader.page.emulateMedia({ colorScheme: 'light' });
  await reader.page.setViewportSize({ width: 600, height });
  const documents = readdirSync(join(home, 'EPUB')).filter(path => path.endsWith('.xhtml'));
  expect(documents.sort()).toEqual([
    'article-001.xhtml',
    'article-002.xhtml',
    'contents.xhtml',
    'cover.xhtml',
    'title.xhtml',
  ]);
  // An e-book is one document for its readers, so not each of its files needs a main part and a heading of the first level.
  const partOfBook = /^(?:landmark-one-main|page-has-heading-one|region|bypass) /;
  for (const path of documents) {
    await open(join(home, 'EPUB', path));
    const found = await findViolations(reader, { ...everyRule, preload: false });
    expect(
      found.filter(violation => !partOfBook.test(violation)),
      path,
    ).toEqual([]);
  }
  expect(reader.faults).toEqual([]);
});

test('the page of a column tells the true size of each download', () => {
  const pages = readPages(shipped.folder);
  const offers = [...pages].flatMap(([path, page]) =>
    [...page.matchAll(/<a href="\/([^"]+)" download>[^<]*<\/a> <small>([\d,]+)\u00a0kB<\/small>/g)].map(
      ([, file = '', size = '']) => ({ path, file, size }),
    ),
  );
  expect(offers).toHaveLength(12);
  for (const { path, file, size } of offers) {
    const bytes = statSync(join(shipped.folder, decodeURIComponent(file))).size;
    expect(Number(size.replace(',', '')), `${path}: ${file}`).toBe(Math.ceil(bytes / 1000));
  }
});
