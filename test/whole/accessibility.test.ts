import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { colourRules, everyRule, findOverflow, findViolations } from '../support/barriers.ts';
import { type Reader, startReading } from '../support/reader.ts';
import { type SiteServer, serve } from '../support/server.ts';
import { startBrowser, type TestBrowser } from '../support/test-browser.ts';

const sites = inject('sites');
let browser: TestBrowser;
let fixture: SiteServer;
let shipped: SiteServer;

beforeAll(async () => {
  [browser, fixture, shipped] = await Promise.all([
    startBrowser(inject('browser')),
    serve(sites.fixture.folder),
    serve(sites.shipped.folder),
  ]);
});
afterAll(() => Promise.all([browser?.close(), fixture?.close(), shipped?.close()]));

type Row = readonly [name: string, address: () => string, ready?: (reader: Reader) => Promise<void>];
const kindsOf = (rows: readonly Row[]) => rows.map(([name, address, ready]) => ({ name, address, ready }));

/** One page of every kind, with the actions to take before axe-core checks it. */
const kinds = kindsOf([
  ['the front page', () => shipped.url],
  ['the front page in Chinese', () => `${shipped.url}zh-Hans/`],
  ['a front page without pictures', () => fixture.url],
  ['a page of older articles', () => `${fixture.url}page/1/`],
  ['an article', () => `${shipped.url}2026/federations-go-online/`],
  ['an article with a table, a picture, notes and code', () => `${fixture.url}2018/market-women/`],
  ['an article with corrections and sources', () => `${fixture.url}2017/first-light/`],
  ['an article in Chinese', () => `${shipped.url}zh-Hans/2026/volleyball-1981/`],
  ['an article beside its translation', () => `${shipped.url}2026/six-levels/parallel/zh-Hans/`],
  ['an article with notes beside its translation', () => `${fixture.url}2018/market-women/parallel/zh-Hans/`],
  ['an expired article', () => `${fixture.url}2018/closed-call/`],
  ['a year', () => `${fixture.url}2019/`],
  ['the archive', () => `${shipped.url}archive/`],
  ['the archive of the newsletter', () => `${shipped.url}newsletter/`],
  ['an issue of the newsletter', () => `${shipped.url}zh-Hans/newsletter/2026-W42/`],
  ['the list of tags', () => `${shipped.url}tags/`],
  ['a tag', () => `${fixture.url}tags/notes/page/1/`],
  ['the list of columns', () => `${shipped.url}columns/`],
  ['a column with a picture and a text', () => `${fixture.url}columns/markets/`],
  ['an empty column', () => `${fixture.url}columns/unwritten/`],
  ['the list of people', () => `${shipped.url}people/`],
  ['a person with a portrait', () => `${fixture.url}people/rong-chen/`],
  ['the masthead', () => `${shipped.url}zh-Hans/people/masthead/`],
  ['a masthead with links', () => `${fixture.url}people/masthead/`],
  ['a page of the newsroom', () => `${shipped.url}about/`],
  ['the page for addresses that nothing answers', () => `${shipped.url}404.html`],
  [
    'the search page',
    () => `${shipped.url}search/`,
    async ({ page }) => page.locator('.search-filters select').first().waitFor({ state: 'attached' }),
  ],
  [
    'search with results',
    () => `${shipped.url}search/?q=women`,
    async ({ page }) => page.locator('.search-results a').first().waitFor(),
  ],
  [
    'search with no result',
    () => `${shipped.url}zh-Hans/search/?q=xyzzy`,
    async ({ page }) => page.locator('.search-status', { hasText: 'xyzzy' }).waitFor(),
  ],
  [
    'the search dialog with results',
    () => `${shipped.url}about/`,
    async ({ page }) => {
      await page.keyboard.press('/');
      await page.locator('dialog input[type="search"]').fill('women');
      await page.locator('dialog .search-results a').first().waitFor();
    },
  ],
]);

const height = 800;

describe('on a desk and on a phone, in light and in dark,', () => {
  let reader: Reader;
  const read = async () => {
    reader = await startReading(browser, shipped.origin);
  };
  beforeAll(read);
  // a crashed browser has closed its pages, so the tests continue in a new browser
  beforeEach(async () => {
    if (reader.page.isClosed()) await read();
  });
  afterAll(() => reader?.leave());

  const check = async () => {
    await reader.page.emulateMedia({ colorScheme: 'light' });
    expect(await findViolations(reader, everyRule)).toEqual([]);
    expect(await findOverflow(reader), 'pixels that stand out on the side').toBeLessThanOrEqual(0);
    await reader.page.emulateMedia({ colorScheme: 'dark' });
    expect(await findViolations(reader, colourRules)).toEqual([]);
  };

  test.each(kinds)('$name can be used by everyone', async ({ address, ready }) => {
    await reader.page.setViewportSize({ width: 1440, height });
    await reader.open(address());
    await ready?.(reader);
    await check();
    await reader.page.setViewportSize({ width: 320, height });
    await check();
    await reader.page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    });
    expect(await findOverflow(reader), 'pixels that stand out when letters are twice as large').toBeLessThanOrEqual(0);
  });
});

test('a page that keeps people out is noticed', async () => {
  const reader = await startReading(browser, fixture.origin);
  await reader.page.setContent(
    '<!doctype html><html><body><main><img src="x"><p style="color:#ccc;background:#fff">pale</p></main></body></html>',
  );
  const found = (await findViolations(reader, everyRule)).map(violation => violation.split(' ')[0]);
  expect(found).toEqual(expect.arrayContaining(['image-alt', 'html-has-lang', 'color-contrast']));
  await reader.leave();
});
