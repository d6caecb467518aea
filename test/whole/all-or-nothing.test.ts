import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fixtureFiles, fixtureNow, writeFiles } from '../support/fixture.ts';
import { build, runHalfsky } from '../support/publication.ts';
import { readFolder } from '../support/site.ts';

const home = mkdtempSync(join(tmpdir(), 'halfsky-whole-'));
const site = join(home, 'site');
const out = join(home, 'dist');
const article = 'articles/2019/plain.md';
const words = ['--site', site, '--out', out, '--now', fixtureNow];

/** Hashes the whole content of a folder. */
function print(folder: string): string {
  const hash = createHash('sha256');
  for (const [path, content] of readFolder(folder)) hash.update(`${path}\0${content.length}\0`).update(content);
  return hash.digest('hex');
}

const siteFile = 'newsroom/site.yaml';
const siteText = String(fixtureFiles().get(siteFile));

/** Writes a text into an article, and into the name of the site, which every page of an edition shows. */
function write(text: string): void {
  writeFileSync(join(site, article), `---\ntitle: Plain\ndate: 2019-01-31\n---\n\n${text}\n`);
  writeFileSync(join(site, siteFile), siteText.replace('The Lantern', `The ${text} Lantern`));
}

/** Returns the names of leftover files and folders: everything next to the publication and the site. */
const rubbish = () => readdirSync(home).filter(name => name !== 'site' && name !== 'dist');

/** Hash of the finished site for each of the two texts of the article. */
const prints = { day: '', night: '' };

beforeAll(async () => {
  writeFiles(site, fixtureFiles());
  write('night');
  await build(words);
  prints.night = print(out);
  write('day');
  await build(words);
  prints.day = print(out);
  expect(prints.day).not.toBe(prints.night);
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

test('a problem in an article ends the build with 1, says where it is, and leaves the site as it was', async () => {
  const before = print(out);
  writeFileSync(join(site, article), '---\ntitle: Plain\ndate: 2019-02-30\n---\n\nText.\n');
  const { code, output } = await runHalfsky(['build', ...words]);
  expect(code).toBe(1);
  expect(output).toBe(`${article}:3:7 date: 30 February 2019 does not exist; write a date such as 2019-02-28\n`);
  expect(print(out)).toBe(before);
  expect(rubbish()).toEqual([]);
  write('day');
});

const unfinished = join(home, '.dist-next');

test.each<[when: string, (milliseconds: number) => boolean]>([
  ['at its start', milliseconds => milliseconds > 30],
  ['while it reads', milliseconds => milliseconds > 150],
  ['while it thinks', milliseconds => milliseconds > 300],
  ['before it writes', () => existsSync(unfinished)],
  ['at its first page', () => existsSync(join(unfinished, 'index.html'))],
  ['amid its pages', () => existsSync(join(unfinished, '2019/note-11/index.html'))],
  ['after its last page', () => existsSync(join(unfinished, 'feed.xml'))],
  ['amid its search index', () => existsSync(join(unfinished, 'pagefind/fragment'))],
])('a build that is killed %s leaves the old site whole, and the next one tidies up', async (_, killWhen) => {
  const old = print(out) === prints.day ? 'day' : 'night';
  const next = old === 'day' ? 'night' : 'day';
  expect(await killBuild(next, killWhen)).toBe(prints[old]);
  await build(words);
  expect(print(out)).toBe(prints[next]);
  expect(rubbish()).toEqual([]);
});

const journal = join(home, '.dist-journal');

test.each([0, 2, 5])(
  'a build that is killed while it changes the site is finished by the next one (%i milliseconds after the change has begun)',
  async milliseconds => {
    const next = print(out) === prints.day ? 'night' : 'day';
    let begun: number | undefined;
    const killWhen = (now: number) => {
      if (!existsSync(journal)) {
        begun = undefined;
        return false;
      }
      begun ??= now;
      return now - begun >= milliseconds;
    };
    await killBuild(next, killWhen, () => existsSync(journal));
    // Even a build that fails finishes the change: the site is the one that the killed build has made.
    writeFileSync(join(site, article), '---\ntitle: Plain\n---\n');
    expect((await runHalfsky(['build', ...words])).code).toBe(1);
    expect(print(out)).toBe(prints[next]);
    write(next);
    await build(words);
    expect(print(out)).toBe(prints[next]);
    expect(rubbish()).toEqual([]);
  },
);

/**
 * Kills a build, and returns the hash of the site afterwards. If the build ends before, or `isAmid` says that it has gone too far, builds the old text
 * again and retries.
 */
async function killBuild(
  text: 'day' | 'night',
  killWhen: (milliseconds: number) => boolean,
  isAmid: () => boolean = () => true,
): Promise<string> {
  for (let attempt = 1; attempt <= 20; attempt++) {
    write(text);
    const { code } = await runHalfsky(['build', ...words], { killWhen });
    if (code === null && isAmid()) return print(out);
    write(text === 'day' ? 'night' : 'day');
    await build(words);
  }
  throw new Error('every build was over before it was killed');
}

test('a build that was killed between its last two steps is mended by the next one, even if that one fails', async () => {
  write('day');
  await build(words);
  renameSync(out, join(home, '.dist-old'));
  writeFileSync(join(site, article), '---\ntitle: Plain\n---\n');
  expect((await runHalfsky(['build', ...words])).code).toBe(1);
  expect(print(out)).toBe(prints.day);
  expect(rubbish()).toEqual([]);
});

test('a folder that holds something else is not replaced', async () => {
  const { code, output } = await runHalfsky(['build', '--site', site, '--out', join(site, 'articles')]);
  expect(code).toBe(2);
  expect(output).toContain('is not empty and was not made by halfsky');
  expect(existsSync(join(site, article))).toBe(true);
});
