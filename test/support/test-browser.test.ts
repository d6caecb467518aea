import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');

test('a browser that ends by itself fails the test that was running, in one line, and no other test', () => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'node_modules/vitest/vitest.mjs'), 'run', '--config', 'test/support/ends/vitest.config.ts'],
    { cwd: root, encoding: 'utf8', env: { ...process.env, VITEST: undefined } },
  );
  const said = stripVTControlCharacters(`${stdout}${stderr}`);
  expect(status, said).toBe(1);
  expect(said).toContain('× the browser ends');
  expect(said.match(/Error: .*/g)).toEqual([
    expect.stringMatching(/^Error: The browser ended by itself: \S+, [\d.]+\.$/),
  ]);
  expect(said).toContain('✓ the next test has another browser');
}, 60_000);
