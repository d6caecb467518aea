/**
 * Reports the next release: the time at which the next scheduled article is due. Also reports when the next build is due, because the site
 * changes at that time: articles appear and expire, issues of the newsletter appear, and codes expire only when the site is built again.
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

/** Time at which a site becomes outdated, in milliseconds since 1970-01-01T00:00Z (`Infinity`: never), and the next release. */
interface NextChange {
  readonly until: number;
  readonly release: Release | undefined;
}

/** Returns the time of the next build as data for JSON, with the articles that then appear; null if no build is due. */
function describeNextBuild({ until, release }: NextChange): ReturnType<typeof describeRelease> {
  if (!Number.isFinite(until)) return null;
  return { at: new Date(until).toISOString(), files: release?.at === until ? release.files : [] };
}

/** Writes the time of the next build as JSON to `file`, and as the step output `next-release` to `ci`. */
export function writeNextBuild(change: NextChange, { file, ci }: Places): void {
  const next = describeNextBuild(change);
  if (file !== undefined) writeFileSync(file, `${JSON.stringify(next)}\n`);
  if (ci) appendFileSync(ci, `next-release=${next?.at ?? ''}\n`);
}
