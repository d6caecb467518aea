import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from './clean-copy.ts';
import { rankOf, slow, slowRooms } from './slow-first.ts';

test('files that take minutes begin before other sites, and those before all others', () => {
  const slowest = slow.toReversed().map(file => `/x/${file}`);
  const files = ['/x/test/dates.test.ts', `/x/${slowRooms[0]}`, '/x/test/whole/html.test.ts', ...slowest];
  expect(files.toSorted((a, b) => rankOf(a) - rankOf(b))).toEqual(files.toReversed());
});

test.each([...slow, ...slowRooms])('%s is there', file => {
  expect(existsSync(join(root, file))).toBe(true);
});
