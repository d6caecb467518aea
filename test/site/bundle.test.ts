/** Tests the process of esbuild, in which styles and scripts are bundled. */
import childProcess from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { bundleFile, minifyScript } from '../../src/site/bundle.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'halfsky-bundle-'));
  writeFileSync(join(folder, 'a.ts'), 'export const well: string = "deep";\n');
});
afterEach(() => rmSync(folder, { recursive: true }));

test('bundles that follow each other share a process, which then ends', async () => {
  const spawn = vi.spyOn(childProcess, 'spawn');
  expect(await bundleFile(join(folder, 'a.ts'), { format: 'esm' })).toBe('var e="deep";export{e as well};');
  expect(await minifyScript('let well = 1; console.log(well); use(well)', ['es2020'])).toBe('let well=1;use(well);');
  const started = spawn.mock.results.map(({ value }) => value);
  spawn.mockRestore();
  expect(started).toHaveLength(1);
  await expect.poll(() => started[0].exitCode ?? started[0].signalCode).not.toBeNull();
});
