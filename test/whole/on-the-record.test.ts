/**
 * Tests a newsroom's obligations from end to end, with a real git repository, the real commands and the built pages: corrections, stale
 * translations, embargoes, vanishing addresses. `check` reports each problem with its file and a remedy, and the pages show it.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { textOf } from '../layouts/drawn.ts';
import { writeFiles } from '../support/fixture.ts';
import { runHalfsky } from '../support/publication.ts';
import { readFolder } from '../support/site.ts';

const article = (fields: readonly string[], text: string) => `---\n${fields.join('\n')}\n---\n\n${text}\n`;

const wells = 'articles/2017/wells.md';
const chinese = 'articles/2017/wells.zh-Hans.md';
const later = 'articles/2020/later.md';
const files: readonly (readonly [string, string])[] = [
  [
    'newsroom/site.yaml',
    'name: The Lantern\nurl: https://lantern.example/column/\nlanguages: [en, zh-Hans]\ntimezone: Asia/Shanghai\n',
  ],
  [wells, article(['title: Wells', 'date: 2017-09-05'], 'The village has seven wells.')],
  [chinese, article(['title: 水井', 'date: 2017-09-20', 'translator: He Ping'], '村里有七口井。')],
  [later, article(['title: The quokka', 'date: 2020-03-01T08:00', 'tags: [quokka-tag]'], 'A quokka will sit here.')],
];

let home = '';
const site = () => join(home, 'site');
const out = () => join(home, 'dist');
const before = '2020-02-01';
const after = '2020-03-01T08:00+08:00';

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'halfsky-record-'));
  writeFiles(site(), files);
  writeFileSync(join(site(), '.gitignore'), '.cache/\n');
  git('init', '--quiet');
  commit('First');
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

function git(...words: readonly string[]): void {
  const identity = ['-c', 'user.name=Lin Yue', '-c', 'user.email=lin@lantern.example', '-c', 'commit.gpgsign=false'];
  execFileSync('git', [...identity, ...words], { cwd: site(), stdio: 'pipe' });
}

function commit(message: string): void {
  git('add', '--all');
  git('commit', '--quiet', '--message', message);
}

function edit(file: string, from: string, to: string): void {
  const text = readFileSync(join(site(), file), 'utf8');
  expect(text).toContain(from);
  writeFileSync(join(site(), file), text.replace(from, to));
}

const addField = (file: string, field: string) => edit(file, 'date: ', `${field}\ndate: `);

const check = (...words: readonly string[]) => runHalfsky(['check', '--site', site(), '--now', before, ...words]);

/** Builds the site, and returns a function that reads the text of its files. */
async function build(now = before, ...words: readonly string[]): Promise<(path: string) => string> {
  const { code, output } = await runHalfsky(['build', '--site', site(), '--out', out(), '--now', now, ...words]);
  expect(output).not.toContain('would no longer find anything');
  expect(code).toBe(0);
  return read;
}

const read = (path: string) => readFileSync(join(out(), path), 'utf8');
const guids = (feed: string) => [...feed.matchAll(/<guid[^>]*>([^<]*)</g)].map(([, guid]) => guid);

describe('a correction', () => {
  test('is asked for by check where words have changed, and then stands on the article, on the record and in the feeds', async () => {
    const old = (await build())('feed.xml');
    edit(wells, 'seven', 'six');
    commit('Count again');
    const asked = await check('--since', 'HEAD~1');
    expect(asked.code).toBe(1);
    expect(asked.output).toContain(
      `${wells}:1:1 the text of a published article changed after HEAD~1, but neither the field "corrections" nor the field "updated" mentions the change; describe the mistake and the right version in the field "corrections",`,
    );

    addField(wells, 'corrections: [{date: 2019-10-03, text: "There are six wells, not seven."}]');
    commit('Correct the number of wells');
    expect((await check('--since', 'HEAD~2')).code).toBe(0);

    const page = await build();
    const text = textOf(page('2017/wells/index.html'));
    const notice = 'Correction · 3 October 2019 : There are six wells, not seven.';
    expect(text).toContain(notice);
    expect(text.indexOf(notice)).toBeLessThan(text.lastIndexOf('The village has six wells.'));
    expect(page('corrections/record/index.html')).toContain('href="/column/2017/wells/#correction-2019-10-03"');
    expect(page('corrections/record/feed.xml')).toContain('There are six wells, not seven.');
    expect(guids(page('feed.xml'))).toEqual(guids(old));
    expect(page('sitemap.xml')).toContain('<loc>https://lantern.example/column/2017/wells/</loc><lastmod>2019-10-03<');
  });

  test('stays on the record: check notices when it is taken away', async () => {
    addField(wells, 'corrections: [{date: 2019-10-03, text: There are six.}]');
    commit('Correct');
    edit(wells, 'corrections: [{date: 2019-10-03, text: There are six.}]\n', '');
    commit('Forget');
    const { code, output } = await check('--since', 'HEAD~1');
    expect(code).toBe(1);
    expect(output).toContain(
      `${wells}:1:1 the correction dated 2019-10-03 was in version HEAD~1 of the article and is missing now; restore the correction unchanged`,
    );
  });
});

