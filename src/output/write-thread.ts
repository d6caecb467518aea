/** The thread that writes files, so that pages are drawn meanwhile. A file that is the same in the old site is taken over from there. */
import { linkSync, mkdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parentPort } from 'node:worker_threads';

/** Where the files are written, and where the old site stands. */
export interface WritePlaces {
  readonly next: string;
  readonly out: string;
}

export interface WrittenFile {
  /** Path below the site's folder. */
  readonly path: string;
  readonly content: string | Uint8Array;
}

export type WriteRequest = WritePlaces | readonly WrittenFile[] | 'finish';

/** What the disk says against a file; the words are made where the command is. */
export interface WriteFault {
  readonly message: string;
  readonly code: unknown;
  readonly path: string;
}

/** After each batch `taken`; after `finish` the counts, or what went wrong. */
export type WriteReply = 'taken' | { readonly written: number; readonly kept: number } | { readonly fault: WriteFault };

const folders = new Set<string>();
let places: WritePlaces = { next: '', out: '' };
let written = 0;
let kept = 0;
let fault: WriteFault | undefined;

parentPort?.on('message', (request: WriteRequest) => {
  if (request === 'finish') {
    const reply: WriteReply = fault ? { fault } : { written, kept };
    parentPort?.postMessage(reply);
  } else if ('next' in request) {
    places = request;
  } else {
    for (const file of request) if (!fault) write(file);
    parentPort?.postMessage('taken' satisfies WriteReply);
  }
});

function write({ path, content }: WrittenFile): void {
  const target = join(places.next, path);
  try {
    makeFolder(dirname(target));
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    if (keep(join(places.out, path), target, bytes)) {
      kept++;
    } else {
      writeFileSync(target, bytes);
      written++;
    }
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

function keep(before: string, target: string, bytes: Uint8Array): boolean {
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
