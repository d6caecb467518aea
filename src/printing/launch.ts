/** Starts browsers. Only this file imports Playwright. */
import { type Browser, chromium } from 'playwright-core';
import type { FoundBrowser } from './installed-browsers.ts';
import { browserPatience } from './stopped-browser.ts';

/**
 * Starts a browser; the caller must close it. `sandbox` isolates the browser from the machine; many containers, and the superuser, cannot
 * use it.
 */
export function launch(found: FoundBrowser, { sandbox = false } = {}): Promise<Browser> {
  const own = Object.entries(process.env).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  return chromium.launch({
    executablePath: found.executable,
    args: [...found.arguments],
    env: { ...Object.fromEntries(own), ...found.environment },
    chromiumSandbox: sandbox,
    timeout: browserPatience,
  });
}

/**
 * Returns whether a started browser shows text. On some systems, the file with the browser's name is not a browser and only says how to
 * install one; a browser without fonts draws nothing.
 */
export async function showsText(browser: Browser): Promise<boolean> {
  const page = await browser.newPage();
  page.setDefaultTimeout(browserPatience);
  await page.setContent('<p>Half the sky 半边天</p>');
  const box = await page.locator('p').boundingBox();
  await page.close();
  return box !== null && box.height > 0;
}

/** Returns the first line of an error's message. Later lines list the arguments with which the browser was started. */
export const firstLine = (error: unknown): string =>
  error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
