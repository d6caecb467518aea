/** Deletes files that are no longer needed. */
import { rmSync } from 'node:fs';

/** Deletes a file or folder and ignores errors: a leftover harms nothing, and the next build tries again. */
export function removeQuietly(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true });
  } catch {
    // the next build reports it if the leftover stands in its way
  }
}
