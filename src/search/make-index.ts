/**
 * The whole search index: one shard for the newest articles of every language, which answers first, and older ones by period, which
 * join it in the reader's browser. A shard whose articles did not change is taken from the cache.
 */
import { deserialize, serialize } from 'node:v8';
import type { Catalogue, Piece } from '../catalogue/catalogue.ts';
import { type Cache, hashOf } from '../output/cache.ts';
import { type KindNames, type SearchDocument, toDocument } from './document.ts';
import { type IndexedFile, indexArticles, keyOf, stopIndexing } from './index-articles.ts';
import { cutShards, type Shard } from './shards.ts';

export interface MadeIndex {
  readonly files: readonly IndexedFile[];
  /** Shards that were indexed now, and shards that were kept from an earlier build. */
  readonly made: number;
  readonly kept: number;
}

export interface IndexOrder {
  readonly catalogue: Catalogue;
  readonly cache: Cache;
  kinds(language: string): KindNames;
}

/** Older shards of each language, newest first: the folder below `/pagefind/` and a tag that changes with its content. */
type OlderShards = Readonly<Record<string, readonly { readonly folder: string; readonly tag: string }[]>>;

export async function makeIndex({ catalogue, cache, kinds }: IndexOrder): Promise<MadeIndex> {
  const { editions, site } = catalogue;
  const documentsOf = ({ edition, pieces }: Pick<Shard, 'edition' | 'pieces'>) =>
    pieces.map((piece: Piece) => toDocument(piece, edition, site.base, kinds(edition.language)));
  const shards = editions.map(edition => ({ edition, shards: cutShards(edition) }));
  const files: IndexedFile[] = [];
  let made = 0;
  let kept = 0;
  const take = async (documents: readonly SearchDocument[]) => {
    const key = `shard-${keyOf(documents)}`;
    const known = cache.get(key);
    if (known) {
      kept++;
      return readShard(known);
    }
    made++;
    const fresh = await indexArticles(documents);
    cache.set(key, serialize(fresh));
    return fresh;
  };
  try {
    const older: Record<string, { folder: string; tag: string }[]> = {};
    for (const { edition, shards: all } of shards) {
      for (const shard of all.slice(0, -1).reverse()) {
        const folder = `${edition.language}/${shard.from}`;
        const documents = documentsOf(shard);
        const found = await take(documents);
        files.push(...found.filter(isShardFile).map(({ path, content }) => ({ path: `${folder}/${path}`, content })));
        older[edition.language] ??= [];
        older[edition.language]?.push({ folder, tag: hashOf(keyOf(documents)).slice(0, 10) });
      }
    }
    const newest = shards.flatMap(({ shards: all }) => all.slice(-1).flatMap(documentsOf));
    files.push(...(await take(newest)), {
      path: 'older.json',
      content: Buffer.from(JSON.stringify(older satisfies OlderShards)),
    });
    return { files, made, kept };
  } finally {
    await stopIndexing();
  }
}

/** The engine stands once beside the newest shard. */
const isShardFile = ({ path }: IndexedFile) => !/^(?:pagefind(?:-worker)?\.js|wasm\..*)$/.test(path);

function readShard(bytes: Buffer): readonly IndexedFile[] {
  const entries: unknown = deserialize(bytes);
  return Array.isArray(entries) ? entries.filter(isFile) : [];
}

function isFile(entry: unknown): entry is IndexedFile {
  return (
    typeof entry === 'object' &&
    entry !== null &&
    'path' in entry &&
    'content' in entry &&
    entry.content instanceof Uint8Array
  );
}
