/** Keeps the tables of word places in the cache, so that a change of one article changes only the rows of the words that come or go. */
import type { Cache } from '../../store/cache.ts';
import { ChangedTables, PlacesTable } from './places-table.ts';
import type { ShardMaker, ShardRequest } from './shard-maker.ts';

/** The tables of a set of shards, and the keys of the indexes with whose words they were made. */
interface KeptTables {
  /** One key for each shard, oldest first. */
  readonly keys: readonly string[];
  /** One table for each bucket, as JSON. */
  readonly tables: readonly string[];
}

/** A set of older shards of one language. */
export interface ShardSet {
  /** Folder of the tables: an address. */
  readonly folder: string;
  /** The requests for the shards, oldest first. */
  readonly requests: readonly ShardRequest[];
  readonly maker: ShardMaker;
  readonly cache: Cache;
}

/** Returns the key of the cache entry with the tables; undefined if the build has no cache. */
function nameOf({ folder, maker }: ShardSet): string | undefined {
  const digest = maker.join(['places', folder]);
  return digest === undefined ? undefined : `word-places-${digest}`;
}

/** Marks the cache entry with the tables of an unchanged set as used. */
export function renewTables(set: ShardSet): void {
  const name = nameOf(set);
  if (name !== undefined) set.cache.keep(name);
}

/** Returns the tables of a set, one for each bucket, as JSON. Changes the tables of an earlier build if only some shards have changed. */
export async function tablesOf(set: ShardSet): Promise<readonly string[]> {
  const { requests, maker, cache } = set;
  const name = nameOf(set);
  const keys = requests.map(request => maker.keyOf(request));
  const before = name === undefined ? undefined : cache.getValue(name);
  const tables = (isTables(before) && (await changeTables(before, keys, set))) || (await makeTables(set));
  if (name !== undefined) cache.setValue(name, { keys, tables } satisfies KeptTables);
  return tables;
}

const isTables = (value: unknown): value is KeptTables =>
  typeof value === 'object' &&
  value !== null &&
  'keys' in value &&
  'tables' in value &&
  [value.keys, value.tables].every(list => Array.isArray(list) && list.every(each => typeof each === 'string'));

async function makeTables({ requests, maker }: ShardSet): Promise<readonly string[]> {
  const places = new PlacesTable(requests.length);
  // Takes the words of the other shards while a worker indexes a changed one.
  await Promise.all(requests.map(async (request, shard) => places.add(shard, await maker.listWords(request))));
  return places.tabulate();
}

/** Returns the tables of an earlier build with the words of the changed shards as they are now; undefined if the words of then are not known. */
async function changeTables(
  before: KeptTables,
  keys: readonly string[],
  { requests, maker }: ShardSet,
): Promise<readonly string[] | undefined> {
  if (before.keys.length !== keys.length) return undefined;
  const tables = new ChangedTables(before.tables, keys.length);
  for (const [shard, request] of requests.entries()) {
    const [then = '', now] = [before.keys[shard], keys[shard]];
    if (then === now) continue;
    const gone = maker.recallWords(then);
    if (!gone) return undefined;
    const words = new Set(await maker.listWords(request));
    for (const word of gone) if (!words.delete(word)) tables.remove(word, shard);
    for (const word of words) tables.add(word, shard);
  }
  return tables.finish();
}
