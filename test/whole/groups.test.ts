/** Tests the directory of groups in a browser: codes, the search for a place, print, and accessibility. */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { everyRule, findOverflow, findViolations } from '../support/barriers.ts';
import { writeFiles } from '../support/fixture.ts';
import { build } from '../support/publication.ts';
import { type Reader, startReading } from '../support/reader.ts';
import { type SiteServer, serve } from '../support/server.ts';
import { readFolder, readPages } from '../support/site.ts';
import { startBrowser, type TestBrowser } from '../support/test-browser.ts';
import { findInvalid } from '../support/validator.ts';

const files = {
  'articles/2017/a.md': '---\ntitle: A\ndate: 2017-09-05\n---\n\nA text.\n',
  'newsroom/site.yaml': 'name: {en: A, zh-Hans: 甲}\nurl: https://example.org/\nlanguages: [en, zh-Hans]\n',
  'newsroom/groups/all.csv': [
    'name,name.zh-Hans,level,place,place.zh-Hans,leader,number,code,expires,other,was',
    'Tea growers,茶农群,county,Guangxi / Baise / Lingyun,广西 / 百色 / 凌云,王芳,123,https://a.example/1,2030-01-01,Ask,泗城',
    'Weavers,织女群,county,Guangxi / Baise / Lingyun,广西 / 百色 / 凌云,,456,https://a.example/2,2017-01-01,Ask at the door,',
    'Nation,全国群,nation,,,,,https://a.example/3,,,',
    '',
  ].join('\n'),
};
const lingyun = 'groups/guangxi/baise/lingyun/';

let home = '';
let browser: TestBrowser;
let server: SiteServer;
let reader: Reader;

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'halfsky-groups-'));
  writeFiles(join(home, 'site'), Object.entries(files));
  await build(['--site', join(home, 'site'), '--out', join(home, 'dist'), '--now', '2019-06-15T12:00Z']);
  [browser, server] = await Promise.all([startBrowser(inject('browser')), serve(join(home, 'dist'))]);
});
beforeEach(async () => {
  reader = await startReading(browser, server.origin);
});
afterEach(() => reader?.leave());
afterAll(async () => {
  await Promise.all([browser?.close(), server?.close()]);
  rmSync(home, { recursive: true, force: true });
});

test.each(['groups/', lingyun, `zh-Hans/${lingyun}`])(
  '/%s can be used by everyone, and fits a small screen',
  async address => {
    await reader.page.setViewportSize({ width: 320, height: 640 });
    await reader.page.goto(server.url + address);
    expect(await findViolations(reader, everyRule)).toEqual([]);
    expect(await findOverflow(reader)).toBe(0);
  },
);

test('all pages are valid HTML', async () => {
  const pages = [...readPages(join(home, 'dist'))].filter(([path]) => path.includes('groups/'));
  expect(pages).toHaveLength(8);
  for (const [path, text] of pages) expect(await findInvalid(text, path), path).toEqual([]);
});

test('a code is a picture that the policy of the page allows, and an expired code is none', async () => {
  await reader.page.goto(server.url + lingyun);
  const widths = await reader.page
    .locator('main img')
    .evaluateAll(images => images.map(image => (image instanceof HTMLImageElement ? image.naturalWidth : 0)));
  expect(widths).toHaveLength(1);
  expect(widths[0]).toBeGreaterThan(100);
  expect(await reader.page.locator('.gone').textContent()).toBe('The code expired on 1 January 2017.');
});

describe('the search for a place', () => {
  test.each([
    ['lingyun', 'Guangxi / Baise / Lingyun (2)'],
    ['ly', 'Guangxi / Baise / Lingyun (2)'],
    ['凌雲', 'Guangxi / Baise / Lingyun (2)'],
    ['泗城', 'Guangxi / Baise / Lingyun (2)'],
  ])('finds %s', async (written, found) => {
    await reader.page.goto(`${server.url}groups/`);
    await reader.page.getByLabel('Find the group near me').fill(written);
    const link = reader.page.locator('.find-place li a');
    await link.first().waitFor();
    expect(await link.first().textContent()).toBe(found);
    expect(await link.first().getAttribute('href')).toBe(`/${lingyun}`);
  });

  test('says so if there is no such place', async () => {
    await reader.page.goto(`${server.url}zh-Hans/groups/`);
    await reader.page.getByLabel('查找身边的群').fill('xyz');
    const status = reader.page.locator('.find-place [role="status"]');
    await status.filter({ hasText: '没有找到这个地方的群。' }).waitFor();
  });

  test('is hidden without JavaScript, where the lists lead to every place', async () => {
    const plain = await startReading(browser, server.origin, { javaScriptEnabled: false });
    await plain.page.goto(`${server.url}groups/`);
    expect(await plain.page.locator('.find-place').isVisible()).toBe(false);
    for (const name of ['Guangxi', 'Baise', 'Lingyun'])
      await plain.page.getByRole('link', { name, exact: true }).last().click();
    expect(plain.page.url()).toBe(server.url + lingyun);
    await plain.leave();
  });
});

test('after one changed row, a build writes only the pages of its place', async () => {
  const out = join(home, 'dist');
  const inodes = () => new Map([...readFolder(out).keys()].map(path => [path, statSync(join(out, path)).ino]));
  const before = inodes();
  const file = 'newsroom/groups/all.csv';
  writeFiles(join(home, 'site'), [[file, files[file].replace('王芳', '李华')]]);
  await build(['--site', join(home, 'site'), '--out', out, '--now', '2019-06-15T12:00Z']);
  const written = [...inodes()].filter(([path, inode]) => before.get(path) !== inode).map(([path]) => path);
  expect(written).toEqual([`${lingyun}index.html`, `zh-Hans/${lingyun}index.html`]);
});

test('in print, the page of a place is a notice board', async () => {
  await reader.page.emulateMedia({ media: 'print' });
  await reader.page.goto(server.url + lingyun);
  const styles = await reader.page
    .locator('.groups > li')
    .first()
    .evaluate(item => getComputedStyle(item).breakInside);
  expect(styles).toBe('avoid');
  const code = await reader.page.locator('main img').first().boundingBox();
  expect(Math.round(((code?.width ?? 0) / 96) * 25.4)).toBe(45);
});
