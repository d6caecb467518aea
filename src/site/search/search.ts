/**
 * Makes the search index in parts, called shards. The first shard contains the newest articles of every language. The browser searches this
 * shard first, and then loads older shards. Unchanged shards come from the cache.
 */
import { availableParallelism } from 'node:os';
import { searchIndex } from '../../addresses.ts';
import type { Edition } from '../../catalogue/catalogue.ts';
import { indexTag } from '../../language/character-pairs.ts';
import type { BatchOutput, Content } from '../output.ts';
import type { Wing, Workshop } from '../wing.ts';
import { prepareProgram } from './program.ts';
import { pathInShard } from './shard-files.ts';
import { ShardMaker, type ShardRequest } from './shard-maker.ts';
import { cutShards, type Shard } from './shards.ts';
import { wordPlaces } from './word-places.ts';
import { wordTables } from './word-tables.ts';

export const search: Wing = {
  name: 'search',
  folders: () => [searchIndex.folder],
  outputs: workshop => (workshop.options.search ? listShards(workshop) : []),
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
  readonly edition: Edition;
  readonly shards: readonly Shard[];
}

function listShards(workshop: Workshop): readonly BatchOutput[] {
  const maker = new ShardMaker(workshop);
  workshop.atEnd(() => maker.end());
  const cuts = workshop.publication.catalogue.editions.map(edition => ({
    edition,
    shards: [...cutShards(edition)].reverse(),
  }));
  // Sorts the shards by date instead of by language, so that the build makes the shards of all languages in turn.
  const older = cuts.flatMap(({ shards }) => shards.slice(1)).sort((a, b) => (a.from < b.from ? 1 : -1));
  // The output of the newest shards comes last, because `shards.json` contains a hash of every older shard.
  const places = cuts.flatMap(({ edition, shards }) =>
    wordPlaces(edition.language, shards.slice(1).reverse().map(olderRequest), maker),
  );
  return [
    ...older.map(shard => olderShard(shard, maker)),
    ...places,
    wordTables(workshop),
    newestShards(cuts, maker, workshop),
  ];
}

const languageOf = ({ edition }: Shard) => edition.language;
const folderOf = (shard: Shard) => `${languageOf(shard)}/${shard.from}`;
const tagOf = (shard: Shard) => indexTag(languageOf(shard), shard.from);

/** Returns the request for the index of an older shard. */
const olderRequest = (shard: Shard): ShardRequest => ({ shards: [shard], sizes: 'older', tagOf });

function olderShard(shard: Shard, maker: ShardMaker): BatchOutput {
  const folder = `${searchIndex.folder}${folderOf(shard)}/`;
  const request = olderRequest(shard);
  return {
    address: folder,
    get digest() {
      return maker.digestOf(request, folder);
    },
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

/** Returns one output for the newest shards of all languages, Pagefind's program, and `shards.json`. */
function newestShards(cuts: readonly Cut[], maker: ShardMaker, workshop: Workshop): BatchOutput {
  const { folder, table } = searchIndex;
  const request: ShardRequest = {
    shards: cuts.flatMap(({ shards }) => shards.slice(0, 1)),
    sizes: 'newest',
    tagOf: (shard: Shard) => indexTag(languageOf(shard)),
  };
  const older = cuts.flatMap(({ shards }) => shards.slice(1));
  return {
    address: folder,
    get digest() {
      const rest = older.map(shard => maker.digestOf(olderRequest(shard), folderOf(shard)));
      const own = maker.digestOf(request, folder);
      return own !== undefined && rest.every(digest => digest !== undefined) ? maker.join([own, ...rest]) : undefined;
    },
    async *makeAll(): AsyncIterable<readonly [string, Content]> {
      await maker.fetchKeys([request, ...older.map(olderRequest)]);
      const files = await prepareProgram(await maker.make(request), workshop);
      for (const { path, content } of files) yield [`${folder}${path}`, content];
      const paths = files.map(({ path }) => path);
      const rows = cuts.map(cut => [cut.edition.language, describe(cut, paths, maker)] as const);
      yield [table, JSON.stringify(Object.fromEntries(rows))];
    },
    renew: () => maker.renew(request),
  };
}

/** Returns the entry of one language in `shards.json`. `paths` are the paths of the files of the newest shards. */
function describe({ edition, shards }: Cut, paths: readonly string[], maker: ShardMaker): LanguageShards {
  const [newest, ...older] = shards;
  const { language } = edition;
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
