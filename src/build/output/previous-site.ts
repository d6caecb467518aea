/**
 * Reads the record of the last build from the cache, and compares the files of the site with this record. A build rebuilds a file only if
 * the digest of the file (hash of its inputs) has changed.
 */
import { join } from 'node:path';
import type { Release } from '../../catalogue/catalogue.ts';
import type { LocatedProblem } from '../../problem.ts';
import { type Cache, hashOf } from '../../store/cache.ts';
import { packFlat, unpackFlat } from '../../store/flat-value.ts';
import { type FileRecord, SiteFiles } from './site-files.ts';
import { stampOf } from './stamp.ts';
import type { Standing } from './survey.ts';

/** Record of a whole site. */
export interface SiteRecord {
  readonly files: SiteFiles;
  /** Identifies the memory of what the pages were made from. Without it, that memory may come from another build. */
  readonly memory?: string | undefined;
  /** Start of the time span in which the site is up to date, in milliseconds since 1970-01-01T00:00Z. `until` is the end of the span. */
  readonly from: number;
  readonly until: number;
  /** What the build found out about the publication. Absent if the site was joined from parts. */
  readonly outcome?: Found | undefined;
  /** What the site was made from; undefined if that is uncertain. */
  readonly made?: Made | undefined;
}

/** Numbers of articles and pages, the articles that are scheduled next, and the notes that a build prints. */
interface Found {
  readonly articles: number;
  readonly pages: number;
  readonly release: Release | undefined;
  readonly notes: readonly LocatedProblem[];
}

/** What a site was made from. */
interface Made {
  /** Hash of all values that affect the site, apart from files. */
  readonly settings: string;
  /** Key of the snapshot of all files that the build has read. */
  readonly inputs: string;
}

const keyOf = (out: string) => `site-${hashOf(out).slice(0, 32)}`;

/** Stores the record of a site that was just written to the folder `out`. */
export function recordSite(cache: Cache, out: string, { files, from, until, ...value }: SiteRecord): void {
  const { folders, names, digests, numbers } = files.stored;
  // JSON has no `Infinity`, which `until` may be.
  const all = new Float64Array(2 + numbers.length);
  all.set([from, until]);
  all.set(numbers, 2);
  cache.set(keyOf(out), packFlat({ value, texts: [folders, names, digests], numbers: all }));
}

/** Returns the record of the site in the folder `out`; undefined if there is none. */
export function readSiteRecord(cache: Cache, out: string): SiteRecord | undefined {
  const { value, texts = [], numbers } = unpackFlat(cache.get(keyOf(out))) ?? {};
  const [folders, names, digests] = texts;
  if (folders === undefined || names === undefined || digests === undefined) return undefined;
  if (!numbers || !isRest(value)) return undefined;
  const [from = 0, until = 0] = numbers;
  return { ...value, from, until, files: new SiteFiles({ folders, names, digests, numbers: numbers.subarray(2) }) };
}

/** Checks only that there is a record: the key of the cache entry tells what it is. */
const isRest = (value: unknown): value is Omit<SiteRecord, 'files' | 'from' | 'until'> =>
  typeof value === 'object' && value !== null;

/** Files of a previous site, by path relative to the site's folder. */
type Recorded = Pick<SiteFiles, 'has' | 'get' | typeof Symbol.iterator>;

/** The site in the folder `out`, with methods that compare its files with the record of its build. */
export class PreviousSite {
  readonly #out: string;
  readonly #files: Recorded | undefined;
  #byDigest: ReadonlyMap<string, readonly string[]> | undefined;
  #standing: Standing | undefined;

  /** `files` are the recorded files of the site, or those that a build may use again. */
  constructor(out: string, files: Recorded | undefined) {
    this.#out = out;
    this.#files = files;
  }

  /** Takes the files that stand in the folder, so that no method needs to look at them again. */
  survey(standing: Standing): void {
    this.#standing = standing;
  }

  /** Returns whether the last build wrote a file with this path. */
  knows(path: string): boolean {
    return this.#files?.has(path) ?? false;
  }

  /** Returns whether the previous site has a file with this path and digest, unchanged since its build. */
  has(path: string, digest: string): boolean {
    return this.find(path, digest) !== undefined;
  }

  /** Returns the record of a file; undefined if the last build wrote no file with this path. */
  recordOf(path: string): FileRecord | undefined {
    return this.#files?.get(path);
  }

  /** Returns the record of a file with this path and digest; undefined unless the file is unchanged since its build. */
  find(path: string, digest: string): FileRecord | undefined {
    const known = this.recordOf(path);
    return known?.digest === digest && this.#stands(path, known) ? known : undefined;
  }

  /** Returns the size in bytes of a file of the previous site. Returns undefined for an unknown path. */
  bytesOf(path: string): number | undefined {
    const stamp = this.recordOf(path)?.stamp;
    return stamp === undefined ? undefined : Number.parseInt(stamp, 10);
  }

  /** Returns the paths of all files with this digest. If any of these files is missing or has changed since the build, returns an empty list. */
  listFiles(digest: string): readonly string[] {
    this.#byDigest ??= groupByDigest(this.#files ?? []);
    const paths = this.#byDigest.get(digest) ?? [];
    return paths.every(path => this.has(path, digest)) ? paths : [];
  }

  #stands(path: string, { stamp }: FileRecord): boolean {
    return (this.#standing ? this.#standing.get(path) : stampOf(join(this.#out, path))) === stamp;
  }
}

function groupByDigest(
  files: Iterable<readonly [path: string, record: FileRecord]>,
): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const [path, { digest }] of files) {
    if (digest === undefined) continue;
    const there = groups.get(digest);
    if (there) there.push(path);
    else groups.set(digest, [path]);
  }
  return groups;
}
