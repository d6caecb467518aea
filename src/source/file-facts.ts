/** Caches facts about the content of files, so that a later build need not read the files again. */

import { statSync } from 'node:fs';
import type { Fault } from '../problem.ts';
import type { Inspected } from './pictures/inspect.ts';

/** Facts about the content of a file, cached between builds. The facts are valid as long as the file has the same stamp: size, inode and times. */
export interface FileFacts {
  readonly stamp: string;
  readonly hash?: string;
  readonly picture?: Inspected | Fault;
  readonly isActive?: boolean;
  /** True if the file is a picture that was decoded to the end without an error. */
  readonly isSound?: boolean;
}

/** Facts about the content of the files in a folder, keyed by the path of the file. */
export type FolderFacts = Map<string, FileFacts>;

/**
 * Minimum age in milliseconds of a file whose stamp is trusted. File systems round times, so a younger file could change again without a
 * new stamp.
 */
const trustedAge = 3000;

/** Stamp of a file that is too young. It differs from every stamp, so nothing takes these facts for facts about the current content. */
const youngStamp = '';

/** Returns whether the stamp of a file can be trusted at a time. `changed` is the time of the file’s last change; both are in milliseconds. */
export const isTrusted = (changed: number, now: number): boolean => now - changed > trustedAge;

/** Returns the file's size, inode, and times of modification and status change as a string, or `none` if the file does not exist. */
export function stampOfFile(path: string): string {
  const found = statSync(path, { throwIfNoEntry: false });
  return found ? `${found.size}:${found.ino}:${found.mtimeMs}:${found.ctimeMs}` : 'none';
}

/** Returns the hash and the stamp of a file, as a command has seen the file before; undefined if none has. */
type FactsSeen = (file: string) => FileFacts | undefined;

/** What earlier commands have found out about the files of a folder. `seen` tells hashes that are not in `facts`. */
export interface KnownBefore {
  readonly facts?: FolderFacts;
  readonly seen?: FactsSeen | undefined;
}

/** Cache of the facts about the files of a folder. */
export class KnownFacts {
  readonly byFile: FolderFacts;
  readonly #stampOf: (file: string) => string;
  readonly #seen: FactsSeen;

  /**
   * Creates the cache. `stampOf` returns a string that changes with the file and ends with `:` and the time of the file’s last change in
   * milliseconds. `seen` tells facts that are not in `byFile`.
   */
  constructor(byFile: FolderFacts, stampOf: (file: string) => string, seen: FactsSeen = () => undefined) {
    this.byFile = byFile;
    this.#stampOf = stampOf;
    this.#seen = seen;
  }

  /** Returns the facts that are valid for the current content of a file. If none are known, returns only the current stamp. */
  of(file: string): FileFacts {
    const stamp = this.#stampOf(file);
    const known = this.byFile.get(file);
    const valid = known?.stamp === stamp ? known : { stamp };
    if (valid.hash !== undefined) return valid;
    const seen = this.#seen(file);
    return seen?.stamp === stamp ? { ...seen, ...valid } : valid;
  }

  /** Returns the facts that are known of a file, whatever its current content. */
  lastOf(file: string): FileFacts | undefined {
    return this.byFile.get(file) ?? this.#seen(file);
  }

  /**
   * Caches the facts `found` about a file, and returns `found`. If the file changed less than `trustedAge` ago, it could change again without a
   * new stamp; the facts then tell only what was read. `before` contains the facts known so far.
   */
  keep<T extends Omit<FileFacts, 'stamp'>>(file: string, found: T, before: FileFacts): T {
    const changed = Number(before.stamp.slice(before.stamp.lastIndexOf(':') + 1));
    if (isTrusted(changed, Date.now())) this.byFile.set(file, { ...before, ...found });
    else this.byFile.set(file, { ...found, stamp: youngStamp });
    return found;
  }

  /** Adds facts that other threads or earlier builds have found. Facts with another stamp replace the known facts about a file. */
  learn(facts: FolderFacts): void {
    for (const [file, insight] of facts) {
      const known = this.byFile.get(file);
      this.byFile.set(file, known?.stamp === insight.stamp ? { ...known, ...insight } : insight);
    }
  }
}
