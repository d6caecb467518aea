/** Tests the summary of `halfsky build`, and what the command says beside it. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { anArticleText, aPublication, captured } from '../builders.ts';

const note =
  'note: newsroom/site.yaml:1:1 url: the address of the site is missing, so feeds, the sitemap and links for search engines name http://localhost/; write the address of the published site in newsroom/site.yaml, such as "url: https://example.org/"\n';

test('a build without an address says so, each time and beside the summary', async () => {
  const site = aPublication({ 'newsroom/site.yaml': 'name: A\n', 'articles/2017/a.md': anArticleText() });
  const build = (...words: readonly string[]) =>
    captured(() => main(['build', '--no-search', '--site', site, '--now', '2020-01-01', ...words]));
  const first = await build();
  expect([first.code, first.err]).toEqual([0, note]);
  expect((await build()).err).toBe(note);
  const { out, err } = await build('--json', '--lang', 'zh-Hans');
  expect(err).toBe(
    '提示：newsroom/site.yaml:1:1 url: 没有写网站的网址，订阅、网站地图和给搜索引擎的链接里就只有 http://localhost/；请在 newsroom/site.yaml 里写上网站发布以后的网址，例如“url: https://example.org/”\n',
  );
  expect(JSON.parse(out)).not.toHaveProperty('notes');
  writeFileSync(join(site, 'articles/2017/a.md'), anArticleText('Another text.\n'));
  expect((await build()).err).toBe(note);
  expect((await build('--url', 'https://a.example/')).err).toBe('');
});

test('the summary of a build has the singular for one article, one file and one part of the search index', async () => {
  const site = aPublication({ 'newsroom/site.yaml': 'name: A\n', 'articles/2017/a.md': anArticleText() });
  const build = (...words: readonly string[]) =>
    captured(() => main(['build', '--site', site, '--now', '2020-01-01', ...words]));
  expect((await build()).out).toMatch(/^1 article, \d+ pages in \S+ s: .*; search index: 1 part made, 0 kept; /);
  writeFileSync(join(site, 'articles/2017/a.md'), anArticleText('Another text.\n'));
  expect((await build('--lang', 'zh-Hans')).out).toMatch(/^1 篇文章，\d+ 页，用时 .*；搜索索引新做 1 份，保留 0 份；/);
});
