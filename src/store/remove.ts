/** Deletes files that are no longer needed. */
import { rmSync } from 'node:fs';

/** Deletes a file or folder. Ignores errors, because a file that stays does no harm, and the next build tries again. */
export function removeQuietly(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true });
  } catch {
    // If the remaining file prevents the next build, that build reports the error.
  }
}
