/**
 * Configures the tests. `npx vitest run --project rooms` is quick; `--project site` builds whole publications and opens them in a browser;
 * `--project measured` tests Lighthouse's scores, large imports, and search over many articles in comparison with a single index. `.ci/run`
 * runs all of them.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { makeMemoryFolder } from './test/support/memory-folder.ts';
import { SlowFirst } from './test/support/slow-first.ts';

// A zone with an odd offset near the date line exposes code that depends on the machine's own zone.
process.env.TZ = 'Pacific/Chatham';
// Tests expect English messages on every machine, unless they ask for another language.
process.env.LC_ALL = 'C.UTF-8';
// No test asks a remote cache of the machine, unless the test names one.
for (const name of Object.keys(process.env)) if (name.startsWith('HALFSKY_REMOTE_CACHE')) delete process.env[name];
// All processes and threads of the tests share one compile cache, which halves the time until a thread has loaded its modules.
process.env.NODE_COMPILE_CACHE = join(import.meta.dirname, 'node_modules/.cache/halfsky');
process.env.NODE_COMPILE_CACHE_PORTABLE = '1';
// Unless somebody has chosen a folder for temporary files, it lies in memory where that is possible.
const memory = process.env.TMPDIR === undefined ? makeMemoryFolder() : undefined;
if (memory !== undefined) {
  process.env.TMPDIR = memory;
  process.once('exit', () => rmSync(memory, { recursive: true, force: true }));
}

/** Milliseconds after which a test counts as stuck. The limit is generous, because other work may slow the machine down. */
const patience = 240_000;

/** On a busy machine, a page may take longer to answer than the second for which `expect.poll` usually waits. */
const unhurried = { poll: { timeout: 30_000 } };

const site = 'test/whole/**/*.test.ts';
const measured = 'test/measured/**/*.test.ts';

export default defineConfig({
  test: {
    // one more than the cores of most CI machines, because tests often wait for a browser
    maxWorkers: 3,
    // test files of one thread share their imports, which halves the time of the quick tests
    isolate: false,
    sequence: { sequencer: SlowFirst },
    projects: [
      {
        test: {
          name: 'rooms',
          include: ['test/**/*.test.ts'],
          exclude: [site, measured],
          setupFiles: 'test/support/equal-messages.ts',
          testTimeout: patience,
          expect: unhurried,
        },
      },
      ...[
        { name: 'site', include: [site] },
        { name: 'measured', include: [measured] },
      ].map(project => ({
        test: {
          ...project,
          globalSetup: 'test/support/setup.ts',
          setupFiles: ['test/support/equal-messages.ts', 'test/support/report-deaths.ts'],
          testTimeout: patience,
          hookTimeout: patience,
          expect: unhurried,
        },
      })),
    ],
  },
});
