/** How the tests run: `npx vitest run --project rooms` is quick; `--project site` builds whole publications and opens them in a browser. */
import { defineConfig } from 'vitest/config';
import { SlowFirst } from './test/support/slow-first.ts';

// Half an hour off, on the other side of the date line: what leans on the machine's own zone falls over.
process.env.TZ = 'Pacific/Chatham';
// Messages are pinned in English, whatever the machine speaks; tests of other languages ask for them.
process.env.LC_ALL = 'C.UTF-8';

/** Milliseconds after which a test is stuck. It measures nothing: machines that run tests have other work, too. */
const patience = 240_000;

const site = 'test/whole/**/*.test.ts';

export default defineConfig({
  test: {
    maxWorkers: 2,
    // files of one thread share what they import: half of the time that the quick ones take
    isolate: false,
    sequence: { sequencer: SlowFirst },
    projects: [
      {
        test: {
          name: 'rooms',
          include: ['test/**/*.test.ts'],
          exclude: [site],
          setupFiles: 'test/support/equal-messages.ts',
          testTimeout: patience,
        },
      },
      {
        test: {
          name: 'site',
          include: [site],
          globalSetup: 'test/support/setup.ts',
          setupFiles: ['test/support/equal-messages.ts', 'test/support/report-deaths.ts'],
          testTimeout: patience,
          hookTimeout: patience,
        },
      },
    ],
  },
});
