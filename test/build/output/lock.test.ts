/** Tests the lock that lets only one build at a time write a site. */
import { fork } from 'node:child_process';
import { readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { BusyError, isLocked, releaseLock, takeLock } from '../../../src/build/output/lock.ts';
import { aFolder } from '../../builders.ts';

const outIn = (folder: string) => join(folder, 'dist');
const lockIn = (folder: string) => join(folder, '.dist-lock');

describe('the lock of a site', () => {
  test('is held by one build until it lets go, and leaves nothing behind', () => {
    const folder = aFolder();
    takeLock(outIn(folder));
    expect(readFileSync(lockIn(folder), 'utf8')).toBe(String(process.pid));
    expect(() => takeLock(outIn(folder))).toThrow(BusyError);
    releaseLock(outIn(folder));
    expect(isLocked(outIn(folder))).toBe(false);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('passes on from a process that has ended', () => {
    const folder = aFolder();
    writeFileSync(lockIn(folder), '999999999');
    takeLock(outIn(folder));
    expect(readFileSync(lockIn(folder), 'utf8')).toBe(String(process.pid));
    expect(readdirSync(folder)).toEqual(['.dist-lock']);
  });

  test('counts for a moment though nobody has written a number into it yet', () => {
    const folder = aFolder();
    writeFileSync(lockIn(folder), '');
    expect(() => takeLock(outIn(folder))).toThrow(BusyError);
    utimesSync(lockIn(folder), 1000, 1000);
    takeLock(outIn(folder));
  });

  test('is taken by one of many builds that find the same stale lock in the same moment', async () => {
    const folder = aFolder();
    writeFileSync(lockIn(folder), '999999999');
    const program = join(folder, 'take.ts');
    const lock = join(import.meta.dirname, '../../../src/build/output/lock.ts');
    writeFileSync(
      program,
      `import { takeLock } from ${JSON.stringify(lock)};
process.on('message', () => {
  try { takeLock(${JSON.stringify(outIn(folder))}); process.send('taken'); } catch { process.send('busy'); }
});
process.on('disconnect', () => process.exit());
process.send('ready');
`,
    );
    const builds = Array.from({ length: 6 }, () => fork(program, { execArgv: [] }));
    const answer = () => Promise.all(builds.map(build => new Promise(resolve => build.once('message', resolve))));
    await answer();
    const answers = answer();
    for (const build of builds) build.send('go');
    expect((await answers).filter(each => each === 'taken')).toHaveLength(1);
    for (const build of builds) build.disconnect();
  });
});
