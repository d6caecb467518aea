/** Tabulates which shards contain a word, as JSON that the browser reads with `layouts/script/word-places.ts`. */
import { beginningOf, bucketOf, countBuckets, readShards, writeShards } from '../../language/word-buckets.ts';

/** The words of a bucket, with the shards that contain each word as `writeShards` writes them. */
type PlacesOfWords = Readonly<Record<string, string>>;

/** The words of a set of shards. */
export class PlacesTable {
  /** Number of shards in the set. */
  readonly #all: number;
  /** Numbers of the shards that contain a word, in rising order. */
  readonly #shards = new Map<string, number[]>();

  constructor(all: number) {
    this.#all = all;
  }

  /** Adds the words of a shard. Shards may come in any order; the oldest has the number 0. */
  add(shard: number, words: readonly string[]): void {
    for (const word of words) {
      const known = this.#shards.get(word);
      if (!known) this.#shards.set(word, [shard]);
      else if ((known.at(-1) ?? 0) < shard) known.push(shard);
      else
        known.splice(
          known.findIndex(each => each > shard),
          0,
          shard,
        );
    }
  }

  /** Returns the table of each bucket of the set, as JSON. */
  tabulate(): readonly string[] {
    const buckets = Array.from({ length: countBuckets(this.#all) }, (): [string, string][] => []);
    for (const [word, shards] of this.#shards) {
      const beginning = beginningOf(word);
      if (beginning === undefined) continue;
      buckets[bucketOf(beginning, buckets.length)]?.push([word, writeShards(shards, this.#all)]);
    }
    return buckets.map(write);
  }
}

/** Writes the rows of a table, sorted by word. */
const write = (rows: readonly (readonly [word: string, shards: string])[]): string =>
  JSON.stringify(Object.fromEntries([...rows].sort(([a], [b]) => (a < b ? -1 : 1))));

/** Tables in which some rows change. Reads only the tables of the changed words. */
export class ChangedTables {
  readonly #tables: readonly string[];
  /** Number of shards in the set. */
  readonly #all: number;
  /** Tables that were read, by the numbers of their buckets. */
  readonly #read = new Map<number, Map<string, string>>();

  constructor(tables: readonly string[], all: number) {
    this.#tables = tables;
    this.#all = all;
  }

  add(word: string, shard: number): void {
    this.#change(word, shards => shards.add(shard));
  }

  remove(word: string, shard: number): void {
    this.#change(word, shards => shards.delete(shard));
  }

  #change(word: string, change: (shards: Set<number>) => void): void {
    const beginning = beginningOf(word);
    if (beginning === undefined) return;
    const rows = this.#open(bucketOf(beginning, this.#tables.length));
    const shards = new Set(readShards(rows.get(word) ?? '', this.#all));
    change(shards);
    if (shards.size === 0) rows.delete(word);
    else
      rows.set(
        word,
        writeShards(
          [...shards].sort((a, b) => a - b),
          this.#all,
        ),
      );
  }

  #open(bucket: number): Map<string, string> {
    const known = this.#read.get(bucket);
    if (known) return known;
    const table: PlacesOfWords = JSON.parse(this.#tables[bucket] ?? '{}');
    const rows = new Map(Object.entries(table));
    this.#read.set(bucket, rows);
    return rows;
  }

  /** Returns all tables, as JSON. */
  finish(): readonly string[] {
    return this.#tables.map((table, bucket) => {
      const rows = this.#read.get(bucket);
      return rows ? write([...rows]) : table;
    });
  }
}