describe('a translation whose original has moved on', () => {
  const drifted = `note: ${chinese}:2:1 follows: the original ${wells} changed on 2019-10-03, and this translation does not have the change yet; update the translation, and then write "follows: 2019-10-03"\n`;

  test('is named by check and in the table of translations, and tells its readers, until it follows', async () => {
    expect(textOf((await build())('zh-Hans/2017/wells/index.html'))).not.toContain('原文已于');
    addField(wells, 'corrections: [{date: 2019-10-03, text: There are six.}]');
    edit(wells, 'seven', 'six');
    commit('Correct');

    const told = await check();
    expect(told.code).toBe(0);
    expect(told.output).toContain(drifted);
    const table = () => runHalfsky(['translations', '--site', site(), '--now', before]);
    expect((await table()).output).toContain('behind since 2019-10-03');

    const page = await build();
    expect(textOf(page('zh-Hans/2017/wells/index.html'))).toContain('原文已于2019年10月3日更正，译文尚未更新。');
    expect(textOf(page('2017/wells/parallel/zh-Hans/index.html'))).toContain('The original has been corrected since');
    expect(page('2017/wells/index.html')).not.toContain('The original has been corrected since');

    edit(chinese, '七', '六');
    addField(chinese, 'follows: 2019-10-03\ncorrections: [{date: 2019-10-04, text: 是六口井。}]');
    commit('Follow');
    expect((await check('--since', 'HEAD~1')).output).not.toContain(chinese);
    expect((await table()).output).not.toContain('behind');
    await build();
    expect(textOf(page('zh-Hans/2017/wells/index.html'))).not.toContain('原文已于');
    expect(textOf(page('2017/wells/parallel/zh-Hans/index.html'))).not.toContain('has been corrected since');
  });
});

describe('an article under embargo', () => {
  const holders = () =>
    [...readFolder(out())].filter(([, content]) => content.includes('quokka')).map(([path]) => path);

  test('is named by check with its time, is nowhere in the site before, and everywhere after', async () => {
    const told = await check();
    expect(told.code).toBe(0);
    expect(told.output).toContain(
      `note: ${later}:3:7 date: this date is in the future, so the article will be published at 2020-03-01T08:00:00+08:00, in the next release; to publish the article, build the site again at that time, or change the date\n`,
    );

    const next = join(home, 'next.json');
    await build(before, '--next', next);
    expect(JSON.parse(readFileSync(next, 'utf8'))).toEqual({ at: '2020-03-01T00:00:00.000Z', files: [later] });
    expect(holders()).toEqual([]);

    // no file has changed, only the time
    const page = await build(after, '--next', next);
    // two days after its publication, the article leaves the news sitemap
    expect(JSON.parse(readFileSync(next, 'utf8'))).toEqual({ at: '2020-03-03T00:00:00.001Z', files: [] });
    expect(textOf(page('2020/later/index.html'))).toContain('A quokka will sit here.');
    for (const path of ['index.html', 'feed.xml', 'atom.xml', 'sitemap.xml', 'news-sitemap.xml'])
      expect(page(path), path).toContain('/2020/later/');
    expect(holders()).toContain('tags/quokka-tag/index.html');
    const { output } = await runHalfsky(['check', '--site', site(), '--now', after]);
    expect(output).toBe('no problems in 3 published articles\n');
  });

  test('cannot be linked to before, and check says why', async () => {
    edit(wells, 'seven wells', 'seven wells, see [the quokka](../2020/later.md)');
    const { code, output } = await check();
    expect(code).toBe(1);
    expect(output).toContain(
      `${wells}:6:47 ${later} will not be published until 2020-03-01T08:00:00+08:00, so the link would not work before that time; publish the linked article first, or remove the link`,
    );
  });
});

describe('an address that was published', () => {
  test('cannot vanish: check and build fail until an alias answers there, for every kind of host', async () => {
    await build();
    await runHalfsky(['addresses', '--site', site(), '--now', before]);
    commit('Write down what is published');
    const ledger = readFileSync(join(site(), 'newsroom/addresses.txt'), 'utf8').split('\n');
    const line = (address: string) => ledger.indexOf(address) + 1;
    expect(line('/2017/wells/')).toBeGreaterThan(0);
    expect(ledger.filter(address => address.includes('parallel'))).toEqual([]);

    git('mv', wells, 'articles/2017/all-wells.md');
    git('mv', chinese, 'articles/2017/all-wells.zh-Hans.md');
    commit('Move the wells');
    const told = await check();
    expect(told.code).toBe(1);
    for (const address of ['/2017/wells/', '/zh-Hans/2017/wells/'])
      expect(told.output).toContain(
        `newsroom/addresses.txt:${line(address)}:1 the address ${address} was published, but readers would no longer find anything there; add the address to the field "aliases" of the article`,
      );
    const refused = await runHalfsky(['build', '--site', site(), '--out', out(), '--now', before]);
    expect(refused.code).toBe(1);
    expect(textOf(read('2017/wells/index.html'))).toContain('The village has seven wells.');

    addField('articles/2017/all-wells.md', 'aliases: /2017/wells/');
    addField('articles/2017/all-wells.zh-Hans.md', 'aliases: /zh-Hans/2017/wells/');
    commit('Answer at the old addresses');
    expect((await check('--since', 'HEAD~2')).code).toBe(0);
    const page = await build();
    expect(page('2017/wells/index.html')).toContain('content="0; url=/column/2017/all-wells/"');
    expect(page('_redirects')).toContain('/column/zh-Hans/2017/wells/ /column/zh-Hans/2017/all-wells/ 301\n');
    expect(page('redirects.map')).toContain('"/column/2017/wells/" "/column/2017/all-wells/";\n');
  });
});
