import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { findBrowser } from './browser.ts';

const isBundledHere = process.platform === 'linux' && process.arch === 'x64';
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'halfsky-browser-'));
  vi.stubEnv('CHROME_PATH', '');
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

function writeProgram(name: string): string {
  const file = join(folder, name);
  writeFileSync(file, '#!/bin/sh\nexit 3\n');
  chmodSync(file, 0o755);
  return file;
}

describe.runIf(isBundledHere)('on Linux the tests', () => {
  test('take the browser that `npm ci` brings, whatever else is installed', async () => {
    writeProgram('chromium');
    vi.stubEnv('PATH', `${folder}${delimiter}${process.env.PATH}`);
    expect((await findBrowser()).executable).toMatch(/node_modules\/\.cache\/chromium-[\d.]+\/chromium$/);
  });
});

test('CHROME_PATH names another browser, and one that does not start is told', async () => {
  const broken = writeProgram('another');
  vi.stubEnv('CHROME_PATH', broken);
  await expect(findBrowser()).rejects.toThrow(`CHROME_PATH is ${broken}, and no browser starts there`);
});
