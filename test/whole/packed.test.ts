/** Tests `build --compress`: the compressed files, and how a second build reuses them. */
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { fixtureFiles, fixtureNow, writeFiles } from '../support/fixture.ts';
import { build, runHalfsky, shareWork } from '../support/publication.ts';
import { readFolder } from '../support/site.ts';

const unpackers = { br: brotliDecompressSync, gz: gunzipSync, zst: zstdDecompressSync } as const;
const isPacked = (path: string) => /\.(?:br|gz|zst)$/.test(path);

let home = '';
const site = () => join(home, 'site');
const out = () => join(home, 'dist');
const words = (folder: string) => ['--site', site(), '--now', fixtureNow, '--out', folder];
const contents = (folder: string) =>
  [...readFolder(folder)].map(([path, content]) => `${path} ${content.toString('base64')}`);
const times = () => new Map([...readFolder(out()).keys()].map(path => [path, statSync(join(out(), path)).mtimeMs]));

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'halfsky-packed-'));
  writeFiles(site(), fixtureFiles());
  shareWork(inject('sites').fixture.source, site());
  const changed = performance.now();
  await build(words(join(home, 'plain')));
  // the engine trusts a modification time only three seconds after the last change
  await wait(Math.max(0, changed + 3200 - performance.now()));
  await build([...words(out()), '--compress']);
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

test('every packed file is smaller than its original, and unpacks to it', () => {
  const files = readFolder(out());
  for (const [ending, unpack] of Object.entries(unpackers)) {
    const packed = [...files].filter(([path]) => path.endsWith(`.${ending}`));
    expect(packed.length).toBeGreaterThan(100);
    for (const [path, content] of packed) {
      const original = files.get(path.slice(0, -ending.length - 1));
      expect(content.length, path).toBeLessThan(original?.length ?? 0);
      expect(unpack(content).equals(original ?? Buffer.of()), path).toBe(true);
    }
  }
});

test('pages, feeds, scripts and drawings are packed; pictures and the search index, which are so already, are not', () => {
  const names = [...readFolder(out()).keys()].filter(isPacked);
  expect(names).toEqual(expect.arrayContaining(['index.html.br', 'feed.xml.zst', 'feed.json.gz', '404.html.br']));
  expect(names.filter(path => /\.(?:png|avif|webp|jpg|pf_\w+|pagefind)\.\w+$/.test(path))).toEqual([]);
});

test('the site itself is the same as without', () => {
  expect(contents(join(home, 'plain'))).toEqual(contents(out()).filter(line => !isPacked(line.split(' ')[0] ?? '')));
});

test('in another folder there are the same bytes', async () => {
  await build([...words(join(home, 'again')), '--compress']);
  expect(contents(join(home, 'again'))).toEqual(contents(out()));
});

test('on several machines there are the same bytes', async () => {
  const parts = [1, 2].map(part => join(home, `part-${part}`));
  for (const [i, part] of parts.entries()) await build([...words(part), '--compress', '--shard', `${i + 1}/2`]);
  const { code } = await runHalfsky(['join', ...parts, '--site', site(), '--out', join(home, 'joined')]);
  expect(code).toBe(0);
  expect(contents(join(home, 'joined'))).toEqual(contents(out()));
});

test('an article that changed is packed again, with the few pages that show it; all others are left alone', async () => {
  const before = times();
  const file = join(site(), 'articles/2019/plain.md');
  writeFileSync(file, readFileSync(file, 'utf8').replace('Nothing but', 'Hardly more than'));
  await build([...words(out()), '--compress']);
  const written = [...times()].filter(([path, time]) => before.get(path) !== time).map(([path]) => path);
  expect(written).toContain('2019/plain/index.html.br');
  expect(brotliDecompressSync(readFileSync(join(out(), '2019/plain/index.html.br'))).toString()).toContain(
    'Hardly more',
  );
  expect(written).not.toContain('2017/first-light/index.html.br');
  const originals = new Set(written.filter(path => !isPacked(path)));
  for (const path of written.filter(isPacked)) expect(originals).toContain(path.replace(/\.\w+$/, ''));
});

test('a packed file that another hand changed or removed is made again', async () => {
  const before = contents(out());
  writeFileSync(join(out(), 'index.html.gz'), 'not this');
  rmSync(join(out(), 'feed.xml.br'));
  await build([...words(out()), '--compress']);
  expect(contents(out())).toEqual(before);
});

test('without the option the next build takes them away', async () => {
  await build(words(out()));
  expect([...readFolder(out()).keys()].filter(isPacked)).toEqual([]);
});
