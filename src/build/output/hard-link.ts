/** Hard-links an unchanged file into the new site, keeping its modification time. */
import { copyFileSync, linkSync, statSync, utimesSync } from 'node:fs';

export function hardLink(before: string, target: string): void {
  try {
    linkSync(before, target);
  } catch {
    // not every file system has hard links
    const { atime, mtime } = statSync(before);
    copyFileSync(before, target);
    utimesSync(target, atime, mtime);
  }
}
