/** When a build must run again, for whoever starts it: a scheduled article is published by the build that follows its date. */

import { appendFileSync, writeFileSync } from 'node:fs';
import type { Release } from '../catalogue/catalogue.ts';
import { tell } from '../language/messages/tell.ts';
import type { Message } from '../message.ts';

/** Null where nothing is scheduled. */
export function describeRelease(
  release: Release | undefined,
): { readonly at: string; readonly files: readonly string[] } | null {
  return release ? { at: new Date(release.at).toISOString(), files: release.files } : null;
}

export const sayRelease = ({ iso, files }: Release): Message =>
  tell('next-release')`next release ${iso}: ${files.join(', ')}; build again then`;

export interface Places {
  /** Where it is written as JSON. */
  readonly file: string | undefined;
  /** Where a step on GitHub writes its outputs: https://docs.github.com/actions/reference/workflow-commands-for-github-actions#setting-an-output-parameter */
  readonly ci: string | undefined;
}

export function tellNext(release: Release | undefined, { file, ci }: Places): void {
  const next = describeRelease(release);
  if (file !== undefined) writeFileSync(file, `${JSON.stringify(next)}\n`);
  if (ci) appendFileSync(ci, `next-release=${next?.at ?? ''}\n`);
}
