/** Computes stamps, which tell whether a file has changed without reading it. */
import { statSync } from 'node:fs';

/**
 * Returns the stamp of a file. The stamp changes whenever the file changes; a hard link to the file has the same stamp, and renaming keeps it.
 * Returns undefined if there is no file.
 */
export function stampOf(file: string): string | undefined {
  const found = statSync(file, { throwIfNoEntry: false });
  return found?.isFile() ? `${found.size}:${found.ino}:${found.mtimeMs}` : undefined;
}
