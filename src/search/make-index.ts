/**
 * The whole search index: one shard for the newest articles of every language, which answers first, and older ones by period, which
 * join it in the reader's browser. A shard whose articles did not change is taken from the cache.
 */
import { deserialize, serialize } from 'node:v8';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Cache } from '../output/cache.ts';
import { type KindNames, type SearchDocument, toDocument } from './document.ts';
import { type IndexedFile, keyOf } from './index-articles.ts';
import { IndexerPool } from './indexer-pool.ts';
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

/** What the browser must know of the shards of a language. */
interface LanguageShards {
  /** First day of the newest shard, which lies at the top. */
  readonly newest: string | undefined;
  /** Newest first; `folder` is below the index's, `tag` changes with the content. */
  readonly older: readonly { readonly folder: string; readonly period: string; readonly tag: string }[];
}

export async function makeIndex({ catalogue, cache, kinds }: IndexOrder): Promise<MadeIndex> {
  const { editions, site } = catalogue;
  const pool = new IndexerPool();
  const maker = new ShardMaker(cache, pool);
  const documentsOf = ({ edition, from, pieces }: Shard) =>
    pieces.map(piece => toDocument(piece, edition, { base: site.base, kinds: kinds(edition.language), period: from }));
  const cut = editions.map(edition => ({ language: edition.language, shards: [...cutShards(edition)].reverse() }));
  const files: IndexedFile[] = [];
  const table: Record<string, LanguageShards> = {};
  try {
    const newest = maker.take(cut.flatMap(({ shards }) => shards.slice(0, 1).flatMap(documentsOf)));
    const older = await mapPooled(
      cut.flatMap(({ language, shards }) => shards.slice(1).map(shard => ({ language, shard }))),
      async ({ language, shard }) => ({ language, shard, ...(await maker.take(documentsOf(shard))) }),
    );
    files.push(...(await newest).files);
    for (const { language, shard, files: own } of older) {
      const folder = folderOf(language, shard);
      files.push(...own.filter(isShardFile).map(({ path, content }) => ({ path: `${folder}/${path}`, content })));
    }
    for (const { language, shards } of cut) {
      const own = older.filter(found => found.language === language);
      table[language] = {
        newest: shards[0]?.from,
        older: own.map(({ shard, key }) => ({
          folder: folderOf(language, shard),
          period: shard.from,
          tag: key.slice(0, 10),
        })),
      };
    }
    files.push({ path: 'shards.json', content: Buffer.from(JSON.stringify(table)) });
    return { files, made: maker.made, kept: maker.kept };
  } finally {
    await pool.stop();
  }
}

const folderOf = (language: string, { from }: Shard) => `${language}/${from}`;

/** How many shards are on their way at once: their texts must not all wait in memory. */
const atOnce = 3;

/** Does something with every item, a few at a time; results in the order of the items. */
async function mapPooled<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<readonly R[]> {
  const results: R[] = [];
  const queue = items.entries();
  const worker = async () => {
    for (const [i, item] of queue) results[i] = await work(item);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return results;
}

/** Indexes a shard, or finds it in the cache. */
class ShardMaker {
  readonly #cache: Cache;
  readonly #pool: IndexerPool;
  made = 0;
  kept = 0;

  constructor(cache: Cache, pool: IndexerPool) {
    this.#cache = cache;
    this.#pool = pool;
  }

  async take(
    documents: readonly SearchDocument[],
  ): Promise<{ readonly files: readonly IndexedFile[]; readonly key: string }> {
    const key = keyOf(documents);
    const known = this.#cache.get(`shard-${key}`);
    if (known) {
      this.kept++;
      return { files: readShard(known), key };
    }
    this.made++;
    const files = await this.#pool.index(documents);
    this.#cache.set(`shard-${key}`, serialize(files));
    return { files, key };
  }
}

/** The engine stands once, beside the newest shard. */
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
