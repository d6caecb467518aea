/**
 * The whole search index: one shard for the newest articles of every language, which answers first, and older ones by period, which
 * join it in the reader's browser. A shard whose articles did not change is taken from the cache.
 */
import { deserialize, serialize } from 'node:v8';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Cache } from '../output/cache.ts';
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

/** What the browser must know of the shards of a language. */
interface LanguageShards {
  /** First day of the newest shard, which lies at the top. */
  readonly newest: string | undefined;
  /** Newest first; `folder` is below the index's, `tag` changes with the content. */
  readonly older: readonly { readonly folder: string; readonly period: string; readonly tag: string }[];
}

export async function makeIndex({ catalogue, cache, kinds }: IndexOrder): Promise<MadeIndex> {
  const { editions, site } = catalogue;
  const maker = new ShardMaker(cache);
  const documentsOf = ({ edition, from, pieces }: Shard) =>
    pieces.map(piece => toDocument(piece, edition, { base: site.base, kinds: kinds(edition.language), period: from }));
  const cut = editions.map(edition => ({ language: edition.language, shards: [...cutShards(edition)].reverse() }));
  const files: IndexedFile[] = [];
  const table: Record<string, LanguageShards> = {};
  try {
    files.push(...(await maker.take(cut.flatMap(({ shards }) => shards.slice(0, 1).flatMap(documentsOf)))).files);
    for (const { language, shards } of cut) {
      const older: LanguageShards['older'][number][] = [];
      for (const shard of shards.slice(1)) {
        const folder = `${language}/${shard.from}`;
        const { files: own, key } = await maker.take(documentsOf(shard));
        files.push(...own.filter(isShardFile).map(({ path, content }) => ({ path: `${folder}/${path}`, content })));
        older.push({ folder, period: shard.from, tag: key.slice(0, 10) });
      }
      table[language] = { newest: shards[0]?.from, older };
    }
    files.push({ path: 'shards.json', content: Buffer.from(JSON.stringify(table)) });
    return { files, made: maker.made, kept: maker.kept };
  } finally {
    await stopIndexing();
  }
}

/** Indexes a shard, or finds it in the cache. */
class ShardMaker {
  readonly #cache: Cache;
  made = 0;
  kept = 0;

  constructor(cache: Cache) {
    this.#cache = cache;
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
    const files = await indexArticles(documents);
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
