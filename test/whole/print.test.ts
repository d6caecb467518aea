/** Tests pages in print, and with a reader's own colours. */
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { type SiteServer, serve } from '../support/server.ts';
import { startBrowser, type TestBrowser } from '../support/test-browser.ts';

const sites = inject('sites');
let browser: TestBrowser;
let server: SiteServer;
let page: Page;

beforeAll(async () => {
  [browser, server] = await Promise.all([startBrowser(inject('browser')), serve(sites.fixture.folder)]);
});
beforeEach(async () => {
  page = await (await browser.newContext({ viewport: { width: 1000, height: 1400 } })).newPage();
});
afterEach(() => page?.context().close());
afterAll(() => Promise.all([browser?.close(), server?.close()]));

const styleOf = (selector: string, property: string, pseudo?: string) =>
  page.$eval(selector, (element, [name = '', part]) => getComputedStyle(element, part).getPropertyValue(name), [
    property,
    pseudo,
  ] as const);

describe('printed', () => {
  test.each([
    ['2017/first-light/', 'https://example.org/2017/first-light/'],
    ['zh-Hans/2017/first-light/', 'https://example.org/zh-Hans/2017/first-light/'],
    ['zh-Hans/2018/only-chinese/', 'https://elsewhere.example/original'],
  ])('/%s says its canonical and its short address at the end, which no screen shows', async (address, canonical) => {
    await page.emulateMedia({ media: 'screen' });
    await page.goto(server.url + address);
    const printed = page.locator('.story-foot .printed');
    expect(await printed.isVisible()).toBe(false);
    await page.emulateMedia({ media: 'print' });
    expect(await printed.isVisible()).toBe(true);
    const short = expect.stringMatching(/^example\.org\/q\/\d{12}\/$/);
    expect((await printed.textContent())?.split(' · ')).toEqual([canonical, short]);
  });

  test('half-discs leave no holes in rules: they are painted, or are not there', async () => {
    await page.emulateMedia({ media: 'print' });
    await page.goto(`${server.url}2018/market-women/`);
    expect(await styleOf('.story-foot', 'print-color-adjust', '::before')).toBe('exact');
    for (const ruled of ['.section-head', '.numbers'])
      expect(await styleOf(ruled, 'display', '::before'), ruled).toBe('none');
  });

  test('the foot goes with the end of the text, and the head of a section with what it heads', async () => {
    await page.emulateMedia({ media: 'print' });
    await page.goto(`${server.url}tags/`);
    expect(await styleOf('.foot', 'break-before')).toBe('avoid');
    expect(await styleOf('.foot', 'break-inside')).toBe('avoid');
    expect(await styleOf('.section-head', 'break-after')).toBe('avoid');
    expect(await styleOf('.letter h3', 'break-after')).toBe('avoid');
    expect(await page.locator('.foot-links').isVisible()).toBe(false);
  });

  test('the search page needs no more than a sheet', async () => {
    await page.emulateMedia({ media: null });
    await page.goto(`${server.url}search/`);
    const sheets = (await page.pdf({ format: 'A4' })).toString('latin1').match(/\/Type\s*\/Page\b/g);
    expect(sheets).toHaveLength(1);
  });
});

test('with colours of a reader’s own, found words stand out from their ground', async () => {
  await page.emulateMedia({ media: 'screen', forcedColors: 'active' });
  await page.goto(`${server.url}search/?q=dugong`);
  await page.locator('.search-results mark').first().waitFor();
  const system = await page.evaluate(() => {
    const probe = document.createElement('p');
    probe.style.cssText = 'forced-color-adjust:none;background:Highlight;color:HighlightText';
    document.body.append(probe);
    const { backgroundColor, color } = getComputedStyle(probe);
    return [backgroundColor, color];
  });
  expect([
    await styleOf('.search-results mark', 'background-color'),
    await styleOf('.search-results mark', 'color'),
  ]).toEqual(system);
  await page.emulateMedia({ forcedColors: 'none' });
});
