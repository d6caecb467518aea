/** Tests scripts of the shipped publication in a browser: opened from a disk without a network, on a narrow screen and on paper. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, expect, inject, test } from 'vitest';
import { everyRule, findOverflow, findViolations } from '../support/barriers.ts';
import { runHalfsky } from '../support/publication.ts';
import { type Reader, startReading } from '../support/reader.ts';
import { startBrowser, type TestBrowser } from '../support/test-browser.ts';

let browser: TestBrowser;
let reader: Reader;
const folder = mkdtempSync(join(tmpdir(), 'halfsky-broadcast-'));

beforeAll(async () => {
  browser = await startBrowser(inject('browser'));
});
afterEach(() => reader?.leave());
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

test.each(['en', 'zh-Hans'])(
  'a script in %s opens from a disk, has no barrier, and its lines leave room for pinyin',
  async language => {
    const file = join(folder, `${language}.html`);
    const order = ['broadcast', '--column', 'firsts', '--lang', language, '--now', '2026-12-01', '--out', file];
    expect(await runHalfsky(order)).toMatchObject({
      code: 0,
      output: expect.stringContaining(`${file}: `),
    });
    reader = await startReading(browser, 'null', { viewport: { width: 320, height: 700 }, offline: true });
    const { page } = reader;
    await reader.open(pathToFileURL(file).href);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await findViolations(reader, everyRule)).toEqual([]);
    }
    expect(await findOverflow(reader)).toBe(0);
    await page.emulateMedia({ media: 'print' });
    const [ratio, size] = await page
      .locator('article > p:not(.time, .note)')
      .first()
      .evaluate(line => {
        const { lineHeight, fontSize } = getComputedStyle(line);
        return [Number.parseFloat(lineHeight) / Number.parseFloat(fontSize), Number.parseFloat(fontSize)];
      });
    expect(ratio).toBeGreaterThanOrEqual(1.8);
    // 17 pt
    expect(size).toBeGreaterThanOrEqual(22);
    expect(reader.faults).toEqual([]);
  },
);
