/** Tests that short addresses survive work on several branches: with a real git repository and the real commands. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { parseShortLedger } from '../../src/source/publication/short-ledger.ts';
import { aPublication, captured, frontMatter } from '../builders.ts';

const article = (title: string, ...fields: readonly string[]) =>
  frontMatter(`title: ${title}`, 'date: 2017-09-05', ...fields);

/** Returns a publication in a git repository, with the functions of an editor. Its ledgers are merged line by line. */
function aRepository() {
  const site = aPublication({
    '.gitignore': '.cache/\n',
    '.gitattributes': 'newsroom/addresses.txt merge=union\nnewsroom/short-addresses.txt merge=union\n',
    'newsroom/site.yaml': 'name: The Lantern\nurl: https://lantern.example/\ncodes: true\n',
    'articles/2017/wells.md': article('Wells'),
  });
  const git = (...words: readonly string[]) => {
    const identity = ['-c', 'user.name=Lin Yue', '-c', 'user.email=lin@lantern.example', '-c', 'commit.gpgsign=false'];
    execFileSync('git', [...identity, ...words], { cwd: site, stdio: 'pipe' });
  };
  const run = (...words: readonly string[]) => captured(() => main([...words, '--site', site]));
  const editor = {
    site,
    git,
    check: () => run('check'),
    write(file: string, text: string) {
      mkdirSync(dirname(join(site, file)), { recursive: true });
      writeFileSync(join(site, file), text);
    },
    /** Records all short addresses, and commits everything. */
    async publish() {
      expect((await run('addresses')).code).toBe(0);
      git('add', '--all');
      git('commit', '--quiet', '--message', 'A step');
    },
    /** Works on a branch that starts where `main` is, and returns to `main`. */
    async onBranch(name: string, work: () => void) {
      git('checkout', '--quiet', '-b', name, 'main');
      work();
      await editor.publish();
      git('checkout', '--quiet', 'main');
    },
    ledger: () => parseShortLedger(readFileSync(join(site, 'newsroom/short-addresses.txt'), 'utf8')).entries,
  };
  git('init', '--quiet', '--initial-branch=main');
  return editor;
}

const sorted = (items: readonly string[]) => [...items].sort();

test('two branches with new articles merge without a conflict, and no id stands twice', async () => {
  const { onBranch, publish, git, write, ledger, check } = aRepository();
  await publish();
  for (const name of ['boats', 'kites', 'looms', 'mills'])
    await onBranch(name, () => write(`articles/2017/${name}.md`, article(name)));
  for (const name of ['mills', 'boats', 'looms', 'kites']) git('merge', '--quiet', '--no-edit', name);
  const entries = ledger();
  const articles = ['wells', 'boats', 'kites', 'looms', 'mills'].map(name => `/2017/${name}/`);
  expect(sorted(entries.map(({ address }) => address))).toEqual(sorted(articles));
  expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
  expect((await check()).code).toBe(0);
});

test('an article that one branch moves and another branch prints has one id after the merge', async () => {
  const { site, onBranch, git, write, ledger, check } = aRepository();
  git('add', '--all');
  git('commit', '--quiet', '--message', 'First');
  await onBranch('moves', () => {
    renameSync(join(site, 'articles/2017/wells.md'), join(site, 'articles/2017/all-wells.md'));
    write('articles/2017/all-wells.md', article('Wells', 'aliases: [/2017/wells/]'));
  });
  await onBranch('prints', () => {});
  git('merge', '--quiet', '--no-edit', 'prints');
  git('merge', '--quiet', '--no-edit', 'moves');
  expect(ledger().map(({ address }) => address)).toEqual(['/2017/wells/']);
  expect((await check()).code).toBe(0);
});

test('an article that one branch removes and another branch prints fails the check after the merge, with the cure', async () => {
  const { site, onBranch, git, write, ledger, check, publish } = aRepository();
  write('articles/2017/boats.md', article('Boats'));
  git('add', '--all');
  git('commit', '--quiet', '--message', 'First');
  await onBranch('removes', () => rmSync(join(site, 'articles/2017/boats.md')));
  await onBranch('prints', () => {});
  git('merge', '--quiet', '--no-edit', 'prints');
  git('merge', '--quiet', '--no-edit', 'removes');
  const { code, out } = await check();
  expect(code).toBe(1);
  expect(out).toMatch(
    /newsroom\/short-addresses\.txt:\d:14 the QR code \/q\/\d{12}\/ was printed for \/2017\/boats\/, but it would no longer lead to a page; add \/2017\/boats\/ to the field "aliases"/,
  );
  const before = ledger();
  write('articles/2017/wells.md', article('Wells', 'aliases: [/2017/boats/]'));
  expect((await check()).code).toBe(0);
  await publish();
  expect(ledger()).toEqual(before);
});
