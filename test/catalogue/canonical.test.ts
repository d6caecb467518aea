/**
 * Tests articles whose canonical URL is on another site: readers find them on this site, but search engines find them on the other site.
 */
import { beforeEach, describe, expect, it } from 'vitest';
import { parseBase } from '../../src/addresses.ts';
import { canonicalElsewhere } from '../../src/catalogue/article-addresses.ts';
import { type FileTree, frontMatter, problemsOf } from '../builders.ts';
import { drawn } from '../layouts/drawn.ts';

const original = 'https://women.example.com/original';
const site = 'name: A\nurl: https://lantern.example/below/\nlanguages: [en, zh-Hans, fa]\n';
const files: FileTree = {
  'newsroom/site.yaml': site,
  'articles/2017/own.md': frontMatter('title: Own', 'date: 2017-09-05', 'tags: [law]'),
  'articles/2017/own.zh-Hans.md': frontMatter('title: 自己的', 'date: 2017-09-05', 'translator: Li'),
  'articles/2017/syndicated.md': frontMatter(
    'title: Taken',
    'date: 2017-09-05',
    'tags: [law]',
    `canonical: ${original}`,
  ),
  'articles/2017/mixed.md': frontMatter('title: Mixed', 'date: 2017-09-05'),
  'articles/2017/mixed.fa.md': frontMatter('title: Mixed in Persian', 'date: 2017-09-05'),
  'articles/2017/mixed.zh-Hans.md': frontMatter('title: 转载', 'date: 2017-09-05', `canonical: ${original}`),
};

describe('canonical elsewhere, in sitemaps', () => {
  let page: ReturnType<typeof drawn>;
  beforeEach(() => {
    page = drawn(files, { now: Date.parse('2017-09-05T12:00Z') });
  });
  const links = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, link]) => link);
  const alternates = (address: string) => links(page(address), /<link rel="alternate" hreflang="([^"]*)"/g);

  it('is in neither', () => {
    for (const address of ['/sitemap.xml', '/news-sitemap.xml']) {
      expect(page(address)).toContain('/below/2017/own/');
      expect(page(address)).not.toContain('/2017/syndicated/');
      expect(page(address)).not.toContain('/zh-Hans/2017/mixed/');
    }
  });

  it('is no version in another language, on pages and in the sitemap', () => {
    expect(alternates('/2017/mixed/')).toEqual(['en', 'fa', 'x-default']);
    expect(alternates('/fa/2017/mixed/')).toEqual(['en', 'fa', 'x-default']);
    expect(alternates('/zh-Hans/2017/mixed/')).toEqual([]);
    expect(alternates('/2017/own/')).toEqual(['en', 'zh-Hans', 'x-default']);
    const row = /<url><loc>https:\/\/lantern\.example\/below\/2017\/mixed\/<.*/.exec(page('/sitemap.xml'))?.[0] ?? '';
    expect(links(row, /hreflang="([^"]*)"/g)).toEqual(['en', 'fa', 'x-default']);
  });

  it('is the address of the page for machines, in the same words everywhere', () => {
    const text = page('/2017/syndicated/');
    expect(text).toContain(`<link rel="canonical" href="${original}">`);
    expect(text).toContain(`<meta property="og:url" content="${original}">`);
    expect(text).toContain(`"mainEntityOfPage":"${original}"`);
    expect(page('/2017/own/')).toContain('<meta property="og:url" content="https://lantern.example/below/2017/own/">');
  });

  it('stays in lists and feeds, and readers still find its other languages', () => {
    for (const address of ['/', '/2017/', '/tags/law/', '/tags/law/feed.xml', '/feed.xml', '/atom.xml', '/feed.json'])
      expect(page(address), address).toContain('/2017/syndicated/');
    expect(page('/2017/syndicated/')).not.toContain('noindex');
    expect(page('/2017/mixed/')).toContain('href="/below/zh-Hans/2017/mixed/"');
    expect(page('/zh-Hans/2017/mixed/')).toContain('href="/below/fa/2017/mixed/"');
  });
});

describe('a canonical address', () => {
  const base = parseBase('https://lantern.example/below/');
  const of = (canonical: string) =>
    canonicalElsewhere({ canonical, address: '/2017/水井/', aliases: ['/old/well.html'] }, base);
  const own = 'lantern.example/below/2017/%E6%B0%B4%E4%BA%95';

  it.each([
    ['as it is', `https://${own}/`],
    ['with http', `http://${own}/`],
    ['without its last slash', `https://${own}`],
    ['with the name of its file', `https://${own}/index.html`],
    ['with a place in the page', `https://${own}/#top`],
    ['not percent-encoded', 'https://lantern.example/below/2017/水井/'],
    ['with capitals in the host, and its port', `https://LANTERN.example:443/below/2017/水井/`],
    ['as it was before it moved', 'https://lantern.example/below/old/well.html'],
  ])('is nothing if it is the own one %s', (_, canonical) => {
    expect(of(canonical)).toBeUndefined();
  });

  it.each([
    ['another site', original],
    ['another article of this one', 'https://lantern.example/below/2017/boats/'],
    ['outside of the folder of the site', 'https://lantern.example/2017/水井/'],
    ['another language', 'https://lantern.example/below/fa/2017/水井/'],
    ['another host', `https://www.${own}/`],
    ['another port', 'http://lantern.example:8080/below/2017/水井/'],
    ['what only looks encoded', 'https://lantern.example/%E6%B/'],
  ])('is elsewhere if it is %s', (_, canonical) => {
    expect(of(canonical)).toBe(canonical);
  });

  it('is a problem if it is no whole address', () => {
    const told = problemsOf({
      'articles/2017/a.md': frontMatter('title: A', 'date: 2017-09-05', 'canonical: /2017/b/'),
    });
    expect(told).toEqual([
      'articles/2017/a.md:4:12 canonical: the value is not a full address; write a full address such as https://example.org/page',
    ]);
  });
});
