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
        // Reads the words of the other shards while a worker indexes a changed one.
        const words = await Promise.all(own.map(request => maker.listWords(request)));
        for (const [bucket, table] of tabulate(words).entries())
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

/** Returns the buckets of a set of shards. `words` contains the words of each shard, oldest shard first. */
export function tabulate(words: readonly (readonly string[])[]): readonly PlacesOfWords[] {
  const shardsOf = new Map<string, number[]>();
  for (const [shard, own] of words.entries()) {
    for (const word of own) {
      const known = shardsOf.get(word);
      if (known) known.push(shard);
      else shardsOf.set(word, [shard]);
    }
  }
  const buckets = Array.from({ length: countBuckets(words.length) }, (): [string, string][] => []);
  for (const word of [...shardsOf.keys()].sort()) {
    const beginning = beginningOf(word);
    if (beginning === undefined) continue;
    const shards = writeShards(shardsOf.get(word) ?? [], words.length);
    buckets[bucketOf(beginning, buckets.length)]?.push([word, shards]);
  }
  return buckets.map(rows => Object.fromEntries(rows));
}
