/** The site that is being written, beside the one that stands: put in its place all at once, or not at all. */
import {
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';

export interface StageCount {
  /** Files whose bytes are new. */
  readonly written: number;
  /** Files that were the same in the old site: they keep their modification time. */
  readonly kept: number;
}

const beside = (out: string, what: 'next' | 'old' | 'lock') => join(dirname(out), `.${basename(out)}-${what}`);

/** If an earlier build was killed between its last two steps, the old site is put back. */
export function recover(out: string): void {
  const old = beside(out, 'old');
  if (!existsSync(old) || isLocked(out)) return;
  if (existsSync(out)) rmSync(old, { recursive: true, force: true });
  else renameSync(old, out);
}

/** Two builds cannot write one site. */
export class BusyError extends Error {}

/** A lock is a file with the number of the process that holds it; that of a process which is gone does not count. */
function takeLock(out: string): void {
  const file = beside(out, 'lock');
  if (isLocked(out)) throw new BusyError(`another build is writing ${out}; wait until it has finished`);
  rmSync(file, { force: true });
  writeFileSync(file, String(process.pid), { flag: 'wx' });
}

function isLocked(out: string): boolean {
  const file = beside(out, 'lock');
  return existsSync(file) && isRunning(Number(readFileSync(file, 'utf8')));
}

function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
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
    this.#next = beside(out, 'next');
    this.#old = beside(out, 'old');
    mkdirSync(dirname(out), { recursive: true });
    recover(out);
    takeLock(out);
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
    try {
      linkSync(before, target);
    } catch {
      // not every file system has hard links
      writeFileSync(target, bytes);
      utimesSync(target, known.atime, known.mtime);
    }
    return true;
  }

  /** Puts the new site in the place of the old one. */
  swap(): void {
    if (existsSync(this.#out)) renameSync(this.#out, this.#old);
    renameSync(this.#next, this.#out);
    rmSync(this.#old, { recursive: true, force: true });
    rmSync(beside(this.#out, 'lock'), { force: true });
  }

  /** Gives up; the old site stands. */
  drop(): void {
    rmSync(this.#next, { recursive: true, force: true });
    rmSync(beside(this.#out, 'lock'), { force: true });
  }
}
