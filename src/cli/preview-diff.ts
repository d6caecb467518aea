/** `halfsky preview-diff OLD NEW`: compares two built sites, and lists the differences that readers would see, as Markdown. */

import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { compareSites } from '../authoring/differences/compare-sites.ts';
import { openSite } from '../authoring/differences/open-site.ts';
import { summarise } from '../authoring/differences/summarise.ts';
import { tell } from '../language/messages/tell.ts';
import { type ParsedArguments, UsageError } from './arguments.ts';
import { noFolder } from './folders.ts';

/** Runs `halfsky preview-diff` and returns the exit code. */
export async function runPreviewDiff({ operands, voice }: ParsedArguments): Promise<number> {
  const [old = '', own = ''] = operands;
  for (const folder of [old, own]) {
    if (!existsSync(folder) || !statSync(folder).isDirectory()) throw noFolder(folder);
    if (!existsSync(join(folder, 'index.html')))
      throw new UsageError(
        tell('no-built-site')`${folder} contains no built site`,
        tell('name-folder-of-out')`write the path of a folder created by "halfsky build"`,
      );
  }
  process.stdout.write(summarise(compareSites(openSite(old), openSite(own)), voice));
  return 0;
}
