/** Child process of `kept-cache.ts`. It runs one trial after another in the same process, so that it loads the engine only once. */
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { main } from '../src/cli/main.ts';
import { type Outcome, type Trial, tryKeptCache } from '../test/support/kept-cache.ts';
import type { Ended } from '../test/support/publication.ts';

/** Message from the parent process that starts a trial. */
export interface LaneRequest {
  readonly trial: Trial;
  readonly search: boolean;
  /** Folder in which the trial creates a folder for its files. */
  readonly home: string;
  /** Whether to run each command in a new process. */
  readonly apart: boolean;
}

process.on('message', async ({ trial, search, home, apart }: LaneRequest) => {
  const folder = mkdtempSync(join(home, 'trial-'));
  const outcome: Outcome = await tryKeptCache(trial, {
    home: folder,
    search,
    ...(apart ? {} : { runCommand: runHere }),
  });
  rmSync(folder, { recursive: true, force: true });
  process.send?.(outcome);
});

/** Runs a command in this process. */
async function runHere(words: readonly string[]): Promise<Ended> {
  const lines: string[] = [];
  const keep = (...parts: readonly unknown[]) => void lines.push(parts.join(' '));
  const { log, error } = console;
  Object.assign(console, { log: keep, error: keep });
  try {
    return { code: await main(words), output: lines.join('\n') };
  } catch (fault) {
    return { code: 1, output: [...lines, fault instanceof Error ? fault.stack : String(fault)].join('\n') };
  } finally {
    Object.assign(console, { log, error });
  }
}
