/** Hard-links an unchanged file into the new site, so that the file keeps its modification time. */
import { copyFileSync, linkSync, statSync, utimesSync } from 'node:fs';

export function hardLink(before: string, target: string): void {
  try {
    linkSync(before, target);
  } catch {
    // Some file systems have no hard links. In this case, copy the file and its times.
    const { atime, mtime } = statSync(before);
    copyFileSync(before, target);
    utimesSync(target, atime, mtime);
  }
}
