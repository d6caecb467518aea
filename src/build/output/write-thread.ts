/** The thread that writes files, so that pages are drawn meanwhile. A file that is the same in the old site is taken over from there. */
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parentPort } from 'node:worker_threads';
import { removeQuietly } from '../../store/remove.ts';
import { hardLink } from './hard-link.ts';
import { type FileRecord, stampOf } from './previous-site.ts';

/** Where the files are written, and where the old site stands. */
export interface WritePlaces {
  readonly next: string;
  readonly out: string;
}

export interface StagedFile {
  /** Path below the site's folder. */
  readonly path: string;
  readonly digest: string | undefined;
  /** A text, or where its bytes lie among those of the batch; undefined: they are as in the old site. */
  readonly content: string | { readonly start: number; readonly end: number } | undefined;
}

/** Files that are handed over together: what is no text lies in one buffer, which changes hands without being copied. */
export interface Batch {
  readonly files: readonly StagedFile[];
  readonly bytes: Uint8Array;
}

/** What is of no use any more: paths of files and folders. */
export interface Removal {
  readonly remove: readonly string[];
}

export type WriteRequest = WritePlaces | Batch | 'finish' | Removal;

/** What the disk says against a file; the words are made where the command is. */
export interface WriteFault {
  readonly message: string;
  readonly code: unknown;
  readonly path: string;
}

/** After each batch `taken`; after `finish` the counts, or what went wrong; after a removal `removed`. */
export type WriteReply =
  | 'taken'
  | 'removed'
  | { readonly written: number; readonly kept: number; readonly files: ReadonlyMap<string, FileRecord> }
  | { readonly fault: WriteFault };

const files = new Map<string, FileRecord>();
const folders = new Set<string>();
let places: WritePlaces = { next: '', out: '' };
let written = 0;
let kept = 0;
let fault: WriteFault | undefined;

parentPort?.on('message', (request: WriteRequest) => {
  if (request === 'finish') {
    const reply: WriteReply = fault ? { fault } : { written, kept, files };
    parentPort?.postMessage(reply);
  } else if ('next' in request) {
    places = request;
  } else if ('remove' in request) {
    for (const path of request.remove) removeQuietly(path);
    parentPort?.postMessage('removed' satisfies WriteReply);
  } else {
    for (const file of request.files) if (!fault) write(file, request.bytes);
    parentPort?.postMessage('taken' satisfies WriteReply);
  }
});

function write({ path, digest, content: given }: StagedFile, all: Uint8Array): void {
  const target = join(places.next, path);
  const before = join(places.out, path);
  try {
    makeFolder(dirname(target));
    const content = typeof given === 'object' ? all.subarray(given.start, given.end) : given;
    if (content === undefined || isSame(before, content)) {
      hardLink(before, target);
      kept++;
    } else {
      writeFileSync(target, content);
      written++;
    }
    files.set(path, { digest, stamp: stampOf(target) ?? '' });
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

function isSame(before: string, content: string | Uint8Array): boolean {
  const known = statSync(before, { throwIfNoEntry: false });
  if (known?.isFile() !== true || known.size !== Buffer.byteLength(content)) return false;
  return readFileSync(before).equals(typeof content === 'string' ? Buffer.from(content) : content);
}
