/** Tests how the words of search shards are distributed among small files. */
import { expect, it } from 'vitest';
import {
  beginningOf,
  bucketOf,
  countBuckets,
  headlineWord,
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

it.each([
  ['The Harvest of the Village', 'the harvest of the village', 'en'],
  ['“Women’s work”: a history', 'womens work a history', 'en'],
  ['半边天：妇女报道', '半边天 妇女报道', 'zh-Hans'],
  ['کتاب‌های زنان', 'كتابهای زنان', 'fa'],
])('the headline %s and the query %s have one word', (title, query, language) => {
  expect(headlineWord(query, language)).toBe(headlineWord(title, language));
});

it('words of headlines differ, are in many buckets, and are no words of articles', () => {
  const count = countBuckets(shardsInSet);
  const words = Array.from({ length: 20 * count }, (_, i) => headlineWord(`Report ${i}`, 'en'));
  expect(new Set(words).size).toBe(words.length);
  expect(words.filter(word => !/^=[0-9a-z]{7}$/.test(word))).toEqual([]);
  expect(new Set(words.map(word => bucketOf(beginningOf(word) ?? '', count))).size).toBeGreaterThan(count / 2);
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
