/** Build cache: files under `.cache/`. The name of each file contains a hash of the inputs from which its content was made. */
import { createHash, hash, randomUUID } from 'node:crypto';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { eachPooled } from './each-pooled.ts';
import { removeQuietly } from './remove.ts';

/** Length in bytes of a SHA-256. Each file begins with the SHA-256 of its content, so that truncated or altered files are detected. */
const digestLength = 32;
/** Time in milliseconds after which `prune` deletes an unused entry. */
const maximumAge = 30 * 24 * 60 * 60 * 1000;

/**
 * Returns the SHA-256 of all parts as hexadecimal digits. Hashes the length of each part too, so that the parts `ab`, `c` and the parts
 * `a`, `bc` have different hashes.
 */
export function hashOf(...parts: readonly (string | Uint8Array)[]): string {
  if (parts.length <= few && parts.every(part => typeof part === 'string'))
    return hash('sha256', parts.map(part => `${part.length}:${part}`).join(''));
  const hasher = createHash('sha256');
  for (const part of parts) hasher.update(`${part.length}:`).update(part);
  return hasher.digest('hex');
}

/** Number of texts up to which joining and hashing them at once is faster than hashing one after the other. */
const few = 8;

/** Usage of a cache during one build. */
export interface CacheUse {
  /** Keys of the entries that this build read, wrote or marked as used. */
  readonly used: ReadonlySet<string>;
  /** Keys of the entries that this build wrote. */
  readonly written: ReadonlySet<string>;
  /** Number of damaged entries that this build deleted. */
  readonly damaged: number;
}

/** Cache that machines share. It never fails: a cache that is gone has no entries. */
export interface SharedStore {
  get(key: string): Promise<Uint8Array | undefined>;
  put(key: string, content: Uint8Array): Promise<void>;
}

/** Beginnings of the keys of entries that machines share. All other entries belong to one folder, or are parts of shared outputs. */
const sharedKinds = ['articles-', 'bodies-', 'bundles-', 'newest-shards-', 'shard-of-', 'shard-words-'];

/** Number of entries to fetch from the shared store, or to send to it, at the same time. */
const atOnce = 4;

/**
 * Key–value store in a folder. The folder may be deleted, copied or shared at any time: builds may become slower, but produce the same
 * site.
 */
export class Cache {
  readonly folder: string;
  readonly #shared: SharedStore | undefined;
  readonly #used = new Set<string>();
  readonly #written = new Set<string>();
  #damaged = 0;

  /** `shared` is the cache that this machine shares with others, if any. Only `fetch` and `share` use it. */
  constructor(folder: string, shared?: SharedStore) {
    this.folder = folder;
    this.#shared = shared;
  }

  /** Usage of the cache so far. Each worker thread sends its usage to the main thread, which merges it with `addUse`. */
  get use(): CacheUse {
    return { used: this.#used, written: this.#written, damaged: this.#damaged };
  }

  /** Merges the usage of another thread that uses the same folder. */
  addUse({ used, written, damaged }: CacheUse): void {
    for (const key of used) this.#used.add(key);
    for (const key of written) this.#written.add(key);
    this.#damaged += damaged;
  }

  has(key: string): boolean {
    return existsSync(join(this.folder, key));
  }

  /** Returns an entry's bytes, or `undefined` if the entry is missing or damaged. */
  get(key: string): Buffer | undefined {
    const file = join(this.folder, key);
    let bytes: Buffer;
    try {
      bytes = readFileSync(file);
    } catch {
      return undefined;
    }
    const content = bytes.subarray(digestLength);
    if (!digest(content).equals(bytes.subarray(0, digestLength))) {
      this.#damaged++;
      removeQuietly(file);
      return undefined;
    }
    this.#used.add(key);
    return content;
  }

  /** Marks an entry as used without reading the entry, so that `prune` does not delete the entry. */
  keep(key: string): void {
    this.#used.add(key);
  }

  /**
   * Returns a value that `setValue` stored, or undefined if there is no such value. Nothing checks the type of the value, so the key must
   * contain a hash of everything that determines the value.
   */
  getValue(key: string): unknown {
    const content = this.get(key);
    if (!content) return undefined;
    try {
      return deserialize(content);
    } catch {
      return undefined; // another version of Node wrote the entry
    }
  }

  /** Stores a value of any type that the structured clone algorithm can copy. */
  setValue(key: string, value: unknown): void {
    this.set(key, serialize(value));
  }

  /**
   * Stores an entry. Writes a temporary file and then renames this file, so that a concurrent build never reads an incomplete file. Ignores
   * write errors, because a build without a cache is slower but correct.
   */
  set(key: string, content: Uint8Array): void {
    if (this.#write(key, content)) this.#written.add(key);
  }

  /** Copies the entries that the folder lacks from the shared store, if there is one. Returns the keys of the copied entries. */
  async fetch(keys: Iterable<string>): Promise<readonly string[]> {
    const shared = this.#shared;
    if (!shared) return [];
    const fetched: string[] = [];
    await eachPooled(keys, atOnce, async key => {
      const content = this.has(key) ? undefined : await shared.get(key);
      if (content && this.#write(key, content)) fetched.push(key);
    });
    return fetched;
  }

  /** Sends the entries that this build wrote since the last call to the shared store. Does nothing without a shared store. */
  async share(): Promise<void> {
    const shared = this.#shared;
    if (!shared) return;
    const keys = [...this.#written].filter(key => sharedKinds.some(kind => key.startsWith(kind)));
    this.#written.clear();
    await eachPooled(keys, atOnce, async key => {
      const content = this.get(key);
      if (content) await shared.put(key, content);
    });
  }

  #write(key: string, content: Uint8Array): boolean {
    const temporary = join(this.folder, `.${randomUUID()}`);
    try {
      mkdirSync(this.folder, { recursive: true });
    } catch {
      return false;
    }
    try {
      writeParts(temporary, [digest(content), content]);
      renameSync(temporary, join(this.folder, key));
      this.#used.add(key);
      return true;
    } catch {
      removeQuietly(temporary);
      return false;
    }
  }

  /** Deletes entries that no build has used for 30 days. `now` is in milliseconds since 1970-01-01T00:00Z. */
  prune(now: number): void {
    let names: readonly string[];
    try {
      names = readdirSync(this.folder);
    } catch {
      return;
    }
    for (const name of names) {
      const file = join(this.folder, name);
      if (this.#used.has(name)) renewQuietly(file, now);
      else if (now - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? now) > maximumAge) removeQuietly(file);
    }
  }
}

/** Opens the cache of a publication folder. `shared` is the cache that this machine shares with others, if any. */
export const openCache = (site: string, shared?: SharedStore): Cache => new Cache(join(site, '.cache'), shared);

/** Writes a file from several parts, without copying them into one buffer first. */
function writeParts(path: string, parts: readonly Uint8Array[]): void {
  const file = openSync(path, 'wx');
  try {
    for (const part of parts) writeFileSync(file, part);
  } finally {
    closeSync(file);
  }
}

/** Sets the modification time of an entry to now. Ignores errors: the file may be read-only, or a concurrent build may have deleted it. */
function renewQuietly(file: string, now: number): void {
  const seconds = now / 1000;
  try {
    utimesSync(file, seconds, seconds);
  } catch {
    // The entry then keeps its old time, so `prune` may delete it sooner, which does no harm.
  }
}

const digest = (content: Uint8Array) => hash('sha256', content, 'buffer');
