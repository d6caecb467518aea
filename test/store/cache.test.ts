import { createHash } from 'node:crypto';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Cache, hashOf } from '../../src/store/cache.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'halfsky-cache-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const bytes = Buffer.from('what was made');

describe('the cache', () => {
  test('gives back what it was given, also to a later build', () => {
    new Cache(folder).set('key', bytes);
    expect(new Cache(folder).get('key')?.toString()).toBe('what was made');
  });

  test('knows nothing of what it was not given, even without a folder', () => {
    expect(new Cache(join(folder, 'none')).get('key')).toBeUndefined();
  });

  test.each([
    ['cut short', (file: string) => writeFileSync(file, readFileSync(file).subarray(0, 20))],
    ['changed', (file: string) => writeFileSync(file, Buffer.concat([readFileSync(file), Buffer.from('!')]))],
    ['emptied', (file: string) => writeFileSync(file, '')],
  ])('notices an entry that was %s, and forgets it', (_, damage) => {
    new Cache(folder).set('key', bytes);
    damage(join(folder, 'key'));
    const cache = new Cache(folder);
    expect(cache.get('key')).toBeUndefined();
    expect(cache.use.damaged).toBe(1);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('leaves nothing half-written beside its entries', () => {
    new Cache(folder).set('key', bytes);
    expect(readdirSync(folder)).toEqual(['key']);
  });

  test('a folder that cannot be written costs nothing but time', () => {
    writeFileSync(join(folder, 'file'), '');
    const cache = new Cache(join(folder, 'file'));
    cache.set('key', bytes);
    expect(cache.get('key')).toBeUndefined();
  });

  test('forgets what no build has used for a month', () => {
    const cache = new Cache(folder);
    cache.set('used', bytes);
    const long = Date.UTC(2017, 8, 5) / 1000;
    writeFileSync(join(folder, 'unused'), '');
    utimesSync(join(folder, 'unused'), long, long);
    cache.prune(Date.UTC(2017, 10, 5));
    expect(readdirSync(folder)).toEqual(['used']);
  });

  test('goes on when an entry vanishes while times are renewed, and when something else lies among the entries', () => {
    const cache = new Cache(folder);
    cache.set('used', bytes);
    rmSync(join(folder, 'used'));
    symlinkSync('nowhere', join(folder, 'used'));
    mkdirSync(join(folder, 'folder'));
    const long = Date.UTC(2017, 8, 5) / 1000;
    utimesSync(join(folder, 'folder'), long, long);
    cache.prune(Date.UTC(2017, 10, 5));
    expect(readdirSync(folder)).toEqual(['used']);
  });

  test('a key is the same for texts, for their bytes, and for few and many of them', () => {
    const texts = Array.from({ length: 12 }, (_, i) => `text ${i}`);
    for (const count of [0, 1, 8, 9, 12]) {
      const some = texts.slice(0, count);
      expect(hashOf(...some)).toBe(hashOf(...some.map(text => Buffer.from(text))));
    }
    const all = createHash('sha256').update('6:妇女报纸消息').update('2:ab').digest('hex');
    expect(hashOf('妇女报纸消息', 'ab')).toBe(all);
  });

  test('a key tells apart where one part ends and the next begins', () => {
    expect(hashOf('ab', 'c')).not.toBe(hashOf('a', 'bc'));
  });
});
