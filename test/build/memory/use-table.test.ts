import { describe, expect, test } from 'vitest';
import { storeUses, UseTable } from '../../../src/build/memory/use-table.ts';

const part = { kind: 'shard', address: '/pagefind/en/2017-01-01/', language: 'en', digest: 'before' };
const pages = new Map([
  ['index.html', { articles: [], texts: [], sizes: [] }],
  ['a/index.html', { articles: [0, 2], texts: [], sizes: [['/a.png', 300] as const] }],
  ['b/index.html', { articles: [1], texts: [2], sizes: [] }],
  ['pagefind/en/2017-01-01/index.html', { articles: [0, 1, 2], texts: [], sizes: [], part }],
]);
const table = new UseTable(storeUses(pages));

describe('the table of what pages were made from', () => {
  test('returns what was stored', () => {
    for (const [path, use] of pages) expect(table.get(path)).toEqual({ part: undefined, ...use });
    expect(table.get('c/index.html')).toBeUndefined();
    expect(table.parts).toEqual([part]);
  });

  test.each([
    [[0], ['a/index.html', 'pagefind/en/2017-01-01/index.html']],
    [[1], ['b/index.html', 'pagefind/en/2017-01-01/index.html']],
    [
      [0, 2],
      ['a/index.html', 'pagefind/en/2017-01-01/index.html'],
    ],
    [[3], []],
  ])('knows the pages with the articles %j', (articles, users) => {
    expect(table.listUsers(new Set(articles))).toEqual(users);
  });

  test('knows whether data may contain a part of a text', () => {
    expect(table.readsText(new Set([2]))).toBe(true);
    expect(table.readsText(new Set([0, 1]))).toBe(false);
  });

  test('knows whether a page was made from an unknown article', () => {
    expect(table.hasUnknown()).toBe(false);
    const strange = new Map([['a/index.html', { articles: [-1], texts: [], sizes: [] }]]);
    expect(new UseTable(storeUses(strange)).hasUnknown()).toBe(true);
  });

  test('takes other digests of parts, and keeps the rest', () => {
    const renewed = new UseTable(table.withDigests(new Map([[part.address, 'after']])));
    expect(renewed.parts).toEqual([{ ...part, digest: 'after' }]);
    expect(renewed.get('a/index.html')).toEqual(table.get('a/index.html'));
  });
});
