/** Repairs the folders that a killed build has left beside a site. */
import { existsSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isLocked } from './lock.ts';

/**
 * Returns the path of a folder beside the site's folder. A build writes the new site into `next`. While the build puts the new site in
 * place, the previous site is in `old`.
 */
export const folderBeside = (out: string, what: 'next' | 'old'): string =>
  join(dirname(out), `.${basename(out)}-${what}`);

/**
 * Finishes or undoes the last step of a killed build. Removes the previous site if the new site is already in place; otherwise moves the
 * previous site back.
 */
export function recover(out: string): void {
  const old = folderBeside(out, 'old');
  if (!existsSync(old) || isLocked(out)) return;
  if (existsSync(out)) rmSync(old, { recursive: true, force: true });
  else renameSync(old, out);
}
