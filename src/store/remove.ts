/** Removing what is of no use any more, once the site stands. */
import { rmSync } from 'node:fs';

/** What cannot be removed is left: the new site stands all the same, and the next build clears it away. */
export function removeQuietly(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true });
  } catch {
    // said by the next build, if it cannot do without
  }
}
