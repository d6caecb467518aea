/** Tests obstacles of the machine, such as a full disk: the build explains them in plain words and leaves the previous site. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { fixtureFiles, fixtureNow, writeFiles } from '../support/fixture.ts';
import { build, engine, runHalfsky, shareWork } from '../support/publication.ts';
import { readFolder } from '../support/site.ts';

const home = mkdtempSync(join(tmpdir(), 'halfsky-obstacles-'));
const site = join(home, 'site');
beforeAll(() => {
  writeFiles(site, fixtureFiles());
  shareWork(inject('sites').fixture.source, site);
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

const halfsky = `"${process.execPath}" "${join(engine, 'src/cli/halfsky.js')}"`;

/** Runs a script in its own namespace, where it may mount disks that vanish with it. */
function inNamespace(script: string): {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
} {
  return spawnSync('unshare', ['--map-root-user', '--mount', 'sh', '-c', script], {
    encoding: 'utf8',
    timeout: 240_000,
  });
}

test.each([
  ['full', 'fill', /cannot be written, because the disk is full; the previous site is unchanged/],
  [
    'read-only',
    'mount -o remount,ro disk',
    /cannot be written, because the disk is read-only; the previous site is unchanged/,
  ],
])('a disk that is %s is said to be, and the old site stands', (_, obstacle, words) => {
  const { status, stdout, stderr } = inNamespace(`
    fill() { dd if=/dev/zero of=disk/filler bs=1k 2>/dev/null; truncate -s -300k disk/filler; }
    cd "${home}" && mkdir -p disk && mount -t tmpfs -o size=8m tmpfs disk || exit 90
    ${halfsky} build --site site --out disk/dist --now ${fixtureNow} --no-search >/dev/null 2>&1 || exit 91
    cp -r disk/dist before || exit 92
    ${obstacle}
    ${halfsky} build --site site --out disk/dist --now ${fixtureNow} --url https://example.net/
    code=$?
    diff -r before disk/dist && ls -A disk
    rm -rf before
    exit $code`);
  expect(stderr).toMatch(words);
  expect(stderr).not.toMatch(/^\s+at /m);
  expect(stdout.split('\n').filter(name => name !== '' && name !== 'filler')).toEqual(['dist']);
  expect(status).toBe(1);
});

test('of two builds at once in one folder one waits or says so, and nothing is damaged', async () => {
  const words = ['--site', site, '--out', join(home, 'dist'), '--now', fixtureNow];
  const ended = await Promise.all([runHalfsky(['build', ...words]), runHalfsky(['build', ...words])]);
  expect(ended.map(({ code }) => code)).toContain(0);
  for (const { code, output } of ended)
    if (code !== 0) expect(output).toMatch(/another build is writing .*; wait until the other build has finished/);
  await build([...words.slice(0, 3), join(home, 'alone'), '--now', fixtureNow]);
  const [both, alone] = [readFolder(join(home, 'dist')), readFolder(join(home, 'alone'))];
  expect([...both.keys()]).toEqual([...alone.keys()]);
  expect(
    [...both].filter(([path, content]) => alone.get(path)?.equals(content) !== true).map(([path]) => path),
  ).toEqual([]);
});
