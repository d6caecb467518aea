/** Tests builds of clones in new folders that share a remote cache: the same bytes whatever the cache does, and one line about it. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Built, type Clones, startCloning } from '../support/clones.ts';
import { fixtureNow } from '../support/fixture.ts';
import { build, type RunOptions, runHalfsky } from '../support/publication.ts';
import { type MemoryServer, startMemoryServer } from '../support/remote-cache-server.ts';
import { readFolder } from '../support/site.ts';

let clones: Clones;
beforeAll(async () => {
  clones = await startCloning();
});
afterAll(() => clones?.remove());

describe('clones in new folders that share a cache', () => {
  let server: MemoryServer;
  /** The entries that the first build has written. */
  let full: ReadonlyMap<string, Buffer>;
  let first: Built;

  beforeAll(async () => {
    server = await startMemoryServer();
    first = await clones.buildWith(server.url);
    full = new Map(server.entries);
    await server.kill();
  });
  beforeEach(async () => {
    server = await startMemoryServer();
    for (const [path, content] of full) server.entries.set(path, content);
  });
  afterEach(() => server.kill());

  const asked = (method: string) => server.requests.filter(request => request.startsWith(method));

  test('the first build writes what the second reads, and both write the bytes of a build without a cache', async () => {
    clones.expectSame(first.files);
    expect(first.shards).toBeGreaterThan(1);
    expect(first.said).toEqual([expect.stringMatching(/^remote cache: 0 entries read, \d+ written$/)]);
    const written = [...full.keys()].filter(path => path.includes('/ac/')).length;
    expect(first.said[0]).toContain(` ${written} written`);
    const second = await clones.buildWith(server.url);
    clones.expectSame(second.files);
    expect(second.shards).toBe(0);
    expect(second.said).toEqual([expect.stringMatching(/^remote cache: \d+ entries read, 0 written$/)]);
    expect(asked('PUT')).toEqual([]);
  });

  test('a build of a changed article reads the rest, and writes what is new', async () => {
    const site = clones.clone();
    const file = join(site, 'articles/2010/a7.md');
    writeFileSync(file, readFileSync(file, 'utf8').replace('week 7', 'the seventh week'));
    const changed = await clones.buildWith(server.url, { site });
    expect(changed.files.get('2010/a7/index.html')?.toString()).toContain('the seventh week');
    expect(changed.shards).toBe(1);
    const [, read = 0, written = 0] = /(\d+) entries read, (\d+) written/.exec(changed.said[0] ?? '') ?? [];
    expect(Number(read)).toBeGreaterThan(Number(written));
    // the same change elsewhere, without a cache
    const other = clones.clone();
    cpSync(file, join(other, 'articles/2010/a7.md'));
    await build(['--site', other, '--out', join(other, 'dist'), '--now', fixtureNow]);
    const apart = readFolder(join(other, 'dist'));
    expect([...changed.files].filter(([path, content]) => !apart.get(path)?.equals(content))).toEqual([]);
    // and back: the cache now has the articles of the other state, but no article of another state is taken
    clones.expectSame((await clones.buildWith(server.url)).files);
  });

  test('a machine that may only read sends nothing', async () => {
    server.entries.clear();
    const { files, said } = await clones.buildWith(server.url, { words: ['--remote-cache-read-only'] });
    clones.expectSame(files);
    expect(said).toEqual(['remote cache: 0 entries read, 0 written']);
    expect(asked('PUT')).toEqual([]);
    expect(asked('GET').length).toBeGreaterThan(0);
  });

  test('a build whose site stands asks for nothing', async () => {
    server.requests.length = 0;
    const again = await clones.buildWith(server.url, { site: first.site });
    clones.expectSame(again.files);
    expect(server.requests).toEqual([]);
  });

  test('parts of a site come out of the cache too, and join to the same bytes', async () => {
    const parts = async () => {
      const site = clones.clone();
      const built: Built[] = [];
      for (const part of ['1', '2']) {
        const out = join(site, 'parts', part);
        built.push(await clones.buildWith(server.url, { site, out, words: ['--shard', `${part}/2`] }));
      }
      return { site, built };
    };
    await parts();
    const { site, built } = await parts();
    for (const { said } of built) expect(said).toEqual([expect.stringMatching(/ read, 0 written$/)]);
    const joined = join(site, 'joined');
    const words = ['join', join(site, 'parts/1'), join(site, 'parts/2'), '--site', site, '--out', joined];
    const { code, output } = await runHalfsky(words);
    expect(code, output).toBe(0);
    clones.expectSame(readFolder(joined));
  });

  /** The largest content, which is a search shard or a pack of pages. */
  const largest = () =>
    [...full].filter(([path]) => path.includes('/cas/')).sort(([, a], [, b]) => b.length - a.length)[0];
  const isContent = ({ method, url = '' }: IncomingMessage) => method === 'GET' && url.includes('/cas/');

  test.each<[string, string | RegExp, () => unknown, RunOptions]>([
    [
      'is killed in the middle',
      /^remote cache: the server could not be reached \((?:ECONNREFUSED|ECONNRESET|other side closed|UND_ERR_SOCKET)\), so this build made the rest itself; [1-9]\d* entries read, 0 written$/,
      () => {
        let contents = 0;
        server.interfere = request => {
          if (isContent(request)) contents++;
          if (contents === 5) void server.kill();
          return contents >= 5;
        };
      },
      {},
    ],
    [
      'has one entry that is truncated',
      /^remote cache: damaged entries rebuilt: 1; \d+ entries read, [1-3] written$/,
      () => {
        const [path = '', content = Buffer.alloc(0)] = largest() ?? [];
        server.entries.set(path, content.subarray(0, content.length / 2));
      },
      {},
    ],
    [
      'has one entry that is replaced by another',
      /^remote cache: damaged entries rebuilt: 1; \d+ entries read, [1-3] written$/,
      () => {
        const [one = '', other = ''] = [...full.keys()].filter(path => path.includes('/ac/'));
        server.entries.set(one, full.get(other) ?? Buffer.alloc(0));
      },
      {},
    ],
    [
      'has something else in every entry',
      /^remote cache: damaged entries rebuilt: \d{2,}; 0 entries read, \d+ written$/,
      () => {
        for (const path of full.keys()) server.entries.set(path, Buffer.from('<!doctype html><title>Sign in</title>'));
      },
      {},
    ],
    [
      'leaves one request without an answer',
      /^remote cache: the server did not answer in time, so this build made the rest itself; \d+ entries read, 0 written$/,
      () => {
        let contents = 0;
        server.interfere = request => isContent(request) && contents++ === 3;
      },
      { environment: { HALFSKY_REMOTE_CACHE_TIMEOUT: '2' } },
    ],
    [
      'wants credentials',
      'remote cache: the server answered with status 401, so this build made the rest itself; 0 entries read, 0 written',
      () => {
        server.interfere = (_, response) => {
          response.writeHead(401).end();
          return true;
        };
      },
      {},
    ],
    [
      'is gone',
      'remote cache: the server could not be reached (ECONNREFUSED), so this build made the rest itself; 0 entries read, 0 written',
      () => server.kill(),
      {},
    ],
  ])('a server that %s costs time and no byte, and the build says so in one line', async (_, line, fail, options) => {
    await fail();
    const { files, said } = await clones.buildWith(server.url, options);
    clones.expectSame(files);
    expect(said).toEqual([typeof line === 'string' ? line : expect.stringMatching(line)]);
  });
});
