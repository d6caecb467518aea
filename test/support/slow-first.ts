/** The order in which test files begin: those that take minutes first, so that the short ones fill what is left at the end. */
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The slowest first. */
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

/** The smaller, the earlier: those that are slow, other sites, all others. */
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
