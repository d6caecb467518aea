import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { tellNext } from '../../src/cli/next-release.ts';
import { aFolder, aPublication, captured, frontMatter } from '../builders.ts';

const release = { at: Date.UTC(2020, 2, 1), files: ['articles/2020/wells.md'] };

describe('when the next build is due', () => {
  test('is written as JSON, and for the steps that follow', () => {
    const folder = aFolder();
    const [file, ci] = [join(folder, 'next.json'), join(folder, 'outputs')];
    writeFileSync(ci, 'other=1\n');
    tellNext(release, { file, ci });
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({ at: '2020-03-01T00:00:00.000Z', files: release.files });
    expect(readFileSync(ci, 'utf8')).toBe('other=1\nnext-release=2020-03-01T00:00:00.000Z\n');
  });

  test('is written as nothing where nothing is scheduled', () => {
    const file = join(aFolder(), 'next.json');
    tellNext(undefined, { file, ci: undefined });
    expect(readFileSync(file, 'utf8')).toBe('null\n');
  });

  test('cannot be written where there is no folder, and that is said before anything is built', async () => {
    const site = aPublication({ 'articles/2020/wells.md': frontMatter('title: Wells', 'date: 2020-03-01') });
    const next = join(site, 'nowhere/next.json');
    const { code, err } = await captured(() => main(['build', '--site', site, '--next', next]));
    expect(code).toBe(2);
    expect(err).toContain(`there is no folder ${join(site, 'nowhere')} for --next`);
    expect(existsSync(join(site, 'dist'))).toBe(false);
  });

  test('is said by check', async () => {
    const site = aPublication({ 'articles/2020/wells.md': frontMatter('title: Wells', 'date: 2020-03-01') });
    const { out } = await captured(() => main(['check', '--site', site, '--now', '2020-01-01']));
    expect(out).toContain('next release 2020-03-01T00:00:00.000Z: articles/2020/wells.md; build again then\n');
  });
});
