/** Tests builds with a kept `.cache/`: builds a site, changes its files, builds again, and compares with a build without a cache. */
import { existsSync, readdirSync, renameSync, rmSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import fc from 'fast-check';
import { writeFiles } from './fixture.ts';
import { type Ended, runHalfsky } from './publication.ts';
import { applyChanges, someChanges } from './random-changes.ts';
import { aRandomPublication, filesOf, mix } from './random-publication.ts';
import { readFolder } from './site.ts';

export const aTrial = fc.record({
  publication: aRandomPublication,
  changes: someChanges,
  /** First command; `killed` is a build that is killed after `killAfter` milliseconds. */
  first: fc.constantFrom('build', 'build', 'build', 'check', 'killed'),
  killAfter: fc.integer({ min: 300, max: 4000 }),
  /** Files of the second build: all written again (`fresh`), in another folder (`elsewhere`), or only changed files written (`same`). */
  again: fc.constantFrom('fresh', 'fresh', 'elsewhere', 'same'),
  keepsSite: fc.boolean(),
  checksBetween: fc.boolean(),
  /** Share of the cache files to truncate before the second build: 2 is about every second file; 0 is none. */
  cutEvery: fc.constantFrom(0, 0, 0, 0, 2, 5),
  /** Whether scheduled articles are published between the builds. */
  passesNewYear: fc.boolean(),
  search: fc.nat(999),
});
export type Trial = typeof aTrial extends fc.Arbitrary<infer T> ? T : never;

/** Result of a trial. */
export interface Outcome {
  readonly articles: number;
  readonly builds: number;
  /** Output of commands that crashed. */
  readonly crashes: readonly string[];
  /** Paths whose content differs from the build without a cache. */
  readonly different: readonly string[];
  /** Number of bytes that differ in these files. */
  readonly differentBytes: number;
}

export interface TrialOptions {
  /** Empty folder for all files of the trial. */
  readonly home: string;
  readonly search: boolean;
  /** Runs a command to its end. */
  readonly runCommand?: typeof runHalfsky;
}

/** Milliseconds after a change until the engine trusts the modification time of a file. */
const settled = 3200;

/** Runs a trial: builds, changes the files, builds again, and compares with a build without a cache. */
export async function tryKeptCache(
  trial: Trial,
  { home, search, runCommand = runHalfsky }: TrialOptions,
): Promise<Outcome> {
  const crashes: string[] = [];
  let builds = 0;
  const run = async (command: 'build' | 'check', options: readonly string[], killWhen?: (after: number) => boolean) => {
    builds += command === 'build' ? 1 : 0;
    const words = [command, ...options];
    const ended = await (killWhen ? runHalfsky(words, { killWhen }) : runCommand(words));
    if (isCrash(ended)) crashes.push(`halfsky ${command}: ${ended.output.trim()}`);
    return ended;
  };
  let site = join(home, 'site');
  const out = join(home, 'out');
  const building = (folder: string, now: string) => [
    ...['--site', site, '--out', folder, '--now', now],
    ...(search ? [] : ['--no-search']),
  ];
  const before = filesOf(trial.publication);
  writeFiles(site, before);
  if (trial.again === 'same') await wait(settled);
  if (trial.first === 'check') await run('check', ['--site', site, '--now', '2019-06-01']);
  else if (trial.first === 'build') await run('build', building(out, '2019-06-01'));
  else await run('build', building(out, '2019-06-01'), after => after > trial.killAfter);

  const after = filesOf(applyChanges(trial.publication, trial.changes));
  if (trial.again === 'same') {
    for (const path of before.keys()) if (!after.has(path)) rmSync(join(site, path));
    writeFiles(
      site,
      [...after].filter(([path, content]) => before.get(path)?.toString() !== content.toString()),
    );
  } else {
    rmSync(join(site, 'articles'), { recursive: true });
    rmSync(join(site, 'newsroom'), { recursive: true });
    if (trial.again === 'elsewhere') {
      const there = join(home, 'other');
      renameSync(site, there);
      site = there;
    }
    writeFiles(site, after);
  }
  const cache = join(site, '.cache');
  if (!trial.keepsSite) rmSync(out, { recursive: true, force: true });
  if (trial.cutEvery > 0 && existsSync(cache))
    for (const name of readdirSync(cache))
      if (mix(name.length * 31 + name.charCodeAt(name.length - 1)) % trial.cutEvery === 0)
        truncateSync(join(cache, name), 40);
  const now = trial.passesNewYear ? '2020-06-01' : '2019-06-01';
  if (trial.checksBetween) await run('check', ['--site', site, '--now', now]);
  await run('build', building(out, now));
  rmSync(cache, { recursive: true, force: true });
  const cold = join(home, 'cold');
  await run('build', building(cold, now));
  const compared = crashes.length > 0 ? { different: [], differentBytes: 0 } : compare(out, cold);
  return { articles: trial.publication.articles.length, builds, crashes, ...compared };
}

/** Returns whether a command failed. The exit code is null for a killed command, which does not count as failed. */
const isCrash = ({ code }: Ended) => code !== 0 && code !== null;

function compare(one: string, other: string): Pick<Outcome, 'different' | 'differentBytes'> {
  const [a, b] = [readFolder(one), readFolder(other)];
  const none = Buffer.alloc(0);
  const different = [...new Set([...a.keys(), ...b.keys()])].filter(
    path => !a.get(path)?.equals(b.get(path) ?? none) || !b.has(path),
  );
  const bytes = different.map(path => countDifferent(a.get(path) ?? none, b.get(path) ?? none));
  return { different, differentBytes: bytes.reduce((sum, count) => sum + count, 0) };
}

function countDifferent(a: Buffer, b: Buffer): number {
  let count = Math.abs(a.length - b.length);
  for (let i = 0; i < Math.min(a.length, b.length); i++) if (a[i] !== b[i]) count++;
  return count;
}
