import { describe, expect, test } from 'vitest';
import { anArticleText, type FileTree, frontMatter, load, problemsOf } from '../builders.ts';
import { drawn, textOf } from './drawn.ts';

const site = 'name: The Lantern\nurl: https://lantern.example/\nlanguages: [en, zh-Hans, ar]\n';
const english = anArticleText('She ploughs.[^a]\n\n## Prices\n\nTwelve.\n\n[^a]: At four.\n');
const chinese = anArticleText('她犁地。[^a]\n\n## 价钱\n\n十二。\n\n[^a]: 四点。\n', 'translator: He Ping').replace(
  'Ploughs and ballots',
  '犁与票',
);
const files: FileTree = {
  'newsroom/site.yaml': site,
  'articles/2017/ploughs.md': english,
  'articles/2017/ploughs.zh-Hans.md': chinese,
};
const address = '/2017/ploughs/parallel/zh-Hans/';
const idsOf = (page: string) => [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);

describe('an original and its translation side by side', () => {
  test('have a page, whose rows are what belongs together, each in its language', () => {
    const rows = drawn(files)(address).split('<div class="pair">').slice(1).map(textOf);
    expect(rows).toEqual([
      'Ploughs and ballots 犁与票',
      'She ploughs. [1] 她犁地。 [1]',
      'Prices 价钱',
      'Twelve. 十二。',
      expect.stringMatching(/^At four\. ↩︎? 四点。 ↩/),
    ]);
    expect(
      drawn(files)(address).match(/<div class="prose" lang="zh-Hans" dir="ltr" data-language="简体中文">/g),
    ).toHaveLength(4);
  });

  test('do not share an id, and their notes lead where they should', () => {
    const page = drawn(files)(address);
    const ids = idsOf(page);
    expect(ids).toEqual([...new Set(ids)]);
    expect(ids).toEqual(expect.arrayContaining(['en:prices', 'en:fn1', 'zh-Hans:fn1', 'zh-Hans:fnref1']));
    const links = [...page.matchAll(/ href="#([^"]*)"/g)].map(([, id]) => id);
    expect(links.filter(id => !ids.includes(id))).toEqual([]);
  });

  test('are found from both articles, and lead to both', () => {
    const page = drawn(files);
    expect(textOf(page('/2017/ploughs/'))).toContain('Also in: 简体中文 · Side by side');
    expect(textOf(page('/zh-Hans/2017/ploughs/'))).toContain('其他语言： English · 原文译文对照');
    for (const article of ['/2017/ploughs/', '/zh-Hans/2017/ploughs/']) {
      expect(page(article)).toContain(`<a href="${address}">`);
      expect(page(address)).toContain(`<a href="${article}"`);
    }
  });

  test('are no page for search engines, and no version of anything', () => {
    const page = drawn(files);
    expect(page(address)).toContain('<meta name="robots" content="noindex">');
    expect(page(address)).toContain('<link rel="canonical" href="https://lantern.example/2017/ploughs/">');
    expect(page(address)).not.toContain('<link rel="alternate" hreflang');
    for (const list of ['/sitemap.xml', '/feed.xml', '/zh-Hans/feed.xml', '/feeds.opml', '/archive/'])
      expect(page(list)).not.toContain('parallel');
  });

  test('have a direction each', () => {
    const arabic = anArticleText('نص.\n', 'translator: He Ping');
    const page = drawn({ ...files, 'articles/2017/ploughs.ar.md': arabic });
    expect(page('/2017/ploughs/parallel/ar/')).toContain('<div class="prose" lang="ar" dir="rtl"');
    // a page pairs each translation with its original, never with another translation
    expect(() => page('/zh-Hans/2017/ploughs/parallel/ar/')).toThrow('nothing answers');
    expect(textOf(page('/ar/2017/ploughs/')).match(/Side by side|简体中文|English/g)).toContain('English');
  });

  test('say that the original has been corrected since', () => {
    const corrected = english.replace('date:', 'corrections: [{date: 2017-10-03, text: There are six.}]\ndate:');
    const page = drawn({ ...files, 'articles/2017/ploughs.md': corrected })(address);
    expect(textOf(page)).toContain('The original has been corrected since, on 3 October 2017');
  });

  test('are not there where nothing was translated, or where it is a draft', () => {
    const written = { ...files, 'articles/2017/ploughs.zh-Hans.md': chinese.replace('translator: He Ping\n', '') };
    expect(() => drawn(written)(address)).toThrow('nothing answers');
    expect(drawn(written)('/2017/ploughs/')).not.toContain('Side by side');
    const draft = {
      ...files,
      'articles/2017/ploughs.zh-Hans.md': chinese.replace('translator:', 'draft: true\ntranslator:'),
    };
    expect(() => drawn(draft)(address)).toThrow('nothing answers');
  });

  test('begin with the language in which it was written, whichever comes first in the publication', () => {
    const page = drawn({
      'newsroom/site.yaml': site,
      'articles/2017/ploughs.md': frontMatter('title: Ploughs', 'date: 2017-09-05', 'translator: He Ping'),
      'articles/2017/ploughs.zh-Hans.md': frontMatter('title: 犁', 'date: 2017-09-05'),
    })('/zh-Hans/2017/ploughs/parallel/en/');
    expect(page).toContain('<html lang="zh-Hans"');
    expect(textOf(page)).toContain('原文译文对照 犁');
  });

  test('have an address that nothing else can take, and that texts may link to', () => {
    const alias = (to: string) => frontMatter('title: A', 'date: 2017-09-05', `aliases: [${to}]`);
    expect(problemsOf({ ...files, 'articles/2017/x.md': alias('/2017/y/parallel/zh-Hans/') })).toEqual([
      'articles/2017/x.md:4:11 aliases: the site already uses or reserves the address /2017/y/parallel/zh-Hans/; remove the address from "aliases" in this file',
    ]);
    expect(problemsOf({ ...files, 'articles/2017/x.md': anArticleText(`[Both](${address}).\n`) })).toEqual([]);
    expect(load(files).problems).toEqual([]);
  });
});
