/** Writes the tables that tell the browser which older shards contain a word, so that a question loads only the shards that can answer it. */
import { searchIndex } from '../../addresses.ts';
import { beginningOf, bucketOf, countBuckets, shardsInSet, writeShards } from '../../language/word-buckets.ts';
import type { BatchOutput, Content } from '../output.ts';
import type { ShardMaker, ShardRequest } from './shard-maker.ts';

/** Returns an output for each set of older shards of one language. `requests` are the requests for all its older shards, oldest first. */
export function wordPlaces(
  language: string,
  requests: readonly ShardRequest[],
  maker: ShardMaker,
): readonly BatchOutput[] {
  return Array.from({ length: Math.ceil(requests.length / shardsInSet) }, (_, i) => {
    const folder = `${searchIndex.places}${language}/${i}/`;
    const own = requests.slice(i * shardsInSet, (i + 1) * shardsInSet);
    let digest: string | undefined;
    return {
      address: folder,
      get digest() {
        digest ??= maker.digestOfAll(own.map(request => [request, folder]));
        return digest;
      },
      async *makeAll(): AsyncIterable<readonly [string, Content]> {
        const places = new PlacesTable(own.length);
        // Takes the words of the other shards while a worker indexes a changed one.
        await Promise.all(own.map(async (request, shard) => places.add(shard, await maker.listWords(request))));
        for (const [bucket, table] of places.tabulate().entries())
          yield [`${folder}${bucket}.json`, JSON.stringify(table)];
      },
      renew() {
        for (const request of own) maker.renewWords(request);
      },
    };
  });
}

/** The words of a bucket, with the shards that contain each word as `writeShards` writes them. */
export type PlacesOfWords = Readonly<Record<string, string>>;

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

  /** Returns the buckets of the set. */
  tabulate(): readonly PlacesOfWords[] {
    const buckets = Array.from({ length: countBuckets(this.#all) }, (): [string, string][] => []);
    for (const word of [...this.#shards.keys()].sort()) {
      const beginning = beginningOf(word);
      if (beginning === undefined) continue;
      const shards = writeShards(this.#shards.get(word) ?? [], this.#all);
      buckets[bucketOf(beginning, buckets.length)]?.push([word, shards]);
    }
    return buckets.map(rows => Object.fromEntries(rows));
  }
}
