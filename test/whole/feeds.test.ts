import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { findFeedFaults } from '../site/feeds/rules/json-feed.ts';
import { readXml } from '../support/document.ts';
import { addressOfFile, readFolder } from '../support/site.ts';
import { startBrowser, type TestBrowser } from '../support/test-browser.ts';

const { shipped, fixtureBelow } = inject('sites');
let browser: TestBrowser;
beforeAll(async () => {
  browser = await startBrowser(inject('browser'));
});
afterAll(() => browser?.close());

describe.each([
  [shipped.name, '', shipped],
  [shipped.name, 'zh-Hans/', shipped],
  [fixtureBelow.name, '', fixtureBelow],
  [fixtureBelow.name, 'zh-Hans/', fixtureBelow],
])('the feeds of %s at /%s', (_, root, site) => {
  const files = readFolder(site.folder);
  const text = (path: string) => files.get(path)?.toString('utf8') ?? '';
  const lengthOf = (url: string) =>
    files.get(decodeURIComponent(new URL(url).pathname.slice(site.path.length)))?.length;
  const rss = parseRssFeed(text(`${root}feed.xml`));
  const atom = parseAtomFeed(text(`${root}atom.xml`));
  const json = parseJsonFeed(text(`${root}feed.json`));
  const items = (rss.items ?? []).map(({ title, link }) => ({ title, link }));

  test('have the newest twenty articles, the same in every format', () => {
    expect(items.length).toBe(Math.min(20, items.length));
    expect(items.length).toBeGreaterThan(2);
    expect((atom.entries ?? []).map(({ title, links }) => ({ title: title?.value, link: links?.[0]?.href }))).toEqual(
      items,
    );
    expect((json.items ?? []).map(({ title, url }) => ({ title, link: url }))).toEqual(items);
  });

  test('are read the same by another parser', async () => {
    const titles = await readXml(browser, text(`${root}feed.xml`), 'title');
    const links = await readXml(browser, text(`${root}feed.xml`), 'link');
    const guids = await readXml(browser, text(`${root}feed.xml`), 'guid');
    expect(titles.slice(1).map(({ text: title }) => title)).toEqual(items.map(({ title }) => title));
    expect(links.slice(1).map(({ text: link }) => link)).toEqual(items.map(({ link }) => link));
    expect(guids.map(({ text: guid }) => guid)).toEqual(items.map(({ link }) => link));
    const ofAtom = await readXml(browser, text(`${root}atom.xml`), 'title');
    expect(ofAtom.slice(1).map(({ text: title }) => title)).toEqual(items.map(({ title }) => title));
    const plain: { items: { title: string; url: string }[] } = JSON.parse(text(`${root}feed.json`));
    expect(plain.items.map(({ title, url }) => ({ title, link: url }))).toEqual(items);
  });

  test('say of every picture how long its file is, the same in every format', () => {
    const enclosures = (rss.items ?? []).flatMap(each => each.enclosures ?? []);
    for (const { url = '', length } of enclosures) expect(length, url).toBe(lengthOf(url));
    const ofAtom = (atom.entries ?? []).flatMap(({ links = [] }) => links.filter(({ rel }) => rel === 'enclosure'));
    expect(ofAtom.map(({ href, length }) => [href, length])).toEqual(
      enclosures.map(({ url, length }) => [url, length]),
    );
    expect((json.items ?? []).flatMap(({ image = [] }) => image)).toEqual(enclosures.map(({ url }) => url));
    if (site === shipped) expect(enclosures.length).toBeGreaterThan(5);
  });

  test('have the titles that stand on the pages, newest first', async () => {
    for (const { title, link } of items) {
      const path = `${decodeURIComponent(new URL(link ?? '').pathname.slice(site.path.length))}index.html`;
      const headlines = await (await browser.sharedPage()).evaluate(
        markup =>
          [...new DOMParser().parseFromString(markup, 'text/html').querySelectorAll('h1')].map(
            ({ textContent }) => textContent,
          ),
        text(path),
      );
      expect(headlines).toContain(title);
    }
    const dates = (rss.items ?? []).map(({ pubDate }) => Date.parse(pubDate ?? ''));
    expect(dates).toEqual(dates.toSorted((a, b) => b - a));
  });

  test('say their own address, and dates with a year of four digits', async () => {
    const selves = await readXml(browser, text(`${root}feed.xml`), 'atom:link');
    expect(selves.map(({ attributes }) => attributes.href)).toEqual([`${site.url}${root}feed.xml`]);
    const dates = await readXml(browser, text(`${root}feed.xml`), 'pubDate');
    expect(
      dates.filter(
        ({ text: date }) => !/^[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d (?:GMT|[+-]\d{4})$/.test(date),
      ),
    ).toEqual([]);
    expect(atom.links?.find(({ rel }) => rel === 'self')?.href).toBe(`${site.url}${root}atom.xml`);
  });

  test('carry whole texts: the first words of an article and its last', () => {
    const { content } = rss.items?.[0] ?? {};
    expect(content?.encoded).toContain('</p>');
    expect(json.items?.[0]?.content_html).toBe(content?.encoded);
    expect(atom.entries?.[0]?.content?.value).toBe(content?.encoded);
  });

  test('keep to JSON Feed 1.1', () => {
    const feed: unknown = JSON.parse(text(`${root}feed.json`));
    expect(findFeedFaults(feed)).toEqual([]);
    expect(feed).toMatchObject({
      feed_url: `${site.url}${root}feed.json`,
      home_page_url: `${site.url}${root}`,
      language: root === '' ? 'en' : 'zh-Hans',
    });
  });

  test('of tags, columns and people are feeds too, each with its own address', async () => {
    const parts = [...files.keys()].filter(
      path => path.startsWith(root) && path.endsWith('/feed.xml') && (root !== '' || !path.startsWith('zh-Hans/')),
    );
    expect(parts.length).toBeGreaterThan(4);
    for (const path of parts) {
      const feed = parseRssFeed(text(path));
      const self = (await readXml(browser, text(path), 'atom:link'))[0]?.attributes.href;
      expect(self).toBe(new URL(encodeURI(addressOfFile(path).slice(1)), site.url).href);
      expect(feed.link).toBe(self?.replace(/feed\.xml$/, ''));
      const named = new Set((feed.items ?? []).map(({ link }) => link));
      expect(named.size).toBe(feed.items?.length ?? 0);
      for (const { url = '', length } of (feed.items ?? []).flatMap(({ enclosures = [] }) => enclosures))
        expect(length, `${path}: ${url}`).toBe(lengthOf(url));
    }
  });
});

test('the news sitemap has the articles of the last two days, and no other', async () => {
  const news = readFolder(fixtureBelow.folder).get('news-sitemap.xml')?.toString('utf8') ?? '';
  expect((await readXml(browser, news, 'loc')).map(({ text }) => text)).toEqual([`${fixtureBelow.url}2019/opinion/`]);
  expect((await readXml(browser, news, 'news:title')).map(({ text }) => text)).toEqual([
    'Everything ]]> that breaks a <feed> & "more" 🏮',
  ]);
  expect((await readXml(browser, news, 'news:publication_date')).map(({ text }) => text)).toEqual([
    '2019-06-14T18:00:00+08:00',
  ]);
  expect((await readXml(browser, news, 'news:language')).map(({ text }) => text)).toEqual(['en']);
});
