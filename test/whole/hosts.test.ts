/** Tests a site behind nginx, Caddy and Apache from Debian, with the files of `build --host`. */
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { policyOfMail } from '../../src/site/policy.ts';
import { fixtureFiles, fixtureNow, writeFiles } from '../support/fixture.ts';
import { build } from '../support/publication.ts';
import { type RunningServer, type ServerName, startServer, withoutServers } from '../support/servers.ts';
import { readFolder } from '../support/site.ts';

/** Old addresses with characters that servers take for patterns, variables or quotation marks. */
const strange = ['/旧/水井.html', '/an old "well"/', '/a:b*c/', '/50%/', '/(well).html', '/{path}/', '/$uri/'];
const wells = `---\ntitle: Wells\ndate: 2018-03-01\naliases: ${JSON.stringify(strange)}\n---\n\nWater.\n`;

const servers: readonly ServerName[] = ['nginx', 'caddy', 'apache'];
const paths = ['/', '/column/', '/专栏/'];
const cases = servers.flatMap(server => paths.map(path => [server, path] as const));

const asked = 'no-cache';
const kept = 'public, max-age=31536000, immutable';

/** One publication for all servers, so that builds share a cache. */
const source = mkdtempSync(join(tmpdir(), 'halfsky-hosts-'));
const stories = 'stories: {endpoint: "https://forms.example.org/a?b=c"}\n';
beforeAll(() => {
  const files = fixtureFiles();
  const settings = `${files.get('newsroom/site.yaml')}${stories}`;
  writeFiles(source, [...files, ['articles/2018/wells.md', wells], ['newsroom/site.yaml', settings]]);
});
afterAll(() => rmSync(source, { recursive: true, force: true }));

/** Uncomments the line for the Brotli module, as the file suggests. */
function takeBrotli(file: string): void {
  const text = readFileSync(file, 'utf8');
  expect(text).toContain('# brotli_static on;');
  rmSync(file);
  writeFileSync(file, text.replace('# brotli_static on;', 'brotli_static on;'));
}

