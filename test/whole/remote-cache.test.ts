/** Tests builds of clones in new folders that share a remote cache: the same bytes whatever the cache does, and one line about it. */
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { fixtureFiles, fixtureNow, writeFiles } from '../support/fixture.ts';
import { build, type RunOptions, runHalfsky } from '../support/publication.ts';
import { type MemoryServer, startMemoryServer, startNginxCache, withoutNginx } from '../support/remote-cache-server.ts';
import { readFolder } from '../support/site.ts';

/** Enough articles for an older search shard and for more than one pack of pages. */
const more = Array.from({ length: 260 }, (_, i) => {
  const day = `2010-${String(1 + Math.floor(i / 28)).padStart(2, '0')}-${String(1 + (i % 28)).padStart(2, '0')}`;
  const text = `---\ntitle: Report ${i}\ndate: ${day}\ntags: [harvest]\n---\n\nThe harvest of week ${i}.\n`;
  return [`articles/2010/a${i}.md`, text] as const;
});

let home = '';
let count = 0;
/** Every file of the site, from a build that knows no cache. */
let expected: ReadonlyMap<string, Buffer>;

/** Clones the publication into a new folder. */
function clone(): string {
  const site = join(home, `clone-${count++}`);
  cpSync(join(home, 'original'), site, { recursive: true });
  return site;
}

interface Built {
  readonly site: string;
  readonly files: ReadonlyMap<string, Buffer>;
  /** The lines about the remote cache. */
  readonly said: readonly string[];
  /** Number of search shards that the build made. */
  readonly shards: number;
}

/** Builds a site with the remote cache at an address. */
async function buildWith(url: string, options: BuildWith = {}): Promise<Built> {
  const { site = clone(), out = join(site, 'dist'), words = [], ...own } = options;
  const given = ['--site', site, '--out', out, '--now', fixtureNow, '--remote-cache', url, ...words];
  const { code, output } = await runHalfsky(['build', ...given], own);
  expect(code, output).toBe(0);
  const said = output.split('\n').filter(line => line.includes('remote cache'));
  return { site, files: readFolder(out), said, shards: Number(/search index: (\d+) parts? made/.exec(output)?.[1]) };
}

interface BuildWith extends RunOptions {
  readonly site?: string;
  readonly out?: string;
  readonly words?: readonly string[];
}

/** Compares two sites; prints only the paths of files that differ. */
function expectSame(files: ReadonlyMap<string, Buffer>): void {
  const differing = [...expected].filter(([path, content]) => !files.get(path)?.equals(content)).map(([path]) => path);
  expect(differing).toEqual([]);
  expect([...files.keys()]).toEqual([...expected.keys()]);
}

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'halfsky-remote-'));
  chmodSync(home, 0o755); // nginx runs as another user
  const original = join(home, 'original');
  mkdirSync(original);
  writeFiles(original, [...fixtureFiles(), ...more]);
  const site = clone();
  await build(['--site', site, '--out', join(site, 'dist'), '--now', fixtureNow]);
  expected = readFolder(join(site, 'dist'));
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

describe('clones in new folders that share a cache', () => {
  let server: MemoryServer;
  /** The entries that the first build has written. */
  let full: ReadonlyMap<string, Buffer>;
  let first: Built;

  beforeAll(async () => {
    server = await startMemoryServer();
    first = await buildWith(server.url);
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
    expectSame(first.files);
    expect(first.shards).toBeGreaterThan(1);
    expect(first.said).toEqual([expect.stringMatching(/^remote cache: 0 entries read, \d+ written$/)]);
    const written = [...full.keys()].filter(path => path.includes('/ac/')).length;
    expect(first.said[0]).toContain(` ${written} written`);
    const second = await buildWith(server.url);
    expectSame(second.files);
    expect(second.shards).toBe(0);
    expect(second.said).toEqual([expect.stringMatching(/^remote cache: \d+ entries read, 0 written$/)]);
    expect(asked('PUT')).toEqual([]);
  });

  test('a build of a changed article reads the rest, and writes what is new', async () => {
    const site = clone();
    const file = join(site, 'articles/2010/a7.md');
    writeFileSync(file, readFileSync(file, 'utf8').replace('week 7', 'the seventh week'));
    const changed = await buildWith(server.url, { site });
    expect(changed.files.get('2010/a7/index.html')?.toString()).toContain('the seventh week');
    expect(changed.shards).toBe(1);
    const [, read = 0, written = 0] = /(\d+) entries read, (\d+) written/.exec(changed.said[0] ?? '') ?? [];
    expect(Number(read)).toBeGreaterThan(Number(written));
    // the same change elsewhere, without a cache
    const other = clone();
    cpSync(file, join(other, 'articles/2010/a7.md'));
    await build(['--site', other, '--out', join(other, 'dist'), '--now', fixtureNow]);
    const apart = readFolder(join(other, 'dist'));
    expect([...changed.files].filter(([path, content]) => !apart.get(path)?.equals(content))).toEqual([]);
    // and back: the cache now has the articles of the other state, but no article of another state is taken
    expectSame((await buildWith(server.url)).files);
  });

  test('a machine that may only read sends nothing', async () => {
    server.entries.clear();
    const { files, said } = await buildWith(server.url, { words: ['--remote-cache-read-only'] });
    expectSame(files);
    expect(said).toEqual(['remote cache: 0 entries read, 0 written']);
    expect(asked('PUT')).toEqual([]);
    expect(asked('GET').length).toBeGreaterThan(0);
  });

  test('a build whose site stands asks for nothing', async () => {
    server.requests.length = 0;
    const again = await buildWith(server.url, { site: first.site });
    expectSame(again.files);
    expect(server.requests).toEqual([]);
  });

  test('parts of a site come out of the cache too, and join to the same bytes', async () => {
    const parts = async () => {
      const site = clone();
      const built: Built[] = [];
      for (const part of ['1', '2']) {
        const out = join(site, 'parts', part);
        built.push(await buildWith(server.url, { site, out, words: ['--shard', `${part}/2`] }));
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
    expectSame(readFolder(joined));
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
    const { files, said } = await buildWith(server.url, options);
    expectSame(files);
    expect(said).toEqual([typeof line === 'string' ? line : expect.stringMatching(line)]);
  });
});

describe.skipIf(withoutNginx)('clones in new folders that share nginx with WebDAV', () => {
  /** The configuration that the guide tells administrators to use, with another folder and without a password. */
  const location = () => {
    const guide = readFileSync(join(import.meta.dirname, '../../docs/guide/maintainers.md'), 'utf8');
    const [, config = ''] = /```nginx\n(location \/halfsky\/ \{[^`]*?)```/.exec(guide) ?? [];
    expect(config).toContain('root /srv/cache;');
    return config.replace('/srv/cache', join(home, 'nginx')).replace(/^ *auth_basic.*\n/gm, '');
  };

  test('get the same bytes, also after nginx was killed', async () => {
    const work = join(home, 'nginx');
    const server = await startNginxCache(work, location());
    const url = `${server.url}halfsky/`;
    const first = await buildWith(url);
    expectSame(first.files);
    expect(first.said).toEqual([expect.stringMatching(/^remote cache: 0 entries read, [1-9]\d* written$/)]);
    const second = await buildWith(url);
    expectSame(second.files);
    expect(second.shards).toBe(0);
    expect(second.said).toEqual([expect.stringMatching(/^remote cache: [1-9]\d* entries read, 0 written$/)]);
    await server.stop();
    const third = await buildWith(url);
    expectSame(third.files);
    expect(third.said).toEqual([expect.stringContaining('could not be reached (ECONNREFUSED)')]);
  });
});
