import { mkdirSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { stampOfFile } from '../../src/source/file-facts.ts';
import { listBelow } from '../../src/source/listing.ts';
import { type Snapshot, takeSnapshot } from '../../src/source/snapshot.ts';
import { factsIn, hashIn, isStill, listChanged, listingIn } from '../../src/source/snapshot-files.ts';
import { aFolder } from '../builders.ts';

const day = 24 * 60 * 60 * 1000;
beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + day }));
afterEach(() => void vi.useRealTimers());

function aPublication(): string {
  const root = aFolder();
  for (const [file, text] of [
    ['articles/2017/a.md', 'a'],
    ['articles/2017/b.md', 'b'],
    ['articles/c/index.md', 'c'],
  ] as const) {
    mkdirSync(join(root, file, '..'), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  return root;
}

const look = (root: string, known?: Snapshot) => takeSnapshot(root, () => listBelow(root, 'articles'), known);

describe('two snapshots', () => {
  test('tell which files have other contents', () => {
    const root = aPublication();
    const before = look(root);
    writeFileSync(join(root, 'articles/2017/b.md'), 'B');
    writeFileSync(join(root, 'articles/c/index.md'), 'C');
    utimesSync(join(root, 'articles/2017/a.md'), 1, 1);
    expect(listChanged(before, look(root, before))).toEqual(['articles/2017/b.md', 'articles/c/index.md']);
    expect(listChanged(before, before)).toEqual([]);
  });

  test('with other files or links cannot be compared', () => {
    const root = aPublication();
    const before = look(root);
    writeFileSync(join(root, 'articles/2017/d.md'), 'd');
    expect(listChanged(before, look(root, before))).toBeUndefined();
    rmSync(join(root, 'articles/2017/d.md'));
    symlinkSync('2017', join(root, 'articles/2018'));
    expect(listChanged(before, look(root, before))).toBeUndefined();
  });
});

describe('a snapshot tells', () => {
  test('the hash and the stamp of each file', () => {
    const root = aPublication();
    const taken = look(root);
    const facts = factsIn(taken);
    expect(facts('articles/2017/a.md')).toEqual({
      stamp: stampOfFile(join(root, 'articles/2017/a.md')),
      hash: hashIn(taken, 'articles/2017/a.md'),
    });
    expect([facts('articles/2017/z.md'), hashIn(taken, 'articles/2017/z.md')]).toEqual([undefined, undefined]);
  });

  test('no stamp of a file that is too young to trust its times', () => {
    vi.useRealTimers();
    expect(factsIn(look(aPublication()))('articles/2017/a.md')).toBeUndefined();
  });

  test('the files in a folder, unless there are links', () => {
    const root = aPublication();
    expect(listingIn(look(root), 'articles')).toMatchObject({
      files: ['articles/2017/a.md', 'articles/2017/b.md', 'articles/c/index.md'],
    });
    expect(listingIn(look(root), 'newsroom')?.files).toEqual([]);
    symlinkSync('a.md', join(root, 'articles/2017/link.md'));
    expect(listingIn(look(root), 'articles')).toBeUndefined();
  });

  test('whether some files are still the same', () => {
    const root = aPublication();
    const taken = look(root);
    const isA = (file: string) => file.endsWith('a.md');
    writeFileSync(join(root, 'articles/2017/b.md'), 'B');
    utimesSync(join(root, 'articles/2017/a.md'), 1, 1);
    expect([isStill(root, taken, isA), isStill(root, taken, () => true)]).toEqual([true, false]);
    rmSync(join(root, 'articles/2017/a.md'));
    expect(isStill(root, taken, isA)).toBe(false);
  });
});
