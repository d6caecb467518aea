/**
 * Makes the search index in parts, called shards. The first shard contains the newest articles of every language. The browser searches this
 * shard first, and then loads older shards. Unchanged shards come from the cache.
 */
import { availableParallelism } from 'node:os';
import { searchIndex } from '../../addresses.ts';
import type { Piece } from '../../catalogue/catalogue.ts';
import { indexTag } from '../../language/character-pairs.ts';
import type { NamedPage } from '../kind.ts';
import type { BatchOutput, Content } from '../output.ts';
import type { RevivalWorkshop, Wing, Workshop } from '../wing.ts';
import { type ProgramCache, prepareProgram } from './program.ts';
import { pathInShard } from './shard-files.ts';
import { addressOfShard, ShardMaker, type ShardRequest, shardKind } from './shard-maker.ts';
import { cutShards, type Shard } from './shards.ts';
import { wordPlaces } from './word-places.ts';
import { wordTables } from './word-tables.ts';

export const search: Wing = {
  name: 'search',
  folders: () => [searchIndex.folder],
  outputs: workshop => (workshop.options.search ? listShards(workshop) : []),
  revive: reviveShards,
  // The number of workers plus one, so that the next shard is ready when a worker becomes idle.
  atOnce: availableParallelism() + 1,
};

/** The shards of one language in `shards.json`, which the browser loads. */
interface LanguageShards {
  /** First day of the newest shard, whose files are directly in the folder of the index. Undefined if the language has no articles. */
  readonly newest: string | undefined;
  /**
   * Path of Pagefind's WebAssembly program, relative to the folder of the index. The browser loads this file and the file at `contents` at
   * the same time. Pagefind alone would load the two files one after the other.
   */
  readonly program: string;
  /** Path of the newest shard's list of index files, relative to the folder of the index. Undefined if the language has no articles. */
  readonly contents: string | undefined;
  /**
   * Older shards, newest first. `folder` is relative to the folder of the index. `period` is the first day of the shard. `tag` is a hash of
   * the shard's content.
   */
  readonly older: readonly { readonly folder: string; readonly period: string; readonly tag: string }[];
}

/** The shards of a language, newest first. */
interface Cut {
  readonly language: string;
  readonly shards: readonly Shard[];
}

function listShards(workshop: Workshop): readonly BatchOutput[] {
  const { site, newsroom, editions } = workshop.publication.catalogue;
  const maker = new ShardMaker({ ...workshop, site, words: newsroom.words });
  workshop.atEnd(() => maker.end());
  const cuts = editions.map(edition => ({ language: edition.language, shards: [...cutShards(edition)].reverse() }));
  return [...listOlder(cuts, maker, workshop), wordTables(workshop), newestShards(cuts, maker, workshop)];
}

/** Returns the outputs of the shards that an earlier build cut, with the articles of changed shards as they are now. */
function reviveShards(workshop: RevivalWorkshop): readonly BatchOutput[] {
  const maker = new ShardMaker(workshop);
  workshop.atEnd(() => maker.end());
  const kept = workshop.parts.filter(({ kind }) => kind === shardKind).map(part => reviveShard(part, workshop));
  const cuts = workshop.site.languages.map(language => ({
    language,
    shards: kept.filter(shard => shard.language === language).sort((a, b) => (a.from < b.from ? 1 : -1)),
  }));
  return [...listOlder(cuts, maker, workshop), newestShards(cuts, maker, workshop)];
}

function reviveShard(part: NamedPage, workshop: RevivalWorkshop): Shard {
  let pieces: readonly Piece[] | undefined;
  return {
    language: part.language,
    from: part.address.split('/').at(-2) ?? '',
    get pieces() {
      const data = pieces ?? workshop.open(part);
      if (!isPieces(data)) throw new Error(`${part.address} is no shard`);
      pieces = data;
      return data;
    },
  };
}

/** Returns whether data is the articles of a shard. Only shards keep a list. */
const isPieces = (data: unknown): data is readonly Piece[] => Array.isArray(data);

