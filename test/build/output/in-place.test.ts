/** Tests how a build changes a site in its folder, and what a kill leaves behind. */
import { spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { changeInPlace } from '../../../src/build/output/journal.ts';
import { recover } from '../../../src/build/output/recover.ts';
import { Stage } from '../../../src/build/output/stage.ts';
import { stampOf } from '../../../src/build/output/stamp.ts';
import { listStanding } from '../../../src/build/output/survey.ts';
import { aFolder } from '../../builders.ts';

type Files = Readonly<Record<string, string>>;

function put(folder: string, files: Files): void {
  mkdirSync(folder, { recursive: true });
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

/** Returns all files and empty folders of a folder, with the contents of the files. */
function tree(folder: string): Files {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const read = (path: string) => {
    if (statSync(path).isFile()) return readFileSync(path, 'utf8');
    return readdirSync(path).length === 0 ? 'empty folder' : 'folder';
  };
  return Object.fromEntries(
    entries
      .map(({ parentPath, name }) => join(parentPath, name))
      .map(path => [path.slice(folder.length + 1), read(path)] as const)
      .filter(([, content]) => content !== 'folder')
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

/** Builds `files` over the site in `out`: keeps the files named in `kept`, and writes the others. */
async function build(out: string, files: Files, kept: readonly string[] = []) {
  const stage = new Stage(out, listStanding(out));
  for (const [path, content] of Object.entries(files)) {
    if (kept.includes(path)) await stage.keep(path, { digest: 'd', stamp: stampOf(join(out, path)) ?? '' });
    else await stage.write(path, content, 'd');
  }
  return stage.finish();
}

describe('a site that is changed in place', () => {
  test('has the new files and no old ones, not even an empty folder', async () => {
    const out = join(aFolder(), 'dist');
    put(out, { 'index.html': 'old', '2017/x/index.html': 'x', 'a/same.html': 'same' });
    const files = { 'index.html': 'new', '2018/y/index.html': 'y', 'a/same.html': 'same' };
    expect(await build(out, files, ['a/same.html'])).toMatchObject({ written: 2, kept: 1 });
    expect(tree(out)).toEqual(files);
    expect(readdirSync(dirname(out))).toEqual(['dist']);
  });

  test('keeps the very file whose bytes did not change, whether it was made again or not', async () => {
    const out = join(aFolder(), 'dist');
    const files = { 'kept.html': 'kept', 'again.html': 'again', 'index.html': 'old' };
    put(out, files);
    const before = listStanding(out);
    const count = await build(out, { ...files, 'index.html': 'new' }, ['kept.html']);
    const after = listStanding(out);
    for (const path of ['kept.html', 'again.html']) expect(after.get(path)).toBe(before.get(path));
    for (const [path, stamp] of after) expect(count.files.get(path)).toEqual({ digest: 'd', stamp });
  });

  test('turns a file into a folder and a folder into a file', async () => {
    const out = join(aFolder(), 'dist');
    put(out, { a: 'file', 'b/c/d': 'deep', 'b/e': 'e' });
    const files = { 'a/index.html': 'in a folder', b: 'file' };
    await build(out, files);
    expect(tree(out)).toEqual(files);
  });

  test('is not touched if nothing changed', async () => {
    const out = join(aFolder(), 'dist');
    put(out, { 'index.html': 'same' });
    const { mtimeMs } = statSync(out);
    expect(await build(out, { 'index.html': 'same' })).toMatchObject({ written: 0, kept: 1 });
    expect(statSync(out).mtimeMs).toBe(mtimeMs);
    expect(readdirSync(dirname(out))).toEqual(['dist']);
  });

  test('is as it was if the build is given up', async () => {
    const out = join(aFolder(), 'dist');
    put(out, { 'index.html': 'old' });
    const stage = new Stage(out, listStanding(out));
    await stage.write('index.html', 'new');
    await stage.drop();
    expect(tree(out)).toEqual({ 'index.html': 'old' });
    expect(readdirSync(dirname(out))).toEqual(['dist']);
  });

  test('never gets two outputs with one path', async () => {
    const out = join(aFolder(), 'dist');
    put(out, { 'index.html': 'old' });
    const stage = new Stage(out, listStanding(out));
    await stage.keep('index.html', { digest: 'd', stamp: '' });
    await stage.write('index.html', 'new');
    await expect(stage.finish()).rejects.toThrow('both kept and written');
    await stage.drop();
  });
});

describe('a change that was killed', () => {
  const old = { 'index.html': 'old', 'gone/index.html': 'gone', 'b/c': 'in a folder', same: 'same' };
  const changed = { 'index.html': 'new', 'new/index.html': 'new', b: 'a file' };
  const moved = Object.keys(changed);
  const removed = ['gone/index.html', 'b/c'];
  const journal = JSON.stringify({ moved, removed });

  test('before its journal was complete is undone', () => {
    const home = aFolder();
    const out = join(home, 'dist');
    put(out, old);
    put(join(home, '.dist-next'), changed);
    put(home, { '.dist-journal-draft': journal.slice(0, 20) });
    recover(out);
    expect(tree(out)).toEqual(old);
    expect(existsSync(join(home, '.dist-journal-draft'))).toBe(false);
  });

  test.each([0, 1, 2, 3])('after %i of its files were moved is finished', count => {
    const home = aFolder();
    const out = join(home, 'dist');
    put(out, count === 3 ? { 'index.html': 'old', 'gone/index.html': 'gone', same: 'same' } : old);
    put(join(home, '.dist-next'), changed);
    put(home, { '.dist-journal': journal });
    for (const path of moved.slice(0, count)) {
      mkdirSync(dirname(join(out, path)), { recursive: true });
      renameSync(join(home, '.dist-next', path), join(out, path));
    }
    recover(out);
    expect(tree(out)).toEqual({ ...changed, same: 'same' });
    expect(readdirSync(home)).toEqual(['dist']);
  });

  test('after everything was changed but the journal removed is finished', () => {
    const home = aFolder();
    const out = join(home, 'dist');
    put(out, { ...changed, 'gone/index.html': 'gone', 'a/index.html': 'in a folder, once a file' });
    put(home, { '.dist-journal': JSON.stringify({ moved: [...moved, 'a/index.html'], removed: [...removed, 'a'] }) });
    recover(out);
    expect(tree(out)).toEqual({ ...changed, 'a/index.html': 'in a folder, once a file' });
  });

  test.each(['gone', 'gone/deep'])('after a file was removed, but not its empty folder %s, is finished', folder => {
    const home = aFolder();
    const out = join(home, 'dist');
    put(out, changed);
    mkdirSync(join(out, folder), { recursive: true });
    put(home, { '.dist-journal': JSON.stringify({ moved, removed: ['gone/deep/index.html'] }) });
    recover(out);
    expect(tree(out)).toEqual(changed);
  });

  test('is left alone while the build that makes it is running', () => {
    const home = aFolder();
    const out = join(home, 'dist');
    put(out, old);
    put(home, { '.dist-journal': journal, '.dist-lock': String(process.ppid) });
    recover(out);
    expect(tree(out)).toEqual(old);
  });

  test('and one that was not give the same site', () => {
    const home = aFolder();
    put(join(home, 'dist'), old);
    put(join(home, '.dist-next'), changed);
    cpSync(join(home, 'dist'), join(home, 'other'), { recursive: true });
    cpSync(join(home, '.dist-next'), join(home, '.other-next'), { recursive: true });
    changeInPlace(join(home, 'dist'), { moved, removed });
    put(home, { '.other-journal': journal });
    recover(join(home, 'other'));
    expect(tree(join(home, 'other'))).toEqual(tree(join(home, 'dist')));
  });
});

describe('a change of a thousand files that is killed at any moment', () => {
  /** Number of kills. They come 0, 5, 10, … 55 milliseconds after the process has begun. */
  const kills = Number(process.env.HALFSKY_KILLS ?? 6);
  const names = Array.from({ length: 1000 }, (_, i) => `${i % 40}/${i}/index.html`);
  const before: Files = Object.fromEntries(names.map((name, i) => [name, `old ${i}`]));
  const moved = names.filter((_, i) => i % 3 > 0);
  const removed = names.filter((_, i) => i % 6 === 0);
  const changed: Files = Object.fromEntries(moved.map(name => [name, 'new']));
  const after: Files = Object.fromEntries(
    Object.entries({ ...before, ...changed }).filter(([name]) => !removed.includes(name)),
  );

  /** Changes the site in `out` in a process of its own, and kills the process some milliseconds after it has begun. */
  function killAfter(milliseconds: number, out: string): Promise<'killed' | 'done'> {
    const script = join(import.meta.dirname, '../../support/change-in-place.ts');
    const child = spawn(process.execPath, [script, out], { stdio: ['pipe', 'pipe', 'inherit'] });
    child.stdin.end(JSON.stringify({ moved, removed }));
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => {
      if (said === '') setTimeout(() => child.kill('SIGKILL'), milliseconds);
      said += chunk.toString();
    });
    return new Promise(resolve => child.once('close', () => resolve(said.includes('done') ? 'done' : 'killed')));
  }

  test(`${kills} times is finished, or has never begun`, { timeout: 240_000 + kills * 2000 }, async () => {
    const ends = { killed: 0, done: 0 };
    for (let kill = 0; kill < kills; kill++) {
      const home = aFolder();
      const out = join(home, 'dist');
      put(out, before);
      put(join(home, '.dist-next'), changed);
      ends[await killAfter((kill * 5) % 60, out)]++;
      const hasBegun = existsSync(join(home, '.dist-journal')) || !existsSync(join(home, '.dist-next'));
      recover(out);
      expect(tree(out)).toEqual(sorted(hasBegun ? after : before));
      expect(readdirSync(home).filter(name => name !== '.dist-next')).toEqual(['dist']);
      rmSync(home, { recursive: true });
    }
    expect(ends.killed).toBeGreaterThan(0);
  });

  const sorted = (files: Files) => Object.fromEntries(Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1)));
});
