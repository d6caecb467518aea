/** Tests the choice of test files that `.ci/run` runs again, once the programs that they need are installed. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');

test('every test file that can leave out tests for lack of a program is run again where all programs are installed', () => {
  const [, chosen = ''] = /grep -rlE '([^']+)' test /.exec(read('.ci/run')) ?? [];
  expect(chosen).not.toBe('');
  const files = globSync('test/**/*.test.ts', { cwd: root }).filter(path => path !== 'test/support/programs.test.ts');
  const asking = files.filter(path =>
    /^import \{[^}]*\b(?:isLeftOut|without[A-Z]\w*)\b[^}]*\} from '[./]+support\//m.test(read(path)),
  );
  expect(asking.length).toBeGreaterThan(8);
  expect(asking.filter(path => !new RegExp(chosen).test(read(path)))).toEqual([]);
});