/**
 * Returns the outputs of all shards but the newest, by date instead of by language, so that the build makes the shards of all languages in turn.
 * After them come the tables of their words.
 */
function listOlder(cuts: readonly Cut[], maker: ShardMaker, { cache }: ProgramCache): readonly BatchOutput[] {
  const older = cuts.flatMap(({ shards }) => shards.slice(1)).sort((a, b) => (a.from < b.from ? 1 : -1));
  const places = cuts.flatMap(({ language, shards }) =>
    wordPlaces(language, { requests: shards.slice(1).reverse().map(olderRequest), maker, cache }),
  );
  return [...older.map(shard => olderShard(shard, maker)), ...places];
}

const folderOf = (shard: Shard) => addressOfShard(shard).slice(searchIndex.folder.length, -1);
const tagOf = (shard: Shard) => indexTag(shard.language, shard.from);

/** Returns the request for the index of an older shard. */
const olderRequest = (shard: Shard): ShardRequest => ({ shards: [shard], sizes: 'older', tagOf });

function olderShard(shard: Shard, maker: ShardMaker): BatchOutput {
  const folder = addressOfShard(shard);
  const request = olderRequest(shard);
  let digest: string | undefined;
  return {
    address: folder,
    get digest() {
      digest ??= maker.digestOf(request, folder);
      return digest;
    },
    begin: () => maker.begin(request),
    async *makeAll() {
      const files = await maker.make(request);
      for (const { path, content } of files) {
        const inShard = pathInShard(path, nameTag(request, maker));
        if (inShard) yield [`${folder}${inShard}`, content];
      }
    },
    renew: () => maker.renew(request),
  };
}

/** Returns a short hash of the content of an older shard, which `shards.json` and the name of the shard's list of index files contain. */
const nameTag = (request: ShardRequest, maker: ShardMaker) => maker.keyOf(request).slice(0, 10);

/**
 * Returns one output for the newest shards of all languages, Pagefind's program, and `shards.json`. It must come last, because `shards.json`
 * contains a hash of every older shard.
 */
function newestShards(cuts: readonly Cut[], maker: ShardMaker, workshop: ProgramCache): BatchOutput {
  const { folder, table } = searchIndex;
  const request: ShardRequest = {
    shards: cuts.flatMap(({ shards }) => shards.slice(0, 1)),
    sizes: 'newest',
    tagOf: (shard: Shard) => indexTag(shard.language),
  };
  const older = cuts.flatMap(({ shards }) => shards.slice(1));
  const all = () => [
    [request, folder] as const,
    ...older.map(shard => [olderRequest(shard), folderOf(shard)] as const),
  ];
  let digest: string | undefined;
  return {
    address: folder,
    get digest() {
      digest ??= maker.digestOfAll(all());
      return digest;
    },
    begin: () => maker.begin(request),
    async *makeAll(): AsyncIterable<readonly [string, Content]> {
      await maker.fetchKeys([request, ...older.map(olderRequest)]);
      const files = await prepareProgram(await maker.make(request), workshop);
      for (const { path, content } of files) yield [`${folder}${path}`, content];
      const paths = files.map(({ path }) => path);
      const rows = cuts.map(cut => [cut.language, describe(cut, paths, maker)] as const);
      yield [table, JSON.stringify(Object.fromEntries(rows))];
    },
    renew: () => maker.renew(request),
  };
}

/** Returns the entry of one language in `shards.json`. `paths` are the paths of the files of the newest shards. */
function describe({ language, shards }: Cut, paths: readonly string[], maker: ShardMaker): LanguageShards {
  const [newest, ...older] = shards;
  const contents = `pagefind.${indexTag(language).toLowerCase()}_`;
  return {
    newest: newest?.from,
    program: searchIndex.program(language).slice(searchIndex.folder.length),
    contents: newest && paths.find(path => path.startsWith(contents)),
    older: older.map(shard => ({
      folder: folderOf(shard),
      period: shard.from,
      tag: nameTag(olderRequest(shard), maker),
    })),
  };
}
