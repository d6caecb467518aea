/** The site that stands, as the build left it which wrote it: a file that would be made of the same again need not be made again. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Cache, hashOf } from '../../store/cache.ts';

export interface FileRecord {
  /** What the file was made of; undefined if nobody knows. */
  readonly digest: string | undefined;
  readonly stamp: string;
}

/** What a whole site was made of. */
export interface SiteRecord {
  readonly files: ReadonlyMap<string, FileRecord>;
  /** What stands for every file of the publication and all settings; undefined if one was just being written. */
  readonly inputs: string | undefined;
  /** The build was right from here on, and until here: milliseconds since 1970-01-01T00:00Z. */
  readonly from: number;
  readonly until: number;
  /** What was due next: when, and which files. */
  readonly release: { readonly at: number; readonly iso: string; readonly files: readonly string[] } | undefined;
  readonly articles: number;
  readonly pages: number;
}

/** Changes when the file does; stays when it is linked from one folder into another. */
export function stampOf(file: string): string | undefined {
  const found = statSync(file, { throwIfNoEntry: false });
  return found?.isFile() ? `${found.size}:${found.ino}:${found.mtimeMs}` : undefined;
}

const keyOf = (out: string) => `site-${hashOf(out).slice(0, 32)}`;

export function recordSite(cache: Cache, out: string, record: SiteRecord): void {
  cache.setValue(keyOf(out), record);
}

export class PreviousSite {
  readonly #out: string;
  readonly record: SiteRecord | undefined;
  #byDigest: ReadonlyMap<string, readonly string[]> | undefined;

  constructor(cache: Cache, out: string) {
    const value = cache.getValue(keyOf(out));
    this.#out = out;
    this.record = isRecord(value) ? value : undefined;
  }

  /** Whether a file is there that was made of exactly this. */
  has(path: string, digest: string): boolean {
    const known = this.record?.files.get(path);
    return known?.digest === digest && this.#stands(path, known);
  }

  /** Bytes of a file that stands. */
  bytesOf(path: string): number | undefined {
    const stamp = this.record?.files.get(path)?.stamp;
    return stamp === undefined ? undefined : Number.parseInt(stamp, 10);
  }

  /** All files that were made of this; nothing if one of them is missing or was changed by another hand. */
  listFiles(digest: string): readonly string[] {
    this.#byDigest ??= groupByDigest(this.record);
    const paths = this.#byDigest.get(digest) ?? [];
    return paths.every(path => this.has(path, digest)) ? paths : [];
  }

  /** Whether every file stands, and no other. */
  isWhole(): boolean {
    if (!this.record) return false;
    for (const [path, known] of this.record.files) if (!this.#stands(path, known)) return false;
    return countFiles(this.#out) === this.record.files.size;
  }

  #stands(path: string, { stamp }: FileRecord): boolean {
    return stampOf(join(this.#out, path)) === stamp;
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

function countFiles(folder: string): number {
  let count = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true }))
    count += entry.isDirectory() ? countFiles(join(folder, entry.name)) : 1;
  return count;
}

function isRecord(value: unknown): value is SiteRecord {
  return typeof value === 'object' && value !== null && 'files' in value && value.files instanceof Map;
}
