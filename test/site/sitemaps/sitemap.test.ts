/** Tests robots.txt and sitemaps (https://www.sitemaps.org/protocol.html): pages with their pictures and languages, and news. */
import type { Element } from '@xmldom/xmldom';
import { describe, expect, it } from 'vitest';
import { parseBase } from '../../../src/addresses.ts';
import type { Catalogue } from '../../../src/catalogue/catalogue.ts';
import {
  listNews,
  listSitemaps,
  writeNewsSitemap,
  writeRobots,
  writeSitemap,
} from '../../../src/site/sitemaps/sitemap.ts';
import { aDrawing, anArticle, aPerson, catalogued, type FileTree, load } from '../../builders.ts';
import { listedIn } from '../../layouts/drawn.ts';
import { findFault } from '../../well-formed.ts';
import { childrenOf, readFeed, textOf } from '../feeds/rules/reading.ts';

const site = { base: parseBase('https://example.org/column'), name: 'Half & <Half>' };
const people = [aPerson('wang', { name: 'Wang Fang' })];
const url = 'https://example.org/column/2017/ploughs/';

type Limits = Parameters<typeof listSitemaps>[2];

/** Returns the text of all sitemap files. */
const sitemapsOf = (of: Catalogue, limits?: Limits): readonly string[] =>
  listSitemaps(listedIn(of), of, limits).map(({ gather }) => writeSitemap(gather(), of.site));
const sitemapOf = (of: Catalogue) => sitemapsOf(of)[0] ?? '';
const newsOf = (of: Catalogue) => writeNewsSitemap(listNews(of), of.site);

/** Returns every entry of a sitemap: the texts of its elements, by name. */
function entriesOf(text: string) {
  const { elements, fault } = readFeed({ format: 'opml', url: '', text });
  expect(fault).toBeUndefined();
  return elements
    .filter(({ localName }) => localName === 'url')
    .map(entry => {
      const inside = (name: string, of: Element = entry) => childrenOf(of).filter(({ nodeName }) => nodeName === name);
      return {
        names: childrenOf(entry).map(({ nodeName }) => nodeName),
        address: inside('loc').map(textOf).join(),
        changed: inside('lastmod').map(textOf),
        versions: inside('xhtml:link').map(link => [
          link.getAttribute('hreflang') ?? '',
          link.getAttribute('href') ?? '',
        ]),
        pictures: inside('image:image')
          .flatMap(image => inside('image:loc', image))
          .map(textOf),
      };
    });
}

