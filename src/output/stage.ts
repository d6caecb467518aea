/** The site that is being written, beside the one that stands: put in its place all at once, or not at all. */
import { existsSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

export interface StageCount {
  /** Files whose bytes are new. */
  readonly written: number;
  /** Files that were the same in the old site: they keep their modification time. */
  readonly kept: number;
}

const oldPlace = (out: string) => join(dirname(out), `.${basename(out)}-old`);

/** If an earlier build was killed between its last two steps, the old site is put back. */
export function recover(out: string): void {
  const old = oldPlace(out);
  if (!existsSync(old)) return;
  if (existsSync(out)) rmSync(old, { recursive: true, force: true });
  else renameSync(old, out);
}

/** A folder that replaces `out` when it is finished. */
export class Stage {
  readonly #out: string;
  readonly #next: string;
  readonly #old: string;
  readonly #folders = new Set<string>();
  #written = 0;
  #kept = 0;

  /** `out` is an absolute path; what an earlier, killed build left beside it is put back or cleared away. */
  constructor(out: string) {
    this.#out = out;
    this.#next = join(dirname(out), `.${basename(out)}-next`);
    this.#old = oldPlace(out);
    recover(out);
    rmSync(this.#next, { recursive: true, force: true });
    mkdirSync(this.#next, { recursive: true });
  }

  get count(): StageCount {
    return { written: this.#written, kept: this.#kept };
  }

  /** Writes a file of the site; one that has the same bytes in the old site is taken over from there. */
  write(path: string, content: string | Uint8Array): void {
    const target = join(this.#next, path);
    this.#makeFolder(dirname(target));
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    if (this.#keep(path, target, bytes)) {
      this.#kept++;
    } else {
      writeFileSync(target, bytes);
      this.#written++;
    }
  }

  #makeFolder(folder: string): void {
    if (this.#folders.has(folder)) return;
    mkdirSync(folder, { recursive: true });
    this.#folders.add(folder);
  }

  #keep(path: string, target: string, bytes: Uint8Array): boolean {
    const before = join(this.#out, path);
    const known = statSync(before, { throwIfNoEntry: false });
    if (!known?.isFile() || known.size !== bytes.byteLength || !readFileSync(before).equals(bytes)) return false;
    linkSync(before, target);
    return true;
  }

  /** Puts the new site in the place of the old one. */
  swap(): void {
    if (existsSync(this.#out)) renameSync(this.#out, this.#old);
    renameSync(this.#next, this.#out);
    rmSync(this.#old, { recursive: true, force: true });
  }

  /** Gives up; the old site stands. */
  drop(): void {
    rmSync(this.#next, { recursive: true, force: true });
  }
}
