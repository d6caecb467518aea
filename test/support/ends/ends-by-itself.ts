/** Two tests for `test/support/test-browser.test.ts`, which runs them in a process of their own: the browser crashes in the first test. */
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { startBrowser, type TestBrowser } from '../test-browser.ts';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await startBrowser(inject('browser'));
});
afterAll(() => browser?.close());

test('the browser ends', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  const session = await context.browser()?.newBrowserCDPSession();
  await session?.send('Browser.crash').catch(() => undefined);
  await page.setContent('<p>Half the sky</p>');
});

test('the next test has another browser', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.setContent('<p>Half the sky</p>');
  expect(await page.textContent('p')).toBe('Half the sky');
});
