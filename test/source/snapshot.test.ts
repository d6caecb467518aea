/** Tests that a second look at a folder notices every change, and reads only the files that may have changed. */
import { mkdirSync, renameSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { listBelow } from '../../src/source/listing.ts';
import { packSnapshot, type Snapshot, takeSnapshot, unpackSnapshot } from '../../src/source/snapshot.ts';
import { aFolder } from '../builders.ts';

const day = 24 * 60 * 60 * 1000;
const later = (days = 1) => vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + days * day });
beforeEach(() => void later());
afterEach(() => void vi.useRealTimers());

function folderWith(files: Readonly<Record<string, string>>): string {
  const root = aFolder();
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(join(root, file, '..'), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  return root;
}

const aPublication = () =>
  folderWith({ 'articles/2017/a.md': 'a', 'articles/2017/b.md': 'b', 'articles/c/index.md': 'c' });

const look = (root: string, known?: Snapshot) => takeSnapshot(root, () => listBelow(root, 'articles'), known);

test('a second look returns the same snapshot, also after it was stored', () => {
  const root = aPublication();
  const first = look(root);
  expect(look(root, first)).toBe(first);
  const stored = unpackSnapshot(packSnapshot(first));
  expect(stored).toEqual(first);
  expect(look(root, stored)).toBe(stored);
});

test('without a change, a second look lists no types of entries', () => {
  const root = aPublication();
  const first = look(root);
  const list = vi.fn(() => listBelow(root, 'articles'));
  takeSnapshot(root, list, first);
  expect(list).not.toHaveBeenCalled();
});

describe('the key changes with', () => {
  test.each<readonly [what: string, change: (root: string) => void]>([
    ['the content of a file', root => writeFileSync(join(root, 'articles/2017/a.md'), 'A')],
    ['a new file', root => writeFileSync(join(root, 'articles/2017/d.md'), 'd')],
    [
      'a new folder with a file',
      root => renameSync(join(folderWith({ 'e/f.md': 'f' }), 'e'), join(root, 'articles/e')),
    ],
    ['a missing file', root => rmSync(join(root, 'articles/2017/a.md'))],
    ['a renamed file', root => renameSync(join(root, 'articles/2017/a.md'), join(root, 'articles/2017/z.md'))],
    [
      'two files that change places',
      root => {
        renameSync(join(root, 'articles/2017/a.md'), join(root, 'x'));
        renameSync(join(root, 'articles/2017/b.md'), join(root, 'articles/2017/a.md'));
        renameSync(join(root, 'x'), join(root, 'articles/2017/b.md'));
      },
    ],
    ['a link to a folder', root => symlinkSync(aFolder(), join(root, 'articles/link'))],
    [
      'a file that becomes a link out of the folder',
      root => {
        rmSync(join(root, 'articles/2017/a.md'));
        symlinkSync(join(folderWith({ 'a.md': 'a' }), 'a.md'), join(root, 'articles/2017/a.md'));
      },
    ],
    ['a missing folder', root => rmSync(join(root, 'articles'), { recursive: true })],
  ])('%s', (_, change) => {
    const root = aPublication();
    const first = look(root);
    change(root);
    const second = look(root, first);
    expect(second.key).not.toBe(first.key);
    expect(second.key).toBe(look(root).key);
  });
});

test('a file with another time and the same content keeps the key, and is read once', () => {
  const root = aPublication();
  const first = look(root);
  utimesSync(join(root, 'articles/2017/a.md'), 1, 1);
  const second = look(root, first);
  expect(second.key).toBe(first.key);
  expect(second).not.toBe(first);
  expect(look(root, second)).toBe(second);
});

test('a hidden file keeps the key', () => {
  const root = aPublication();
  const first = look(root);
  writeFileSync(join(root, 'articles/.hidden'), '');
  const second = look(root, first);
  expect(second.key).toBe(first.key);
  expect(look(root, second)).toBe(second);
});

test('the times of a file that has just changed are not trusted', () => {
  vi.useRealTimers();
  const root = aPublication();
  const first = look(root);
  expect(first.stamps.every(Number.isNaN)).toBe(true);
  expect(look(root, first)).toBe(first);
  later();
  expect(look(root, first).stamps.some(Number.isNaN)).toBe(false);
});

test('a link is followed at every look, because it may lead elsewhere', () => {
  const root = aPublication();
  symlinkSync('a.md', join(root, 'articles/2017/link.md'));
  const first = look(root);
  expect(look(root, first)).toBe(first);
  rmSync(join(root, 'articles/2017/link.md'));
  symlinkSync('b.md', join(root, 'articles/2017/link.md'));
  expect(look(root, first).key).not.toBe(first.key);
});

test('a folder without files has a snapshot', () => {
  const root = aFolder();
  const first = look(root);
  expect(look(root, first)).toBe(first);
  mkdirSync(join(root, 'articles'));
  expect(look(root, first).key).toBe(first.key);
});

test.each([[''], ['short'], ['x'.repeat(200)]])('other bytes are no snapshot: %j', bytes => {
  expect(unpackSnapshot(Buffer.from(bytes))).toBeUndefined();
});

test('a file that changes again before its times can be trusted is noticed', () => {
  vi.useRealTimers();
  const root = aPublication();
  let known = look(root);
  for (const text of ['first', 'second', 'third!']) {
    writeFileSync(join(root, 'articles/2017/a.md'), text);
    const next = look(root, known);
    expect([text, next.key === known.key]).toEqual([text, false]);
    expect(next.key).toBe(look(root).key);
    known = next;
  }
});
