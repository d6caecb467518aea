/** Tests searches for Chinese and Japanese: 妇联 finds 妇联 first, alone and beside other words. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { writeFiles } from '../support/fixture.ts';
import { build } from '../support/publication.ts';
import { highWindow, type Reader, startReading } from '../support/reader.ts';
import { type SiteServer, serve } from '../support/server.ts';
import { startBrowser, type TestBrowser } from '../support/test-browser.ts';

const article = (fields: string, text: string) => `---\n${fields}\n---\n\n${text}\n`;

const files = {
  'newsroom/site.yaml':
    'name: {en: The Run, zh-Hans: 连着}\nurl: https://run.example/\nlanguages: [zh-Hans, en]\ntimezone: Asia/Shanghai\n',
  'newsroom/tags.yaml': 'law:\n  name: {en: Law, zh-Hans: 法律}\nwork:\n  name: {en: Work, zh-Hans: 工作}\n',
  'articles/2017/title.md': article('title: 妇联\ndate: 2017-01-02\ntags: [law]', '说的是一个组织，2017年的事。'),
  'articles/2017/often.md': article('title: 下乡的人\ndate: 2017-02-02\ntags: [law, work]', '妇联来了。'.repeat(12)),
  'articles/2017/apart.md': article(
    'title: 会议与医院\ndate: 2018-03-02\ntags: [work]',
    '联合国开会，妇科开门。妇，联。联\n\n她是农妇\n\n联系她。',
  ),
  'articles/2018/ruby.md': article(
    'title: 村里的<灯>会\ndate: 2018-05-02',
    '<ruby>灯<rt>dēng</rt>笼<rt>lóng</rt></ruby>挂在半边天下，她说：ガラスの灯。',
  ),
  'articles/2018/mixed.en.md': article(
    'title: Women and the 妇女联合会\ndate: 2018-06-02\ntags: [law]',
    'Women met. The federation (妇联) answered, and the council of women wrote it down in 2018.',
  ),
  'articles/2018/plain.en.md': article(
    'title: Women at work\ndate: 2018-07-02\ntags: [work]',
    'Women work in federations.',
  ),
};

let home = '';
let browser: TestBrowser;
let server: SiteServer;
beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'halfsky-run-'));
  writeFiles(home, Object.entries(files));
  await build(['--site', home, '--out', join(home, 'dist'), '--now', '2019-01-01']);
  browser = await startBrowser(inject('browser'));
  server = await serve(join(home, 'dist'));
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  rmSync(home, { recursive: true, force: true });
});

describe.each([
  {
    path: '',
    language: 'Chinese',
    none: /^没有找到/,
    count: (total: number) => new RegExp(`(?:^|\\D)${total}(?:\\D|$)`),
  },
  {
    path: 'en/',
    language: 'English',
    none: /^Nothing found/,
    count: (total: number) => new RegExp(`^${total} article`),
  },
])('in $language', ({ path, none, count }) => {
  let reader: Reader;
  beforeAll(async () => {
    reader = await startReading(browser, server.origin, highWindow);
    await reader.open(`${server.url}${path}search/`);
  });
  afterAll(async () => {
    expect(reader.faults).toEqual([]);
    await reader.leave();
  });

  /** Returns the headlines found, best first; checks that the page states their number. */
  async function find(query: string): Promise<readonly string[]> {
    const { page } = reader;
    const status = page.locator('.search-status[role="status"]');
    await page.locator('input[type="search"]').fill(query);
    await expect.poll(() => status.textContent()).toContain(`“${query}”`);
    const said = (await status.textContent()) ?? '';
    const titles = await page.locator('.search-results h2').allTextContents();
    expect(said).toMatch(titles.length === 0 ? none : count(titles.length));
    return titles;
  }
  const marks = () => reader.page.locator('.search-results mark').allTextContents();

  if (path === '') {
    test('妇联 finds the headline 妇联 first, then the text, and not an article with both characters apart', async () => {
      expect(await find('妇联')).toEqual(['妇联', '下乡的人']);
      expect(new Set(await marks())).toEqual(new Set(['妇联']));
    });

    test.each([
      ['妇联火星', []],
      ['火星', []],
      ['妇联来', ['下乡的人']],
      ['联来了', ['下乡的人']],
      ['联合国', ['会议与医院']],
      ['妇 联', ['会议与医院', '下乡的人', '妇联']],
      ['“妇联来了”', ['下乡的人']],
      ['妇联 组织', ['妇联']],
      ['2017 妇联', ['下乡的人', '妇联']],
      ['妇联 law', ['下乡的人', '妇联']], // the tag 法律 is “Law” in English
      ['妇联 moon', []],
      ['2017年', ['妇联']],
      ['妇联 科', []],
      ['灯笼', ['村里的<灯>会']],
      ['lóng', ['村里的<灯>会']],
      ['ガラス', ['村里的<灯>会']],
      ['カラス', []],
      ['半边天', ['村里的<灯>会']],
      ['村里的<灯>会', ['村里的<灯>会']],
    ])('%s finds %j', async (query, titles) => {
      expect((await find(query)).toSorted()).toEqual(titles.toSorted());
    });

    test('the menus count what stands in the list, for one run and for a run beside a word', async () => {
      const options = () => reader.page.locator('select[name="tag"] option').allTextContents();
      await find('妇联');
      expect((await options()).slice(1).toSorted()).toEqual(['工作 (1)', '法律 (2)'].toSorted());
      await find('组织 妇联');
      expect((await options()).slice(1)).toEqual(['法律 (1)']);
    });

    test('newest first keeps to the run', async () => {
      expect(await find('妇联')).toEqual(['妇联', '下乡的人']);
      const order = reader.page.locator('select').last();
      const titles = () => reader.page.locator('.search-results h2').allTextContents();
      await order.selectOption('newest');
      await expect.poll(titles).toEqual(['下乡的人', '妇联']);
      await order.selectOption('');
      await expect.poll(titles).toEqual(['妇联', '下乡的人']);
    });
  } else {
    test.each([
      ['women 妇联', ['Women and the 妇女联合会']],
      ['女联', ['Women and the 妇女联合会']],
      ['妇联', ['Women and the 妇女联合会']],
      ['妇合', []],
      ['federation', ['Women and the 妇女联合会', 'Women at work']],
      ['working', ['Women at work']],
      ['women zzzqqq', []],
      ['women — council', ['Women and the 妇女联合会']],
    ])('%s finds %j', async (query, titles) => {
      expect((await find(query)).toSorted()).toEqual(titles.toSorted());
    });

    test('what stands around a run is shown as it was written', async () => {
      await find('women 妇联');
      expect(await reader.page.locator('.search-results li').textContent()).toContain('The federation (妇联) answered');
      expect(await marks()).toContain('妇联');
    });
  }
});
