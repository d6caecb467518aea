/**
 * The whole search index: one shard for the newest articles of every language, which answers first, and older ones by period, which
 * join it in the reader's browser. A shard whose articles did not change is taken from the cache.
 */
import { availableParallelism } from 'node:os';
import { searchIndex } from '../../addresses.ts';
import type { Catalogue, Shown } from '../../catalogue/catalogue.ts';
import { indexTag } from '../../language/character-pairs.ts';
import type { Cache } from '../../store/cache.ts';
import { type Crew, ThreadPool } from '../../store/threads.ts';
import { type KindNames, type SearchDocument, toDocument } from './document.ts';
import { keyOf } from './index-articles.ts';
import type { IndexRequest, IndexSettings } from './index-thread.ts';
import type { IndexedFile } from './join-indexes.ts';
import { isPackedIndex, type PackedIndex, unpackIndex } from './packed-index.ts';
import { cutShards, type Shard } from './shards.ts';

export interface IndexOrder {
  readonly catalogue: Catalogue;
  readonly cache: Cache;
  kinds(language: string): KindNames;
  /** Takes a file of the index as soon as it is made; `path` is below the index's folder, `digest` stands for its shard. */
  write(path: string, content: Uint8Array, digest: string): Promise<void>;
  /** Takes over the files of a shard from the site that stands; gives their paths, none if they are not all there. */
  keep?(digest: string): Promise<readonly string[]>;
  /** What stands for the articles of a shard, where that is known: then their texts need not be looked at. */
  digestOf?(name: string, shown: readonly Shown[]): string | undefined;
  /** Whether a shard is made here, or by another machine. */
  isMine?(name: string): boolean;
  /** Told after every shard how many are done, and of how many. */
  progress?(done: number, all: number): void;
}

export interface IndexCount {
  /** Shards that were indexed now, and shards that were kept from an earlier build. */
  readonly made: number;
  readonly kept: number;
}

/** What the browser must know of the shards of a language. */
interface LanguageShards {
  /** First day of the newest shard, which lies at the top. */
  readonly newest: string | undefined;
  /** Files that Pagefind asks for one after the other, below the index's folder: its program, and its table of contents. */
  readonly program: string;
  readonly contents: string | undefined;
  /** Newest first; `folder` is below the index's, `tag` changes with the content. */
  readonly older: readonly { readonly folder: string; readonly period: string; readonly tag: string }[];
}

/** A shard's texts pass through a thread and are gone. */
const indexers = ({ folder }: Cache): Crew => ({
  script: new URL('./index-thread.ts', import.meta.url),
  workerData: { cache: folder } satisfies IndexSettings,
  resourceLimits: { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 1024 },
});
type Indexers = ThreadPool<IndexRequest, PackedIndex>;

/** Where the index lies in the site; the table of shards lies beside the newest one, and is made by the same machine. */
export const indexFolder = searchIndex.folder.slice(1);
const below = (address: string) => address.slice(searchIndex.folder.length);

export async function makeIndex(order: IndexOrder): Promise<IndexCount> {
  const { editions } = order.catalogue;
  const pool: Indexers = new ThreadPool(indexers(order.cache));
  const maker = new ShardMaker(order, pool);
  const cut = editions.map(edition => ({ language: edition.language, shards: [...cutShards(edition)].reverse() }));
  const newest = cut.flatMap(({ shards }) => shards.slice(0, 1));
  // by time and not by language, so that no language waits for the others
  const older = cut.flatMap(({ shards }) => shards.slice(1)).sort((a, b) => (a.from < b.from ? 1 : -1));
  const taken = new Map<Shard, Taken>();
  let done = 0;
  const take = async (shards: readonly Shard[], folder: string) => {
    const result = await maker.take(shards, folder);
    for (const shard of shards) taken.set(shard, result);
    order.progress?.(++done, older.length + 1);
  };
  try {
    await eachPooled([{ shards: newest, folder: '' }, ...older.map(toOlder)], ({ shards, folder }) =>
      take(shards, folder),
    );
  } finally {
    await pool.stop();
  }
  const table: Record<string, LanguageShards> = {};
  for (const { language, shards } of cut) {
    const [first] = shards;
    table[language] = {
      newest: first?.from,
      program: below(searchIndex.program(language)),
      contents: first && taken.get(first)?.paths.find(isContentsOf(language)),
      older: shards.slice(1).map(shard => ({
        folder: folderOf(shard),
        period: shard.from,
        tag: (taken.get(shard)?.key ?? '').slice(0, 10),
      })),
    };
  }
  if (order.isMine?.(indexFolder) ?? true) {
    const content = Buffer.from(JSON.stringify(table));
    await order.write(
      below(searchIndex.table),
      content,
      keyOf([{ url: searchIndex.table, content: content.toString() }]),
    );
  }
  return { made: maker.made, kept: maker.kept };
}

