import { describe, expect, test } from 'vitest';
import type { Edition } from '../../../src/catalogue/catalogue.ts';
import { cutShards } from '../../../src/site/search/shards.ts';
import { anArticle, catalogued } from '../../builders.ts';

/** Returns an edition with the given number of articles on each day. */
function editionOf(days: Readonly<Record<string, number>>, minutes = 1): Edition {
  const articles = Object.entries(days).flatMap(([day, count]) =>
    Array.from({ length: count }, (_, i) => anArticle({ date: day, slug: `${day}-${i}`, minutes })),
  );
  return catalogued(articles).catalogue.editions[0];
}

const sizes = (edition: Edition) => cutShards(edition).map(({ from, pieces }) => [from, pieces.length]);

describe('an edition is cut into shards', () => {
  test('a small one is a single shard', () => {
    expect(sizes(editionOf({ '2017-01-05': 20, '2019-06-01': 30 }))).toEqual([['2017-01-05', 50]]);
  });

  test('an empty one has none', () => {
    expect(sizes(editionOf({}))).toEqual([]);
  });

  test('a shard with enough articles is closed at the end of its month', () => {
    const edition = editionOf({ '2017-01-05': 200, '2017-02-01': 30, '2017-02-20': 60, '2017-03-01': 10 });
    expect(sizes(edition)).toEqual([
      ['2017-01-05', 290],
      ['2017-03-01', 10],
    ]);
  });

  test('long articles fill a shard sooner', () => {
    const edition = editionOf({ '2017-01-05': 74, '2017-02-01': 1, '2017-03-01': 151, '2017-03-02': 10 }, 10);
    expect(sizes(edition)).toEqual([
      ['2017-01-05', 75],
      ['2017-03-01', 151],
      ['2017-03-02', 10],
    ]);
  });

  test('a month that is too large is cut between its days', () => {
    const edition = editionOf({ '2017-01-05': 400, '2017-01-06': 200, '2017-01-07': 5 });
    expect(sizes(edition)).toEqual([
      ['2017-01-05', 600],
      ['2017-01-07', 5],
    ]);
  });

  test('an article of today changes the last shard and no other', () => {
    const days = { '2015-01-05': 600, '2016-02-01': 700, '2017-03-01': 10 };
    const before = sizes(editionOf(days));
    const after = sizes(editionOf({ ...days, '2017-03-02': 1 }));
    expect(after.slice(0, -1)).toEqual(before.slice(0, -1));
    expect(after.at(-1)).toEqual(['2017-03-01', 11]);
  });
});
