/** Order of test files: files that take minutes begin first, so that short ones fill the gaps at the end. */
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Slow test files, the slowest first. */
export const slow = [
  'merge',
  'search',
  'lighthouse',
  'again',
  'workflows',
  'accessibility',
  'admin',
  'shards',
  'search-at-size',
  'languages',
  'addresses',
].map(name => `test/whole/${name}.test.ts`);

/** Returns the rank of a test file; lower ones begin earlier: slow files, other tests of whole sites, all others. */
export function rankOf(file: string): number {
  const rank = slow.findIndex(name => file.endsWith(name));
  if (rank !== -1) return rank;
  return file.includes('test/whole/') ? slow.length : slow.length + 1;
}

export class SlowFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((a, b) => rankOf(a.moduleId) - rankOf(b.moduleId));
  }
}
