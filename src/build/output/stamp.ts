/** Computes stamps, which tell whether a file has changed without reading it. */
import { type Stats, statSync } from 'node:fs';

/**
 * Returns the stamp of a file. The stamp changes whenever the file changes; a hard link to the file has the same stamp, and renaming keeps it.
 * Returns undefined if there is no file.
 */
export function stampOf(file: string): string | undefined {
  const found = statSync(file, { throwIfNoEntry: false });
  return found?.isFile() ? stampFrom(found) : undefined;
}

/** Returns the stamp of a file from what the file system says of it. */
const stampFrom = ({ size, ino, mtimeMs }: Pick<Stats, 'size' | 'ino' | 'mtimeMs'>): string =>
  `${size}:${ino}:${mtimeMs}`;

/** Inode of a folder, and its times of modification and status change in milliseconds. They change whenever an entry appears or disappears. */
export type FolderTimes = readonly [inode: number, modified: number, changed: number];

/** Returns the times of a folder; undefined if there is no folder. */
export function timesOf(folder: string): FolderTimes | undefined {
  const found = statSync(folder, { throwIfNoEntry: false });
  return found?.isDirectory() ? [found.ino, found.mtimeMs, found.ctimeMs] : undefined;
}
