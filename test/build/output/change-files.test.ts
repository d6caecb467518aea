import { describe, expect, it } from 'vitest';
import { changeFiles } from '../../../src/build/output/change-files.ts';
import type { FileRecord } from '../../../src/build/output/site-files.ts';
import { storeFiles } from '../../../src/build/output/store-files.ts';

const record = (digest: string | undefined, stamp = '12:34:1700000000000.25'): FileRecord => ({ digest, stamp });

const files = new Map([
  ['index.html', record('of the home page')],
  ['2017/a/index.html', record('of a', '1:2:3')],
  ['2017/é/index.html', record(undefined)],
  ...Array.from({ length: 40 }, (_, i) => [`pagefind/${i}.pf_index`, record('of the index', `${i}:2:3`)] as const),
]);
const aSite = () => storeFiles(files, () => undefined);

describe('the recorded files of a site', () => {
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
    expect(new Map(changeFiles(before, { written, removed }, times))).toEqual(expected);
    expect(new Map(before)).toEqual(files);
  });

  it('keep the times of folders that a change does not touch', () => {
    const before = aSite();
    const folders = before.stored.folders.split('//');
    const times = new Float64Array(3 * folders.length).fill(5);
    const { numbers } = changeFiles(
      before,
      { written: new Map([['2017/a/index.html', record('x')]]), removed: [] },
      times,
    ).stored;
    const known = folders.filter((_, i) => numbers[5 * i + 2] === 5);
    expect(known).toEqual(folders.filter(folder => !['', '2017', '2017/a'].includes(folder)));
  });
});
