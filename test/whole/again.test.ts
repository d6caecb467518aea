/** Tests repeated builds: the same bytes whatever the cache contains, and no unchanged file written. */
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fixtureFiles, fixtureNow, writeFiles } from '../support/fixture.ts';
import { build, engine, runHalfsky } from '../support/publication.ts';
import { readFolder } from '../support/site.ts';

const now = fixtureNow;
/** Number of articles by year: as many as one search shard can contain and some more, and a few of the next year. */
const perYear = { 2010: 252, 2011: 12 };

/** Yields all files of the fixture, and two more years with enough articles for two search shards. */
function* files(): Generator<readonly [string, string | Uint8Array]> {
  yield* fixtureFiles();
  for (const [year, count] of Object.entries(perYear)) {
    for (let i = 0; i < count; i++) {
      const day = `${year}-${String(1 + Math.floor(i / 28)).padStart(2, '0')}-${String(1 + (i % 28)).padStart(2, '0')}`;
      yield [`articles/${year}/a${i}.md`, article(`Report ${i} of ${year}`, day, `The harvest of week ${i}.`)];
    }
  }
}

const article = (title: string, day: string, text: string) =>
  `---\ntitle: ${title}\ndate: ${day}\ntags: [harvest]\n---\n\n${text}\n`;

let home = '';
const site = () => join(home, 'site');
const out = () => join(home, 'dist');
const cache = () => join(site(), '.cache');
const words = (folder = out()) => ['--site', site(), '--out', folder, '--now', now];

interface Said {
  readonly written: number;
  readonly kept: number;
  readonly damaged: number;
  readonly shards: { readonly made: number; readonly kept: number };
}

/** Builds the site, and returns the summary that `--json` prints. */
async function again(folder = out(), options: readonly string[] = []): Promise<Said> {
  const { code, output } = await runHalfsky(['build', ...words(folder), '--json', ...options]);
  expect(output).toMatch(/^\{/m);
  expect(code).toBe(0);
  return JSON.parse(output.slice(output.indexOf('{')));
}

/** Returns the paths whose content differs between two folders. */
function differences(one: string, other: string): readonly string[] {
  const [a, b] = [readFolder(one), readFolder(other)];
  const paths = new Set([...a.keys(), ...b.keys()]);
  return [...paths].filter(path => b.get(path)?.equals(a.get(path) ?? Buffer.from('absent')) !== true);
}

/** Returns the modification time of every file of the site. */
const times = () => new Map([...readFolder(out()).keys()].map(path => [path, statSync(join(out(), path)).mtimeMs]));

/** Returns the paths of the site whose modification time is not the one in `before`. */
const writtenSince = (before: ReadonlyMap<string, number>) =>
  [...times()].filter(([path, time]) => before.get(path) !== time).map(([path]) => path);

let changed = 0;
/** Writes a file of the publication. */
function change(file: string, text: string): void {
  writeFileSync(file, text);
  changed = performance.now();
}
/** Waits until the engine trusts modification times, which is three seconds after the last change. */
const settle = () => wait(Math.max(0, changed + 3200 - performance.now()));

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'halfsky-again-'));
  writeFiles(site(), files());
  changed = performance.now();
  await build(words(join(home, 'cold')));
  await settle();
  await build(words());
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

