import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { recover } from '../../../src/build/output/recover.ts';
import { Stage } from '../../../src/build/output/stage.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'halfsky-stage-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const out = () => join(folder, 'dist');
async function publish(files: Readonly<Record<string, string>>) {
  const stage = new Stage(out());
  for (const [path, content] of Object.entries(files)) await stage.write(path, content);
  return stage.finish();
}

describe('a site is put in place of the old one', () => {
  test('all at once, with what no longer belongs removed', async () => {
    await publish({ 'index.html': 'old', '2017/x/index.html': 'x' });
    await publish({ 'index.html': 'new' });
    expect(readFileSync(join(out(), 'index.html'), 'utf8')).toBe('new');
    expect(existsSync(join(out(), '2017'))).toBe(false);
    expect(readdirSync(folder)).toEqual(['dist']);
  });

  test('a file whose bytes did not change keeps its modification time', async () => {
    await publish({ 'same.html': 'same', 'other.html': 'one' });
    utimesSync(join(out(), 'same.html'), 1000, 1000);
    utimesSync(join(out(), 'other.html'), 1000, 1000);
    expect(await publish({ 'same.html': 'same', 'other.html': 'two' })).toMatchObject({ written: 1, kept: 1 });
    expect(statSync(join(out(), 'same.html')).mtimeMs).toBe(1_000_000);
    expect(statSync(join(out(), 'other.html')).mtimeMs).not.toBe(1_000_000);
  });

  test('also if many groups of files wait for the disk at the same time, without a warning on the terminal', async () => {
    const warnings: Error[] = [];
    const note = (warning: Error) => warnings.push(warning);
    process.on('warning', note);
    const stage = new Stage(out());
    const large = 'x'.repeat(4_000_000);
    await Promise.all(Array.from({ length: 24 }, (_, i) => stage.write(`${i}.txt`, large)));
    expect(await stage.finish()).toMatchObject({ written: 24 });
    process.off('warning', note);
    expect(warnings).toEqual([]);
  });

  test('what is given up leaves the old site as it was', async () => {
    await publish({ 'index.html': 'old' });
    const stage = new Stage(out());
    await stage.write('index.html', 'new');
    await stage.drop();
    expect(readFileSync(join(out(), 'index.html'), 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['dist']);
  });

  test('not by two builds at once: the second says so and touches nothing', async () => {
    await publish({ 'index.html': 'old' });
    const stage = new Stage(out());
    await stage.write('index.html', 'new');
    expect(() => new Stage(out())).toThrow('another build is writing');
    await stage.finish();
    expect(readFileSync(join(out(), 'index.html'), 'utf8')).toBe('new');
    expect(readdirSync(folder)).toEqual(['dist']);
  });

  test('the lock of a process that is gone does not count', async () => {
    writeFileSync(join(folder, '.dist-lock'), '999999999');
    await publish({ 'index.html': 'new' });
    expect(readdirSync(folder)).toEqual(['dist']);
  });

  test('a file that cannot be written is told with its path, and nothing is swapped', async () => {
    await publish({ 'index.html': 'old' });
    const stage = new Stage(out());
    await stage.write('a', 'a file');
    await stage.write('a/b', 'in a file');
    await expect(stage.finish()).rejects.toMatchObject({ path: join(folder, '.dist-next/a/b') });
    await stage.drop();
    expect(readFileSync(join(out(), 'index.html'), 'utf8')).toBe('old');
  });

  test('a build that was killed between its last two steps is undone', async () => {
    mkdirSync(join(folder, '.dist-old'));
    writeFileSync(join(folder, '.dist-old/index.html'), 'old');
    recover(out());
    expect(readFileSync(join(out(), 'index.html'), 'utf8')).toBe('old');
  });
});
