import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { writeNextBuild } from '../../src/cli/next-release.ts';
import { aFolder, aPublication, captured, frontMatter } from '../builders.ts';

const release = { at: Date.UTC(2020, 2, 1), iso: '2020-03-01T00:00:00Z', files: ['articles/2020/wells.md'] };

describe('when the next build is due', () => {
  test('is written as JSON, and for the steps that follow', () => {
    const folder = aFolder();
    const [file, ci] = [join(folder, 'next.json'), join(folder, 'outputs')];
    writeFileSync(ci, 'other=1\n');
    writeNextBuild({ until: release.at, release }, { file, ci });
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({ at: '2020-03-01T00:00:00.000Z', files: release.files });
    expect(readFileSync(ci, 'utf8')).toBe('other=1\nnext-release=2020-03-01T00:00:00.000Z\n');
  });

  test('is written without articles where something else changes first', () => {
    const file = join(aFolder(), 'next.json');
    writeNextBuild({ until: Date.UTC(2020, 1, 2), release }, { file, ci: undefined });
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({ at: '2020-02-02T00:00:00.000Z', files: [] });
  });

  test('is the Monday after a week, in the zone of the publication, if it has a newsletter', async () => {
    const site = aPublication({
      'newsroom/site.yaml': 'name: A\nurl: https://a.example/\nnewsletter: true\ntimezone: Asia/Shanghai\n',
      'articles/2020/wells.md': frontMatter('title: Wells', 'date: 2020-01-01'),
    });
    const next = join(site, 'next.json');
    await captured(() => main(['build', '--no-search', '--site', site, '--now', '2020-01-10', '--next', next]));
    expect(JSON.parse(readFileSync(next, 'utf8'))).toEqual({ at: '2020-01-12T16:00:00.000Z', files: [] });
  });

  test('is written as nothing where nothing is scheduled', () => {
    const file = join(aFolder(), 'next.json');
    writeNextBuild({ until: Number.POSITIVE_INFINITY, release: undefined }, { file, ci: undefined });
    expect(readFileSync(file, 'utf8')).toBe('null\n');
  });

  test('cannot be written where there is no folder, and that is said before anything is built', async () => {
    const site = aPublication({ 'articles/2020/wells.md': frontMatter('title: Wells', 'date: 2020-03-01') });
    const next = join(site, 'nowhere/next.json');
    const { code, err } = await captured(() => main(['build', '--site', site, '--next', next]));
    expect(code).toBe(2);
    expect(err).toContain(`--next cannot write its file, because the folder ${join(site, 'nowhere')} does not exist`);
    expect(existsSync(join(site, 'dist'))).toBe(false);
  });

  test('is said by check', async () => {
    const site = aPublication({ 'articles/2020/wells.md': frontMatter('title: Wells', 'date: 2020-03-01') });
    const { out } = await captured(() => main(['check', '--site', site, '--now', '2020-01-01']));
    expect(out).toContain(
      'next scheduled publication at 2020-03-01T00:00:00Z: articles/2020/wells.md; build the site again at that time\n',
    );
  });

  test('is said by check and by build in the zone of the publication', async () => {
    const site = aPublication({
      'newsroom/site.yaml': 'name: A\nurl: https://lantern.example/\ntimezone: Asia/Shanghai\n',
      'articles/2020/wells.md': frontMatter('title: Wells', 'date: 2020-12-22'),
      'articles/2020/boats.md': frontMatter('title: Boats', 'date: 2020-12-21T16:00Z'),
      'articles/2020/later.md': frontMatter('title: Later', 'date: 2020-12-23'),
      'articles/2019/out.md': frontMatter('title: Out', 'date: 2019-04-01'),
    });
    const said =
      'next scheduled publication at 2020-12-22T00:00:00+08:00: articles/2020/boats.md, articles/2020/wells.md; build the site again at that time\n';
    const given = ['--site', site, '--now', '2020-01-01'];
    expect((await captured(() => main(['check', ...given]))).out).toContain(said);
    expect((await captured(() => main(['build', '--no-search', ...given]))).out).toContain(said);
    // The second build finds an unchanged site and does not load it again, but the message is the same.
    expect((await captured(() => main(['build', '--no-search', ...given]))).out).toContain(said);
  });

  test('is not that of a change, which is noted where it is in the future', async () => {
    const site = aPublication({
      'articles/2019/out.md': frontMatter('title: Out', 'date: 2019-04-01', 'updated: 2020-01-02'),
      'articles/2019/today.md': frontMatter('title: Out', 'date: 2019-04-01', 'updated: 2020-01-01T23:59'),
      'articles/2019/draft.md': frontMatter('title: Out', 'date: 2019-04-01', 'updated: 2020-01-03', 'draft: true'),
    });
    const { code, out } = await captured(() =>
      main(['check', '--site', site, '--now', '2020-01-01', '--url', 'https://a.example/']),
    );
    expect(code).toBe(0);
    expect(out.split('\n').slice(0, 2)).toEqual([
      'note: articles/2019/out.md:4:10 updated: the date of the last change is in the future; write the date on which the text last changed',
      'no problems in 2 published articles',
    ]);
  });

  test('is noted by check at each article that waits, which is no fault', async () => {
    const site = aPublication({
      'articles/2020/wells.md': frontMatter('title: Wells', 'date: 2020-03-01T08:30+08:00'),
      'articles/2020/boats.md': frontMatter('title: Boats', 'date: 2020-04-01'),
      'articles/2020/draft.md': frontMatter('title: Draft', 'date: 2020-04-01', 'draft: true'),
      'articles/2019/out.md': frontMatter('title: Out', 'date: 2019-04-01'),
    });
    const { code, out } = await captured(() =>
      main(['check', '--site', site, '--now', '2020-01-01', '--url', 'https://a.example/']),
    );
    expect(code).toBe(0);
    expect(out.split('\n').slice(0, 3)).toEqual([
      'note: articles/2020/boats.md:3:7 date: this date is in the future, so the article will be published at 2020-04-01T00:00:00Z; to publish the article, build the site again at that time, or change the date',
      'note: articles/2020/wells.md:3:7 date: this date is in the future, so the article will be published at 2020-03-01T00:30:00Z, in the next release; to publish the article, build the site again at that time, or change the date',
      'no problems in 1 published articles',
    ]);
  });
});
