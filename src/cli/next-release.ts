/**
 * Reports the next release: the time at which the next scheduled article is due. Articles appear only when the site is built again, so a
 * scheduler can start a build at this time.
 */

import { appendFileSync, writeFileSync } from 'node:fs';
import type { Release } from '../catalogue/catalogue.ts';
import { tell } from '../language/messages/tell.ts';
import type { Message } from '../message.ts';

/** Returns the next release as data for JSON; null if no article is scheduled. */
export function describeRelease(
  release: Release | undefined,
): { readonly at: string; readonly files: readonly string[] } | null {
  return release ? { at: new Date(release.at).toISOString(), files: release.files } : null;
}

export const sayRelease = ({ iso, files }: Release): Message =>
  tell('next-release')`next scheduled publication at ${iso}: ${files.join(', ')}; build the site again at that time`;

export interface Places {
  /** Path of the JSON file to write; undefined if no file is to be written. */
  readonly file: string | undefined;
  /**
   * Path of the file to which a GitHub Actions step appends its outputs; undefined outside GitHub Actions:
   * https://docs.github.com/actions/reference/workflow-commands-for-github-actions#setting-an-output-parameter
   */
  readonly ci: string | undefined;
}

/** Writes the next release as JSON to `file`, and its time as the step output `next-release` to `ci`. */
export function writeNextRelease(release: Release | undefined, { file, ci }: Places): void {
  const next = describeRelease(release);
  if (file !== undefined) writeFileSync(file, `${JSON.stringify(next)}\n`);
  if (ci) appendFileSync(ci, `next-release=${next?.at ?? ''}\n`);
}
