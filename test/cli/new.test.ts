import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { aPublication, captured } from '../builders.ts';

const site = 'name: Half the Sky\nlanguages: [en, zh-Hans]\ntimezone: Asia/Shanghai\n';
const files = { 'newsroom/site.yaml': site, 'newsroom/columns/reform.md': '---\ntitle: Reform\n---\n' };

/** A time that is 5 September in Shanghai and still 4 September in UTC. */
const now = '2017-09-05T02:00+08:00';
const make = (root: string, ...words: readonly string[]) =>
  captured(() => main(['new', ...words, '--site', root, '--now', now]));

describe('halfsky new', () => {
  test('makes a draft that has no problems, dated by the publication’s own day', async () => {
    const root = aPublication(files);
    const { code, out } = await make(root, 'Ploughs: "a" title', '--column', 'reform');
    expect(code).toBe(0);
    expect(out).toContain('articles/2017/ploughs-a-title.md is ready');
    expect(readFileSync(join(root, 'articles/2017/ploughs-a-title.md'), 'utf8')).toBe(
      '---\ntitle: "Ploughs: \\"a\\" title"\ndate: 2017-09-05\ncolumn: reform\ndraft: true\n---\n\n',
    );
    expect(out).toContain(
      `"npx halfsky serve --site ${root}" shows the article at http://localhost:8080/2017/ploughs-a-title/\n`,
    );
    const checked = await captured(() => main(['check', '--site', root]));
    expect(checked.code).toBe(0);
    expect(checked.out).toBe('no problems in 0 published articles\ndrafts (also checked, but not published): 1\n');
  });

  test('puts another language into the name of the file', async () => {
    const root = aPublication(files);
    const { out } = await make(root, '犁与选票', '--lang', 'zh-Hans');
    expect(out).toContain('就能在 http://localhost:8080/zh-Hans/2017/犁与选票/ 看到\n');
    expect(readFileSync(join(root, 'articles/2017/犁与选票.zh-Hans.md'), 'utf8')).toContain('title: "犁与选票"');
  });

  test('gives a long title an address that a disk takes as the name of a file', async () => {
    const { code, out } = await make(aPublication(files), '犁与选票'.repeat(30), '--lang', 'zh-Hans');
    expect(code).toBe(0);
    expect(out).toContain(`articles/2017/${'犁与选票'.repeat(16)}犁与.zh-Hans.md 已建好`);
  });

  test('takes off marks that were meant for the terminal, and leaves those of the title', async () => {
    const root = aPublication(files);
    await make(root, '“村里的水井谁来修”', '--lang', 'zh-Hans');
    expect(readFileSync(join(root, 'articles/2017/村里的水井谁来修.zh-Hans.md'), 'utf8')).toContain(
      'title: "村里的水井谁来修"\n',
    );
    await make(root, '“Half” the “sky”');
    expect(readFileSync(join(root, 'articles/2017/half-the-sky.md'), 'utf8')).toContain('title: "“Half” the “sky”"\n');
  });

  test('never writes over an article', async () => {
    const root = aPublication({ ...files, 'articles/2017/ploughs/index.md': 'mine' });
    const { code, err } = await make(root, 'Ploughs');
    expect(code).toBe(2);
    expect(err).toBe(
      'articles/2017/ploughs/index.md already exists; give the new article another headline, or another address with --slug\nrun "npx halfsky new --help" to see all options\n',
    );
  });

  test.each([
    [['Ploughs', '--column', 'refrom'], 'there is no column "refrom"; did you mean reform?'],
    [['Ploughs', '--column', 'water'], 'there is no column "water"; use one of reform\n'],
    [
      ['Ploughs', '--lang', 'fr'],
      'fr is not one of this publication’s languages (en, zh-Hans); add "fr" to "languages"',
    ],
    [['Index'], '"index" cannot be used as an address; give another address with --slug'],
    [
      ['!!!'],
      'halfsky cannot make an address from the headline; add --slug and an address that contains letters or digits, such as "--slug village-well"',
    ],
    [[''], 'the headline is empty'],
    [['Who', 'mends'], 'put quotation marks around a text of several words: "Who mends"'],
    [['“Who', 'mends”'], 'put quotation marks around a text of several words: "Who mends"'],
  ])('says what is wrong with %j', async (words, what) => {
    const { code, err } = await make(aPublication(files), ...words);
    expect(code).toBe(2);
    expect(err).toContain(what);
  });
});
