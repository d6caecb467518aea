/**
 * Reads the record of the last build from the cache, and compares the files of the site with this record. A build rebuilds a file only if
 * the digest of the file (hash of its inputs) has changed.
 */
import { join } from 'node:path';
import type { Release } from '../../catalogue/catalogue.ts';
import { type Cache, hashOf } from '../../store/cache.ts';
import { stampOf } from './stamp.ts';
import type { Standing } from './survey.ts';

/** Record of one file that a build wrote. */
export interface FileRecord {
  /** Hash of the inputs that the file was made from; undefined if the inputs are unknown. Without a hash, the next build must rebuild the file. */
  readonly digest: string | undefined;
  readonly stamp: string;
}

/** Record of a whole site. */
export interface SiteRecord {
  readonly files: ReadonlyMap<string, FileRecord>;
  /** Identifies the memory of what the pages were made from. Without it, that memory may come from another build. */
  readonly memory?: string;
  /** Start of the time span in which the site is up to date, in milliseconds since 1970-01-01T00:00Z. `until` is the end of the span. */
  readonly from: number;
  readonly until: number;
  /** Numbers of articles and pages, and the articles that are scheduled next. Absent if the site was joined from parts. */
  readonly outcome?: { readonly articles: number; readonly pages: number; readonly release: Release | undefined };
}

const keyOf = (out: string) => `site-${hashOf(out).slice(0, 32)}`;

/** Stores the record of a site that was just written to the folder `out`. */
export function recordSite(cache: Cache, out: string, record: SiteRecord): void {
  cache.setValue(keyOf(out), record);
}

/** The site in the folder `out`, with methods that compare its files with the record of its build. */
export class PreviousSite {
  readonly #out: string;
  readonly record: SiteRecord | undefined;
  #byDigest: ReadonlyMap<string, readonly string[]> | undefined;
  #standing: Standing | undefined;

  constructor(cache: Cache, out: string) {
    const value = cache.getValue(keyOf(out));
    this.#out = out;
    this.record = isRecord(value) ? value : undefined;
  }

  /** Takes the files that stand in the folder, so that no method needs to look at them again. */
  survey(standing: Standing): void {
    this.#standing = standing;
  }

  /** Returns whether the last build wrote a file with this path. */
  knows(path: string): boolean {
    return this.record?.files.has(path) ?? false;
  }

  /** Returns whether the previous site has a file with this path and digest, unchanged since its build. */
  has(path: string, digest: string): boolean {
    return this.find(path, digest) !== undefined;
  }

  /** Returns the record of a file with this path and digest; undefined unless the file is unchanged since its build. */
  find(path: string, digest: string): FileRecord | undefined {
    const known = this.record?.files.get(path);
    return known?.digest === digest && this.#stands(path, known) ? known : undefined;
  }

  /** Returns the size in bytes of a file of the previous site. Returns undefined for an unknown path. */
  bytesOf(path: string): number | undefined {
    const stamp = this.record?.files.get(path)?.stamp;
    return stamp === undefined ? undefined : Number.parseInt(stamp, 10);
  }

  /** Returns the paths of all files with this digest. If any of these files is missing or has changed since the build, returns an empty list. */
  listFiles(digest: string): readonly string[] {
    this.#byDigest ??= groupByDigest(this.record);
    const paths = this.#byDigest.get(digest) ?? [];
    return paths.every(path => this.has(path, digest)) ? paths : [];
  }

  /** Returns whether all recorded files stand in the folder, unchanged. */
  stands(): boolean {
    return this.record !== undefined && [...this.record.files].every(([path, known]) => this.#stands(path, known));
  }

  #stands(path: string, { stamp }: FileRecord): boolean {
    return (this.#standing ? this.#standing.get(path) : stampOf(join(this.#out, path))) === stamp;
  }
}

function groupByDigest(record: SiteRecord | undefined): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const [path, { digest }] of record?.files ?? []) {
    if (digest === undefined) continue;
    const there = groups.get(digest);
    if (there) there.push(path);
    else groups.set(digest, [path]);
  }
  return groups;
}

function isRecord(value: unknown): value is SiteRecord {
  return typeof value === 'object' && value !== null && 'files' in value && value.files instanceof Map;
}
