import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { type PageDocument, readDocuments, readXml } from '../support/document.ts';
import { type Reader, startReading } from '../support/reader.ts';
import { type SiteServer, serve } from '../support/server.ts';
import type { BuiltSite } from '../support/setup.ts';
import { addressOfFile, fileOfLink, readFolder, readPages } from '../support/site.ts';
import { startBrowser, type TestBrowser } from '../support/test-browser.ts';

const sites = inject('sites');
const sorted = (versions: Readonly<Record<string, string>>) => Object.entries(versions).sort();
let browser: TestBrowser;

beforeAll(async () => {
  browser = await startBrowser(inject('browser'));
});
afterAll(() => browser?.close());

describe('the addresses that the documentation promises', () => {
  const addressesOf = (site: BuiltSite) => new Set([...readFolder(site.folder).keys()].map(addressOfFile));
  const answered = { shipped: addressesOf(sites.shipped), fixture: addressesOf(sites.fixture) };
  const everywhere = [
    '/',
    '/tags/',
    '/columns/',
    '/people/',
    '/archive/',
    '/search/',
    '/about/',
    '/feed.xml',
    '/atom.xml',
    '/feed.json',
  ];
  const once = ['/sitemap.xml', '/news-sitemap.xml', '/robots.txt', '/404.html', '/pagefind/pagefind.js'];
  const ofShipped = ['/2026/', '/2026/federations-go-online/', '/tags/federations/', '/tags/federations/feed.xml'];
  const ofColumns = [
    '/columns/federation-reform/',
    '/columns/federation-reform/feed.xml',
    '/people/rong-chen/',
    '/people/rong-chen/feed.xml',
  ];
  const ofFixture = [
    '/page/1/',
    '/page/2/',
    '/tags/notes/page/1/',
    '/tags/notes/page/2/',
    '/people/rong-chen/page/2/',
    '/2017/first-light/',
    '/2018/妇女议事会/',
    '/tags/妇女/feed.xml',
  ];
  const inBoth = (addresses: readonly string[]) => addresses.flatMap(address => [address, `/zh-Hans${address}`]);

  test.each([...inBoth([...everywhere, ...ofShipped, ...ofColumns]), ...once])(
    'the shipped publication answers at %s',
    address => {
      expect(answered.shipped).toContain(address);
    },
  );

  test.each([
    ...inBoth(everywhere),
    ...once,
    ...ofFixture,
    '/zh-Hans/2017/first-light/',
    '/zh-Hans/2017/first-light/parallel/en/',
    '/_redirects',
    '/redirects.map',
    '/old/first-light.html',
    '/p/17/',
    '/calls/old/',
  ])('the fixture answers at %s', address => {
    expect(answered.fixture).toContain(address);
  });
});

