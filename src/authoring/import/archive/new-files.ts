/** Writes the files of a new publication to disk, one after another. */

import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { Texts } from './import-archive.ts';

/** Files in the folder of a new publication. */
export class NewFiles implements Texts {
  readonly #root: string;
  readonly #folders = new Set<string>();
  /** Path in the archive of each copied file, by the path of its copy in the new publication. */
  readonly #copied = new Map<string, string>();

  constructor(root: string) {
    this.#root = root;
    mkdirSync(root, { recursive: true });
  }

  get(path: string): string | undefined {
    const file = join(this.#root, path);
    return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  }

  set(path: string, text: string): void {
    writeFileSync(this.#prepare(path), text);
  }

  /** Deletes a file, and the folders above it that are empty afterwards. */
  delete(path: string): void {
    rmSync(join(this.#root, path), { force: true });
    this.#folders.clear();
    for (let at = dirname(path); at !== '.' && readdirSync(join(this.#root, at)).length === 0; at = dirname(at))
      rmdirSync(join(this.#root, at));
  }

  /** Copies files of the archive, and deletes earlier copies that `copies` no longer contains. */
  copy(copies: ReadonlyMap<string, string>, locate: (file: string) => string): void {
    for (const path of [...this.#copied.keys()].filter(path => !copies.has(path))) {
      this.delete(path);
      this.#copied.delete(path);
    }
    for (const [path, source] of copies) {
      if (this.#copied.get(path) === source) continue;
      copyFileSync(locate(source), this.#prepare(path));
      this.#copied.set(path, source);
    }
  }

  #prepare(path: string): string {
    const folder = dirname(join(this.#root, path));
    if (!this.#folders.has(folder)) mkdirSync(folder, { recursive: true });
    this.#folders.add(folder);
    return join(this.#root, path);
  }
}
