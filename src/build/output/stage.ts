/** The site that is being written, beside the one that stands: put in its place all at once, or not at all. */

import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { tell } from '../../language/messages/tell.ts';
import { CommandError } from '../../language/messages/told-error.ts';
import { removeQuietly } from '../../store/remove.ts';
import type { FileRecord } from './previous-site.ts';
import type { StagedFile, WriteReply, WriteRequest } from './write-thread.ts';

/** How many files, or characters, are handed to the thread at once, and how many such batches may be on their way: the rest waits to be drawn. */
const batch = 32;
const batchWeight = 4_000_000;
const mostOnTheWay = 4;

/** The thread holds one batch at a time; megabytes. */
const resourceLimits = { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 512 };

/** A file on its way to the thread; without content it is taken over from the old site. */
interface WaitingFile {
  readonly path: string;
  readonly content: string | Uint8Array | undefined;
  readonly digest: string | undefined;
}

export interface StageCount {
  /** Files whose bytes are new. */
  readonly written: number;
  /** Files that were the same in the old site: they keep their modification time. */
  readonly kept: number;
  readonly files: ReadonlyMap<string, FileRecord>;
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
export class BusyError extends CommandError {}

/** A lock is a file with the number of the process that holds it; that of a process which is gone does not count. */
function takeLock(out: string): void {
  const file = beside(out, 'lock');
  if (isLocked(out))
    throw new BusyError(
      tell('another-build-is-writing')`another build is writing ${out}`,
      tell('wait-for-the-build')`wait until that build has finished`,
    );
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

/** What lies in a folder's folders: many pieces of about the same size. */
function listBelow(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  const folders = readdirSync(folder, { withFileTypes: true }).filter(entry => entry.isDirectory());
  return folders.flatMap(({ name }) => readdirSync(join(folder, name)).map(inner => join(folder, name, inner)));
}

/** A folder that replaces `out` when it is finished. */
export class Stage {
  readonly #out: string;
  readonly #next: string;
  readonly #old: string;
  readonly #thread: Worker;
  readonly #counts: Promise<Exclude<WriteReply, 'taken' | 'removed'>>;
  #waiting: WaitingFile[] = [];
  #weight = 0;
  #onTheWay = 0;

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
    // only now: a thread that nobody ends keeps the process alive
    this.#thread = new Worker(new URL('./write-thread.ts', import.meta.url), { resourceLimits });
    this.#counts = new Promise((resolve, reject) => {
      this.#thread.on('error', reject);
      this.#thread.on('message', (reply: WriteReply) => {
        if (reply === 'taken') this.#onTheWay--;
        else if (reply !== 'removed') resolve(reply);
      });
    });
    this.#counts.catch(() => {});
    this.#thread.postMessage({ next: this.#next, out } satisfies WriteRequest);
  }

  /** Takes a file of the site, made of what `digest` stands for; it is written while the next ones are made. Waits if the disk is slower than who makes them. */
  write(path: string, content: string | Uint8Array, digest?: string): Promise<void> {
    return this.#take({ path, content, digest });
  }

  /** Takes a file over from the site that stands, where it was made of the same. */
  keep(path: string, digest: string): Promise<void> {
    return this.#take({ path, content: undefined, digest });
  }

  async #take(file: WaitingFile): Promise<void> {
    this.#waiting.push(file);
    this.#weight += file.content?.length ?? 0;
    if (this.#waiting.length < batch && this.#weight < batchWeight) return;
    this.#send();
    // a thread that has broken down already says nothing any more
    while (this.#onTheWay > mostOnTheWay) await Promise.race([once(this.#thread, 'message'), this.#counts]);
  }

  /** Texts are handed over as they are: to turn them into bytes is the thread's work. */
  #send(): void {
    this.#onTheWay++;
    const sizeOf = ({ content }: WaitingFile) => (content instanceof Uint8Array ? content.length : 0);
    const bytes = new Uint8Array(this.#waiting.reduce((sum, file) => sum + sizeOf(file), 0));
    let start = 0;
    const files = this.#waiting.map((file): StagedFile => {
      const { path, digest, content } = file;
      if (!(content instanceof Uint8Array)) return { path, digest, content };
      bytes.set(content, start);
      const place = { start, end: start + content.length };
      start = place.end;
      return { path, digest, content: place };
    });
    this.#thread.postMessage({ files, bytes } satisfies WriteRequest, [bytes.buffer]);
    this.#waiting = [];
    this.#weight = 0;
  }

  /**
   * Waits until everything is on disk, and puts the new site in the place of the old one. `complete` may add to it before, and gives what there is then.
   * @throws Error of the file system, with its `code`, if a file could not be written
   */
  async finish(
    complete: (count: StageCount, next: string) => Promise<StageCount> | StageCount = count => count,
  ): Promise<StageCount> {
    this.#send();
    this.#thread.postMessage('finish' satisfies WriteRequest);
    const reply = await this.#counts;
    if ('fault' in reply) throw Object.assign(new Error(reply.fault.message), reply.fault);
    const count = await complete(reply, this.#next);
    if (existsSync(this.#out)) renameSync(this.#out, this.#old);
    renameSync(this.#next, this.#out);
    await this.#removeOld();
    await this.#thread.terminate();
    rmSync(beside(this.#out, 'lock'), { force: true });
    return count;
  }

  /** Half of it by the thread: to remove a large site takes a disk longer than to link its files. */
  async #removeOld(): Promise<void> {
    const below = listBelow(this.#old);
    const removed = once(this.#thread, 'message');
    this.#thread.postMessage({ remove: below.filter((_, i) => i % 2 === 0) } satisfies WriteRequest);
    for (const path of below.filter((_, i) => i % 2 === 1)) removeQuietly(path);
    await removed;
    removeQuietly(this.#old);
  }

  /** Gives up; the old site stands. */
  async drop(): Promise<void> {
    await this.#thread.terminate();
    rmSync(this.#next, { recursive: true, force: true });
    rmSync(beside(this.#out, 'lock'), { force: true });
  }
}
