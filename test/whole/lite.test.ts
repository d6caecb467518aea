/** Tests all lite pages and all pages in large type of the built sites: their size, and what keeps readers out. */
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { colourRules, everyRule, findOverflow, findViolations } from '../support/barriers.ts';
import { type Reader, startReading } from '../support/reader.ts';
import { type SiteServer, serve } from '../support/server.ts';
import { addressOfFile, readPages } from '../support/site.ts';
import { startBrowser, type TestBrowser } from '../support/test-browser.ts';

const sites = inject('sites');
let browser: TestBrowser;
beforeAll(async () => {
  browser = await startBrowser(inject('browser'));
});
afterAll(() => browser?.close());

/**
 * Returns as many pages as are needed to have every element with every set of attributes, in both forms. The pages of articles have few kinds of
 * elements, and axe-core needs half a second for each page.
 */
function chooseVaried(pages: readonly (readonly [path: string, text: string])[]): readonly string[] {
  const seen = new Set<string>();
  return pages.flatMap(([path, text]) => {
    const tags = text.slice(text.indexOf('<body')).match(/<[a-z][^>]*>/g) ?? [];
    const found = tags.map(tag => `${path.split('/')[0]} ${tag.replace(/="[^"]*"/g, '')}`);
    const isNew = found.some(tag => !seen.has(tag));
    for (const tag of found) seen.add(tag);
    return isNew ? [path] : [];
  });
}

describe.each([
  [sites.shipped.name, sites.shipped],
  [sites.fixture.name, sites.fixture],
])('in %s', (_, { folder }) => {
  const pages = [...readPages(folder)].filter(([path]) => /^(?:lite|large)\//.test(path));
  const addresses = chooseVaried(pages).map(path => encodeURI(addressOfFile(path).slice(1)));
  let server: SiteServer;
  let reader: Reader;
  beforeAll(async () => {
    server = await serve(folder);
    reader = await startReading(browser, server.origin);
    await reader.page.setViewportSize({ width: 320, height: 800 });
  });
  afterAll(() => Promise.all([reader?.leave(), server?.close()]));

  test('a lite page has at most 5 kB, no picture and no script', () => {
    const lite = pages.filter(([path]) => path.startsWith('lite/'));
    expect(lite.length).toBeGreaterThan(30);
    expect(lite.filter(([, text]) => Buffer.byteLength(text) > 5000).map(([path]) => path)).toEqual([]);
    expect(lite.filter(([, text]) => /<(?:img|script|link rel="(?!canonical))/.test(text))).toEqual([]);
  });

  test('every picture on a lite page tells its size', () => {
    const links = pages.flatMap(([, text]) => [...text.matchAll(/<a class="pic"[^>]*>([^<]*)<\/a>/g)]);
    expect(links.length).toBeGreaterThan(1);
    expect(links.map(([, words = '']) => words).filter(words => !/ \([\d,]+\u00a0kB\)$/.test(words))).toEqual([]);
  });

  test('a page with each element that there is can be used by everyone on a narrow phone', async () => {
    expect(addresses.length).toBeGreaterThan(5);
    for (const address of addresses) {
      await reader.open(server.url + address);
      const found = await findViolations(reader, everyRule);
      expect(found, address).toEqual([]);
      expect(await findOverflow(reader), address).toBeLessThanOrEqual(0);
    }
    expect(reader.faults).toEqual([]);
  });
});

describe('in large type', () => {
  let server: SiteServer;
  let reader: Reader;
  beforeAll(async () => {
    server = await serve(sites.fixture.folder);
    reader = await startReading(browser, server.origin);
  });
  afterAll(() => Promise.all([reader?.leave(), server?.close()]));

  const readLines = () =>
    reader.page.$$eval('main p, main li, main h1, main td', elements =>
      elements.map(element => {
        const { fontSize, lineHeight } = getComputedStyle(element);
        return { size: Number.parseFloat(fontSize), line: Number.parseFloat(lineHeight) };
      }),
    );

  test('the address chooses among three sizes, and no line is lower than one and a half of its letters', async () => {
    await reader.page.setViewportSize({ width: 320, height: 800 });
    const sizes: number[] = [];
    for (const id of ['', '#type:1', '#type:2', '#type:3']) {
      await reader.open(`${server.url}large/2018/market-women/${id}`);
      const lines = await readLines();
      sizes.push(Math.min(...lines.map(({ size }) => size)));
      expect(lines.filter(({ size, line }) => line < size * 1.5)).toEqual([]);
      expect(await findOverflow(reader), id).toBeLessThanOrEqual(0);
    }
    const [plain = 0, first = 0, second = 0, third = 0] = sizes;
    expect([plain, first]).toEqual([24, 24]);
    expect(second).toBeGreaterThan(first * 1.3);
    expect(third).toBeGreaterThan(second * 1.2);
  });

  test('a link changes the size without a script and without a cookie', async () => {
    await reader.open(`${server.url}large/2018/market-women/`);
    await reader.page.locator('nav a', { hasText: 'Largest' }).click();
    expect(new URL(reader.page.url()).hash).toBe('#type:3');
    expect(await reader.page.context().cookies()).toEqual([]);
    await reader.page.emulateMedia({ colorScheme: 'dark' });
    expect(await findViolations(reader, colourRules)).toEqual([]);
  });
});