const isContentsOf = (language: string) => (path: string) =>
  path.startsWith(`pagefind.${indexTag(language).toLowerCase()}_`);

const ownTag = ({ edition }: Shard) => indexTag(edition.language);
const shardTag = ({ edition, from }: Shard) => indexTag(edition.language, from);

const folderOf = ({ edition, from }: Shard) => `${edition.language}/${from}`;
const toOlder = (shard: Shard) => ({ shards: [shard], folder: `${folderOf(shard)}/` });

/** How many shards are on their way at once: one for every indexer, and one that waits, so that no indexer has to. */
const atOnce = availableParallelism() + 1;

/** Does something with every item, a few at a time. */
async function eachPooled<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const queue = items.values();
  const worker = async () => {
    for (const item of queue) await work(item);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}

interface Taken {
  /** Stands for what is in the shard. */
  readonly key: string;
  /** Of its files, below the index's folder; none if another machine makes it. */
  readonly paths: readonly string[];
}

/** Indexes a shard, or finds it in the site that stands, or in the cache. */
class ShardMaker {
  readonly #order: IndexOrder;
  readonly #pool: Indexers;
  made = 0;
  kept = 0;

  constructor(order: IndexOrder, pool: Indexers) {
    this.#order = order;
    this.#pool = pool;
  }

  /** Hands over the files of a shard to lie in a folder. */
  async take(shards: readonly Shard[], folder: string): Promise<Taken> {
    const { cache, digestOf, isMine, keep, write } = this.#order;
    const digest = digestOf?.(
      'shard',
      // the newest shard is indexed under another tag than the same articles are when they are older
      [
        folder === '' ? 'newest' : 'older',
        ...shards.flatMap(({ edition, from, pieces }) => [edition.language, from, ...pieces]),
      ],
    );
    const said = digest && cache.get(`shard-of-${digest}`)?.toString();
    const documentsNow = () => this.#documentsOf(shards, folder === '' ? ownTag : shardTag);
    const documents = said ? undefined : documentsNow();
    const key = said || keyOf(documents ?? []);
    if (digest && !said) cache.set(`shard-of-${digest}`, Buffer.from(key));
    if (isMine && !isMine(`${indexFolder}${folder}`)) return { key, paths: [] };
    const standing = `${key} ${folder}`;
    const stood = (await keep?.(standing)) ?? [];
    if (stood.length > 0) {
      this.kept++;
      return { key, paths: stood };
    }
    const files = await this.#index(key, () => documents ?? documentsNow());
    const used = folder === '' ? files : files.filter(({ path }) => isShardFile(path));
    for (const { path, content } of used) await write(`${folder}${path}`, content, standing);
    return { key, paths: used.map(({ path }) => `${folder}${path}`) };
  }

  #documentsOf(shards: readonly Shard[], tagOf: (shard: Shard) => string): readonly SearchDocument[] {
    const { catalogue, kinds } = this.#order;
    return shards.flatMap(shard => {
      const { edition, from, pieces } = shard;
      const placing = {
        base: catalogue.site.base,
        kinds: kinds(edition.language),
        period: from,
        tag: tagOf(shard),
      };
      return pieces.map(piece => toDocument(piece, edition, placing));
    });
  }

  async #index(key: string, documents: () => readonly SearchDocument[]): Promise<readonly IndexedFile[]> {
    const { cache } = this.#order;
    const name = `shard-${key}`;
    const known = cache.getValue(name);
    if (isPackedIndex(known)) {
      this.kept++;
      return unpackIndex(known);
    }
    this.made++;
    const index = await this.#pool.ask({ name, documents: documents() });
    cache.addUse({ used: new Set([name]), damaged: 0 });
    return unpackIndex(index);
  }
}

/** The engine stands once, beside the newest shard. */
const isShardFile = (path: string) => !/^(?:pagefind(?:-worker)?\.js|wasm\..*)$/.test(path);
