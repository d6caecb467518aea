/** Tests that a build notices every file and folder of its site that another hand has changed, also without listing most folders. */
import { mkdirSync, renameSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { changeFiles } from '../../../src/build/output/change-files.ts';
import { isWhole, recordFiles, timesIfWhole } from '../../../src/build/output/site-stamps.ts';
import { listStanding, survey } from '../../../src/build/output/survey.ts';
import { aFolder } from '../../builders.ts';

const day = 24 * 60 * 60 * 1000;
/** Lets the times of all files and folders count as old, so that the engine trusts them. */
const later = () => vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + day });
beforeEach(() => void vi.useRealTimers());
afterEach(() => void vi.useRealTimers());

const files = ['index.html', 'a/index.html', 'a/b/index.html', 'a/b/c.txt', 'é/index.html'];

function aSite(): string {
  const out = join(aFolder(), 'dist');
  for (const file of files) {
    mkdirSync(join(out, file, '..'), { recursive: true });
    writeFileSync(join(out, file), file);
  }
  return out;
}

const filesOf = (out: string) =>
  new Map([...listStanding(out)].map(([path, stamp]) => [path, { digest: undefined, stamp }]));

const stampSite = (...given: Parameters<typeof recordFiles>) => recordFiles(...given).stored;

type Change = (out: string) => void;
const changes: readonly (readonly [what: string, change: Change])[] = [
  ['a changed file', out => writeFileSync(join(out, 'a/b/c.txt'), 'other')],
  ['a file with another time', out => utimesSync(join(out, 'a/index.html'), 1, 1)],
  ['a missing file', out => rmSync(join(out, 'a/b/c.txt'))],
  ['a missing folder', out => rmSync(join(out, 'é'), { recursive: true })],
  ['an added file', out => writeFileSync(join(out, 'stray.html'), '')],
  ['an added file far below', out => writeFileSync(join(out, 'a/b/stray.html'), '')],
  ['an added link', out => symlinkSync('c.txt', join(out, 'a/b/link.txt'))],
  [
    'an added folder with a file',
    out => {
      mkdirSync(join(out, 'é/f/g'), { recursive: true });
      writeFileSync(join(out, 'é/f/g/stray.html'), '');
    },
  ],
  ['a renamed file', out => renameSync(join(out, 'a/b/c.txt'), join(out, 'a/b/d.txt'))],
  [
    'a folder in place of a file',
    out => {
      rmSync(join(out, 'a/b/c.txt'));
      mkdirSync(join(out, 'a/b/c.txt'));
    },
  ],
];

describe.each([
  ['right after the build, when it lists all folders', () => {}],
  ['later, when it lists only changed folders', later],
])('%s', (_, wait) => {
  test('the site is whole', () => {
    const out = aSite();
    wait();
    expect(isWhole(out, stampSite(out, filesOf(out), undefined))).toBe(true);
  });

  test('a folder without files makes no difference', () => {
    const out = aSite();
    wait();
    const stamps = stampSite(out, filesOf(out), undefined);
    mkdirSync(join(out, 'a/empty/inner'), { recursive: true });
    expect(isWhole(out, stamps)).toBe(true);
  });

  test.each(changes)('the site is not whole with %s', (_what, change) => {
    const out = aSite();
    wait();
    const stamps = stampSite(out, filesOf(out), undefined);
    change(out);
    expect(isWhole(out, stamps)).toBe(false);
  });

  test.each(changes)('the site is not whole with %s during a build that changed another folder', (_what, change) => {
    const out = aSite();
    wait();
    const before = survey(out);
    change(out);
    mkdirSync(join(out, 'new'));
    writeFileSync(join(out, 'new/index.html'), 'new');
    const written = new Map(
      [...before.files, ...survey(join(out, 'new')).files].map(([path, stamp]) => [path, { digest: undefined, stamp }]),
    );
    expect(isWhole(out, stampSite(out, written, before))).toBe(false);
  });
});

test('the stamps of a site whose build removed a file are those of the new site', () => {
  const out = aSite();
  later();
  const before = survey(out);
  rmSync(join(out, 'a/b/c.txt'));
  const stamps = stampSite(out, filesOf(out), before);
  expect(isWhole(out, stamps)).toBe(true);
  writeFileSync(join(out, 'a/b/c.txt'), 'a/b/c.txt');
  expect(isWhole(out, stamps)).toBe(false);
});

test('a missing site is not whole, and an empty one has no stamps of files', () => {
  const out = join(aFolder(), 'dist');
  expect(isWhole(out, stampSite(out, new Map(), undefined))).toBe(false);
  mkdirSync(out);
  expect(isWhole(out, stampSite(out, new Map(), undefined))).toBe(true);
});

describe.each([
  ['right after the build', () => {}],
  ['later', later],
])('after a build that changed a whole site %s', (_, wait) => {
  /** Writes and removes files, and returns the record of the changed site. */
  function aChangedSite(written: readonly string[], removed: readonly string[]) {
    const out = aSite();
    wait();
    const before = recordFiles(out, filesOf(out), undefined);
    const times = timesIfWhole(out, before.stored) ?? new Float64Array();
    for (const file of written) {
      mkdirSync(join(out, file, '..'), { recursive: true });
      writeFileSync(join(out, file), 'changed text');
    }
    for (const file of removed) rmSync(join(out, file));
    const standing = filesOf(out);
    const files = new Map(written.map(file => [file, { digest: 'new', stamp: standing.get(file)?.stamp ?? '' }]));
    return { out, files: changeFiles(before, { written: files, removed }, times) };
  }

  const siteChanges = [
    ['a changed file', ['a/b/c.txt'], []],
    ['a new file beside others', ['a/b/d.txt'], []],
    ['a removed file', ['index.html'], ['a/b/c.txt']],
    ['a file in a new folder', ['a/n/m/index.html'], []],
    ['a folder that lost its only file', [], ['é/index.html']],
  ] as const;

  test.each(siteChanges)('the site is whole with %s', (_what, written, removed) => {
    const { out, files } = aChangedSite(written, removed);
    expect(isWhole(out, files.stored)).toBe(true);
    expect(new Map([...files].map(([path, { stamp }]) => [path, stamp]))).toEqual(listStanding(out));
    for (const file of written) expect(files.get(file)?.digest).toBe('new');
  });

  test.each(changes)('the site is not whole with %s', (_what, change) => {
    const { out, files } = aChangedSite(['index.html'], []);
    change(out);
    expect(isWhole(out, files.stored)).toBe(false);
  });
});
