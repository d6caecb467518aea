/** What was made once and need not be made again: files under `.cache/`, named by what they were made from. */
import { createHash, randomUUID } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { removeQuietly } from './remove.ts';

/** Bytes of SHA-256 before each entry: what was cut short or changed on disk is noticed. */
const digestLength = 32;
/** Entries that no build has used for so long are forgotten. */
const maximumAge = 30 * 24 * 60 * 60 * 1000;

export function hashOf(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part.length}:`).update(part);
  return hash.digest('hex');
}

export interface CacheUse {
  readonly used: ReadonlySet<string>;
  /** How many entries were found to be damaged, and were made again. */
  readonly damaged: number;
}

/** A folder of entries. It may be deleted, copied or shared at any time; it never changes what is built. */
export class Cache {
  readonly folder: string;
  readonly #used = new Set<string>();
  #damaged = 0;

  constructor(folder: string) {
    this.folder = folder;
  }

  /** What has been asked of it. */
  get use(): CacheUse {
    return { used: this.#used, damaged: this.#damaged };
  }

  /** Counts in what was asked of the same folder elsewhere. */
  addUse({ used, damaged }: CacheUse): void {
    for (const key of used) this.#used.add(key);
    this.#damaged += damaged;
  }

  has(key: string): boolean {
    return existsSync(join(this.folder, key));
  }

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

  /** Keeps an entry from being forgotten that was not needed this time. */
  keep(key: string): void {
    this.#used.add(key);
  }

  /** A value that `setValue` put there; as sound as the bytes are, whose key must say what made it. */
  getValue(key: string): unknown {
    const content = this.get(key);
    if (!content) return undefined;
    try {
      return deserialize(content);
    } catch {
      return undefined; // another version of Node wrote it
    }
  }

  setValue(key: string, value: unknown): void {
    this.set(key, serialize(value));
  }

  /**
   * Written beside its place and moved there, so that a build beside this one never reads half of it. A cache that cannot be written
   * costs time, not the site.
   */
  set(key: string, content: Uint8Array): void {
    const passing = join(this.folder, `.${randomUUID()}`);
    try {
      mkdirSync(this.folder, { recursive: true });
    } catch {
      return;
    }
    try {
      writeFileSync(passing, Buffer.concat([digest(content), content]));
      renameSync(passing, join(this.folder, key));
      this.#used.add(key);
    } catch {
      removeQuietly(passing);
    }
  }

  /** Forgets what has not been used for a month; `now` in milliseconds. */
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

/** An entry may be read-only, or another build may have removed it in the same moment: then it just grows old. */
function renewQuietly(file: string, now: number): void {
  const seconds = now / 1000;
  try {
    utimesSync(file, seconds, seconds);
  } catch {
    // nothing depends on it
  }
}

const digest = (content: Uint8Array) => createHash('sha256').update(content).digest();
