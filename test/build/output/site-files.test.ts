import { describe, expect, it } from 'vitest';
import type { FileRecord } from '../../../src/build/output/site-files.ts';
import { storeFiles } from '../../../src/build/output/store-files.ts';

const record = (digest: string | undefined, stamp = '12:34:1700000000000.25'): FileRecord => ({ digest, stamp });

const files = new Map([
  ['index.html', record('of the home page')],
  ['2017/a/index.html', record('of a', '1:2:3')],
  ['2017/é/index.html', record(undefined)],
  ['feed.xml', record('of the feed', '')],
  ...Array.from({ length: 40 }, (_, i) => [`pagefind/${i}.pf_index`, record('of the index', `${i}:2:3`)] as const),
]);

const aSite = () => storeFiles(files, () => undefined);

describe('the recorded files of a site', () => {
  it('are as they were given', () => {
    expect(new Map(aSite())).toEqual(files);
    expect(aSite().size).toBe(files.size);
    for (const [path, each] of files) expect(aSite().get(path)).toEqual(each);
  });

  it('have no files that were not given', () => {
    for (const path of ['', '2017', '2017/a', '2017/a/index', 'pagefind/40.pf_index', 'b/index.html'])
      expect([path, aSite().has(path)]).toEqual([path, false]);
  });

  it('are found by their digests', () => {
    const found = aSite().withDigests(new Set(['of the index', 'of a', undefined]));
    expect([...found.keys()].sort()).toEqual(
      [...files].flatMap(([path, { digest }]) => (/^of (?:a|the index)$/.test(digest ?? '') ? [path] : [])).sort(),
    );
  });

  it('may be none', () => {
    const none = storeFiles([], () => undefined);
    expect([none.size, [...none], [...none.withDigests(new Set([undefined, '']))]]).toEqual([0, [], []]);
  });
});