describe('a second build', () => {
  test('with nothing changed writes nothing, and says so', async () => {
    const before = times();
    const said = await again();
    expect(said).toMatchObject({ written: 0, kept: before.size, shards: { made: 0 } });
    expect(writtenSince(before)).toEqual([]);
  });

  test('notices a file of the site that another hand changed, removed or added', async () => {
    writeFileSync(join(out(), 'index.html'), 'changed');
    rmSync(join(out(), 'tags/index.html'));
    writeFileSync(join(out(), 'stray.html'), 'added');
    expect((await again()).written).toBe(2);
    expect(differences(join(home, 'cold'), out())).toEqual([]);
  });

  test('right after a change, and right after it was taken back, has the bytes of what is written there', async () => {
    const file = join(site(), 'articles/2010/a7.md');
    const text = readFileSync(file, 'utf8');
    change(file, text.replace('The harvest', 'The drought'));
    await build(words());
    expect(readFileSync(join(out(), '2010/a7/index.html'), 'utf8')).toContain('The drought');
    change(file, text);
    await build(words());
    expect(differences(join(home, 'cold'), out())).toEqual([]);
  });

  test('right after an edit, and once more, has nothing to do the second time', async () => {
    const file = join(site(), 'articles/2010/a8.md');
    const text = readFileSync(file, 'utf8');
    change(file, text.replace('The harvest', 'The flood'));
    expect((await again()).written).toBeGreaterThan(0);
    expect(await again()).toMatchObject({ written: 0, shards: { made: 0, kept: 0 } });
    change(file, text);
    await build(words());
    expect(differences(join(home, 'cold'), out())).toEqual([]);
  });

  test('into another folder, with everything kept, gives the same bytes', async () => {
    const { shards } = await again(join(home, 'warm'));
    expect(shards).toMatchObject({ made: 0 });
    expect(differences(join(home, 'cold'), join(home, 'warm'))).toEqual([]);
  });

  test('at a later time publishes what has come due', async () => {
    const { output } = await runHalfsky(['build', ...words().slice(0, -1), '2031-01-01', '--json']);
    expect(JSON.parse(output.slice(output.indexOf('{'))).written).toBeGreaterThan(0);
    await build(words());
    expect(differences(join(home, 'cold'), out())).toEqual([]);
  });
});

describe('whatever happens to the cache, the site has the same bytes', () => {
  const entries = () => readdirSync(cache()).sort();
  const everyThird = () => entries().filter((_, i) => i % 3 === 1);
  const damages: readonly [string, boolean, () => unknown][] = [
    ['files of it are deleted', false, () => everyThird().map(name => rmSync(join(cache(), name)))],
    ['all of it is deleted', false, () => rmSync(cache(), { recursive: true })],
    ['files of it are cut short', true, () => entries().map(name => truncateSync(join(cache(), name), 40))],
    ['files of it are empty', true, () => entries().map(name => truncateSync(join(cache(), name), 0))],
    [
      'bytes in it are wrong',
      true,
      () => {
        for (const name of entries()) {
          const bytes = readFileSync(join(cache(), name));
          bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 0xff;
          writeFileSync(join(cache(), name), bytes);
        }
      },
    ],
  ];

  test.each(damages)('when %s', async (_, isNoticed, damage) => {
    damage();
    const said = await again();
    expect(said.damaged > 0).toBe(isNoticed);
    expect(differences(join(home, 'cold'), out())).toEqual([]);
    rmSync(out(), { recursive: true });
    expect((await again()).damaged).toBe(0);
    expect(differences(join(home, 'cold'), out())).toEqual([]);
  });
});

