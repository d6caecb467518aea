/** Runs `ends-by-itself.ts` alone. */
import { defineConfig } from 'vitest/config';
import { findBrowser } from '../browser.ts';

export default defineConfig({
  test: {
    dir: import.meta.dirname,
    include: ['**/ends-by-itself.ts'],
    setupFiles: 'test/support/report-deaths.ts',
    provide: { browser: await findBrowser() },
  },
});
