/** Finds the older shards that can contain the words of a query, from the tables that `src/site/search/word-places.ts` writes. */
import { beginningOf, bucketOf, countBuckets, readShards, shardsInSet } from '../../src/language/word-buckets.ts';
import type { Shard } from './open-index.ts';

type Bucket = Readonly<Record<string, string>>;

const isBucket = (file: unknown): file is Bucket => typeof file === 'object' && file !== null;

export class WordPlaces {
  readonly #folder: string;
  /** Sets of shards, oldest shard first. */
  readonly #sets: readonly (readonly Shard[])[];
  readonly #files = new Map<string, Promise<Bucket | undefined>>();

  /** `folder` is the address of the tables of one language; `older` lists its older shards, newest first. */
  constructor(folder: string, older: readonly Shard[]) {
    this.#folder = folder;
    const oldestFirst = [...older].reverse();
    this.#sets = Array.from({ length: Math.ceil(older.length / shardsInSet) }, (_, i) =>
      oldestFirst.slice(i * shardsInSet, (i + 1) * shardsInSet),
    );
  }

  /**
   * Returns the shards that contain a word, or a longer word that begins with it. Returns all shards for a word of one or two letters, and those
   * whose table cannot be loaded.
   */
  async shardsWith(word: string): Promise<ReadonlySet<Shard>> {
    const found = await Promise.all(this.#sets.map((shards, i) => this.#look(word, shards, i)));
    return new Set(found.flat());
  }

  async #look(word: string, shards: readonly Shard[], set: number): Promise<readonly Shard[]> {
    const beginning = beginningOf(word);
    const bucket = beginning === undefined ? undefined : await this.#load(beginning, shards, set);
    if (!bucket) return shards;
    const found = new Set<number>();
    for (const [longer, written] of Object.entries(bucket))
      if (longer.startsWith(word)) for (const shard of readShards(written, shards.length)) found.add(shard);
    return shards.filter((_, i) => found.has(i));
  }

  /** Loads a bucket. Its address contains the tags of its shards, because a bucket that a browser has kept from before could hide articles. */
  #load(beginning: string, shards: readonly Shard[], set: number): Promise<Bucket | undefined> {
    const tags = bucketOf(shards.map(({ tag }) => tag).join(''), 2 ** 32).toString(36);
    const address = `${this.#folder}${set}/${bucketOf(beginning, countBuckets(shards.length))}.json?ts=${tags}`;
    const known = this.#files.get(address);
    if (known) return known;
    const asked = fetch(address)
      .then(response => (response.ok ? response.json() : undefined))
      .then(file => (isBucket(file) ? file : undefined))
      .catch(() => {
        this.#files.delete(address);
        return undefined;
      });
    this.#files.set(address, asked);
    return asked;
  }
}
