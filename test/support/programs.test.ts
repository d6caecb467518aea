import { afterEach, expect, test, vi } from 'vitest';
import { findProgram, isLeftOut } from './programs.ts';

afterEach(() => vi.unstubAllEnvs());

test.each([
  [undefined, true, false],
  [undefined, false, true],
  ['1', true, false],
  ['1', false, false],
  ['0', true, true],
  ['0', false, true],
])(
  'with HALFSKY_SERVERS=%s, where the program is there: %s, tests that ask it are left out: %s',
  (wish, isThere, out) => {
    vi.stubEnv('HALFSKY_SERVERS', wish);
    expect(isLeftOut(() => isThere)).toBe(out);
  },
);

test('a program is found on the PATH', () => {
  expect(findProgram('sh')).toMatch(/\/sh$/);
  expect(findProgram('no-such-program')).toBeUndefined();
});
