/** Tests searches as people type them, in a browser: by pinyin, in other characters and spellings, with words that no article has. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { writeFiles } from '../support/fixture.ts';
import { build } from '../support/publication.ts';
import { highWindow, type Reader, startReading } from '../support/reader.ts';
import { type SiteServer, serve } from '../support/server.ts';
import { startBrowser, type TestBrowser } from '../support/test-browser.ts';

const article = (title: string, text: string) => `---\ntitle: ${title}\ndate: 2017-01-02\n---\n\n${text}\n`;

const files = {
  'newsroom/site.yaml':
    'name: {zh-Hans: 打字, he: הקלדה, fa: نوشتن}\nurl: https://typed.example/\nlanguages: [zh-Hans, he, fa]\ntimezone: UTC\n',
  'newsroom/tags.yaml': 'federations:\n  name: {zh-Hans: 妇联, he: ארגונים, fa: سازمان}\n  also: [妇女联合会]\n',
  'articles/2017/short.md': article('妇联来了', '她们走进村子。'),
  'articles/2017/long.md': article('妇女联合会章程', '写了十条。'),
  'articles/2017/circle.md': article('讀書會的十年', '每月聚一次。'),
  'articles/2017/library.he.md': article('הספרייה הישנה', 'ילדות קוראות רומנים.'),
  'articles/2017/neighbours.fa.md': article('همسایه ها', 'آن ها می گویند شب آرام است.'),
};

let home = '';
let browser: TestBrowser;
let server: SiteServer;
let reader: Reader;
beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'halfsky-typed-'));
  writeFiles(home, Object.entries(files));
  await build(['--site', home, '--out', join(home, 'dist'), '--now', '2018-01-01']);
  browser = await startBrowser(inject('browser'));
  server = await serve(join(home, 'dist'));
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  rmSync(home, { recursive: true, force: true });
});
beforeEach(async () => {
  reader = await startReading(browser, server.origin, highWindow);
});
afterEach(async () => {
  expect(reader.faults).toEqual([]);
  await reader.leave();
});

/** Opens a search page, types a query, and returns the headlines found, best first. */
async function find(path: string, query: string): Promise<readonly string[]> {
  const { page } = reader;
  await reader.open(`${server.url}${path}search/`);
  await page.locator('input[type="search"]').fill(query);
  await expect.poll(() => page.locator('.search-status[role="status"]').textContent()).toContain(query);
  return page.locator('.search-results h2').allTextContents();
}

test.each([
  ['', 'fulian', ['妇联来了', '妇女联合会章程']],
  ['', '婦聯', ['妇联来了', '妇女联合会章程']],
  ['', '妇女联合会', ['妇女联合会章程', '妇联来了']],
  ['', '读书会', ['讀書會的十年']],
  ['he/', 'ספרייה', ['הספרייה הישנה']],
  ['he/', 'לספרייה', ['הספרייה הישנה']],
  ['fa/', 'می\u200cگویند', ['همسایه ها']],
])('on the search page /%s, %s finds %j', async (path, query, titles) => {
  expect(await find(path, query)).toEqual(titles);
});

test('excerpts show words as authors wrote them', async () => {
  await find('', '读书会');
  expect(await reader.page.locator('.search-results li').textContent()).not.toContain('`');
  await find('he/', 'ספרייה');
  expect(await reader.page.locator('.search-results li').textContent()).not.toContain('`');
});

test('a word that no article has is named', async () => {
  expect(await find('', '妇联 潜水艇')).toEqual([]);
  expect(await reader.page.locator('.search-missing').textContent()).toBe('没有文章包含：潜水艇');
});

test('a single word that no article has is named once', async () => {
  expect(await find('', '潜水艇')).toEqual([]);
  expect(await reader.page.locator('.search-missing').isHidden()).toBe(true);
});

test('without its tables, search still finds words as they are written', async () => {
  await reader.page.route(/\/pagefind\/words\//, route => route.fulfill({ status: 200, body: 'null' }));
  expect(await find('', '妇联')).toEqual(['妇联来了']);
});
