import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { main } from '../../../src/cli/main.ts';
import { aPublication, captured, frontMatter } from '../../builders.ts';

const wells = 'articles/2017/wells.md';
const silence =
  'articles/2017/wells.md:1:1 the text of a published article changed after HEAD~1, but neither the field "corrections" nor the field "updated" mentions the change; describe the mistake and the right version in the field "corrections", or write the date of the change in the field "updated"; if you only corrected spelling, end the commit message with "Correction: none"\n';

function git(folder: string, ...words: readonly string[]): void {
  const identity = ['-c', 'user.name=Lin Yue', '-c', 'user.email=lin@lantern.example', '-c', 'commit.gpgsign=false'];
  execFileSync('git', [...identity, ...words], { cwd: folder, stdio: 'pipe' });
}

/** Creates a repository with one commit. */
function aRepository(): string {
  const site = aPublication({
    'newsroom/site.yaml': 'name: The Lantern\n',
    [wells]: frontMatter('title: Wells', 'date: 2017-09-05'),
    'articles/2017/draft.md': frontMatter('title: A draft', 'date: 2017-09-05', 'draft: true'),
    'articles/2999/later.md': frontMatter('title: Later', 'date: 2999-01-01'),
  });
  git(site, 'init', '--quiet');
  git(site, 'add', '.');
  git(site, 'commit', '--quiet', '-m', 'First');
  return site;
}

function edit(site: string, file: string, from: string, to: string): void {
  const path = join(site, file);
  const text = readFileSync(path, 'utf8');
  if (!text.includes(from)) throw new Error(`${file} does not say ${from}`);
  writeFileSync(path, text.replace(from, to));
}

const commit = (site: string, message: string) => git(site, 'commit', '--quiet', '--all', '-m', message);
const check = (site: string, since: string) => captured(() => main(['check', '--site', site, '--since', since]));

describe('check --since', () => {
  test('asks for a note when the text of a published article has changed', async () => {
    const site = aRepository();
    edit(site, wells, 'A text.', 'Another text.');
    commit(site, 'Change');
    expect(await check(site, 'HEAD~1')).toMatchObject({ code: 1, out: expect.stringContaining(silence) });
  });

  test('does so before the change is committed', async () => {
    const site = aRepository();
    edit(site, wells, 'A text.', 'Another text.');
    expect((await check(site, 'HEAD')).out).toContain(
      'changed after HEAD, but neither the field "corrections" nor the field "updated" mentions',
    );
  });

  test.each([
    ['a correction', 'corrections: [{date: 2017-09-06, text: It said a text.}]'],
    ['the day of the update', 'updated: 2017-09-06'],
  ])('is content with %s', async (_, field) => {
    const site = aRepository();
    edit(site, wells, 'A text.', 'Another text.');
    edit(site, wells, 'date: 2017-09-05', `date: 2017-09-05\n${field}`);
    commit(site, 'Change');
    expect((await check(site, 'HEAD~1')).code).toBe(0);
  });

  test('is content with a commit that says that it was spelling', async () => {
    const site = aRepository();
    edit(site, wells, 'A text.', 'A text, spelt well.');
    commit(site, 'Spelling\n\nCorrection: none');
    expect((await check(site, 'HEAD~1')).code).toBe(0);
  });

  test('but not when another commit that touched it does not', async () => {
    const site = aRepository();
    edit(site, wells, 'A text.', 'A text, spelt well.');
    commit(site, 'Spelling\n\nCorrection: none');
    edit(site, wells, 'spelt well', 'that says the opposite');
    commit(site, 'Change');
    expect((await check(site, 'HEAD~2')).code).toBe(1);
  });

  test('does not lay to a branch what others have done since it parted', async () => {
    const site = aRepository();
    git(site, 'branch', 'other');
    edit(site, wells, 'A text.', 'Another text.');
    edit(site, wells, 'date: 2017-09-05', 'date: 2017-09-05\nupdated: 2017-09-06');
    commit(site, 'Change');
    git(site, 'branch', 'done');
    git(site, 'switch', '--quiet', 'other');
    expect((await check(site, 'done')).code).toBe(0);
  });

  test('reads an older version that began with a byte order mark', async () => {
    const site = aRepository();
    const path = join(site, wells);
    writeFileSync(path, `\ufeff${readFileSync(path, 'utf8')}`);
    commit(site, 'A mark\n\nCorrection: none');
    edit(site, wells, 'A text.', 'Another text.');
    commit(site, 'Change');
    expect((await check(site, 'HEAD~1')).code).toBe(1);
  });

  test('keeps quiet about what nobody has read, about form, and about tags', async () => {
    const site = aRepository();
    edit(site, 'articles/2017/draft.md', 'A text.', 'Another text.');
    edit(site, 'articles/2999/later.md', 'A text.', 'Another text.');
    edit(site, wells, 'A text.', '*A*\ntext.');
    edit(site, wells, 'date: 2017-09-05', 'date: 2017-09-05\ntags: [law]');
    commit(site, 'Change');
    expect((await check(site, 'HEAD~1')).code).toBe(0);
  });

  test.each([
    ['into a folder of its own', 'articles/2017/wells/index.md', 'date: 2017-09-05'],
    ['to another address', 'articles/2017/all-wells.md', 'date: 2017-09-05\naliases: /2017/wells/'],
  ])('is not led astray when the file is moved %s', async (_, moved, fields) => {
    const site = aRepository();
    mkdirSync(dirname(join(site, moved)), { recursive: true });
    git(site, 'mv', wells, moved);
    edit(site, moved, 'date: 2017-09-05', fields);
    commit(site, 'Move');
    expect((await check(site, 'HEAD~1')).code).toBe(0);
    edit(site, moved, 'A text.', 'Another text.');
    commit(site, 'Change');
    const { code, out } = await check(site, 'HEAD~2');
    expect(code).toBe(1);
    expect(out).toContain(`${moved}:1:1 the text of a published article changed after HEAD~2`);
  });

  test('does not let a correction be taken from the record, or say something else', async () => {
    const site = aRepository();
    const field = 'corrections: [{date: 2017-09-06, text: It said a text.}]';
    edit(site, wells, 'date: 2017-09-05', `date: 2017-09-05\n${field}`);
    commit(site, 'Correct');
    edit(site, wells, 'It said a text.', 'It said nothing.');
    commit(site, 'Change');
    const gone = `${wells}:1:1 the correction dated 2017-09-06 was in version HEAD~1 of the article and is missing now; restore the correction unchanged; if you only corrected spelling, end the commit message with "Correction: none"`;
    expect((await check(site, 'HEAD~1')).out).toContain(gone);
    git(site, 'commit', '--quiet', '--amend', '-m', 'Spelling\n\nCorrection: none');
    expect((await check(site, 'HEAD~1')).code).toBe(0);
  });

  test('says so where there is no such commit, or no repository', async () => {
    const site = aRepository();
    expect(await check(site, 'nowhere')).toMatchObject({ code: 2 });
    expect((await check(site, 'nowhere')).err).toContain('there is no commit "nowhere" in this repository');
    const loose = aPublication({ [wells]: frontMatter('title: Wells', 'date: 2017-09-05') });
    expect((await check(loose, 'HEAD')).err).toContain('is not in a git repository');
  });
});
