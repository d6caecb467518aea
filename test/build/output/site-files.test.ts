import { describe, expect, it } from 'vitest';
import { type FileRecord, SiteFiles } from '../../../src/build/output/site-files.ts';

const record = (digest: string | undefined, stamp = '12:34:1700000000000.25'): FileRecord => ({ digest, stamp });

const files = new Map([
  ['index.html', record('of the home page')],
  ['2017/a/index.html', record('of a', '1:2:3')],
  ['2017/é/index.html', record(undefined)],
  ['feed.xml', record('of the feed', '')],
  ...Array.from({ length: 40 }, (_, i) => [`pagefind/${i}.pf_index`, record('of the index', `${i}:2:3`)] as const),
]);

const aSite = () => SiteFiles.of(files, () => undefined);

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
    const none = SiteFiles.of([], () => undefined);
    expect([none.size, [...none], [...none.withDigests(new Set([undefined, '']))]]).toEqual([0, [], []]);
  });

  it('are the same after a change as if they had been given after it', () => {
    const written = new Map([
      ['pagefind/3.pf_index', record('of the new index')],
      ['pagefind/new.pf_index', record('of the new index', '7:8:9')],
      ['index.html', record('of the new home page')],
    ]);
    const removed = ['pagefind/0.pf_index', 'pagefind/39.pf_index'];
    const before = aSite();
    const times = new Float64Array(3 * before.stored.folders.split('//').length);
    const expected = new Map([...files, ...written]);
    for (const path of removed) expected.delete(path);
    expect(new Map(before.change({ written, removed }, times))).toEqual(expected);
    expect(new Map(before)).toEqual(files);
  });

  it('keep the times of folders that a change does not touch', () => {
    const before = aSite();
    const folders = before.stored.folders.split('//');
    const times = new Float64Array(3 * folders.length).fill(5);
    const { numbers } = before.change(
      { written: new Map([['2017/a/index.html', record('x')]]), removed: [] },
      times,
    ).stored;
    const known = folders.filter((_, i) => numbers[5 * i + 2] === 5);
    expect(known).toEqual(folders.filter(folder => !['', '2017', '2017/a'].includes(folder)));
  });
});
