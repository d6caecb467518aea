/** Builds the publication in five languages, and tests it in a real browser. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';

import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { findViolations } from '../support/barriers.ts';
import { arabicWords, fiveFiles, fiveNow } from '../support/five-languages.ts';
import { writeFiles } from '../support/fixture.ts';
import { build } from '../support/publication.ts';
import { highWindow, type Reader, startReading } from '../support/reader.ts';
import { type SiteServer, serve } from '../support/server.ts';
import { readPages } from '../support/site.ts';
import { startBrowser, type TestBrowser } from '../support/test-browser.ts';

const home = mkdtempSync(join(tmpdir(), 'halfsky-languages-'));
const out = join(home, 'dist');
let browser: TestBrowser;
let server: SiteServer;

beforeAll(async () => {
  const site = join(home, 'site');
  writeFiles(site, Object.entries(fiveFiles));
  await build(['--site', site, '--out', out, '--now', fiveNow]);
  browser = await startBrowser(inject('browser'));
  server = await serve(out);
});
afterAll(async () => {
  await Promise.all([browser?.close(), server?.close()]);
  rmSync(home, { recursive: true, force: true });
});

const addresses = [
  'ar/',
  'ar/page/1/',
  'ar/2017/market/',
  'ar/tags/water/',
  'ar/columns/',
  'ar/people/',
  'ar/corrections/record/',
  'ar/search/',
  'he/2017/market/',
  'fa/2017/market/',
  'fa/archive/',
  '2017/market/',
  'zh-Hans/2017/market/',
];

const widths = [1440, 320];

describe('in a browser', () => {
  let reader: Reader;
  const read = async () => {
    reader = await startReading(browser, server.origin);
  };
  beforeAll(read);
  // a crashed browser has closed its pages, so the tests continue in a new browser
  beforeEach(async () => {
    if (reader.page.isClosed()) await read();
  });
  afterAll(() => reader?.leave());

  test.each(addresses)('/%s can be used by everyone, and nothing stands out on the side', async address => {
    const known = reader.faults.length;
    await reader.open(server.url + address);
    for (const width of widths) {
      await reader.page.setViewportSize({ width, height: 800 });
      expect(await findViolations(reader, { resultTypes: ['violations'] })).toEqual([]);
      const beyond = await reader.page.evaluate(() => {
        // opens the lists of languages, because a closed list has a width although it is not shown
        const lists = [...document.querySelectorAll<HTMLDetailsElement>('.languages details:not([open])')];
        for (const folded of lists) folded.open = true;
        const { scrollWidth, clientWidth } = document.documentElement;
        const stray = [...document.querySelectorAll('body *:not(.skip)')].filter(element => {
          const { left, right, width: own } = element.getBoundingClientRect();
          return own > 0 && (left < -1 || right > clientWidth + 1);
        });
        const found = [scrollWidth - clientWidth, ...stray.map(element => element.outerHTML.slice(0, 80))];
        for (const folded of lists) folded.open = false;
        return found;
      });
      expect(beyond, `at ${width} pixels`).toEqual([0]);
    }
    expect(reader.faults.slice(known)).toEqual([]);
  });

  test('in Arabic the name of the publication stands on the right, in English on the left', async () => {
    const middles = async (address: string, element: string) => {
      await reader.open(server.url + address);
      const found: number[] = [];
      for (const width of widths) {
        await reader.page.setViewportSize({ width, height: 800 });
        const box = await reader.page.locator(element).first().boundingBox();
        found.push(box ? (box.x + box.width / 2) / width : Number.NaN);
      }
      return found;
    };
    const page = '2017/market/';
    const right = (part: number) => part > 0.5;
    const left = (part: number) => part < 0.5;
    expect(await middles(`ar/${page}`, '.masthead .name .mark')).toSatisfy(parts => parts.every(right));
    expect(await middles(page, '.masthead .name .mark')).toSatisfy(parts => parts.every(left));
    // the link to older articles is where the lines of the list begin: on the right in Arabic, on the left in English
    expect(await middles('ar/', '.pager a[rel="next"]')).toSatisfy(parts => parts.every(right));
    expect(await middles('', '.pager a[rel="next"]')).toSatisfy(parts => parts.every(left));
  });
});

describe('search', () => {
  const ask = async (address: string) => {
    const reader = await startReading(browser, server.origin, highWindow);
    try {
      await reader.page.goto(server.url + address);
      const results = reader.page.locator('.search-results a');
      await results.first().waitFor();
      const found = {
        titles: await results.allTextContents(),
        status: await reader.page.locator('.search-status').first().textContent(),
        faults: [...reader.faults],
      };
      return found;
    } finally {
      await reader.leave();
    }
  };

  test('finds an Arabic word, with and without its article, and speaks Arabic', async () => {
    const { titles, status, faults } = await ask(`ar/search/?q=${encodeURIComponent(arabicWords.looms)}`);
    expect(faults).toEqual([]);
    expect(titles).toEqual(['توقفت الأنوال']);
    expect(status).toBe(`مقال واحد عن «${arabicWords.looms}»`);
    expect((await ask(`ar/search/?q=${encodeURIComponent('بئر')}`)).titles).toContain('بئر للقرية العليا');
  });

  test('finds Hebrew and Persian words among articles of that language alone', async () => {
    const hebrew = await ask(`he/search/?q=${encodeURIComponent('האור')}`);
    expect([hebrew.titles, hebrew.status]).toEqual([['השוק נפתח לפני עלות השחר'], 'כתבה אחת עבור ״האור״']);
    const persian = await ask(`fa/search/?q=${encodeURIComponent('زمستان')}`);
    expect([persian.titles, persian.status]).toEqual([['دستگاه‌های بافندگی ایستادند'], '۱ مقاله برای «زمستان»']);
  });

  test('opens in a dialog in the language of the page', async () => {
    const reader = await startReading(browser, server.origin);
    try {
      await reader.open(`${server.url}ar/2017/market/`);
      await reader.page.keyboard.press('/');
      await reader.page.locator('dialog[open] input[type="search"]').fill('Zyxwv');
      await reader.page.locator('dialog .search-status', { hasText: 'لا نتائج عن «\u2068Zyxwv\u2069».' }).waitFor();
      expect(await reader.page.locator('dialog button').first().textContent()).toBe('إغلاق البحث');
      expect(reader.faults).toEqual([]);
    } finally {
      await reader.leave();
    }
  });
});

test('the switch leads from page to page through all languages, and back', async () => {
  const reader = await startReading(browser, server.origin);
  try {
    await reader.open(`${server.url}2017/market/`);
    const titles: string[] = [];
    for (const language of ['zh-Hans', 'ar', 'he', 'fa', 'en']) {
      await reader.page.locator('.languages summary').click();
      await reader.page.locator(`.languages a[hreflang="${language}"]`).click();
      await reader.page.waitForURL(url => url.pathname === `${language === 'en' ? '' : `/${language}`}/2017/market/`);
      titles.push((await reader.page.locator('h1').textContent()) ?? '');
    }
    expect(titles).toEqual([
      '集市天亮前开张',
      'السوق تفتح أبوابها قبل الفجر',
      'השוק נפתח לפני עלות השחר',
      'بازار پیش از سپیده‌دم باز می‌شود',
      'The market opens at dawn',
    ]);
  } finally {
    await reader.leave();
  }
});

test('every page is valid HTML', async () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:recommended', 'html-validate:a11y'],
    rules: {
      'doctype-style': ['error', { style: 'lowercase' }],
      'long-title': 'off',
      'valid-id': ['error', { relaxed: true }],
    },
  });
  const faults: string[] = [];
  for (const [path, text] of readPages(out)) {
    const { results } = await validator.validateString(text, path);
    for (const { messages } of results)
      for (const { line, column, ruleId, message } of messages)
        faults.push(`${path}:${line}:${column} ${ruleId}: ${message}`);
  }
  expect(faults).toEqual([]);
});
