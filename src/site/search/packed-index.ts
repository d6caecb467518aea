/**
 * Joins the files of a Pagefind index into one buffer. Threads can transfer the buffer without copying it, and the cache stores it as one
 * entry.
 */
import type { IndexedFile } from './join-indexes.ts';

/** A Pagefind index with all files in one buffer. */
export interface PackedIndex {
  readonly files: readonly {
    /** Path, relative to the folder of the index. */
    readonly path: string;
    /** Offset of the file's first byte in `bytes`. */
    readonly start: number;
    /** Offset after the file's last byte. */
    readonly end: number;
  }[];
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Copies the files of an index into one new buffer. */
export function packIndex(files: readonly IndexedFile[]): PackedIndex {
  const bytes = new Uint8Array(files.reduce((sum, { content }) => sum + content.length, 0));
  let start = 0;
  const places = files.map(({ path, content }) => {
    bytes.set(content, start);
    const place = { path, start, end: start + content.length };
    start = place.end;
    return place;
  });
  return { files: places, bytes };
}

/** Returns the files of a packed index as views of its buffer. */
export const unpackIndex = ({ files, bytes }: PackedIndex): readonly IndexedFile[] =>
  files.map(({ path, start, end }) => ({ path, content: bytes.subarray(start, end) }));

/** Returns whether a value from the cache is a packed index. */
export function isPackedIndex(value: unknown): value is PackedIndex {
  return (
    typeof value === 'object' &&
    value !== null &&
    'files' in value &&
    Array.isArray(value.files) &&
    value.files.every(isPlace) &&
    'bytes' in value &&
    value.bytes instanceof Uint8Array
  );
}

const isPlace = (place: unknown): boolean =>
  typeof place === 'object' &&
  place !== null &&
  'path' in place &&
  typeof place.path === 'string' &&
  !place.path.split(/[/\\]/).some(step => ['', '.', '..'].includes(step)) &&
  'start' in place &&
  typeof place.start === 'number' &&
  'end' in place &&
  typeof place.end === 'number';