describe('the sitemap', () => {
  const articles = [
    anArticle({ title: 'A & B', tags: ['妇联'], updated: '2018-01-02' }),
    anArticle({ language: 'zh-Hans' }),
    anArticle({ slug: 'gone', expires: '2018-01-01' }),
    anArticle({ slug: 'draft', draft: true }),
  ];
  const { catalogue } = catalogued(articles, { site, people });
  const sitemap = sitemapOf(catalogue);

  it('is well-formed, and has each address once', () => {
    expect(findFault(sitemap, 'xml')).toBeUndefined();
    const addresses = [...sitemap.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address]) => address);
    expect(new Set(addresses).size).toBe(addresses.length);
    for (const address of addresses) expect(address).toMatch(/^https:\/\/example\.org\/column\/[\w./%-]*$/);
  });

  it('has articles with the day of their last change and their other languages', () => {
    expect(sitemap).toContain(
      `<url><loc>${url}</loc><lastmod>2018-01-02</lastmod><xhtml:link rel="alternate" hreflang="en" href="${url}"/><xhtml:link rel="alternate" hreflang="zh-Hans" href="https://example.org/column/zh-Hans/2017/ploughs/"/><xhtml:link rel="alternate" hreflang="x-default" href="${url}"/></url>`,
    );
  });

  it('is an index of several where one file cannot hold all', () => {
    const [index = '', ...all] = sitemapsOf(catalogue, { entries: 5, bytes: 50_000 });
    const locs = (text: string) => [...text.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address]) => address);
    expect(findFault(index, 'xml')).toBeUndefined();
    expect(locs(index)).toEqual(all.map((_, i) => `https://example.org/column/sitemap-${i + 1}.xml`));
    expect(all.every(text => findFault(text, 'xml') === undefined && locs(text).length <= 5)).toBe(true);
    expect(all.flatMap(locs)).toEqual(locs(sitemap));
  });

  it('has tags, people and years, and nothing that readers should not be led to', () => {
    for (const path of ['tags/%E5%A6%87%E8%81%94/', 'people/wang/', '2017/', 'zh-Hans/'])
      expect(sitemap).toContain(`<loc>https://example.org/column/${path}</loc>`);
    expect(sitemap).not.toMatch(/gone|draft/);
  });

  it('has the lead picture of an article and those of its text, each once, under the names of their files', () => {
    const files: FileTree = {
      'newsroom/site.yaml': 'name: A\nurl: https://example.org/column/\n',
      'articles/2017/stalls/index.md':
        '---\ntitle: Stalls\ndate: 2017-09-05\ncover: {src: 图画.svg, alt: A}\n---\n\n![A](a.svg)\n\nText with ![B](b.svg), ![A again](a.svg) and [a paper](paper.pdf).\n',
      'articles/2017/stalls/图画.svg': aDrawing,
      'articles/2017/stalls/a.svg': aDrawing,
      'articles/2017/stalls/b.svg': aDrawing,
      'articles/2017/stalls/paper.pdf': 'A',
      'articles/2017/plain.md': '---\ntitle: Plain\ndate: 2017-09-05\n---\n\nA text.\n',
    };
    const { catalogue: loaded, problems } = load(files);
    expect(problems).toEqual([]);
    const at = (slug: string) => entriesOf(sitemapOf(loaded)).find(({ address }) => address.endsWith(`/${slug}/`));
    expect(at('stalls')?.pictures).toEqual(
      ['%E5%9B%BE%E7%94%BB.svg', 'a.svg', 'b.svg'].map(name => `https://example.org/column/2017/stalls/${name}`),
    );
    expect(at('plain')?.pictures).toEqual([]);
  });

  it('has no more than a thousand pictures of one article', () => {
    const many = anArticle({ files: Array.from({ length: 1100 }, (_, i) => `articles/2017/${i}.png`) });
    const entries = entriesOf(sitemapOf(catalogued([many], { site }).catalogue));
    expect(entries.find(({ address }) => address === url)?.pictures).toHaveLength(1000);
  });

  it('has the parts of an entry in the order of its schema', () => {
    const order = ['loc', 'lastmod', 'xhtml:link', 'image:image'];
    for (const { names, changed: days } of entriesOf(sitemap)) {
      expect(names).toEqual(names.toSorted((a, b) => order.indexOf(a) - order.indexOf(b)));
      for (const day of days) expect(day).toMatch(/^\d{4}-\d\d-\d\d$/);
    }
  });

  it('has versions that lead to each other, and the first language for everybody else', () => {
    const three = { ...site, languages: ['en', 'fa', 'zh-Hans'] as const };
    const { catalogue: loaded } = catalogued(
      [
        ...articles,
        anArticle({ language: 'fa' }),
        anArticle({ slug: 'two', language: 'fa' }),
        anArticle({ slug: 'two', language: 'zh-Hans' }),
        anArticle({ slug: 'past' }),
        anArticle({ slug: 'past', language: 'fa', expires: '2018-01-01' }),
        anArticle({ slug: 'past', language: 'zh-Hans', draft: true }),
      ],
      { site: three },
    );
    const entries = entriesOf(sitemapOf(loaded));
    const byAddress = new Map(entries.map(entry => [entry.address, entry]));
    const versions = entries.filter(entry => entry.versions.length > 0);
    expect(versions.length).toBe(20);
    for (const entry of versions) {
      expect(entry.versions.map(([, address]) => address)).toContain(entry.address);
      for (const [language, address = ''] of entry.versions) {
        const back = byAddress.get(address)?.versions;
        expect(Object.fromEntries(back ?? []), `${entry.address} → ${language}`).toEqual(
          Object.fromEntries(entry.versions),
        );
      }
    }
    const at = (path: string) =>
      Object.fromEntries(byAddress.get(`https://example.org/column/${path}`)?.versions ?? []);
    expect(at('2017/ploughs/')['x-default']).toBe(url);
    expect(Object.keys(at('fa/2017/two/'))).toEqual(['fa', 'zh-Hans', 'x-default']);
    expect(at('2017/past/')).toEqual({});
  });

  it('is divided where one file would be too long, too', () => {
    const whole = sitemap.length;
    const [index, ...parts] = sitemapsOf(catalogue, { entries: 50_000, bytes: Math.ceil(whole / 3) });
    expect(index).toContain('<sitemapindex ');
    expect(parts.length).toBeGreaterThan(2);
    for (const part of parts) expect(Buffer.byteLength(part)).toBeLessThan(whole / 3 + 500);
    expect(parts.flatMap(entriesOf)).toEqual(entriesOf(sitemap));
  });

  it('leaves drafts and scheduled articles out of a preview too', () => {
    expect(sitemapOf(catalogued(articles, { site, preview: true }).catalogue)).not.toContain('/draft/');
  });
});

