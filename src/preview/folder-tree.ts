/**
 * The folders of a publication under watch, one by one, as Linux needs it. A watch on a file stays with what was replaced when an editor renames
 * another file over it; a watch on a folder sees every save in it, and 10,000 articles need dozens of watches and not 10,000.
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

export interface TreeListener {
  /** Called with the path of a file or folder, below the publication's own, that may have changed. */
  notice(path: string): void;
  /** Called when a folder cannot be watched. */
  fail(folder: string, error: unknown): void;
}

/** Milliseconds after which a publication folder that is gone is looked for again. */
const patience = 500;

export class FolderTree {
  readonly #root: string;
  readonly #tops: readonly string[];
  readonly #listener: TreeListener;
  readonly #watchers = new Map<string, FSWatcher>();
  /** Files and folders as they were when somebody last looked. */
  readonly #known = new Set<string>();
  /** Paths of symbolic links by the file they lead to, and watches on folders that only such files lie in. */
  readonly #links = new Map<string, Set<string>>();
  readonly #linked = new Map<string, FSWatcher>();
  #rootWatcher: FSWatcher | undefined;
  #realRoot = '';
  #search: ReturnType<typeof setTimeout> | undefined;

  /** `tops`: names of the folders that are watched with all that is in them; they may be missing at first. */
  constructor(root: string, tops: readonly string[], listener: TreeListener) {
    this.#root = root;
    this.#tops = tops;
    this.#listener = listener;
    this.#begin();
  }

  /** How many folders are watched. */
  get size(): number {
    return this.#watchers.size + this.#linked.size + (this.#rootWatcher ? 1 : 0);
  }

  close(): void {
    clearTimeout(this.#search);
    this.#rootWatcher?.close();
    for (const watcher of [...this.#watchers.values(), ...this.#linked.values()]) watcher.close();
    for (const map of [this.#watchers, this.#linked, this.#known, this.#links]) map.clear();
  }

  /** Starts all over again, because something may have been missed. */
  restart(): void {
    this.close();
    this.#begin();
  }

  /** Whether a path is there, or was there before: an editor's passing file came and went in between. */
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

  /** The publication folder itself was moved, removed or made again. */
  #findAgain(): void {
    this.restart();
    for (const top of this.#tops) this.#listener.notice(top);
  }

  #watch(folder: string, tell: (kind: string, name: string | null) => void): FSWatcher {
    return watch(folder, tell).on('error', error => this.#listener.fail(folder, error));
  }

  /** Watches a folder and all in it. A folder that was made just now may have been filled before it was watched. */
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

  /** Something may be there, be another one than before, or be gone. */
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

  /** An article may be a link to a file that lies elsewhere in the publication: then that file's folder is watched, too. */
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

/** Nothing is there, or only a link that leads in a circle. */
const isMissing = (error: unknown) =>
  error instanceof Error && 'code' in error && /^(?:ENOENT|ENOTDIR|ELOOP)$/.test(String(error.code));
