/** Tests the changes to Pagefind's program, and the packed files that it reads. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterEach, expect, it } from 'vitest';
import { fetchPart, hold } from '../../../layouts/script/packed-fetch.ts';
import { indexArticles } from '../../../src/site/search/index-articles.ts';
import type { IndexedFile } from '../../../src/site/search/join-indexes.ts';
import { packFilters } from '../../../src/site/search/packed-filters.ts';
import { stopIndexing } from '../../../src/site/search/pagefind-process.ts';
import { prepareProgram } from '../../../src/site/search/program.ts';
import { pathInShard } from '../../../src/site/search/shard-files.ts';
import { Cache } from '../../../src/store/cache.ts';

const zipped = (path: string, text: string) => ({ path, content: gzipSync(`pagefind_dcd${text}`) });
const files = [
  zipped('pagefind.en_0123.pf_meta', 'contents'),
  zipped('pagefind.und-x-ja_4567.pf_meta', 'contents in Japanese'),
  zipped('filter/en_b.pf_filter', 'years'),
  zipped('filter/en_a.pf_filter', 'tags'),
  zipped('filter/und-x-ja_c.pf_filter', 'tags in Japanese'),
  zipped('index/en_d.pf_index', 'words'),
];
const tools = { unzip: (bytes: Uint8Array) => new Uint8Array(gunzipSync(bytes)), version: '1.6.0' };

const realFetch = globalThis.fetch;
afterEach(() => {
  globalThis.fetch = realFetch;
});

/** Serves files below `/pagefind/`. Returns the addresses that the test has fetched. */
function serveFiles(served: readonly IndexedFile[]): readonly string[] {
  const fetched: string[] = [];
  globalThis.fetch = async address => {
    fetched.push(String(address));
    const found = served.find(({ path }) => address === `/pagefind/${path}`);
    return found ? new Response(new Uint8Array(found.content)) : new Response('', { status: 404 });
  };
  return fetched;
}

it('the filters of an index come with its list of index files', async () => {
  const packed = packFilters(files);
  expect(packed.map(({ path }) => path)).toEqual([
    'pagefind.en_0123.pf_meta',
    'pagefind.und-x-ja_4567.pf_meta',
    'index/en_d.pf_index',
  ]);
  const fetched = serveFiles(packed);
  const read = async (path: string) => (await fetchPart(`/pagefind/${path}`, tools)).text();
  expect(await read('pagefind.en_0123.pf_meta')).toBe('pagefind_dcdcontents');
  expect(await read('filter/en_a.pf_filter')).toBe('pagefind_dcdtags');
  expect(await read('filter/en_b.pf_filter')).toBe('pagefind_dcdyears');
  expect(fetched).toEqual(['/pagefind/pagefind.en_0123.pf_meta']);
});

it('the list of languages of an older shard follows from its tag, and that of the newest shards is a file', async () => {
  const fetched = serveFiles([]);
  const address = '/pagefind/en/2017-01-01/pagefind-entry.json?ts=en-x-20170101_abc';
  expect(await (await fetchPart(address, tools)).json()).toMatchObject({
    version: '1.6.0',
    languages: { 'en-x-20170101': { hash: 'en-x-20170101_abc' } },
  });
  expect(fetched).toEqual([]);
  await fetchPart('/pagefind/pagefind-entry.json?ts=1700000000000', tools);
  expect(fetched).toEqual(['/pagefind/pagefind-entry.json?ts=1700000000000']);
});

it('a file that is fetched in advance is not fetched again', async () => {
  const [list] = packFilters([zipped('pagefind.fr_0.pf_meta', 'contents')]);
  const fetched = serveFiles(list ? [list] : []);
  await hold('/pagefind/pagefind.fr_0.pf_meta', tools);
  expect(await (await fetchPart('/pagefind/pagefind.fr_0.pf_meta', tools)).text()).toBe('pagefind_dcdcontents');
  expect(fetched.length).toBe(1);
});

it('a missing file stays missing', async () => {
  serveFiles([]);
  await expect(hold('/pagefind/pagefind.en_8.pf_meta', tools)).rejects.toThrow('404');
  expect((await fetchPart('/pagefind/pagefind.en_9.pf_meta', tools)).status).toBe(404);
});

it.each([
  ['pagefind.en-x-20170101_0123.pf_meta', 'pagefind.en-x-20170101_abc.pf_meta'],
  ['index/en-x-20170101_1.pf_index', 'index/en-x-20170101_1.pf_index'],
  ['pagefind.js', undefined],
  ['wasm.en.pagefind', undefined],
  ['pagefind-entry.json', undefined],
])('an older shard has %s as %s', (path, expected) => {
  expect(pathInShard(path, 'abc')).toBe(expected);
});

it('the page has a script without workers, and browsers that need a worker have another one', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'halfsky-program-'));
  const content = '<!doctype html><html lang="en"><body data-pagefind-body><p>Wells</p></body></html>';
  const made = await indexArticles([{ url: '/', content }], 'newest');
  await stopIndexing();
  const prepared = await prepareProgram(made, { cache: new Cache(folder), engine: 'one' });
  const scripts = new Map(prepared.map(({ path, content: bytes }) => [path, Buffer.from(bytes).toString()]));
  for (const name of ['pagefind.js', 'pagefind-starter.js', 'pagefind-worker.js'])
    for (const change of ['among', 'stems', 'fetchPart', 'pf_meta']) expect(scripts.get(name)).toContain(change);
  expect(scripts.get('pagefind.js')).not.toContain('new Worker(');
  expect(scripts.get('pagefind-starter.js')).toContain('new Worker(');
  const unknown = [{ path: 'pagefind.js', content: Buffer.from('export const search = () => {};') }];
  await expect(prepareProgram(unknown, { cache: new Cache(folder), engine: 'one' })).rejects.toThrow(
    "Pagefind's program has changed",
  );
  rmSync(folder, { recursive: true });
});