describe.each(Object.values(sites).map(site => [site.name, site] as const))('in %s', (_, site) => {
  let files: ReadonlyMap<string, Buffer>;
  let documents: ReadonlyMap<string, PageDocument>;
  beforeAll(async () => {
    files = readFolder(site.folder);
    documents = await readDocuments(browser, readPages(site.folder));
  });

  /** Returns a message about a link that leads nowhere; undefined if the link is right. */
  function fault(link: string, from: string): string | undefined {
    try {
      const target = fileOfLink(link, addressOfFile(from), site);
      if (target === undefined) return undefined;
      if (!files.has(target)) return `${from}: ${link} leads to ${target}, which is not there`;
      const fragment = decodeURIComponent(new URL(link, site.url).hash.slice(1));
      const ids = documents.get(target)?.ids;
      return fragment === '' || ids?.includes(fragment)
        ? undefined
        : `${from}: ${link} leads to a place that ${target} does not have`;
    } catch (error) {
      return `${from}: ${String(error)}`;
    }
  }

  test('every link, picture, style, script and version in every page leads to a file', () => {
    expect(documents.size).toBeGreaterThan(60);
    const faults = [...documents].flatMap(([path, { references }]) =>
      references.map(({ link }) => fault(link, path)).filter(found => found !== undefined),
    );
    expect(faults).toEqual([]);
  });

  test('no link needs to be redirected, and none is relative to the page it stands in', () => {
    const links = [...documents.values()].flatMap(({ references }) => references.map(({ link }) => link));
    expect(links.filter(link => !/^(?:https?:|mailto:|tel:|data:image\/|\/|#)/.test(link))).toEqual([]);
    expect(links.filter(link => /\/index\.html/.test(link))).toEqual([]);
  });

  test('versions of a page name each other, and themselves', () => {
    const faults = [...documents].flatMap(([path, { versions, language }]) =>
      Object.entries(versions).flatMap(([, link]) => {
        const other = documents.get(fileOfLink(link, '/', site) ?? '');
        const mutual = JSON.stringify(sorted(other?.versions ?? {})) === JSON.stringify(sorted(versions));
        const own = versions[language] !== undefined && fileOfLink(versions[language], '/', site) === path;
        return mutual && own && 'x-default' in versions ? [] : [`${path} → ${link}`];
      }),
    );
    expect(faults).toEqual([]);
    expect([...documents.values()].some(({ versions }) => 'zh-Hans' in versions)).toBe(true);
  });

  test('everything in the sitemaps, in robots.txt and in the feeds leads to a file', async () => {
    const text = (path: string) => files.get(path)?.toString('utf8') ?? '';
    const sitemap = await readXml(browser, text('sitemap.xml'), 'loc');
    const versions = await readXml(browser, text('sitemap.xml'), 'xhtml:link');
    const news = await readXml(browser, text('news-sitemap.xml'), 'loc');
    const robots = [...text('robots.txt').matchAll(/^Sitemap: (.*)$/gm)].map(([, link = '']) => link);
    const feeds = [...files.keys()].filter(path => /(?:feed|atom)\.(?:xml|json)$/.test(path));
    const inFeeds = feeds.flatMap(path =>
      [...text(path).matchAll(/https:\/\/example\.org[^\s"'<>\\&#]*/g)].map(([link]) => [path, link] as const),
    );
    expect(sitemap.length).toBeGreaterThan(50);
    expect(robots).toHaveLength(2);
    expect(inFeeds.length).toBeGreaterThan(300);
    const inSitemaps = [...sitemap, ...news].map(({ text: link }) => link);
    const all = [
      ...[...inSitemaps, ...versions.map(({ attributes }) => attributes.href ?? ''), ...robots].map(
        link => ['sitemap.xml', link] as const,
      ),
      ...inFeeds,
    ];
    expect(all.filter(([, link]) => !link.startsWith(site.url.slice(0, -1)))).toEqual([]);
    expect(all.map(([from, link]) => fault(link, from)).filter(Boolean)).toEqual([]);
  });

  test('the sitemap holds every page that search engines may keep, once, and no other', async () => {
    const locs = (await readXml(browser, files.get('sitemap.xml')?.toString('utf8') ?? '', 'loc')).map(
      ({ text: link }) => fileOfLink(link, '/', site) ?? '',
    );
    const isFurther = (path: string) => /(?:^|\/)page\/\d+\//.test(path);
    const hidden = (path: string) =>
      /<meta name="robots" content="noindex">/.test(files.get(path)?.toString('utf8') ?? '');
    const isSearch = (path: string) => path.endsWith('search/index.html');
    const isElsewhere = (path: string) =>
      /<link rel="canonical" href="(?!https:\/\/example\.org\/)/.test(files.get(path)?.toString('utf8') ?? '');
    const isLeftOut = [hidden, isFurther, isSearch, isElsewhere];
    const wanted = [...documents.keys()].filter(path => !isLeftOut.some(holds => holds(path)));
    expect(locs.toSorted()).toEqual([...new Set(locs)].toSorted());
    expect(locs.toSorted()).toEqual(wanted.toSorted());
  });

  test('a feed names no address that only its own site knows', () => {
    const feeds = [...files].filter(([path]) => /(?:feed|atom)\.(?:xml|json)$/.test(path));
    const relative = feeds.flatMap(([path, content]) =>
      [...content.toString('utf8').matchAll(/(?:href|src)=\\?(?:"|&quot;)(?!https?:|mailto:|tel:)[^"&\\]*/g)].map(
        ([found]) => `${path}: ${found}`,
      ),
    );
    expect(relative.filter(found => !/href="\/(?:column\/)?assets\/feed\.[\w-]+\.[0-9a-f]+\.css/.test(found))).toEqual(
      [],
    );
  });
});

const kinds = [
  '',
  'page/1/',
  '2017/first-light/',
  '2018/market-women/',
  '2018/market-women/parallel/zh-Hans/',
  '2018/妇女议事会/',
  '2018/closed-call/',
  '2018/',
  'archive/',
  'tags/',
  'tags/notes/',
  'tags/notes/page/1/',
  'tags/妇女/',
  'columns/',
  'columns/markets/',
  'columns/unwritten/',
  'people/',
  'people/rong-chen/',
  'people/women-voice/',
  'search/',
  'about/',
  '404.html',
  'zh-Hans/',
  'zh-Hans/2017/first-light/',
  'zh-Hans/search/',
  'feed.xml',
  'atom.xml',
];

describe.each([
  ['/', sites.fixture],
  ['/column/', sites.fixtureBelow],
])('in a browser, with the site at %s', (path, site) => {
  let server: SiteServer;
  let reader: Reader;
  let known: number;
  beforeAll(async () => {
    server = await serve(site.folder, { path });
  });
  beforeEach(async () => {
    // a crashed browser has closed its pages, so the tests continue in a new browser
    if (reader === undefined || reader.page.isClosed()) reader = await startReading(browser, server.origin);
    known = reader.faults.length;
  });
  afterAll(() => Promise.all([reader?.leave(), server?.close()]));

  test.each(kinds.map(kind => [kind]))('/%s loads all it asks for, from here, without a complaint', async kind => {
    await reader.open(server.url + encodeURI(kind));
    if (kind.endsWith('search/')) await reader.page.locator('input[type="search"]').waitFor();
    const unshown = await reader.page.$$eval('img', images =>
      images.filter(image => image.complete && image.naturalWidth === 0).map(({ src }) => src),
    );
    expect(reader.faults.slice(known)).toEqual([]);
    expect(unshown).toEqual([]);
  });

  test('an old address leads to the article', async () => {
    await reader.page.goto(`${server.url}old/first-light.html`);
    await reader.page.waitForURL(`${server.url}2017/first-light/`);
    expect(await reader.page.locator('h1').first().textContent()).toContain('First light');
    expect(reader.faults.slice(known)).toEqual([]);
  });

  test('an address that nothing answers shows the page that says so, with links that work', async () => {
    await reader.page.goto(`${server.url}no/such/page/`);
    expect(await reader.page.locator('h1').textContent()).toBe('Nothing answers at this address');
    await reader.page.locator('main a', { hasText: 'Archive' }).click();
    await reader.page.waitForURL(`${server.url}archive/`);
    const told = reader.faults.slice(known);
    expect(told.filter(fault => !fault.includes('no/such/page') && !/status of 404/.test(fault))).toEqual([]);
  });
});

test('every page of the shipped publication that a reader meets first loads without a complaint', async () => {
  const server = await serve(sites.shipped.folder);
  const reader = await startReading(browser, server.origin);
  const first = [
    '',
    'zh-Hans/',
    '2026/federations-go-online/',
    'zh-Hans/2026/beitang-notice-board/',
    'columns/',
    'columns/firsts/',
    'tags/',
    'people/',
    'about/',
    'search/',
  ];
  for (const address of first) {
    await reader.open(server.url + address);
  }
  expect(reader.faults).toEqual([]);
  await reader.leave();
  await server.close();
});
