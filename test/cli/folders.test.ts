import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { aFolder, anArticleText, aPublication, captured } from '../builders.ts';

const run = (...words: readonly string[]) => captured(() => main(words));

afterEach(() => vi.unstubAllEnvs());

describe('a folder without a publication', () => {
  test.each(['build', 'check', 'serve', 'addresses', 'translations'])('is an error of %s', async command => {
    const empty = aFolder();
    const { code, err } = await run(command, '--site', empty);
    expect([code, err.split('\n')[0]]).toEqual([
      2,
      `${empty} contains no publication: it has neither the folder articles/ nor newsroom/; to begin one, run npx halfsky new "A headline" --site ${empty}`,
    ]);
    expect(existsSync(join(empty, 'dist'))).toBe(false);
  });

  test.each(['newsroom', 'articles/2017', 'notes'])('in a publication names the publication: %s', async inner => {
    const site = aPublication({ 'articles/2017/a.md': anArticleText() });
    mkdirSync(join(site, inner), { recursive: true });
    const { code, err } = await run('build', '--site', join(site, inner));
    expect([code, err]).toEqual([2, expect.stringContaining(`newsroom/; write --site ${site}\n`)]);
    expect(existsSync(join(site, inner, 'dist'))).toBe(false);
  });

  test('is where "new" begins a publication, also if the folder is missing', async () => {
    for (const site of [aFolder(), join(aFolder(), 'paper')]) {
      const { code, out } = await run('new', 'A headline', '--site', site, '--now', '2017-09-05T12:00Z');
      expect([code, existsSync(join(site, 'articles/2017/a-headline.md'))]).toEqual([0, true]);
      expect(out).toContain(`npx halfsky serve --site ${site}`);
    }
  });

  test('but inside another one is an error of "new", too', async () => {
    const site = aPublication({ 'newsroom/site.yaml': 'name: A\n' });
    const { code, err } = await run('new', 'A headline', '--site', join(site, 'newsroom'));
    expect([code, err]).toEqual([2, expect.stringContaining(`write --site ${site}\n`)]);
  });

  test('is explained in Chinese', async () => {
    vi.stubEnv('LC_ALL', 'zh_CN.UTF-8');
    expect((await run('check', '--site', aFolder())).err).toContain(
      '里没有出版物：既没有 articles/ 文件夹，也没有 newsroom/ 文件夹；要新建出版物，请运行 npx halfsky new "标题" --site',
    );
  });
});

test('a missing folder suggests the one with a similar name', async () => {
  const home = aFolder();
  mkdirSync(join(home, 'paper'));
  const { err } = await run('check', '--site', join(home, 'papr'));
  expect(err).toContain(`there is no folder ${join(home, 'papr')}; did you mean ${join(home, 'paper')}?`);
});
