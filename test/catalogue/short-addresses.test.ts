import { describe, expect, test } from 'vitest';
import { type FileTree, frontMatter, load, problemsOf } from '../builders.ts';

const files = (ledger: string, more: FileTree = {}): FileTree => ({
  'newsroom/site.yaml': 'name: The Lantern\nurl: https://lantern.example/\nlanguages: [en, zh-Hans]\ncodes: true\n',
  'newsroom/columns/markets.md': '---\ntitle: Markets\n---\n',
  'newsroom/short-addresses.txt': ledger,
  'articles/2017/wells.md': frontMatter(
    'title: Wells',
    'date: 2017-09-05',
    'tags: [water, 水]',
    'aliases: [/old/wells/, /水井/]',
  ),
  ...more,
});

describe('printed short addresses', () => {
  test('are fine while each leads to an article, by its address or an alias, to a column or to a tag', () => {
    const addresses = ['/2017/wells/', '/old/wells/', '/%E6%B0%B4%E4%BA%95/', '/columns/markets/'];
    const others = ['/zh-Hans/columns/markets/', '/tags/water/', '/tags/水/'];
    const lines = [...addresses, ...others].map((address, i) => `10000000000${i} ${address}\n`);
    expect(problemsOf(files(lines.join('')))).toEqual([]);
  });

  test('are named with line, column and cure when they would lead nowhere', () => {
    expect(problemsOf(files('# for people\n481516234200 /2017/well/\n481516234201 /tags/wood/\n'))).toEqual([
      'newsroom/short-addresses.txt:2:14 the QR code /q/481516234200/ was printed for /2017/well/, but it would no longer lead to a page; add /2017/well/ to the field "aliases" of the article at /2017/wells/, or write the address of another article, column or tag in this line',
      'newsroom/short-addresses.txt:3:14 the QR code /q/481516234201/ was printed for /tags/wood/, but it would no longer lead to a page; add /tags/wood/ to the field "aliases" of the article that replaces the page, or write the address of another article, column or tag in this line',
    ]);
  });

  test('lead nowhere when their article becomes a draft again, and still lead to an expired article', () => {
    const boats = (...fields: readonly string[]) => ({
      'articles/2017/boats.md': frontMatter('title: Boats', 'date: 2017-09-05', ...fields),
    });
    const ledger = '481516234200 /2017/boats/\n';
    expect(problemsOf(files(ledger, boats('draft: true')))).toHaveLength(1);
    expect(problemsOf(files(ledger, boats('expires: 2018-01-01')))).toEqual([]);
  });

  test('are not checked beside an article that cannot be read, which is reported alone', () => {
    const broken = frontMatter('title: Boats', 'date: 2017-02-30');
    const { problems } = load(files('481516234200 /2017/boats/\n', { 'articles/2017/boats.md': broken }));
    expect(problems.map(({ file }) => file)).toEqual(['articles/2017/boats.md']);
  });

  test('have a folder that no file of the publication may take', () => {
    const alias = frontMatter('title: Boats', 'date: 2017-09-05', 'aliases: [/q/481516234200/]');
    expect(problemsOf(files('', { 'articles/2017/boats.md': alias }))).toEqual([
      'articles/2017/boats.md:4:11 aliases: the site already uses or reserves the address /q/481516234200/; remove the address from "aliases" in this file',
    ]);
  });
});
