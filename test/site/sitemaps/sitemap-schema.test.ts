/** Tests that every sitemap follows its schema, even without news. */
import { describe, expect, it } from 'vitest';
import { frontMatter } from '../../builders.ts';
import { outputsOf } from '../../layouts/drawn.ts';
import { hostileFiles } from '../feeds/hostile.ts';
import { findSitemapFaults } from '../feeds/rules/sitemap-schema.ts';

const isSitemap = (address: string) => /\/(?:news-)?sitemap(?:-\d+)?\.xml$/.test(address);

function sitemapsAt(now: string, files = hostileFiles): ReadonlyMap<string, string> {
  const outputs = outputsOf(files, { now: Date.parse(now) });
  return new Map(
    [...outputs].filter(([address]) => isSitemap(address)).map(([address, page]) => [address, page.draw()]),
  );
}

const locs = (text = '') => [...text.matchAll(/<loc>([^<]*)/g)].map(([, address]) => address);

describe('sitemaps', () => {
  it.each([
    ['with news', '2019-06-15T12:00+08:00', hostileFiles],
    ['without news', '2020-01-01T12:00Z', hostileFiles],
    ['where nothing was ever published', '2020-01-01T12:00Z', { 'newsroom/site.yaml': 'name: A\n' }],
    ['of one article', '2017-09-05T12:00Z', { 'articles/2017/a.md': frontMatter('title: A', 'date: 2017-09-05') }],
  ])('are valid %s', (_, now, files) => {
    const sitemaps = sitemapsAt(now, files);
    expect([...sitemaps.keys()].sort()).toEqual(['/news-sitemap.xml', '/sitemap.xml']);
    for (const [address, text] of sitemaps) expect(findSitemapFaults(text), address).toEqual([]);
  });

  const aSitemap = (inside: string) =>
    `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">${inside}</urlset>`;
  const news = (date: string, language = 'en') =>
    `<url><loc>https://a.example/</loc><news:news><news:publication><news:name>A</news:name><news:language>${language}</news:language></news:publication><news:publication_date>${date}</news:publication_date><news:title>A</news:title></news:news></url>`;

  it('that are not are seen', () => {
    expect(findSitemapFaults(aSitemap(news('2017-09-05')))).toEqual([]);
    expect(findSitemapFaults(aSitemap(news('2017-09-05T08:00:00+08:00', 'zh-cn')))).toEqual([]);
    expect(findSitemapFaults(aSitemap(''))).toEqual(['urlset holds nothing']);
    expect(findSitemapFaults(aSitemap('<url></url>'))).toEqual(['url holds nothing']);
    expect(findSitemapFaults(aSitemap('<url><loc>/a/</loc></url>'))).toEqual(['loc is "/a/"']);
    expect(findSitemapFaults(aSitemap(news('5 September')))).toEqual(['news:publication_date is "5 September"']);
    expect(findSitemapFaults(aSitemap(news('2017-09-05', 'zh-Hans')))).toEqual(['news:language is "zh-Hans"']);
    expect(findSitemapFaults('<feed/>')).toEqual(['the root is ?feed']);
  });
});

describe('an empty news sitemap is none', () => {
  it('but the front page, without the marks of news, so that the address answers every day', () => {
    const quiet = sitemapsAt('2020-01-01T12:00Z').get('/news-sitemap.xml');
    expect(locs(quiet)).toEqual(['https://lantern.example/column/']);
    expect(quiet).not.toContain('<news:');
  });

  it('and the front page goes when there is news', () => {
    const busy = sitemapsAt('2019-06-15T12:00+08:00').get('/news-sitemap.xml');
    expect(locs(busy)).toContain('https://lantern.example/column/2019/hostile/');
    expect(locs(busy)).not.toContain('https://lantern.example/column/');
  });

  it('and the marks of news go when the last article is two days old', () => {
    const files = { 'articles/2017/a.md': frontMatter('title: A', 'date: 2017-09-05') };
    const at = (now: string) => sitemapsAt(now, files).get('/news-sitemap.xml');
    expect(at('2017-09-07T00:00Z')).toContain('<news:publication_date>2017-09-05</news:publication_date>');
    expect(at('2017-09-07T00:00:01Z')).not.toContain('<news:');
  });

  it('nor is it left out of robots.txt on such days', () => {
    for (const now of ['2020-01-01T12:00Z', '2019-06-15T12:00+08:00'])
      expect(
        outputsOf(hostileFiles, { now: Date.parse(now) })
          .get('/robots.txt')
          ?.draw(),
      ).toContain('/news-sitemap.xml');
  });
});
