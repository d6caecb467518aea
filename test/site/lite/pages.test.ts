import { join } from 'node:path';
import { parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { makeStyle } from '../../../src/build/assets.ts';
import { loadPublication } from '../../../src/build/load/load.ts';
import type { Catalogue } from '../../../src/catalogue/catalogue.ts';
import { mostBytes, mostStyle } from '../../../src/site/lite/measure.ts';
import { anArticleText, type FileTree, load, problemsOf } from '../../builders.ts';
import { drawAll, drawn, listedIn, outputsOf } from '../../layouts/drawn.ts';
import { find, partsOf, textIn } from '../../support/article-parts.ts';
import { fixtureFiles, fixtureNow } from '../../support/fixture.ts';

const shipped = () =>
  loadPublication({
    site: join(import.meta.dirname, '../../..'),
    url: undefined,
    now: Date.UTC(2026, 11, 1),
    preview: false,
  }).catalogue;

const fixture = () => load(Object.fromEntries(fixtureFiles()), { now: Date.parse(fixtureNow) }).catalogue;

/** Returns a function that makes a value when a test first needs it. */
function lazily<T extends object>(make: () => T): () => T {
  let known: T | undefined;
  return () => {
    known ??= make();
    return known;
  };
}

/** Returns the texts of an article's page, each without white space: the table of a chart instead of its drawing. */
const textsOf = (page: string): readonly string[] =>
  partsOf(page).map(text => text.replaceAll('Thefiguresasatable', '').replaceAll('以表格查看数据', ''));

const textOfMains = (pages: readonly string[]) =>
  pages
    .flatMap(page => find(parse(page), ({ nodeName }) => nodeName === 'main'))
    .flatMap(main => ('childNodes' in main ? main.childNodes.filter(({ nodeName }) => nodeName !== 'h1') : []))
    .map(node => textIn(node, ['pic', 'again']))
    .join('');

/** Returns the lite pages of an article, in order. */
const litePagesOf = (pages: ReadonlyMap<string, string>, address: string): readonly string[] =>
  [...pages].filter(([other]) => other.startsWith(`/lite${address}`)).map(([, page]) => page);

const articlesOf = ({ editions }: Catalogue) =>
  editions.flatMap(({ pieces, expired }) => [...pieces, ...expired].map(({ article }) => article.address));

describe.each([
  ['the publication of this project', shipped],
  ['the publication for tests', fixture],
])('in %s', (_, read) => {
  const site = lazily(() => {
    const catalogue = read();
    const pages = drawAll(catalogue);
    return { catalogue, pages, lite: [...pages].filter(([address]) => address.startsWith('/lite/')) };
  });

  it('every article has its whole text on lite pages', () => {
    const { catalogue, pages } = site();
    const addresses = articlesOf(catalogue);
    expect(addresses.length).toBeGreaterThan(30);
    for (const address of addresses) {
      const text = textOfMains(litePagesOf(pages, address));
      const wanted = textsOf(pages.get(address) ?? '');
      expect(wanted).not.toEqual([]);
      for (const part of wanted) expect(text, address).toContain(part);
    }
  });

  it('and in large type', () => {
    const { catalogue, pages } = site();
    for (const address of articlesOf(catalogue)) {
      const text = textOfMains([pages.get(`/large${address}`) ?? '']);
      for (const part of textsOf(pages.get(address) ?? '')) expect(text, address).toContain(part);
    }
  });

  it('no lite page has more than 5 kB, even with the largest style sheet', () => {
    // pages of this test have an empty style sheet with a short hash
    const around = mostStyle + 'sha256-'.length + 44 - 'sha256-none'.length;
    const large = site()
      .lite.map(([address, page]) => ({ address, bytes: Buffer.byteLength(page) + around }))
      .filter(({ bytes }) => bytes > mostBytes);
    expect(large).toEqual([]);
  });

  it('the lite front page and its years lead to every article', () => {
    const { catalogue, lite } = site();
    const links = new Set(lite.flatMap(([, page]) => [...page.matchAll(/ href="([^"]*)"/g)].map(([, link]) => link)));
    const missing = articlesOf(catalogue).filter(address => !links.has(encodeURI(`/lite${address}`)));
    expect(missing.filter(address => !address.includes('closed-call'))).toEqual([]);
  });

  it('search engines are told to keep the ordinary page, and no sitemap lists another', () => {
    const { catalogue, pages } = site();
    const twins = [...pages].filter(([address]) => /^\/(?:lite|large)\//.test(address));
    for (const [address, page] of twins) {
      expect(page, address).toContain('<meta name="robots" content="noindex">');
      expect(page, address).toMatch(/<link rel="canonical" href="https:\/\/[^/"]+\/(?!lite\/|large\/)/);
    }
    expect(listedIn(catalogue).filter(({ address }) => /^\/(?:lite|large)\//.test(address))).toEqual([]);
  });
});

const settings =
  'name: {en: The Lantern, zh-Hans: 灯笼}\nurl: https://lantern.example/below/\nlanguages: [en, zh-Hans]\n';
const paragraphs = (count: number) =>
  Array.from({ length: count }, (_, i) => `Paragraph ${i + 1}: ${'she ploughs and votes. '.repeat(12)}`).join('\n\n');
const files: FileTree = {
  'newsroom/site.yaml': `${settings}lite: true\n`,
  'articles/2017/long.md': anArticleText(
    `A claim[^a] and [a place](#the-end).\n\n${paragraphs(28)}\n\n## The end\n\nDone.\n\n[^a]: The note.\n`,
  ),
  'articles/2017/long.zh-Hans.md': anArticleText('短文：[原文](long.md)、[结尾](long.md#the-end)、[标签](/tags/)。\n'),
};

describe('a long article', () => {
  const draw = lazily(() => drawn(files));
  const at = (address: string) => draw()(address);

  it('continues on further pages, which lead to each other', () => {
    expect(at('/lite/2017/long/')).toContain('<a rel="next" href="/below/lite/2017/long/2/">Next page</a>');
    expect(at('/lite/2017/long/2/')).toContain('<a rel="prev" href="/below/lite/2017/long/">Previous page</a>');
    expect(at('/lite/2017/long/2/')).toContain('Page 2 of 3');
    expect(at('/lite/2017/long/3/')).not.toContain('rel="next"');
  });

  it('has links to notes and headings on other pages, and back', () => {
    expect(at('/lite/2017/long/')).toContain('href="/below/lite/2017/long/3/#fn1" id="fnref1"');
    expect(at('/lite/2017/long/')).toContain('href="/below/lite/2017/long/3/#the-end"');
    expect(at('/lite/2017/long/3/')).toContain('href="/below/lite/2017/long/#fnref1"');
    expect(at('/large/2017/long/')).toContain('href="#fn1"');
  });

  it('leads to the same form of other articles, but to their places on the ordinary page', () => {
    const [lite, large] = [at('/lite/zh-Hans/2017/long/'), at('/large/zh-Hans/2017/long/')];
    expect(lite).toContain('<a href="/below/lite/2017/long/">原文</a>');
    expect(lite).toContain('<a href="/below/2017/long/#the-end">结尾</a>');
    expect(lite).toContain('<a href="/below/tags/">标签</a>');
    expect(large).toContain('<a href="/below/large/2017/long/">原文</a>');
    expect(large).toContain('<a href="/below/large/2017/long/#the-end">结尾</a>');
  });

  it('leads to the whole page, to large type, and to its translation', () => {
    const page = at('/lite/2017/long/2/');
    expect(page).toContain('<a href="/below/2017/long/">Full page</a>');
    expect(page).toContain('<a href="/below/large/2017/long/">Large type</a>');
    expect(page).toContain('<a href="/below/lite/zh-Hans/2017/long/" lang="zh-Hans" hreflang="zh-Hans">简体中文</a>');
    expect(at('/lite/zh-Hans/2017/long/')).toContain('大字版');
  });

  it('has three sizes of large type, each with an address', () => {
    const page = at('/large/2017/long/');
    for (const id of ['type:1', 'type:2', 'type:3']) {
      expect(page).toContain(`<span id="${id}"></span>`);
      expect(page).toContain(`<a href="#${id}">`);
    }
  });
});

describe('a reader of an ordinary page', () => {
  const draw = lazily(() => drawn(files));
  const at = (address: string) => draw()(address);

  it('finds the same page in both forms at its foot', () => {
    expect(at('/2017/long/')).toContain('<a href="/below/large/2017/long/">Large type</a>');
    expect(at('/2017/long/')).toContain('<a href="/below/lite/2017/long/">Lite</a>');
    expect(at('/zh-Hans/2017/')).toContain('<a href="/below/lite/zh-Hans/2017/">简版</a>');
  });

  it('or, for a page without them, the front page in both forms', () => {
    expect(at('/tags/')).toContain('<a href="/below/large/">Large type</a>');
    expect(at('/zh-Hans/tags/')).toContain('<a href="/below/lite/zh-Hans/">简版</a>');
  });
});

describe('a picture', () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 3 2"><path d="M0 0h3v2z"/></svg>';
  const draw = lazily(() =>
    drawn({
      'newsroom/site.yaml': `${settings}lite: true\n`,
      'articles/2017/a/index.md': anArticleText('![A "red" field](a.svg "The field | Drawing: nobody")\n'),
      'articles/2017/a/a.svg': svg,
    }),
  );
  const at = (address: string) => draw()(address);

  it('is a link that says what the picture shows', () => {
    const link = '<a class="pic" href="/below/2017/a/a.svg">Picture: A &quot;red&quot; field</a>';
    expect(at('/lite/2017/a/')).toContain(`${link}<figcaption>The field <small>Drawing: nobody</small></figcaption>`);
    expect(at('/lite/2017/a/')).not.toContain('<img');
  });

  it('is shown in large type', () => {
    expect(at('/large/2017/a/')).toContain('<img src="/below/2017/a/a.svg" alt="A &quot;red&quot; field"');
  });
});

describe('a publication that has not asked for lite pages', () => {
  it('has none, and no link to them', () => {
    const pages = outputsOf({ ...files, 'newsroom/site.yaml': settings });
    expect([...pages.keys()].filter(address => /^\/(?:lite|large)\//.test(address))).toEqual([]);
    expect(pages.get('/2017/long/')?.draw()).not.toContain('Large type');
  });

  it('may use the addresses of lite pages for itself', () => {
    const own = { 'newsroom/pages/lite.md': '---\ntitle: Lite\n---\n\nOur light edition.\n' };
    expect(problemsOf({ ...files, ...own, 'newsroom/site.yaml': settings })).toEqual([]);
    expect(problemsOf({ ...files, ...own })).toEqual([
      'newsroom/pages/lite.md:1:1 the site already uses or reserves the address /lite/; rename this file',
    ]);
  });
});

it('the style sheet of lite pages is as small as the pages count on', async () => {
  const { css } = await makeStyle('style/lite.css');
  expect(Buffer.byteLength(css)).toBeLessThanOrEqual(mostStyle);
});

it.each(['style/article.css', 'style/large.css', 'style/lite.css'])(
  'a table that is wider than the page scrolls, and no number breaks: %s',
  async name => {
    const { css } = await makeStyle(name);
    expect(css).toMatch(/(?:td,th|th,td)\{[^}]*overflow-wrap:break-word/);
    expect(css).toMatch(/\.table\{[^}]*overflow(?:-x)?:auto/);
  },
);

it.each(['article', 'book', 'booklet', 'wall', 'large', 'lite'])(
  'an item that runs against its list has room for its mark: %s.css',
  async name => {
    const { css } = await makeStyle(`style/${name}.css`);
    expect(css).toMatch(/li\[dir\]\{margin-inline-start:1(?:\.[34])?em\}/);
  },
);
