/**
 * Finds out whether a site is up to date: made with the same options from the same files, and not changed since. Loads few modules, and keeps in
 * a flat form what it compares, because otherwise most of its time would go into both.
 */
import type { Release } from '../catalogue/catalogue.ts';
import { listInputs } from '../source/listing.ts';
import { packSnapshot, type Snapshot, takeSnapshot, unpackSnapshot } from '../source/snapshot.ts';
import { type Cache, hashOf } from '../store/cache.ts';
import { packFlat, unpackFlat } from '../store/flat-value.ts';
import { isWhole } from './output/site-stamps.ts';
import type { SiteStamps } from './output/stamp.ts';

/** Outcome of a build that holds as long as the site is up to date. */
export interface Outcome {
  readonly articles: number;
  readonly pages: number;
  /** Number of files of the site. */
  readonly files: number;
  /** Start of the time span in which the site is up to date, in milliseconds since 1970-01-01T00:00Z. `until` is the end of the span. */
  readonly from: number;
  readonly until: number;
  /** The next scheduled articles; undefined if none are scheduled. */
  readonly release: Release | undefined;
}

/** Record of a build. */
interface BuildRecord {
  /** Hash of all values that affect the site, apart from files: see `settingsOf`. */
  readonly settings: string;
  /** Key of the snapshot of all files that the build has read. */
  readonly inputs: string;
  readonly outcome: Omit<Outcome, 'from' | 'until'>;
  readonly site: Omit<SiteStamps, 'numbers'>;
}

/** The folders of a publication and of its site, and the cache of the publication. */
export interface Place {
  readonly site: string;
  readonly out: string;
  readonly cache: Cache;
}

const inputsKey = (site: string) => `inputs-${hashOf(site).slice(0, 32)}`;
const buildKey = (out: string) => `build-${hashOf(out).slice(0, 32)}`;

/** Looks at the files of a publication, and remembers their times for the next look if they still have the same contents. */
export function lookAtInputs(site: string, cache: Cache): Snapshot {
  const key = inputsKey(site);
  const known = unpackSnapshot(cache.get(key));
  const found = takeSnapshot(site, () => listInputs(site), known);
  if (found !== known && found.key === known?.key) cache.set(key, packSnapshot(found));
  return found;
}

/** Stores a snapshot of the files of a publication, as a command has read them. */
export const rememberInputs = (site: string, cache: Cache, snapshot: Snapshot): void =>
  cache.set(inputsKey(site), packSnapshot(snapshot));

/**
 * Returns the outcome of the last build if the site is up to date at the time `now`, in milliseconds since 1970-01-01T00:00Z; otherwise
 * undefined. `settings` are all values that affect the site, apart from files.
 */
export function findUpToDate(
  { site, out, cache }: Place,
  now: number,
  settings: readonly string[],
): Outcome | undefined {
  const record = readRecord(out, cache);
  if (!record || record.settings !== hashOf(...settings)) return undefined;
  const { from, until } = record.outcome;
  if (now < from || now >= until || record.inputs !== lookAtInputs(site, cache).key) return undefined;
  return isWhole(out, record.site) ? record.outcome : undefined;
}

/** Returns what the last build left in the folder of the site; undefined if that is not known. */
export const findStamps = (out: string, cache: Cache): SiteStamps | undefined => readRecord(out, cache)?.site;

function readRecord(out: string, cache: Cache) {
  const { value, numbers } = unpackFlat(cache.get(buildKey(out))) ?? {};
  if (!numbers || !isRecord(value)) return undefined;
  const [from = 0, until = 0] = numbers;
  const site: SiteStamps = { ...value.site, numbers: numbers.subarray(2) };
  return { ...value, outcome: { ...value.outcome, from, until }, site };
}

/** Stores what a build has read and written, so that the next build can find out whether the site is up to date. */
export function rememberBuild(
  { site, out, cache }: Place,
  made: {
    readonly settings: readonly string[];
    readonly inputs: Snapshot;
    readonly outcome: Outcome;
    readonly stamps: SiteStamps;
  },
): void {
  const { from, until, ...outcome } = made.outcome;
  const { numbers, ...stamps } = made.stamps;
  const value: BuildRecord = { settings: hashOf(...made.settings), inputs: made.inputs.key, outcome, site: stamps };
  rememberInputs(site, cache, made.inputs);
  // JSON has no `Infinity`, which `until` may be.
  const all = new Float64Array(2 + numbers.length);
  all.set([from, until]);
  all.set(numbers, 2);
  cache.set(buildKey(out), packFlat({ value, numbers: all }));
}

/** Checks only that there is a record. The settings contain the fingerprint of the engine, so the same code has written the record. */
const isRecord = (value: unknown): value is BuildRecord =>
  typeof value === 'object' && value !== null && 'settings' in value && 'outcome' in value && 'site' in value;
