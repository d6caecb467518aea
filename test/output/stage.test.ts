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
import { recover, Stage } from '../../src/output/stage.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'halfsky-stage-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const out = () => join(folder, 'dist');
function publish(files: Readonly<Record<string, string>>) {
  const stage = new Stage(out());
  for (const [path, content] of Object.entries(files)) stage.write(path, content);
  stage.swap();
  return stage.count;
}

describe('a site is put in place of the old one', () => {
  test('all at once, with what no longer belongs removed', () => {
    publish({ 'index.html': 'old', '2017/x/index.html': 'x' });
    publish({ 'index.html': 'new' });
    expect(readFileSync(join(out(), 'index.html'), 'utf8')).toBe('new');
    expect(existsSync(join(out(), '2017'))).toBe(false);
    expect(readdirSync(folder)).toEqual(['dist']);
  });

  test('a file whose bytes did not change keeps its modification time', () => {
    publish({ 'same.html': 'same', 'other.html': 'one' });
    utimesSync(join(out(), 'same.html'), 1000, 1000);
    utimesSync(join(out(), 'other.html'), 1000, 1000);
    expect(publish({ 'same.html': 'same', 'other.html': 'two' })).toEqual({ written: 1, kept: 1 });
    expect(statSync(join(out(), 'same.html')).mtimeMs).toBe(1_000_000);
    expect(statSync(join(out(), 'other.html')).mtimeMs).not.toBe(1_000_000);
  });

  test('what is given up leaves the old site as it was', () => {
    publish({ 'index.html': 'old' });
    const stage = new Stage(out());
    stage.write('index.html', 'new');
    stage.drop();
    expect(readFileSync(join(out(), 'index.html'), 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['dist']);
  });

  test('not by two builds at once: the second says so and touches nothing', () => {
    publish({ 'index.html': 'old' });
    const stage = new Stage(out());
    stage.write('index.html', 'new');
    expect(() => new Stage(out())).toThrow('another build is writing');
    stage.swap();
    expect(readFileSync(join(out(), 'index.html'), 'utf8')).toBe('new');
    expect(readdirSync(folder)).toEqual(['dist']);
  });

  test('the lock of a process that is gone does not count', () => {
    writeFileSync(join(folder, '.dist-lock'), '999999999');
    publish({ 'index.html': 'new' });
    expect(readdirSync(folder)).toEqual(['dist']);
  });

  test('a build that was killed between its last two steps is undone', () => {
    mkdirSync(join(folder, '.dist-old'));
    writeFileSync(join(folder, '.dist-old/index.html'), 'old');
    recover(out());
    expect(readFileSync(join(out(), 'index.html'), 'utf8')).toBe('old');
  });
});
