/** Writes the tables that tell the browser which older shards contain a word, so that a question loads only the shards that can answer it. */
import { searchIndex } from '../../addresses.ts';
import { shardsInSet } from '../../language/word-buckets.ts';
import type { BatchOutput, Content } from '../output.ts';
import { renewTables, type ShardSet, tablesOf } from './kept-places.ts';

/** Returns an output for each set of older shards of one language. `requests` are the requests for all its older shards, oldest first. */
export function wordPlaces(language: string, { requests, ...tools }: Omit<ShardSet, 'folder'>): readonly BatchOutput[] {
  const { maker } = tools;
  return Array.from({ length: Math.ceil(requests.length / shardsInSet) }, (_, i) => {
    const folder = `${searchIndex.places}${language}/${i}/`;
    const own = requests.slice(i * shardsInSet, (i + 1) * shardsInSet);
    const set: ShardSet = { ...tools, folder, requests: own };
    let digest: string | undefined;
    return {
      address: folder,
      get digest() {
        digest ??= maker.digestOfAll(own.map(request => [request, folder]));
        return digest;
      },
      async *makeAll(): AsyncIterable<readonly [string, Content]> {
        for (const [bucket, table] of (await tablesOf(set)).entries()) yield [`${folder}${bucket}.json`, table];
      },
      renew() {
        for (const request of own) maker.renewWords(request);
        renewTables(set);
      },
    };
  });
}
