/** Runs before each file of `test/site`: a test whose browser has ended by itself fails with one line that says so. */
import { afterEach } from 'vitest';
import { takeDeaths } from './test-browser.ts';

afterEach(({ task }) => {
  const [death] = takeDeaths();
  if (death === undefined) return;
  task.result?.errors?.splice(0);
  throw Object.assign(new Error(death), { stack: '' });
});
