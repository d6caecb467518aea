/**
 * Watches the folders of a publication one by one, for Linux. Many text editors save by renaming a new file over the old file. A watch on a
 * file would keep following the old file, but a watch on a folder notices every saved file. Dozens of watches are enough for 10,000
 * articles.
 */
import {
  type Dirent,
  type FSWatcher,
  lstatSync,
  readdirSync,
  readlinkSync,
  realpathSync,
  statSync,
  watch,
} from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';

/** Callbacks of a `FolderTree`. */
export interface TreeListener {
  /** Receives the path of a file or folder that may have changed, relative to the publication folder. */
  notice(path: string): void;
  /** Receives the path of a folder or link that cannot be watched, and the error. */
  fail(folder: string, error: unknown): void;
}

/** Milliseconds to wait before looking again for a missing publication folder. */
const patience = 500;

/** A set of folder watches. Folders may be added and removed at any time. */
export class FolderTree {
  readonly #root: string;
  readonly #tops: readonly string[];
  readonly #listener: TreeListener;
  readonly #watchers = new Map<string, FSWatcher>();
  /** Paths that existed at the last check. */
  readonly #known = new Set<string>();
  /**
   * Paths of symbolic links, by the path of their target file. `#linked` contains the watches on the folders that contain these target
   * files, by folder.
   */
  readonly #links = new Map<string, Set<string>>();
  readonly #linked = new Map<string, FSWatcher>();
  #rootWatcher: FSWatcher | undefined;
  #realRoot = '';
  #search: ReturnType<typeof setTimeout> | undefined;

  /** Starts watching. `tops` are the names of the folders in `root` to watch with all their contents. These folders need not exist yet. */
  constructor(root: string, tops: readonly string[], listener: TreeListener) {
    this.#root = root;
    this.#tops = tops;
    this.#listener = listener;
    this.#begin();
  }

  /** The number of watched folders. */
  get size(): number {
    return this.#watchers.size + this.#linked.size + (this.#rootWatcher ? 1 : 0);
  }

  close(): void {
    clearTimeout(this.#search);
    this.#rootWatcher?.close();
    for (const watcher of [...this.#watchers.values(), ...this.#linked.values()]) watcher.close();
    for (const map of [this.#watchers, this.#linked, this.#known, this.#links]) map.clear();
  }

  /** Restarts all watches, because the system may have dropped some changes. */
  restart(): void {
    this.close();
    this.#begin();
  }

  /**
   * Checks whether a path exists, and returns whether it exists now or existed at the previous check. The result is false only for a path
   * that appeared and disappeared between two checks, such as the temporary file of a text editor.
   */
  settle(path: string): boolean {
    const before = this.#known.has(path);
    const now = lstatSync(join(this.#root, path), { throwIfNoEntry: false }) !== undefined;
    if (now) this.#known.add(path);
    else this.#known.delete(path);
    return before || now;
  }

  #begin(): void {
    try {
      this.#realRoot = realpathSync(this.#root);
      this.#rootWatcher = this.#watch(this.#root, (kind, name) => {
        if (name === null || this.#tops.includes(name)) for (const top of this.#tops) this.#look(top, kind);
        else if (name === basename(this.#root) || name === basename(this.#realRoot)) this.#findAgain();
      });
    } catch (error) {
      if (!isMissing(error)) this.#listener.fail('.', error);
      this.#search = setTimeout(() => this.#findAgain(), patience);
    }
    for (const top of this.#tops) this.#add(top);
  }

  /** Restarts the watches after the publication folder was moved, removed or created again. */
  #findAgain(): void {
    this.restart();
    for (const top of this.#tops) this.#listener.notice(top);
  }

  #watch(folder: string, tell: (kind: string, name: string | null) => void): FSWatcher {
    return watch(folder, tell).on('error', error => this.#listener.fail(folder, error));
  }

  /** Watches a folder with all its contents. Starts the watch before listing the folder, so that no new file is missed. */
  #add(folder: string): void {
    const path = join(this.#root, folder);
    let entries: readonly Dirent[];
    try {
      const real = realpathSync(path);
      const heard = (kind: string, name: string | null) => this.#hear(folder, { real, kind, name });
      this.#watchers.get(folder)?.close();
      this.#watchers.set(folder, this.#watch(path, heard));
      entries = readdirSync(path, { withFileTypes: true });
    } catch (error) {
      if (!isMissing(error)) this.#listener.fail(folder, error);
      return;
    }
    this.#known.add(folder);
    for (const entry of entries) {
      if (entry.name.startsWith('.')) continue;
      const inner = `${folder}/${entry.name}`;
      this.#known.add(inner);
      if (entry.isDirectory()) this.#add(inner);
      else if (entry.isSymbolicLink()) this.#follow(inner);
    }
  }

  #hear(folder: string, { real, kind, name }: { real: string; kind: string; name: string | null }): void {
    if (name === null) {
      this.#look(folder, 'rename');
      return;
    }
    if (name.startsWith('.')) return;
    for (const link of this.#links.get(join(real, name)) ?? []) this.#listener.notice(link);
    this.#look(`${folder}/${name}`, kind);
  }

  /** Updates the watches for a path that may have been added, replaced or removed, and reports the path. */
  #look(path: string, kind: string): void {
    const isTop = this.#tops.includes(path);
    const found = (isTop ? statSync : lstatSync)(join(this.#root, path), { throwIfNoEntry: false });
    if (kind === 'rename') {
      this.#forget(path);
      if (found?.isDirectory()) this.#add(path);
      else if (found?.isSymbolicLink()) this.#follow(path);
    } else if (found?.isDirectory()) return;
    this.#listener.notice(path);
  }

  #forget(folder: string): void {
    if (!this.#watchers.has(folder)) return;
    for (const [path, watcher] of this.#watchers) {
      if (path !== folder && !path.startsWith(`${folder}/`)) continue;
      watcher.close();
      this.#watchers.delete(path);
    }
    for (const path of this.#known) if (path.startsWith(`${folder}/`)) this.#known.delete(path);
  }

  /** Watches the folder that contains the target of a symbolic link, if the target is a file within the publication. */
  #follow(link: string): void {
    const path = join(this.#root, link);
    try {
      const target = targetOf(path);
      if (!target.startsWith(this.#realRoot + sep) || statSync(target, { throwIfNoEntry: false })?.isDirectory())
        return;
      const links = this.#links.get(target) ?? new Set();
      this.#links.set(target, links.add(link));
      const folder = dirname(target);
      if (this.#linked.has(folder)) return;
      const heard = (_: string, name: string | null) => {
        for (const changed of (name !== null && this.#links.get(join(folder, name))) || [])
          this.#listener.notice(changed);
      };
      this.#linked.set(folder, this.#watch(folder, heard));
    } catch (error) {
      if (!isMissing(error)) this.#listener.fail(link, error);
    }
  }
}

function targetOf(link: string): string {
  try {
    return realpathSync(link);
  } catch {
    return resolve(realpathSync(dirname(link)), readlinkSync(link));
  }
}

/** Returns whether an error means that the path does not exist, or that its symbolic links form a loop. */
const isMissing = (error: unknown) =>
  error instanceof Error && 'code' in error && /^(?:ENOENT|ENOTDIR|ELOOP)$/.test(String(error.code));
