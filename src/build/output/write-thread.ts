/** Worker thread that writes files while the main thread renders pages. */
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { parentPort } from 'node:worker_threads';
import { removeQuietly } from '../../store/remove.ts';
import { hardLink } from './hard-link.ts';
import type { FileRecord } from './site-files.ts';
import { stampOf } from './stamp.ts';

/** Folders of the new files (`next`) and of the previous site (`out`). */
export interface WritePlaces {
  readonly next: string;
  readonly out: string;
  /** True if there may be a previous site. */
  readonly hasBefore: boolean;
  /** True if `next` becomes the whole new site, so that it needs a hard link to each unchanged file. */
  readonly links: boolean;
}

/** One file in a batch. */
export interface StagedFile {
  /** Path relative to the site's folder. */
  readonly path: string;
  readonly digest: string | undefined;
  /** Byte range of the content in the batch's buffer. If undefined, the thread hard-links the file of the previous site. */
  readonly content: { readonly start: number; readonly end: number } | undefined;
}

/** Files that the main thread sends in one message. Their contents share one buffer, which is transferred without copying. */
export interface Batch {
  readonly files: readonly StagedFile[];
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Request to remove files and folders: a list of their absolute paths. */
export interface Removal {
  readonly remove: readonly string[];
}

export type WriteRequest = WritePlaces | Batch | 'finish' | Removal;

/** File system error that occurred in the thread. The command that started the build turns the error into a message for people. */
export interface WriteFault {
  readonly message: string;
  readonly code: unknown;
  readonly path: string;
}

/** Files that the thread has handled. */
export interface WriteCount {
  readonly written: number;
  readonly kept: number;
  readonly files: ReadonlyMap<string, FileRecord>;
  /** Paths of the files in `next`. */
  readonly moved: readonly string[];
}

export interface WriteFailure {
  readonly fault: WriteFault;
}

/** Answer after a batch. The thread gives the buffer back, so that a few buffers serve for all batches. */
export interface WrittenBatch {
  readonly spare: Uint8Array<ArrayBuffer>;
}

/** Answer of the thread: the buffer after a batch, `removed` after a removal, and the files of the new site or an error after `finish`. */
export type WriteReply = WrittenBatch | 'removed' | WriteCount | WriteFailure;

const files = new Map<string, FileRecord>();
const folders = new Set<string>();
const moved: string[] = [];
let places: WritePlaces = { next: '', out: '', hasBefore: false, links: false };
let kept = 0;
let fault: WriteFault | undefined;

parentPort?.on('message', (request: WriteRequest) => {
  if (request === 'finish') {
    const reply: WriteReply = fault ? { fault } : { written: moved.length, kept, files, moved };
    parentPort?.postMessage(reply);
  } else if ('next' in request) {
    places = request;
  } else if ('remove' in request) {
    for (const path of request.remove) removeQuietly(path);
    parentPort?.postMessage('removed' satisfies WriteReply);
  } else {
    for (const file of request.files) if (!fault) write(file, request.bytes);
    const spare = request.bytes;
    parentPort?.postMessage({ spare } satisfies WriteReply, [spare.buffer]);
  }
});

function write({ path, digest, content: given }: StagedFile, all: Uint8Array): void {
  const target = join(places.next, path);
  const before = join(places.out, path);
  try {
    // Paths follow from values that another machine may have made, so this is the last check that the file stays in the site's folder.
    if (!target.startsWith(places.next + sep)) throw new Error(`${path} is outside the site’s folder`);
    const content = given && all.subarray(given.start, given.end);
    const isKept = content === undefined || (places.hasBefore && isSame(before, content));
    if (!isKept || places.links) makeFolder(dirname(target));
    if (!isKept) {
      // With `wx`, writing fails if the file exists. If two outputs have the same path, the second output must not overwrite a hard link to the
      // previous site.
      writeFileSync(target, content, { flag: 'wx' });
      moved.push(path);
    } else {
      if (places.links) hardLink(before, target);
      kept++;
    }
    files.set(path, { digest, stamp: stampOf(isKept ? before : target) ?? '' });
  } catch (error) {
    const { message, code } =
      error instanceof Error
        ? { code: undefined, ...error, message: error.message }
        : { message: String(error), code: undefined };
    fault = { message, code, path: target };
  }
}

function makeFolder(folder: string): void {
  if (folders.has(folder)) return;
  mkdirSync(folder, { recursive: true });
  folders.add(folder);
}

function isSame(before: string, content: Uint8Array): boolean {
  const known = statSync(before, { throwIfNoEntry: false });
  return known?.isFile() === true && known.size === content.length && readFileSync(before).equals(content);
}
