/** Tests that the list of outputs names exactly the files of a built site. */
import { mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, describe, expect, inject, test } from 'vitest';
import { outputFile } from '../../src/addresses.ts';
import { build, outputs } from '../../src/halfsky.ts';
import { isBatch, type Output } from '../../src/site/output.ts';
import { aPlainPhotograph } from '../source/pictures/photographs.ts';
import { fixtureFiles, fixtureNow, writeFiles } from '../support/fixture.ts';
import { engine, shareWork } from '../support/publication.ts';

const home = realpathSync(mkdtempSync(join(tmpdir(), 'halfsky-outputs-')));
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** Returns the path of every file of a folder, relative to the folder. */
const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();

/** Returns the files that outputs announce. If a batch does not know the names of its files in advance, makes the files. */
async function filesOf(list: readonly Output[]): Promise<readonly string[]> {
  const files: string[] = [];
  for (const output of list) {
    if (!isBatch(output)) files.push(output.address);
    else if (output.files) files.push(...output.files);
    else for await (const [address] of output.makeAll()) files.push(address);
  }
  return files.map(outputFile).sort();
}

describe('the list of outputs', () => {
  test('has each file once, and is the built site: the shipped publication', async () => {
    const { source, folder, url } = inject('sites').shipped;
    const files = await filesOf(await outputs({ folder: source, url, now: Date.now() }));
    expect(files.length).toBeGreaterThan(300);
    expect(new Set(files).size).toBe(files.length);
    expect(files).toEqual(filesIn(folder));
  });

  test('is the built site: the publication for tests', async () => {
    const { source, folder, url } = inject('sites').fixture;
    const files = await filesOf(await outputs({ folder: source, url, now: Date.parse(fixtureNow) }));
    expect(files).toEqual(filesIn(folder));
  });

  test('is the built site where everything is switched on', async () => {
    const site = join(home, 'everything');
    writeFiles(site, fixtureFiles());
    // two photographs with the same content get the same addresses, one for each size
    const photograph = await aPlainPhotograph(1200, 800);
    for (const slug of ['one', 'two'])
      writeFiles(site, [
        [
          `articles/2018/${slug}/index.md`,
          `---\ntitle: ${slug}\ndate: 2018-02-01\ncover: {src: a.jpg, alt: A}\n---\n\nA text.\n`,
        ],
        [`articles/2018/${slug}/a.jpg`, photograph],
      ]);
    const settings = String(fixtureFiles().get('newsroom/site.yaml'));
    writeFileSync(
      join(site, 'newsroom/site.yaml'),
      `${settings}cards: true\nhub: [https://hub.example/]\nadmin: {backend: github, repo: lantern/lantern, branch: main}\n`,
    );
    shareWork(engine, site);
    const wishes = { folder: site, now: Date.parse(fixtureNow), host: 'apache' };
    const out = join(home, 'site');
    await build({ ...wishes, out });
    const files = await filesOf(await outputs(wishes));
    const built = filesIn(out);
    expect(new Set(files).size).toBe(files.length);
    expect(built).toEqual(files);
    for (const wing of ['pagefind/pagefind.js', 'admin/program/start.js', 'admin/form.json', '.htaccess', '_redirects'])
      expect(files).toContain(wing);
    expect(files.some(file => file.startsWith('assets/cards/'))).toBe(true);
  });
});
