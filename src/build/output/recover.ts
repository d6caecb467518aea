/** Finishes or undoes the last step of a killed build. */
import { existsSync, renameSync, rmSync } from 'node:fs';
import { folderBeside } from './folder-beside.ts';
import { finishChange, hasChange } from './journal.ts';
import { isLocked, releaseLock, takeLock } from './lock.ts';

/**
 * Repairs a site that a killed build has left. Finishes a change that has a journal. If the build was replacing the whole site, removes the
 * previous site if the new site is already in place; otherwise moves the previous site back.
 */
export function recover(out: string): void {
  if (isLocked(out)) return;
  if (hasChange(out)) {
    takeLock(out);
    try {
      finishChange(out);
    } finally {
      releaseLock(out);
    }
  }
  const old = folderBeside(out, 'old');
  if (!existsSync(old)) return;
  if (existsSync(out)) rmSync(old, { recursive: true, force: true });
  else renameSync(old, out);
}