describe.skipIf(withoutServers).each(cases)('behind %s, the site at %s', (name, base) => {
  let home = '';
  let site = '';
  let server: RunningServer;
  let files: ReadonlyMap<string, Buffer>;

  beforeAll(async () => {
    home = mkdtempSync(join(tmpdir(), `halfsky-${name}-`));
    chmodSync(home, 0o755);
    const root = join(home, 'www');
    site = join(root, base).replace(/\/$/, '');
    const words = ['--site', source, '--now', fixtureNow, '--url', `https://example.org${base}`];
    await build([...words, '--out', site, '--host', name, '--https-only', '--compress']);
    files = readFolder(site);
    if (name === 'nginx') takeBrotli(join(site, 'nginx-server.conf'));
    server = await startServer(name, { root, site, work: join(home, 'work') });
  });
  afterAll(async () => {
    await server?.stop();
    rmSync(home, { recursive: true, force: true });
  });

  const ask = (address: string, headers?: Readonly<Record<string, string>>) =>
    server.ask(encodeURI(base) + address.slice(1), headers);
  const fileLike = (pattern: RegExp) => `/${[...files.keys()].find(path => pattern.test(path)) ?? 'no such file'}`;

  test.each([
    ['/', 'index.html'],
    ['/2017/first-light/', '2017/first-light/index.html'],
    ['/zh-Hans/2017/first-light/', 'zh-Hans/2017/first-light/index.html'],
    ['/page/1/', 'page/1/index.html'],
    // this page is not full yet, so its address leads on to the list
    ['/page/2/', 'page/2/index.html'],
    ['/tags/notes/page/2/', 'tags/notes/page/2/index.html'],
    [`/tags/${encodeURIComponent('妇女')}/`, 'tags/妇女/index.html'],
    [`/tags/${encodeURIComponent('妇女')}/feed.xml`, 'tags/妇女/feed.xml'],
    [`/2018/${encodeURIComponent('妇女议事会')}/`, '2018/妇女议事会/index.html'],
  ])('%s answers with its file', async (address, file) => {
    const { status, body, headers } = await ask(address);
    expect(status).toBe(200);
    expect(body.equals(readFileSync(join(site, file)))).toBe(true);
    expect(headers['content-encoding']).toBeUndefined();
    expect(headers['cache-control']).toBe(asked);
  });

  test('a folder without its slash leads to the one with it', async () => {
    for (const address of ['/2017/first-light', `/tags/${encodeURIComponent('妇女')}`]) {
      const { status, headers } = await ask(address);
      expect([301, 308]).toContain(status);
      const { pathname } = new URL(headers.location ?? '', `http://127.0.0.1${base}`);
      expect(decodeURI(pathname)).toBe(decodeURI(`${base}${address.slice(1)}/`));
    }
    if (base === '/') return;
    const { status, headers } = await server.ask(encodeURI(base.slice(0, -1)));
    expect(status).toBe(301);
    expect(decodeURI(new URL(headers.location ?? '', 'http://127.0.0.1').pathname)).toBe(base);
  });

  test('old addresses lead on by themselves, in one step', async () => {
    for (const [from, to] of [
      ['/old/first-light.html', '2017/first-light/'],
      ['/p/17/', '2017/first-light/'],
      ['/calls/old/', '2018/closed-call/'],
      ...strange.map(from => [encodeURI(from), '2018/wells/'] as const),
    ] as const) {
      const { status, headers } = await ask(from);
      expect(status, from).toBe(301);
      expect(new URL(headers.location ?? '', 'http://127.0.0.1').pathname).toBe(encodeURI(base) + to);
    }
  });

  test('what is not there is told in the language in which it was looked for, and is never kept', async () => {
    for (const [address, file] of [
      ['/nothing/', '404.html'],
      ['/assets/nothing.0123456789.css', '404.html'],
      ['/nothing.xml', '404.html'],
      ['/zh-Hans/nothing/', 'zh-Hans/404.html'],
      [`/zh-Hans/${encodeURIComponent('没有')}/`, 'zh-Hans/404.html'],
    ] as const) {
      const { status, headers, body } = await ask(address);
      expect(status, address).toBe(404);
      expect(body.equals(readFileSync(join(site, file))), address).toBe(true);
      expect(headers['content-type'], address).toBe('text/html; charset=utf-8');
      expect(headers['cache-control'], address).toBe(asked);
      expect(headers['content-security-policy'], address).toContain("frame-ancestors 'none'");
    }
  });

  test('files whose names follow their content are kept for a year, all others are asked for again', async () => {
    for (const pattern of [/^assets\/reader/, /^assets\/pictures\/.*avif$/, /pf_fragment$/, /pf_index$/, /pf_meta$/])
      expect((await ask(fileLike(pattern))).headers['cache-control'], String(pattern)).toBe(kept);
    for (const address of [
      '/feed.xml',
      '/sitemap.xml',
      '/pagefind/pagefind.js',
      '/pagefind/shards.json',
      '/robots.txt',
    ])
      expect((await ask(address)).headers['cache-control'], address).toBe(asked);
  });

  test('a file that did not change is not sent again', async () => {
    const { headers } = await ask('/feed.xml');
    const { etag = '', 'last-modified': since = '' } = headers;
    expect((await ask('/feed.xml', { 'If-None-Match': etag, 'If-Modified-Since': since })).status).toBe(304);
  });

  test.each([
    ['/feed.xml', 'application/xml; charset=utf-8'],
    ['/atom.xml', 'application/xml; charset=utf-8'],
    ['/feed.json', 'application/json; charset=utf-8'],
    ['/feeds.opml', 'text/x-opml; charset=utf-8'],
    ['/2017/first-light/', 'text/html; charset=utf-8'],
    ['/pagefind/pagefind.js', 'text/javascript; charset=utf-8'],
    ['/pagefind/wasm.en.pagefind', 'application/octet-stream'],
    ['/about/sky.svg', 'image/svg+xml; charset=utf-8'],
  ])('%s is said to be %s', async (address, type) => {
    const found = address.endsWith('.svg') ? fileLike(/sky.*svg$/) : address;
    const { status, headers } = await ask(found);
    expect(status).toBe(200);
    expect(headers['content-type'] ?? 'application/octet-stream').toBe(type);
  });

  test('everything goes out with the headers that protect readers', async () => {
    for (const address of ['/', '/feed.xml', '/nothing/', fileLike(/^assets\/reader/)]) {
      const { headers } = await ask(address);
      expect(headers, address).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'strict-origin-when-cross-origin',
        'strict-transport-security': 'max-age=31536000',
      });
      expect(headers['permissions-policy']).toContain('camera=()');
    }
  });

  test('the policy in the header allows what the policy of every page allows, and no more but their styles', async () => {
    const header = (await ask('/')).headers['content-security-policy'] ?? '';
    const styles = /style-src 'self'([^;]*);/;
    const others = (policy: string) => policy.replace(styles, '').replace(/; frame-ancestors 'none'$/, '');
    const sourcesOf = (policy: string) =>
      policy.split('; ').flatMap(part => {
        const [directive, ...sources] = part.split(' ');
        return sources.filter(source => source !== "'none'").map(source => `${directive} ${source}`);
      });
    /** Returns what a policy allows and another one does not. */
    const exceeding = (policy: string, other: string) =>
      sourcesOf(policy).filter(source => !sourcesOf(other).includes(source));
    const known = header.match(/'sha256-[^']+'/g) ?? [];
    let pages = 0;
    for (const [path, content] of files) {
      const [, meta] = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(content.toString('utf8')) ?? [];
      if (!path.endsWith('.html') || meta === undefined || meta === "default-src 'none'") continue;
      pages++;
      // lite pages and pages in large type run no script, so their own policy allows less
      if (/^(?:lite|large)\//.test(path)) expect(exceeding(meta, header), path).toEqual([]);
      else if (/(?:^|\/)stories\//.test(path)) {
        // only here, a form may send its answers to another site
        const own = (await ask(`/${path.replace(/index\.html$/, '')}`)).headers['content-security-policy'] ?? '';
        expect(own).toContain("form-action 'self' https://forms.example.org; frame-ancestors 'none'");
        if (path.endsWith('thanks/index.html')) expect(exceeding(meta, own), path).toEqual([]);
        else expect(others(own), path).toBe(others(meta));
      } else expect(others(header), path).toBe(others(meta));
      for (const hash of meta.match(/'sha256-[^']+'/g) ?? []) expect(known).toContain(hash);
    }
    expect(pages).toBeGreaterThan(50);
    expect(header).not.toContain('forms.example.org');
    expect(files.has('zh-Hans/stories/index.html')).toBe(true);
  });

  test('mails of the newsletter go out with their own policy, in every language, packed too', async () => {
    for (const root of ['/', '/zh-Hans/']) {
      const address = `${root}newsletter/2018-W10/mail.html`;
      for (const encoding of ['identity', 'gzip']) {
        const { status, headers, body } = await ask(address, { 'Accept-Encoding': encoding });
        expect([status, headers['content-security-policy']]).toEqual([200, `${policyOfMail}; frame-ancestors 'none'`]);
        expect((encoding === 'gzip' ? gunzipSync(body) : body).toString()).toContain('role="article"');
      }
    }
    const page = await ask('/newsletter/2018-W10/');
    expect(page.headers['content-security-policy']).toBe((await ask('/')).headers['content-security-policy']);
  });

  const packings: readonly (readonly [string, string, string | undefined, (content: Buffer) => Buffer])[] = [
    ['gzip', 'gzip, deflate', 'gz', gunzipSync],
    ...(name === 'nginx' ? [] : [['zstd', 'zstd', 'zst', zstdDecompressSync] as const]),
    ['br', 'gzip, deflate, br', 'br', brotliDecompressSync],
  ];

  test.each(packings)('%s is sent to whoever takes "%s"', async (encoding, accepted, ending, unpack) => {
    for (const [address, file] of [
      ['/', 'index.html'],
      ['/2017/first-light/', '2017/first-light/index.html'],
      ['/feed.xml', 'feed.xml'],
      [`/tags/${encodeURIComponent('妇女')}/`, 'tags/妇女/index.html'],
      [fileLike(/^assets\/reader.*js$/), fileLike(/^assets\/reader.*js$/).slice(1)],
    ] as const) {
      const plain = await ask(address);
      const { status, headers, body } = await ask(address, { 'Accept-Encoding': accepted });
      expect(status, address).toBe(200);
      expect(headers['content-encoding'], address).toBe(encoding);
      expect(body.equals(readFileSync(join(site, `${file}.${ending}`))), address).toBe(true);
      expect(unpack(body).equals(plain.body), address).toBe(true);
      expect(headers['content-type'], address).toBe(plain.headers['content-type']);
      expect(headers['cache-control'], address).toBe(plain.headers['cache-control']);
      expect(headers['content-security-policy'], address).toBe(plain.headers['content-security-policy']);
      expect(headers.vary ?? '', address).toMatch(/Accept-Encoding/i);
      expect(plain.headers.vary ?? '', address).toMatch(/Accept-Encoding/i);
    }
  });

  test('nothing packed is sent to whoever does not take it', async () => {
    for (const accepted of ['identity', 'gzip;q=0', 'br;q=0, gzip;q=0.0', 'brotli']) {
      const { headers, body } = await ask('/', { 'Accept-Encoding': accepted });
      expect(headers['content-encoding'], accepted).toBeUndefined();
      expect(body.equals(readFileSync(join(site, 'index.html')))).toBe(true);
    }
  });

  test('the page for what is not there is packed too, and is still a 404', async () => {
    const { status, headers, body } = await ask('/zh-Hans/nothing/', { 'Accept-Encoding': 'gzip' });
    expect([status, headers['content-encoding']]).toEqual([404, 'gzip']);
    expect(gunzipSync(body).equals(readFileSync(join(site, 'zh-Hans/404.html')))).toBe(true);
  });

  test('the configuration itself is not served', async () => {
    const own = ['/nginx-http.conf', '/nginx-server.conf', '/caddy.conf', '/.htaccess'];
    expect(own.some(address => existsSync(join(site, address)))).toBe(true);
    for (const address of own) expect([403, 404], address).toContain((await ask(address)).status);
  });
});