describe('after a change', () => {
  test('of one article, only its page, a few that it is related to, the lists and feeds that show it and one shard are written', async () => {
    await build(words());
    await settle();
    const before = times();
    change(join(site(), 'articles/2010/a150.md'), article('Another headline', '2010-06-11', 'Another harvest.'));
    const said = await again();
    expect(said.shards.made).toBe(1);
    const written = writtenSince(before);
    expect(written.length).toBe(said.written);
    const isOther = (path: string) => /^20\d\d\/a/.test(path) && !path.startsWith('2010/a150/');
    const others = written.filter(isOther);
    expect(others.length).toBeGreaterThan(0);
    expect(others.length).toBeLessThan(16);
    const pages = written.filter(path => !path.startsWith('pagefind/') && !isOther(path));
    expect(pages).toContain('2010/a150/index.html');
    expect(
      pages.filter(
        path =>
          !path.endsWith('.xml') &&
          !/^(?:lite\/|large\/)?(?:2010\/a150|2010|page|tags\/harvest|q\/\d+|newsletter\/(?:2010-W23|page\/\d+))\//.test(
            path,
          ),
      ),
    ).toEqual([]);
    for (const path of pages.filter(page => page.endsWith('.html')))
      expect(readFileSync(join(out(), path), 'utf8'), path).toContain('Another headline');
    const shards = new Set(written.filter(path => /^pagefind\/en\//.test(path)).map(path => path.split('/')[2]));
    expect(shards.size).toBe(1);
    await build(words(join(home, 'from-nothing')));
    expect(differences(join(home, 'from-nothing'), out())).toEqual([]);
  });

  test('of a person’s name, every page is right that shows it', async () => {
    const file = join(site(), 'newsroom/people', readdirSync(join(site(), 'newsroom/people')).sort()[0] ?? '');
    const text = readFileSync(file, 'utf8');
    change(file, text.replace(/^name:.*(?:\n {2}.*)*/m, 'name: Somebody Else'));
    await build(words());
    rmSync(cache(), { recursive: true });
    rmSync(join(home, 'from-nothing'), { recursive: true });
    await build(words(join(home, 'from-nothing')));
    expect(differences(join(home, 'from-nothing'), out())).toEqual([]);
  });

  test('of a template, every page is written again', async () => {
    const other = join(home, 'engine');
    mkdirSync(other);
    for (const part of ['src', 'layouts', '.eleventy.ts', 'package.json', 'package-lock.json', 'tsconfig.json'])
      cpSync(join(engine, part), join(other, part), { recursive: true });
    symlinkSync(join(engine, 'node_modules'), join(other, 'node_modules'));
    const template = join(other, 'layouts/parts/site-footer.ts');
    writeFileSync(
      template,
      readFileSync(template, 'utf8').replace('<footer class="foot">', '<footer class="foot new">'),
    );
    await build(words());
    await settle();
    const before = times();
    const { code } = await runHalfsky(['build', ...words()], { engine: other });
    expect(code).toBe(0);
    const written = new Set(writtenSince(before));
    const framed = [...before.keys()].filter(path => {
      const content = path.endsWith('.html') ? readFileSync(join(out(), path), 'utf8') : '';
      return content.includes('<footer class="foot');
    });
    expect(framed.length).toBeGreaterThan(320);
    expect(framed.filter(path => !written.has(path))).toEqual([]);
  });
});

describe('several machines', () => {
  test('make parts that are joined to the bytes of one build, search included', async () => {
    const parts = [1, 2, 3, 4].map(number => join(home, `part-${number}`));
    for (const [i, part] of parts.entries()) await build([...words(part), '--shard', `${i + 1}/4`]);
    const { code, output } = await runHalfsky(['join', ...parts, '--site', site(), '--out', join(home, 'joined')]);
    expect(output).toMatch(/^joined 4 parts: \d+ files written/);
    expect(code).toBe(0);
    await build(words());
    expect(differences(out(), join(home, 'joined'))).toEqual([]);
    expect(
      [...readFolder(join(home, 'joined')).keys()].filter(path => path.startsWith('pagefind/')).length,
    ).toBeGreaterThan(80);
    for (const part of parts) expect(readFolder(part).size).toBeGreaterThan(100);
  });

  test.each([
    ['a part is missing', [1, 2, 3], /part 4\/4 of the site is missing/],
    ['a part is given twice', [1, 2, 3, 3], /are both part 3\/4/],
  ])('nothing is written when %s', async (_, numbers, words) => {
    const parts = numbers.map(number => join(home, `part-${number}`));
    const { code, output } = await runHalfsky(['join', ...parts, '--site', site(), '--out', join(home, 'none')]);
    expect(output).toMatch(words);
    expect(code).toBe(2);
    expect(readdirSync(home)).not.toContain('none');
  });

  test('nor when the parts are of different articles', async () => {
    change(join(site(), 'articles/2010/a151.md'), article('Changed meanwhile', '2010-06-12', 'Text.'));
    await build([...words(join(home, 'part-4')), '--shard', '4/4']);
    const parts = [1, 2, 3, 4].map(number => join(home, `part-${number}`));
    const { code, output } = await runHalfsky(['join', ...parts, '--site', site(), '--out', join(home, 'none')]);
    expect(output).toMatch(/are parts of different sites/);
    expect(code).toBe(2);
    expect(readdirSync(home)).not.toContain('none');
  });
});
