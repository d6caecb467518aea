/** Tests the oldest browser: every page is readable, and the search page, which cannot search there, offers years and tags. */
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { stringsFor } from '../../src/language/strings/strings.ts';
import { unpackOldest } from '../support/oldest-browser.ts';
import { type Reader, startReading } from '../support/reader.ts';
import { type SiteServer, serve } from '../support/server.ts';
import { startBrowser, type TestBrowser } from '../support/test-browser.ts';

let browser: TestBrowser;
let server: SiteServer;
let reader: Reader;
beforeAll(async () => {
  browser = await startBrowser(unpackOldest(inject('browser')));
  server = await serve(inject('sites').shipped.folder);
});
beforeEach(async () => {
  reader = await startReading(browser, server.origin);
});
afterEach(() => reader?.leave());
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

/** Returns the texts of the visible elements that a selector matches. Playwright's own check of visibility needs a newer browser. */
const seen = (what: string): Promise<readonly string[]> =>
  reader.page
    .locator(what)
    .evaluateAll(found =>
      found.filter(each => each.getClientRects().length > 0).map(each => each.textContent?.trim() ?? ''),
    );

/** Returns the faults of a page, except warnings about a source in its content security policy that only newer browsers know. */
const faults = () => reader.faults.filter(fault => !/'wasm-unsafe-eval''. It will be ignored/.test(fault));

test('is Chromium 92, which does not know WebAssembly with two tables', () => {
  expect(reader.page.context().browser()?.version()).toMatch(/^92\./);
});

test.each([
  ['the front page', '', '.masthead h1'],
  ['an article with a chart', '2026/unpaid-care-counted/', 'figure.chart svg'],
  ['a Chinese article', 'zh-Hans/2026/federations-go-online/', 'main article p'],
])('%s is readable, without an error', async (_, address, shown) => {
  await reader.open(server.url + address);
  const { page } = reader;
  expect((await seen(shown)).length).toBeGreaterThan(0);
  expect((await page.locator('main').textContent())?.length).toBeGreaterThan(400);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  expect(faults()).toEqual([]);
});

test('copying and printing are offered in an article', async () => {
  await reader.open(`${server.url}2026/unpaid-care-counted/`);
  expect(await seen('[data-print]')).toHaveLength(1);
  expect(await seen('[data-copy]')).toHaveLength(1);
});

test.each([
  ['en', ''],
  ['zh-Hans', 'zh-Hans/'],
])('search in %s says that this browser is too old for it, and shows years and tags', async (language, root) => {
  await reader.open(`${server.url}${root}search/?q=women`);
  const { page } = reader;
  const { searchTooOld, years, tags } = stringsFor(language);
  await expect.poll(() => seen('main .standfirst')).toEqual([searchTooOld]);
  expect(await seen('main h2')).toEqual([years, tags]);
  expect((await seen('main .index a')).length).toBeGreaterThan(5);
  expect(await page.locator('input, select').count()).toBe(0);
  expect(faults()).toEqual([]);
});

test('the link to search leads to that page, and no dialog opens', async () => {
  await reader.open(server.url);
  await reader.page.evaluate(() => document.querySelector<HTMLElement>('.masthead a.search-link')?.click());
  await reader.page.waitForURL(`${server.url}search/`);
  expect(await reader.page.locator('dialog').count()).toBe(0);
});
