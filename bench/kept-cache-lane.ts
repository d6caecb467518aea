/** Child process of `kept-cache.ts`: tries one publication after another, without loading the engine again for each build. */
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { main } from '../src/cli/main.ts';
import { type Outcome, type Trial, tryKeptCache } from '../test/support/kept-cache.ts';
import type { Ended } from '../test/support/publication.ts';

/** Message that asks for a trial. */
export interface LaneRequest {
  readonly trial: Trial;
  readonly search: boolean;
  /** Existing folder in which the trial makes its own. */
  readonly home: string;
  /** Whether to run every command in a process of its own. */
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
