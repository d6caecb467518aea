/** Writes the new site beside the previous one, and replaces the previous one all at once or not at all. */

import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { removeQuietly } from '../../store/remove.ts';
import { releaseLock, takeLock } from './lock.ts';
import type { FileRecord } from './previous-site.ts';
import { folderBeside, recover } from './recover.ts';
import type { StagedFile, WriteReply, WriteRequest } from './write-thread.ts';

/** Limits of a batch for the thread (files and characters), and of batches on their way; beyond these, drawing waits. */
const batch = 32;
const batchWeight = 4_000_000;
const mostOnTheWay = 4;

/** Memory limits of the thread, which holds one batch at a time, in megabytes. */
const resourceLimits = { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 512 };

/** A file on its way to the thread; without content, the thread hard-links it from the previous site. */
interface WaitingFile {
  readonly path: string;
  readonly content: string | Uint8Array | undefined;
  readonly digest: string | undefined;
}

/** The counts and records of a written site. */
export interface StageCount {
  /** The number of files with new bytes. */
  readonly written: number;
  /** The number of unchanged files, which keep their modification time. */
  readonly kept: number;
  readonly files: ReadonlyMap<string, FileRecord>;
}

/** Lists the files and folders two levels below a folder: many pieces of about the same size. */
function listBelow(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  const folders = readdirSync(folder, { withFileTypes: true }).filter(entry => entry.isDirectory());
  return folders.flatMap(({ name }) => readdirSync(join(folder, name)).map(inner => join(folder, name, inner)));
}

/** The folder of the new site, which replaces `out` when it is finished. */
export class Stage {
  readonly #out: string;
  readonly #next: string;
  readonly #old: string;
  readonly #thread: Worker;
  readonly #counts: Promise<Exclude<WriteReply, 'taken' | 'removed'>>;
  #waiting: WaitingFile[] = [];
  #weight = 0;
  #onTheWay = 0;

  /** Takes the lock and starts the thread. `out` is an absolute path. Restores or clears what a killed build left beside it. */
  constructor(out: string) {
    this.#out = out;
    this.#next = folderBeside(out, 'next');
    this.#old = folderBeside(out, 'old');
    mkdirSync(dirname(out), { recursive: true });
    recover(out);
    takeLock(out);
    rmSync(this.#next, { recursive: true, force: true });
    mkdirSync(this.#next, { recursive: true });
    // started last, because a running thread keeps the process alive
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

  /**
   * Adds a file with the digest of its inputs. The thread writes it while the next files are made; the promise waits if the disk is slower.
   */
  write(path: string, content: string | Uint8Array, digest?: string): Promise<void> {
    return this.#take({ path, content, digest });
  }

  /** Hard-links a file of the previous site that has the same digest. */
  keep(path: string, digest: string): Promise<void> {
    return this.#take({ path, content: undefined, digest });
  }

  async #take(file: WaitingFile): Promise<void> {
    this.#waiting.push(file);
    this.#weight += file.content?.length ?? 0;
    if (this.#waiting.length < batch && this.#weight < batchWeight) return;
    this.#send();
    // a crashed thread sends no message, so its error must end the wait
    while (this.#onTheWay > mostOnTheWay) await Promise.race([once(this.#thread, 'message'), this.#counts]);
  }

  /** Sends the batch. Texts go as strings, so that the thread encodes them. */
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
   * Waits until everything is on disk, then replaces the previous site. `complete` may add files before that, and returns the new counts.
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
    releaseLock(this.#out);
    return count;
  }

  /** Removes the previous site, half of it in the thread: removing a large site takes longer than linking its files. */
  async #removeOld(): Promise<void> {
    const below = listBelow(this.#old);
    const removed = once(this.#thread, 'message');
    this.#thread.postMessage({ remove: below.filter((_, i) => i % 2 === 0) } satisfies WriteRequest);
    for (const path of below.filter((_, i) => i % 2 === 1)) removeQuietly(path);
    await removed;
    removeQuietly(this.#old);
  }

  /** Gives up and leaves the previous site as it is. */
  async drop(): Promise<void> {
    await this.#thread.terminate();
    rmSync(this.#next, { recursive: true, force: true });
    releaseLock(this.#out);
  }
}
