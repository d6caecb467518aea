/**
 * Writes the files of a new site into a folder beside the previous site. At the end, replaces the previous site as a whole, or moves the
 * changed files into it. After an error, the previous site stays unchanged.
 */

import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { removeQuietly } from '../../store/remove.ts';
import { WaitingBatch } from './batch.ts';
import { folderBeside } from './folder-beside.ts';
import { changeInPlace } from './journal.ts';
import { releaseLock, takeLock } from './lock.ts';
import { recover } from './recover.ts';
import type { FileRecord } from './site-files.ts';
import type { Standing } from './survey.ts';
import type { WriteCount, WriteFailure, WriteReply, WriteRequest } from './write-thread.ts';

/** Maximum number of batches that are sent but not yet written. If there are more, rendering waits for the thread. */
const mostOnTheWay = 4;

/** Memory limits of the write thread in megabytes. */
const resourceLimits = { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 512 };

/** Numbers of new and reused files in a finished site, and a record of every file. */
export interface StageCount {
  /** Number of files with new content. */
  readonly written: number;
  /** Number of unchanged files, which keep their modification time. */
  readonly kept: number;
  readonly files: ReadonlyMap<string, FileRecord>;
}

/** Lists the files and folders two levels below a folder, so that two threads can each remove about half of the site. */
function listBelow(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  const folders = readdirSync(folder, { withFileTypes: true }).filter(entry => entry.isDirectory());
  return folders.flatMap(({ name }) => readdirSync(join(folder, name)).map(inner => join(folder, name, inner)));
}

/**
 * A new site that is being written. With `standing`, the files of the previous site, the stage changes the previous site in place: it
 * writes only changed files, and never touches the others. Without `standing`, it makes a whole new folder, which replaces the folder `out`
 * in one step.
 */
export class Stage {
  readonly #out: string;
  readonly #next: string;
  readonly #old: string;
  readonly #standing: Standing | undefined;
  /** Unchanged files of a site that the stage changes in place. Otherwise the thread records unchanged files, too. */
  readonly #kept = new Map<string, FileRecord>();
  readonly #thread: Worker;
  readonly #counts: Promise<WriteCount | WriteFailure>;
  readonly #waiting = new WaitingBatch();
  #onTheWay = 0;
  /** Promise of the thread's next message; undefined if no call waits. All waiting calls share it, because each `once` adds listeners. */
  #nextMessage: Promise<unknown> | undefined;

  /**
   * Takes the lock of the site and starts the thread. `out` is an absolute path. First repairs what a killed build has left.
   */
  constructor(out: string, standing?: Standing) {
    this.#out = out;
    this.#standing = standing && standing.size > 0 ? standing : undefined;
    this.#next = folderBeside(out, 'next');
    this.#old = folderBeside(out, 'old');
    mkdirSync(dirname(out), { recursive: true });
    recover(out);
    takeLock(out);
    rmSync(this.#next, { recursive: true, force: true });
    mkdirSync(this.#next, { recursive: true });
    // The thread starts last: a running thread prevents the process from ending, so no error may occur between its start and the end of the
    // constructor.
    this.#thread = new Worker(new URL('./write-thread.ts', import.meta.url), { resourceLimits });
    this.#counts = new Promise((resolve, reject) => {
      this.#thread.on('error', reject);
      this.#thread.on('message', (reply: WriteReply) => {
        if (reply === 'removed') return;
        if (!('spare' in reply)) return resolve(reply);
        this.#onTheWay--;
        this.#waiting.reuse(reply.spare);
      });
    });
    this.#counts.catch(() => {});
    this.#thread.postMessage({
      ...{ next: this.#next, out, hasBefore: existsSync(out), links: this.#standing === undefined },
    } satisfies WriteRequest);
  }

  /**
   * Adds a file with the digest of its inputs. The thread writes the file while the caller makes the next files. If the thread is several
   * batches behind, the promise resolves only after the thread has caught up.
   */
  write(path: string, content: string | Uint8Array, digest?: string): Promise<void> {
    return this.#take(path, content, digest);
  }

  /** Adds an unchanged file of the previous site. A new folder gets a hard link to the file. */
  async keep(path: string, record: FileRecord): Promise<void> {
    if (this.#standing) this.#kept.set(path, record);
    else await this.#take(path, undefined, record.digest);
  }

  async #take(path: string, content: string | Uint8Array | undefined, digest: string | undefined): Promise<void> {
    if (!this.#waiting.add(path, content, digest)) return;
    this.#send();
    // A crashed thread sends no message, so waiting only for a message would never end. After a crash, the promise `#counts` rejects and
    // ends the wait.
    while (this.#onTheWay > mostOnTheWay) {
      this.#nextMessage ??= once(this.#thread, 'message').finally(() => {
        this.#nextMessage = undefined;
      });
      await Promise.race([this.#nextMessage, this.#counts]);
    }
  }

  /** Sends the waiting files to the thread. */
  #send(): void {
    this.#onTheWay++;
    const batch = this.#waiting.take();
    this.#thread.postMessage(batch satisfies WriteRequest, [batch.bytes.buffer]);
  }

  /**
   * Waits until the thread has written all files, and then replaces or changes the previous site. Before a replacement, `complete` may add
   * files to the new folder. `complete` returns the new counts.
   * @throws Error of the file system, with its `code`, if a file could not be written
   */
  async finish(
    complete: (count: StageCount, next: string) => Promise<StageCount> | StageCount = count => count,
  ): Promise<StageCount> {
    this.#send();
    this.#thread.postMessage('finish' satisfies WriteRequest);
    const reply = await this.#counts;
    if ('fault' in reply) throw Object.assign(new Error(reply.fault.message), reply.fault);
    const count = this.#standing
      ? this.#change(this.#standing, reply)
      : await this.#swap(await complete(reply, this.#next));
    await this.#thread.terminate();
    releaseLock(this.#out);
    return count;
  }

  /** Moves the changed files into the previous site, and removes the files that the new site does not have. */
  #change(standing: Standing, { written, kept, files, moved }: WriteCount): StageCount {
    const all = new Map([...this.#kept, ...files]);
    if (all.size < this.#kept.size + files.size) throw new Error('a file of the site was both kept and written');
    const removed = [...standing.keys()].filter(path => !all.has(path));
    if (moved.length + removed.length > 0) changeInPlace(this.#out, { moved, removed });
    else rmSync(this.#next, { recursive: true, force: true });
    return { written, kept: kept + this.#kept.size, files: all };
  }

  async #swap(count: StageCount): Promise<StageCount> {
    if (existsSync(this.#out)) renameSync(this.#out, this.#old);
    renameSync(this.#next, this.#out);
    await this.#removeOld();
    return count;
  }

  /**
   * Removes the previous site. This thread and the write thread each remove about half of the site at the same time, because removing a large
   * site takes longer than linking its files.
   */
  async #removeOld(): Promise<void> {
    const below = listBelow(this.#old);
    const removed = once(this.#thread, 'message');
    this.#thread.postMessage({ remove: below.filter((_, i) => i % 2 === 0) } satisfies WriteRequest);
    for (const path of below.filter((_, i) => i % 2 === 1)) removeQuietly(path);
    await removed;
    removeQuietly(this.#old);
  }

  /** Discards the new site, and leaves the previous site unchanged. */
  async drop(): Promise<void> {
    await this.#thread.terminate();
    rmSync(this.#next, { recursive: true, force: true });
    releaseLock(this.#out);
  }
}
