/**
 * Finds out whether a site is up to date: made with the same options from the same files, and not changed since. Loads few modules, and keeps in
 * a flat form what it compares, because otherwise most of its time would go into both.
 */
import type { Release } from '../catalogue/catalogue.ts';
import type { LocatedProblem } from '../problem.ts';
import { type Look, lookAtInputs } from '../source/look.ts';
import { type Cache, hashOf } from '../store/cache.ts';
import { readSiteRecord, type SiteRecord } from './output/previous-site.ts';
import { isWhole } from './output/site-stamps.ts';

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
  /** The notes that a build prints. */
  readonly notes: readonly LocatedProblem[];
}

/** The folders of a publication and of its site, and the cache of the publication. */
export interface Place {
  readonly site: string;
  readonly out: string;
  readonly cache: Cache;
}

/** What a build knows before it reads the publication. */
export interface Prospect {
  /** Record of the previous site; undefined if there is none. */
  readonly record: SiteRecord | undefined;
  /** The files of the publication. Undefined if the previous site was made with other settings or shows another time. */
  readonly look: Look | undefined;
  /** Outcome of the last build, if the site is up to date. */
  readonly outcome: Outcome | undefined;
}

/**
 * Finds out whether a site is up to date at the time `now`, in milliseconds since 1970-01-01T00:00Z. `settings` are all values that affect the
 * site, apart from files.
 */
export function findUpToDate({ site, out, cache }: Place, now: number, settings: readonly string[]): Prospect {
  const record = readSiteRecord(cache, out);
  const { made, from = 0, until = 0 } = record ?? {};
  if (!record || made?.settings !== hashOf(...settings) || now < from || now >= until)
    return { record, look: undefined, outcome: undefined };
  const look = lookAtInputs(site, cache);
  const isSame = made.inputs === look.now.key && isWhole(out, record.files.stored);
  return { record, look, outcome: isSame ? outcomeOf(record) : undefined };
}

const outcomeOf = ({ outcome, files, from, until }: SiteRecord): Outcome | undefined =>
  outcome && { ...outcome, files: files.size, from, until };
