/** The files of an index side by side in one buffer, which can change hands and be kept without being taken apart. */
import type { IndexedFile } from './join-indexes.ts';

export interface PackedIndex {
  readonly files: readonly {
    /** Path below the index's folder. */
    readonly path: string;
    /** Place in `bytes`. */
    readonly start: number;
    readonly end: number;
  }[];
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** The bytes lie in a buffer of their own. */
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

export const unpackIndex = ({ files, bytes }: PackedIndex): readonly IndexedFile[] =>
  files.map(({ path, start, end }) => ({ path, content: bytes.subarray(start, end) }));

/** Whether a value from the cache is one. */
export function isPackedIndex(value: unknown): value is PackedIndex {
  return (
    typeof value === 'object' &&
    value !== null &&
    'files' in value &&
    Array.isArray(value.files) &&
    'bytes' in value &&
    value.bytes instanceof Uint8Array
  );
}
