/** Tests builds after a change of a text: which pages are drawn again, when the whole publication is read, and that the bytes are the same. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fixtureNow, writeFiles } from '../support/fixture.ts';
import { build, type RunOptions, runHalfsky } from '../support/publication.ts';
import { readFolder } from '../support/site.ts';

const count = 30;

const article = (title: string, text: string, fields = '') =>
  `---\ntitle: ${title}\ndate: 2018-03-08\nsummary: About wells.\n${fields}---\n\n${text}\n`;

function* files(): Generator<readonly [string, string]> {
  yield [
    'newsroom/site.yaml',
    'name: {en: The Well}\nlanguages: [en, zh-Hans]\nurl: https://well.example/\ndownloads: true\n',
  ];
  yield ['newsroom/columns/wells.md', '---\ntitle: {en: Wells, zh-Hans: 水井}\n---\n'];
  for (let i = 0; i < count; i++)
    yield [`articles/2018/a${i}.md`, article(`Report ${i}`, `Week ${i} was dry.`, i < 4 ? 'tags: [rain]\n' : '')];
  yield ['articles/2018/a0.zh-Hans.md', article('第0篇', '这一周很旱。')];
  yield ['articles/2018/deep.md', article('Deep', 'A deep well.', 'column: wells\n')];
  yield ['articles/2018/source.md', article('Source', '## Where\n\nHere.')];
  yield ['articles/2018/reader.md', article('Reader', 'See [where](source.md#where) and [the first](a1.md).')];
}

let home = '';
const site = () => join(home, 'site');
const out = () => join(home, 'dist');
const pageOf = (address: string) => readFileSync(join(out(), address, 'index.html'), 'utf8');
const words = (to = out(), now = fixtureNow) => ['--site', site(), '--out', to, '--now', now];

/** Changes an article's file. */
function rewrite(file: string, from: string, to: string): void {
  const path = join(site(), 'articles/2018', file);
  const text = readFileSync(path, 'utf8');
  if (!text.includes(from)) throw new Error(`${file} does not contain "${from}"`);
  writeFileSync(path, text.replace(from, to));
}

/** Builds the site. Returns the numbers of articles that were read and of pages that were looked at. */
async function again(
  now = fixtureNow,
  options: RunOptions = {},
): Promise<{ readonly read: number; readonly pages: number }> {
  const { code, output } = await runHalfsky(['build', ...words(out(), now)], options);
  expect({ code, output }).toMatchObject({ code: 0 });
  const numberAfter = (name: string) =>
    Number(new RegExp(`^${name}: ([\\d,]+)`, 'm').exec(output)?.[1]?.replace(',', ''));
  return { read: numberAfter('reading articles'), pages: numberAfter('rendering pages') };
}

/** Returns the paths whose bytes differ from those of a build without a cache. */
async function differences(now = fixtureNow): Promise<readonly string[]> {
  const fresh = join(home, 'fresh');
  writeFiles(
    join(fresh, 'site'),
    [...readFolder(site())].filter(([path]) => !path.startsWith('.cache/')),
  );
  await build(['--site', join(fresh, 'site'), '--out', join(fresh, 'dist'), '--now', now]);
  const [ours, theirs] = [readFolder(out()), readFolder(join(fresh, 'dist'))];
  rmSync(fresh, { recursive: true });
  return [...new Set([...ours.keys(), ...theirs.keys()])].filter(
    path => theirs.get(path)?.equals(ours.get(path) ?? Buffer.from('absent')) !== true,
  );
}

let whole = 0;

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'halfsky-redraw-'));
  writeFiles(site(), files());
  whole = (await again()).pages;
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

describe('after a change of a text', () => {
  test('only the pages that show the article are drawn, and the site is as if built anew', async () => {
    rewrite('a2.md', 'was dry', 'was wet');
    const { read, pages } = await again(fixtureNow, { alone: true });
    expect(read).toBe(1);
    expect(pages).toBeLessThan(whole / 2);
    expect(pageOf('2018/a2')).toContain('Week 2 was wet');
    expect(readFileSync(join(out(), 'feed.xml'), 'utf8')).toContain('Week 2 was wet');
    expect(await differences()).toEqual([]);
  });

  test('and of another one after it, and of two at once', async () => {
    rewrite('a3.md', 'was dry', 'was wet');
    expect((await again()).read).toBe(1);
    rewrite('a4.md', 'was dry', 'was wet');
    rewrite('a0.zh-Hans.md', '很旱', '很湿');
    expect((await again()).read).toBe(2);
    expect(pageOf('zh-Hans/2018/a0')).toContain('很湿');
    expect(await differences()).toEqual([]);
  });

  test('a link that has only moved does not count as another link', async () => {
    rewrite('reader.md', 'See [where]', 'Do see [where]');
    expect((await again()).read).toBe(1);
    expect(await differences()).toEqual([]);
  });

  test('a whole build then finds nothing to do but to read', async () => {
    rewrite('a5.md', 'was dry', 'was wet');
    await again();
    writeFileSync(join(site(), 'newsroom/note.txt'), 'a file that no page shows');
    const { output } = await runHalfsky(['build', ...words(), '--json']);
    expect(JSON.parse(output.slice(output.indexOf('{'))).written).toBe(0);
  });
});

describe('the whole publication is read, with the same bytes,', () => {
  test.each([
    ['a headline changed', () => rewrite('a6.md', 'Report 6', 'Account 6')],
    ['a summary changed', () => rewrite('a6.md', 'About wells', 'About a well')],
    ['an article was added', () => writeFiles(site(), [['articles/2018/new.md', article('New', 'Just in.')]])],
    ['an article was removed', () => rmSync(join(site(), 'articles/2018/new.md'))],
    ['a text got another link', () => rewrite('a7.md', 'was dry', 'was [dry](a8.md)')],
    ['a text is in a book', () => rewrite('deep.md', 'A deep well', 'A very deep well')],
    ['another article links to a place in the text', () => rewrite('source.md', 'Here.', 'There.')],
    [
      'a file of the site is gone',
      () => {
        rewrite('a9.md', 'was dry', 'was wet');
        rmSync(join(out(), 'tags/index.html'));
      },
    ],
  ])('if %s', async (_, change) => {
    change();
    expect((await again()).read).toBeGreaterThan(count);
    expect(await differences()).toEqual([]);
  });

  test('if other articles are due', async () => {
    rewrite('a10.md', 'was dry', 'was wet');
    const later = '2029-06-15T12:00+08:00';
    await again(later);
    expect(await differences(later)).toEqual([]);
  });
});

test('a mistake in the text is reported as always, and the site stays as it was', async () => {
  await again();
  const before = pageOf('2018/a11');
  rewrite('a11.md', 'was dry', 'was [dry](missing.md)');
  const { code, output } = await runHalfsky(['build', ...words()]);
  expect(code).toBe(1);
  expect(output).toMatch(/articles\/2018\/a11\.md:\d+:\d+.*missing\.md/);
  expect(pageOf('2018/a11')).toBe(before);
});
