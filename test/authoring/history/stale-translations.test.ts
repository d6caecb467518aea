import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Repository } from '../../../src/authoring/history/repository.ts';
import { findStaleTranslations, type Pair } from '../../../src/authoring/history/stale-translations.ts';
import { aFolder, aMoment, anArticleText, aPublication } from '../../builders.ts';

const original = 'articles/2017/wells.md';
const translation = 'articles/2017/wells.zh-Hans.md';

/** Runs git with a given date, because commits of the same second have no order. */
function git(folder: string, day: string, ...words: readonly string[]): void {
  const identity = ['-c', 'user.name=Lin Yue', '-c', 'user.email=lin@lantern.example', '-c', 'commit.gpgsign=false'];
  const dates = { GIT_AUTHOR_DATE: `${day}T12:00Z`, GIT_COMMITTER_DATE: `${day}T12:00Z` };
  execFileSync('git', [...identity, ...words], { cwd: folder, stdio: 'pipe', env: { ...process.env, ...dates } });
}

function commit(site: string, day: string): void {
  git(site, day, 'add', '.');
  git(site, day, 'commit', '--quiet', '-m', day);
}

function edit(site: string, file: string, from: string, to: string): void {
  const path = join(site, file);
  const text = readFileSync(path, 'utf8');
  if (!text.includes(from)) throw new Error(`${file} does not say ${from}`);
  writeFileSync(path, text.replace(from, to));
}

/** Creates a repository with an article and its translation, committed on 1 January 2019. */
function aRepository(): string {
  const site = aPublication({
    [original]: anArticleText(),
    [translation]: anArticleText('犁。\n', 'translator: He Ping'),
  });
  git(site, '2019-01-01', 'init', '--quiet');
  commit(site, '2019-01-01');
  return site;
}

/** Returns the translations that are stale on 1 January 2020. For each file, the result contains the day since which it has been stale. */
async function staleIn(site: string, wishes: Partial<Pair> = {}): Promise<Readonly<Record<string, string>>> {
  const repository = await Repository.open(site);
  const head = await repository?.head();
  if (!repository || head === undefined) throw new Error('there is no history');
  const pair = { translation: { file: translation, follows: undefined }, original: { file: original, draft: false } };
  const read = (file: string) => readFileSync(join(site, file), 'utf8');
  const present = { repository, head, now: aMoment('2020-01-01T12:00Z'), zone: 'UTC', read };
  const found = await findStaleTranslations([{ ...pair, ...wishes }], present);
  return Object.fromEntries([...found].map(([file, { day }]) => [file, day]));
}

describe('a translation', () => {
  test('that was committed with its original is not behind', async () => {
    expect(await staleIn(aRepository())).toEqual({});
  });

  test('is behind once its original has other words, from the day of that commit on', async () => {
    const site = aRepository();
    edit(site, original, 'A text.', 'Another text.');
    commit(site, '2019-05-01');
    expect(await staleIn(site)).toEqual({ [translation]: '2019-05-01' });
  });

  test('is behind before the change is committed', async () => {
    const site = aRepository();
    edit(site, original, 'title: Ploughs', 'title: Wells');
    expect(await staleIn(site)).toEqual({ [translation]: '2020-01-01' });
  });

  test('is not behind when the original only got another tag, or other line ends', async () => {
    const site = aRepository();
    edit(site, original, 'date:', 'tags: [law]\ndate:');
    commit(site, '2019-05-01');
    expect(await staleIn(site)).toEqual({});
    writeFileSync(join(site, original), readFileSync(join(site, original), 'utf8').replaceAll('\n', '\r\n'));
    expect(await staleIn(site)).toEqual({});
  });

  test('is not behind once it has been committed after its original, or somebody is at work on it', async () => {
    const site = aRepository();
    edit(site, original, 'A text.', 'Another text.');
    commit(site, '2019-05-01');
    edit(site, translation, '犁。', '犁地。');
    expect(await staleIn(site)).toEqual({});
    commit(site, '2019-06-01');
    expect(await staleIn(site)).toEqual({});
  });

  test('is not behind when it says which day it follows', async () => {
    const site = aRepository();
    edit(site, original, 'A text.', 'Another text.');
    commit(site, '2019-05-01');
    const follows = (day: string) => ({ translation: { file: translation, follows: aMoment(day) } });
    expect(await staleIn(site, follows('2019-05-01'))).toEqual({});
    expect(await staleIn(site, follows('2019-04-30'))).toEqual({ [translation]: '2019-05-01' });
  });

  test('is not behind what is still a draft', async () => {
    const site = aRepository();
    edit(site, original, 'A text.', 'Another text.');
    commit(site, '2019-05-01');
    expect(await staleIn(site, { original: { file: original, draft: true } })).toEqual({});
  });

  test('is found where the publication is a folder of a larger repository, under a Chinese name', async () => {
    const root = aFolder();
    const site = join(root, 'our site');
    const [here, there] = ['articles/2017/水井.md', 'articles/2017/水井.zh-Hans.md'];
    mkdirSync(join(site, 'articles/2017'), { recursive: true });
    writeFileSync(join(site, here), anArticleText());
    writeFileSync(join(site, there), anArticleText());
    git(root, '2019-01-01', 'init', '--quiet');
    commit(root, '2019-01-01');
    edit(site, here, 'A text.', 'Another text.');
    const pair = { translation: { file: there, follows: undefined }, original: { file: here, draft: false } };
    expect(await staleIn(site, pair)).toEqual({ [there]: '2020-01-01' });
    commit(root, '2019-05-01');
    expect(await staleIn(site, pair)).toEqual({ [there]: '2019-05-01' });
  });
});

describe('a folder without history', () => {
  test('is no repository', async () => {
    expect(await Repository.open(aFolder())).toBeUndefined();
  });

  test('or one without a commit', async () => {
    const site = aFolder();
    git(site, '2019-01-01', 'init', '--quiet');
    expect(await (await Repository.open(site))?.head()).toBeUndefined();
  });
});

test('what git does not have is left out between what it has', async () => {
  const site = aRepository();
  const repository = await Repository.open(site);
  const head = (await repository?.head()) ?? '';
  const files = [original, 'articles/2017/never.md', translation];
  const texts = await repository?.texts(files.map(file => ({ commit: head, file })));
  expect(texts).toEqual([anArticleText(), undefined, anArticleText('犁。\n', 'translator: He Ping')]);
});
