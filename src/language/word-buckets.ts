/**
 * Distributes the words of search shards among small files, called buckets. The build writes the buckets, and the browser loads the bucket
 * of each word of a query.
 */
import { runsOf } from './character-pairs.ts';
import { plainOf } from './search-letters.ts';

/** Number of letters of a word that decide its bucket. Words with the same beginning share a bucket. */
const letters = 3;

/**
 * Returns the beginning of a word that decides its bucket: three letters, or the first Chinese or Japanese character. Returns undefined for a
 * word that is shorter than that, because longer words with its letters may be in any bucket.
 */
export function beginningOf(word: string): string | undefined {
  const characters = [...word];
  const [first = ''] = characters;
  if (runsOf(first).length > 0) return first;
  return characters.length < letters ? undefined : characters.slice(0, letters).join('');
}

/** Returns the bucket of a beginning, from 0 to `count` − 1, by the hash FNV-1a of its characters. */
export function bucketOf(beginning: string, count: number): number {
  let hash = 0x811c9dc5;
  for (const character of beginning) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0) % count;
}

/**
 * Returns a word that stands for a whole headline in the buckets, so that a query that equals an old headline finds its shard. No article contains it.
 * Headlines that differ at most in letters and marks that readers take for the same have one word.
 */
export const headlineWord = (title: string, language: string): string =>
  `=${bucketOf(plainOf(title, language), 2 ** 32)
    .toString(36)
    .padStart(7, '0')}`;

/** Number of shards in one set of buckets. A set of older shards stays as it is when newer shards follow. */
export const shardsInSet = 64;

/** Returns the number of buckets for a number of shards. A bucket has about a thousand words, because shards share most of their words. */
export const countBuckets = (shards: number): number => Math.ceil(12 * Math.sqrt(shards));

/** A letter for each shard of a set, oldest first. */
const names = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Writes a set of shards, as their numbers in rising order. If a word is in most of the `all` shards, writes `!` and the others. */
export function writeShards(shards: readonly number[], all: number): string {
  if (shards.length <= all / 2) return shards.map(shard => names[shard]).join('');
  const known = new Set(shards);
  return `!${[...names].filter((_, i) => i < all && !known.has(i)).join('')}`;
}

/** Reads a set of `all` shards that `writeShards` wrote. */
export function readShards(written: string, all: number): ReadonlySet<number> {
  const isOthers = written.startsWith('!');
  return new Set(Array.from({ length: all }, (_, i) => i).filter(i => written.includes(names[i] ?? ' ') !== isOthers));
}
