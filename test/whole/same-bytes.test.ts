import { mkdtempSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { fixtureFiles, fixtureNow, writeFiles } from '../support/fixture.ts';
import { build } from '../support/publication.ts';
import { readFolder } from '../support/site.ts';

const home = mkdtempSync(join(tmpdir(), 'halfsky-bytes-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

test('the same articles give the same bytes, whatever the time zone, the language, the folder and the order on the disk', async () => {
  const here = join(home, 'here');
  const there = join(home, 'somewhere', 'else', 'entirely');
  const files = [...fixtureFiles()];
  writeFiles(join(here, 'site'), files);
  writeFiles(join(there, 'publication'), files.toReversed());
  for (const [path] of files) utimesSync(join(there, 'publication', path), 1, 1);

  await build(['--site', join(here, 'site'), '--out', join(here, 'dist'), '--now', fixtureNow], {
    environment: { TZ: 'America/Los_Angeles', LANG: 'C', LC_ALL: 'C' },
  });
  await build(['--site', join(there, 'publication'), '--out', join(there, 'out'), '--now', fixtureNow], {
    environment: { TZ: 'Asia/Shanghai', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
  });

  const one = readFolder(join(here, 'dist'));
  const other = readFolder(join(there, 'out'));
  expect([...other.keys()]).toEqual([...one.keys()]);
  expect([...one.keys()].filter(path => path.startsWith('pagefind/')).length).toBeGreaterThan(40);
  expect([...one].filter(([path, content]) => other.get(path)?.equals(content) !== true).map(([path]) => path)).toEqual(
    [],
  );
});
