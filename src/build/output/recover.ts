/** Repairs what a killed build has left beside a site. */
import { existsSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isLocked } from './lock.ts';

/** Returns the folder beside the site in which a build writes the next site, or keeps the old one while it puts the next in its place. */
export const folderBeside = (out: string, what: 'next' | 'old'): string =>
  join(dirname(out), `.${basename(out)}-${what}`);

/** Puts the old site back if a build was killed between its last two steps; removes it if the new one stands. */
export function recover(out: string): void {
  const old = folderBeside(out, 'old');
  if (!existsSync(old) || isLocked(out)) return;
  if (existsSync(out)) rmSync(old, { recursive: true, force: true });
  else renameSync(old, out);
}
