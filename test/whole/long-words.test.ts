/** Tests pages in a browser with text that hardly fits: long words, addresses, Chinese phrases, and tables with many columns. */
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { type SiteServer, serve } from '../support/server.ts';
import { startBrowser, type TestBrowser } from '../support/test-browser.ts';

const sites = inject('sites');
let browser: TestBrowser;
let fixture: SiteServer;
let shipped: SiteServer;
let page: Page;

beforeAll(async () => {
  [browser, fixture, shipped] = await Promise.all([
    startBrowser(inject('browser')),
    serve(sites.fixture.folder),
    serve(sites.shipped.folder),
  ]);
});
beforeEach(async () => {
  page = await (await browser.newContext()).newPage();
});
afterEach(() => page?.context().close());
afterAll(() => Promise.all([browser?.close(), fixture?.close(), shipped?.close()]));

async function open(address: string, width = 320): Promise<void> {
  await page.setViewportSize({ width, height: 800 });
  await page.goto(address, { waitUntil: 'load' });
}

/** Puts HTML into the first element that a selector matches. */
const write = (selector: string, html: string) =>
  page.$eval(
    selector,
    (element, inner) => {
      element.innerHTML = inner;
    },
    html,
  );

/** Returns how many pixels of the page lie beside the screen. */
const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

/** Returns the number of lines of an element. */
const linesOf = (selector: string) =>
  page.$eval(selector, element => {
    const range = document.createRange();
    range.selectNodeContents(element);
    return new Set([...range.getClientRects()].map(({ bottom }) => Math.round(bottom))).size;
  });

const styleOf = (selector: string, name: string) =>
  page.$eval(selector, (element, property) => getComputedStyle(element).getPropertyValue(property), name);

const longWord = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';
const chinesePhrase = '一个很长的中文短语在标题里面不应该被折断成为溢出的一行文字';

describe('on a phone, a word longer than the line breaks', () => {
  test.each([
    ['in the headline of an article', '2018/market-women/', 'h1'],
    ['in a headline on the front page', '', '.seconds h2 a'],
    ['in the list of a year', '2019/', '.lines a'],
    ['in a list of articles', 'tags/notes/', '.pieces h2 a'],
  ])('%s', async (_, address, selector) => {
    await open(fixture.url + address);
    await write(selector, longWord);
    expect(await overflow()).toBeLessThanOrEqual(0);
  });

  test('in the contents of a file to pass along', async () => {
    await open(`${shipped.url}columns/written-into-law/written-into-law.html`);
    await write('.contents a', longWord);
    expect(await overflow()).toBeLessThanOrEqual(0);
  });

  test('in a mail', async () => {
    await open(`${shipped.url}newsletter/`);
    const [issue] = await page.$$eval('main a[href*="-W"]', links =>
      links.map(link => link.getAttribute('href') ?? ''),
    );
    await open(`${new URL(issue ?? '', page.url()).href}mail.html`);
    await write('td.row p', `https://example.org/${longWord}`);
    expect(await overflow()).toBeLessThanOrEqual(0);
  });
});

test('a Chinese phrase in an English headline stays in one line if it fits, and breaks if it does not', async () => {
  await open(`${fixture.url}2018/market-women/`);
  await write('h1', `The women of the old tea market and <span lang="zh-Hans">妇女联合会</span>`);
  expect(await linesOf('h1 span')).toBe(1);
  await write('h1', `The market <span lang="zh-Hans">${chinesePhrase}</span>`);
  expect(await overflow()).toBeLessThanOrEqual(0);
});

describe('in a table with more columns than fit on a phone,', () => {
  const cells = (tag: string, text: string) => Array(9).fill(`<${tag}>${text}</${tag}>`).join('');
  const table = `<table><tr>${cells('td', '3,794,901')}</tr><tr>${cells('th', '微博用户名称')}</tr></table>`;
  test.each([
    ['of an article', () => `${fixture.url}2018/market-women/`, '.prose'],
    ['of a Chinese article', () => `${fixture.url}zh-Hans/2018/market-women/`, '.prose'],
    [
      'of a file to pass along',
      () => `${shipped.url}zh-Hans/columns/federation-reform/federation-reform.html`,
      '.chapter',
    ],
  ])('figures stay whole, and a Chinese line has three characters or more: %s', async (_, address, text) => {
    await open(address());
    await write(text, `<div class="table">${table}</div>`);
    expect(await page.$eval('.table', ({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)).toBe(true);
    expect(await linesOf(`${text} td`)).toBe(1);
    expect(await linesOf(`${text} th`)).toBeLessThanOrEqual(2);
    expect(await overflow()).toBeLessThanOrEqual(0);
  });
});

describe('on paper, which does not scroll,', () => {
  /** Width of the text on A4 in pixels. */
  const sheet = 673;
  const cells = Array(9).fill('<td>3,794,901</td>').join('');
  const wide = `<p>Text</p><div class="table"><table><tr>${cells}</tr></table></div><pre><code>${longWord}${longWord}</code></pre>`;
  test.each([
    ['of an article', () => `${fixture.url}2018/market-women/`, '.prose'],
    ['of a file to pass along', () => `${shipped.url}columns/written-into-law/written-into-law.html`, '.chapter'],
  ])('a wide table and long lines of code stay on the sheet: %s', async (_, address, text) => {
    await page.emulateMedia({ media: 'print' });
    await open(address(), sheet);
    await write(text, wide);
    const { table, code } = await page.$eval(text, element => ({
      table: element.querySelector('table')?.getBoundingClientRect().right,
      code: (element.querySelector('pre')?.scrollWidth ?? 0) - (element.querySelector('pre')?.clientWidth ?? 0),
    }));
    expect(table).toBeLessThanOrEqual(sheet);
    expect(code).toBe(0);
  });
});

describe('Chinese text', () => {
  test('is justified only where its lines are long, because Latin words would leave gaps in short ones', async () => {
    const address = `${fixture.url}zh-Hans/2018/market-women/`;
    await open(address, 390);
    expect(await styleOf('.prose > p', 'text-align')).toBe('start');
    await open(address, 1024);
    expect(await styleOf('.prose > p', 'text-align')).toBe('justify');
  });

  test.each(['lite', 'large'])('has code in letters of one width in the form %s', async form => {
    await open(`${fixture.url}${form}/zh-Hans/2018/market-women/`);
    await write('main', '<p>用 <code>x_1</code></p>');
    expect(await styleOf('main p', 'font-family')).not.toContain('monospace');
    expect(await styleOf('main code', 'font-family')).toContain('monospace');
  });
});

test.each(['', 'large/'])('no heading is smaller than the text: /%s', async form => {
  await open(`${fixture.url}${form}2018/market-women/`);
  await write(form === '' ? '.prose' : 'main', '<p>Text</p><h5>Five</h5><h6>Six</h6>');
  const [text, ...headings] = await page.$$eval('p, h5, h6', elements =>
    elements
      .filter(({ textContent }) => /^(?:Text|Five|Six)$/.test(textContent ?? ''))
      .map(element => Number.parseFloat(getComputedStyle(element).fontSize)),
  );
  expect(headings).toHaveLength(2);
  expect(Math.min(...headings)).toBeGreaterThanOrEqual(text ?? 0);
});
