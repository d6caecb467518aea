/** Runs before each file of `test/whole`: fails a test whose browser has crashed, with one line that says so. */
import { afterEach } from 'vitest';
import { takeDeaths } from './test-browser.ts';

afterEach(({ task }) => {
  const [death] = takeDeaths();
  if (death === undefined) return;
  task.result?.errors?.splice(0);
  throw Object.assign(new Error(death), { stack: '' });
});
