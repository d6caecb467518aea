/** `halfsky build`: builds the whole site. If anything fails, the previous site stays unchanged. */

import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { type BuildOptions, buildSite } from '../build/build-site.ts';
import { type Part, parsePart } from '../build/part.ts';
import { Progress } from '../build/progress.ts';
import { printProblems } from '../language/messages/print-problems.ts';
import { tell } from '../language/messages/tell.ts';
import type { Host } from '../site/host.ts';
import { type ParsedArguments, UsageError } from './arguments.ts';
import { writeNextBuild } from './next-release.ts';
import { loadOptions } from './options.ts';
import { checkOutOption } from './out.ts';
import { remoteCacheOf } from './remote-cache.ts';
import { printSummary } from './summary.ts';

/** Runs `halfsky build` and returns the exit code. */
export async function runBuild(given: ParsedArguments): Promise<number> {
  const started = performance.now();
  const options = await buildOptions(given);
  const { progress, out } = options;
  const built = await buildSite(options);
  const seconds = (performance.now() - started) / 1000;
  writeNextBuild(built, { file: given.option('next'), ci: process.env.GITHUB_OUTPUT });
  const { notes, ...result } = built;
  // Standard output holds only the summary, which may be JSON.
  if (notes.length > 0) console.error(printProblems([], given.voice, { format: 'text', notes }));
  printSummary(
    { ...result, seconds, times: progress.times, out: given.option('out') ?? out },
    { json: given.flag('json'), profile: given.flag('profile'), voice: given.voice },
  );
  return 0;
}

/** Parses the options of a build. Throws UsageError if a value is invalid. */
async function buildOptions(given: ParsedArguments): Promise<BuildOptions> {
  const load = loadOptions(given);
  const part = partOf(given);
  const next = given.option('next');
  if (next !== undefined && !existsSync(dirname(resolve(next))))
    throw new UsageError(
      tell(
        'no-folder-for-next',
      )`--next cannot write its file, because the folder ${dirname(resolve(next))} does not exist`,
    );
  const out = resolve(given.option('out') ?? resolve(load.site, 'dist'));
  checkOutOption(out, load.site);
  return {
    load,
    out,
    part,
    search: !given.flag('no-search'),
    host: await hostOf(given, load.url),
    compress: given.flag('compress'),
    remote: remoteCacheOf(given),
    progress: new Progress(process.stderr, given.voice),
  };
}

/** Returns the host that the options name. Loads the code of hosts only for these options. */
async function hostOf(given: ParsedArguments, url: string | undefined): Promise<Host | undefined> {
  const isGiven = given.option('host') !== undefined || given.flag('https-only');
  return isGiven ? (await import('./host.ts')).hostOf(given, url) : undefined;
}

function partOf(given: ParsedArguments): Part | undefined {
  const shard = given.option('shard');
  if (shard === undefined) return undefined;
  const part = parsePart(shard);
  if (!part)
    throw new UsageError(
      tell('not-a-shard')`"${shard}" does not name a part of a site`,
      tell(
        'write-a-shard',
      )`write the number of the part and the number of parts, such as "2/4" for the second of four parts`,
    );
  if (given.option('now') === undefined)
    throw new UsageError(
      tell(
        'shard-needs-now',
      )`--shard needs --now with the same time for every part, because otherwise the parts could publish different articles`,
    );
  return part;
}
