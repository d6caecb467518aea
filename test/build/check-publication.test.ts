/** Tests that a check returns the result of the last check if nothing has changed, and checks again if anything has. */
import { appendFileSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type CheckResult, checkPublication } from '../../src/build/check-publication.ts';
import { englishOf } from '../../src/message.ts';
import { Cache } from '../../src/store/cache.ts';
import { aFolder, anArticleText, aPublication, type FileTree, frontMatter } from '../builders.ts';

const now = Date.UTC(2020, 0, 1, 12);
const day = 24 * 60 * 60 * 1000;
const file = 'articles/2017/x.md';
const withProblem = { [file]: frontMatter('title: X', 'date: 2017-09-05', 'column: nowhere') };

// The engine trusts the times of files only some seconds after a change, and the files of a test are new.
beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + day }));
afterEach(() => void vi.useRealTimers());

const check = (
  site: string,
  options: { readonly now?: number; readonly url?: string; readonly private?: string } = {},
) => checkPublication({ site, url: 'https://a.example/', now, preview: false, ...options });
const textsOf = ({ problems, notes }: CheckResult) => [...problems, ...notes].map(({ what }) => englishOf(what));
const recordsIn = (site: string) => readdirSync(join(site, '.cache')).filter(name => name.startsWith('check-'));

/** Replaces the result of the last check with another, so that a test sees whether a check returns it. */
function forge(site: string): void {
  const cache = new Cache(join(site, '.cache'));
  for (const key of recordsIn(site)) {
    const record = cache.getValue(key);
    if (typeof record === 'object') cache.setValue(key, { ...record, result: forged });
  }
}
const forged: CheckResult = {
  ...{ problems: [], notes: [], articles: 1000, drafts: 0 },
  release: undefined,
  groups: { total: 0, places: 0 },
};

async function checked(files: FileTree, options: Parameters<typeof check>[1] = {}): Promise<string> {
  const site = aPublication(files);
  await check(site, options);
  expect(recordsIn(site)).toHaveLength(1);
  forge(site);
  return site;
}

describe('a second check', () => {
  it('returns the result of the first check, with its problems', async () => {
    const site = aPublication(withProblem);
    const first = await check(site);
    expect(textsOf(first)).toEqual(['there is no column "nowhere"']);
    expect(await check(site)).toEqual(first);
    forge(site);
    expect(await check(site)).toEqual(forged);
  });

  it.each<readonly [change: string, apply: (site: string) => void]>([
    ['an article changes', site => appendFileSync(join(site, file), 'More.\n')],
    ['there is a new article', site => writeFileSync(join(site, 'articles/2017/y.md'), anArticleText())],
    ['a file of the newsroom changes', site => appendFileSync(join(site, 'newsroom/site.yaml'), 'tagline: New\n')],
    ['a link to a folder appears', site => symlinkSync(aFolder(), join(site, 'newsroom/people'))],
    [
      'there is a record of consent',
      site => {
        mkdirSync(join(site, 'private/stories/2017'), { recursive: true });
        writeFileSync(join(site, 'private/stories/2017/x.yaml'), 'publish: no\n');
      },
    ],
  ])('checks the files again if %s', async (_, apply) => {
    const site = await checked({ 'newsroom/site.yaml': 'name: The Lantern\n', [file]: anArticleText() });
    expect(await check(site)).toEqual(forged);
    apply(site);
    expect((await check(site)).articles).not.toBe(forged.articles);
  });

  it('checks the files again for another address', async () => {
    const site = await checked({ [file]: anArticleText() });
    expect((await check(site, { url: 'https://example.org/' })).articles).toBe(1);
  });

  it('checks the files again when a scheduled article is due, and for an earlier time', async () => {
    const due = { [file]: frontMatter('title: X', 'date: 2020-01-01T18:00Z') };
    const [late, early] = [await checked(due), await checked(due)];
    expect(await check(late, { now: now + day / 4 - 1 })).toEqual(forged);
    expect((await check(late, { now: now + day / 4 })).articles).toBe(1);
    expect((await check(early, { now: now - 1 })).articles).toBe(0);
  });

  it('checks the files again on the next day, because notes compare days', async () => {
    const site = aPublication({ [file]: frontMatter('title: X', 'date: 2017-09-05', 'updated: 2020-01-02') });
    expect(textsOf(await check(site))).toEqual(['the date of the last change is in the future']);
    expect(textsOf(await check(site, { now: now + day / 2 }))).toEqual([]);
  });

  it('checks the files again when a code of a group begins to count as expiring soon, also within a day', async () => {
    const site = aPublication({
      [file]: anArticleText(),
      'newsroom/site.yaml': 'name: The Lantern\ntimezone: America/New_York\n',
      'newsroom/groups/a.csv': 'name,level,place,code,expires\nWeavers,county,A,https://a.example/1,2020-03-10\n',
    });
    // 14 days of 24 hours before the end of 10 March, it is still 25 February in New York, because summer time begins in between
    const due = Date.parse('2020-02-25T23:00-05:00');
    expect(textsOf(await check(site, { now: due - 1 }))).toEqual([]);
    expect(textsOf(await check(site, { now: due }))).toEqual([
      'the code of the group "Weavers" expires after 2020-03-10',
    ]);
  });

  it('checks the files again when a code of a group expires, also within a day', async () => {
    const site = aPublication({
      [file]: anArticleText(),
      'newsroom/groups/a.csv':
        'name,level,place,code,expires\nWeavers,county,A,https://a.example/1,2020-01-01T18:00Z\n',
    });
    const due = now + day / 4;
    const expiring = await check(site);
    expect(textsOf(expiring)).toEqual([expect.stringContaining('the code of the group "Weavers" expires after')]);
    expect(await check(site, { now: due - 1 })).toEqual(expiring);
    expect(textsOf(await check(site, { now: due }))).toEqual([
      expect.stringContaining('the code of the group "Weavers" expired after'),
    ]);
  });

  it('keeps the numbers of groups and places', async () => {
    const rows = ['Weavers,county,A,', 'Spinners,county,A,', 'Readers,county,B,'];
    const site = aPublication({
      'newsroom/groups/a.csv': ['name,level,place,other', ...rows.map(row => `${row}Ask Mei`), ''].join('\n'),
    });
    const first = await check(site);
    expect(first).toMatchObject({ problems: [], groups: { total: 3, places: 2 } });
    expect(recordsIn(site)).toHaveLength(1);
    expect(await check(site)).toEqual(first);
  });
});

it('keeps nothing that may quote a private record', async () => {
  const site = aPublication({ [file]: anArticleText(), 'private/stories/2017/x.yaml': 'publish: no\n' });
  expect((await check(site)).problems).not.toEqual([]);
  expect(recordsIn(site)).toEqual([]);
});
