/** Order of test files: files that take minutes begin first, so that short ones fill the gaps at the end. */
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Slow test files, the slowest first. */
export const slow = [
  'admin',
  'merge',
  'again',
  'workflows',
  'search',
  'accessibility',
  'shards',
  'serve',
  'addresses',
  'languages',
  'all-or-nothing',
  'face',
  'packed',
  'obstacles',
].map(name => `test/whole/${name}.test.ts`);

/** The slowest test files that build no whole site. */
export const slowRooms = ['source/mend/mend', 'preview/watch', 'build/load/load', 'bad-input'].map(
  name => `test/${name}.test.ts`,
);

/** Returns the rank of a test file. Low ranks begin first: files of `slow`, other tests of whole sites, `slowRooms`, all other files. */
export function rankOf(file: string): number {
  const rank = slow.findIndex(name => file.endsWith(name));
  if (rank !== -1) return rank;
  if (file.includes('test/whole/')) return slow.length;
  return slowRooms.some(name => file.endsWith(name)) ? slow.length + 1 : slow.length + 2;
}

export class SlowFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((a, b) => rankOf(a.moduleId) - rankOf(b.moduleId));
  }
}