describe('the news sitemap', () => {
  it('has the articles of the last two days', () => {
    const articles = [
      anArticle({ slug: 'new', title: 'A & B', date: '2019-12-31' }),
      anArticle({ slug: 'old', date: '2019-12-30T11:59Z' }),
      anArticle({ slug: 'later', date: '2020-01-02' }),
      anArticle({ slug: 'xin', language: 'zh-Hans', date: '2019-12-31' }),
    ];
    const news = newsOf(catalogued(articles, { site }).catalogue);
    expect(findFault(news, 'xml')).toBeUndefined();
    expect([...news.matchAll(/<loc>[^<]*\/([^/]+)\/<\/loc>/g)].map(([, slug]) => slug)).toEqual(['new', 'xin']);
    expect(news).toContain('<news:title>A &amp; B</news:title>');
    expect(news).toContain('<news:publication_date>2019-12-31</news:publication_date>');
    expect([...news.matchAll(/<news:language>([^<]*)/g)].map(([, language]) => language)).toEqual(['en', 'zh-cn']);
  });
});

describe('the news sitemap of a busy day', () => {
  it('has a thousand articles, the newest of all languages', () => {
    const articles = Array.from({ length: 1200 }, (_, i) => {
      const minute = `${String(Math.floor(i / 60)).padStart(2, '0')}:${String(i % 60).padStart(2, '0')}`;
      const language = i % 2 === 0 ? 'en' : 'zh-Hans';
      return anArticle({ slug: `n${i}`, language, date: `2019-12-31T${minute}Z` });
    });
    const entries = entriesOf(newsOf(catalogued(articles, { site }).catalogue));
    expect(entries).toHaveLength(1000);
    expect(entries[0]?.address).toBe('https://example.org/column/zh-Hans/2019/n1199/');
    expect(entries.at(-1)?.address).toBe('https://example.org/column/2019/n200/');
  });

  it('calls the publication and the languages by the names that are asked for', () => {
    const languages = ['zh-Hans', 'zh-Hant', 'zh-TW', 'pt-BR', 'en'] as const;
    const articles = languages.map((language, i) =>
      anArticle({ slug: `n${i}`, language, date: `2019-12-31T0${5 - i}:00Z` }),
    );
    const named = { ...site, languages, name: { en: 'The Lantern', 'zh-Hans': '灯笼' } };
    const news = newsOf(catalogued(articles, { site: named }).catalogue);
    const all = (name: string) => [...news.matchAll(new RegExp(`<news:${name}>([^<]*)`, 'g'))].map(([, text]) => text);
    expect(all('language')).toEqual(['zh-cn', 'zh-tw', 'zh-tw', 'pt', 'en']);
    expect(all('name')).toEqual(['灯笼', 'The Lantern', 'The Lantern', 'The Lantern', 'The Lantern']);
  });
});

describe('robots.txt', () => {
  it('names the sitemaps', () => {
    expect(writeRobots(site)).toContain('Sitemap: https://example.org/column/sitemap.xml\n');
  });
});
