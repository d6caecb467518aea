/** Tests how the words of search shards are distributed among small files. */
import { expect, it } from 'vitest';
import {
  beginningOf,
  bucketOf,
  countBuckets,
  readShards,
  shardsInSet,
  writeShards,
} from '../../src/language/word-buckets.ts';

it.each([
  ['harvest', 'har'],
  ['har', 'har'],
  ['ha', undefined],
  ['妇联', '妇'],
  ['妇', '妇'],
  ['かな', 'か'],
  ['2015年', '201'],
])('the bucket of %s follows from %s', (word, beginning) => {
  expect(beginningOf(word)).toBe(beginning);
});

it('every bucket has some words', () => {
  const count = countBuckets(shardsInSet);
  const words = Array.from({ length: 20 * count }, (_, i) => `${i.toString(36)}aaa`);
  const buckets = new Set(words.map(word => bucketOf(beginningOf(word) ?? '', count)));
  expect(buckets.size).toBe(count);
});

it.each([
  [[], 5],
  [[0], 1],
  [[2, 3], 5],
  [[0, 1, 3, 4], 5],
  [[0, 1, 2, 3, 4], 5],
  [[63], shardsInSet],
  [Array.from({ length: shardsInSet }, (_, i) => i), shardsInSet],
])('the shards %j of %d are the same after writing and reading', (shards, all) => {
  expect([...readShards(writeShards(shards, all), all)]).toEqual(shards);
});
