import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { aFolder, aPublication, captured, type FileTree, frontMatter } from '../builders.ts';

const files: FileTree = {
  'newsroom/site.yaml': 'name: The Lantern\nurl: https://lantern.example/\nlanguages: [en, zh-Hans]\n',
  'newsroom/columns/wells.md': '---\ntitle: Wells\n---\n',
  'newsroom/columns/wishes.md': '---\ntitle: Wishes\n---\n',
  'articles/2017/a.md': frontMatter('title: A', 'date: 2017-09-05', 'column: wells'),
  'articles/2017/b.md': frontMatter('title: B', 'date: 2017-09-08', 'column: wells'),
  'articles/2017/draft.md': frontMatter('title: Draft', 'date: 2017-09-07', 'draft: true'),
};
const exported = (site: string, out: string, ...words: readonly string[]) =>
  captured(() => main(['export', ...words, '--site', site, '--out', out]));

describe('halfsky export', () => {
  test('writes a week in both formats, and says what each file has', async () => {
    const out = join(aFolder(), 'new/folder');
    const { code, out: told } = await exported(aPublication(files), out, 'html', 'epub', '--week', '2017-W36');
    expect(code).toBe(0);
    expect(told).toMatch(
      /^.*\/week-2017-W36-en\.html: 2 articles, \d+ kB\n.*\/week-2017-W36-en\.epub: 2 articles, \d+ kB\n$/,
    );
    expect(readdirSync(out).sort()).toEqual(['week-2017-W36-en.epub', 'week-2017-W36-en.html']);
    expect(readFileSync(join(out, 'week-2017-W36-en.html'), 'utf8')).not.toContain('Draft');
  });

  test('writes the same bytes again', async () => {
    const [site, out] = [aPublication(files), aFolder()];
    const file = join(out, 'column-wells-en.epub');
    await exported(site, out, 'epub', '--column', 'wells');
    const before = readFileSync(file);
    await exported(site, out, 'epub', '--column', 'wells');
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  test('writes one file under the name in --out', async () => {
    const [site, folder] = [aPublication(files), aFolder()];
    const { code, out } = await exported(site, join(folder, 'my.epub'), 'epub', '--column', 'wells');
    expect([code, out]).toEqual([0, expect.stringMatching(/\/my\.epub: \d+ articles?, \d+ kB\n$/)]);
    const both = await exported(site, join(folder, 'both.html'), 'html', 'epub', '--column', 'wells');
    expect([both.code, both.err]).toEqual([
      2,
      expect.stringContaining('both.html is one file, but the command makes 2'),
    ]);
    const other = await exported(site, join(folder, 'other.html'), 'epub', '--column', 'wells');
    expect([other.code, other.err]).toEqual([2, expect.stringContaining('other.html" does not end in .epub;')]);
    expect(readdirSync(folder)).toEqual(['my.epub']);
  });

  test('writes nothing if one of the files cannot be written', async () => {
    const [site, out] = [aPublication(files), aFolder()];
    mkdirSync(join(out, 'column-wells-en.epub'));
    const { code, err } = await exported(site, out, 'html', 'epub', '--column', 'wells');
    expect([code, err]).toEqual([
      1,
      `${join(out, 'column-wells-en.epub')} cannot be written, because a folder has this name\n`,
    ]);
    expect(readdirSync(out)).toEqual(['column-wells-en.epub']);
  });

  test('writes nothing if the publication has a problem, and reports all problems', async () => {
    const [site, out] = [
      aPublication({ ...files, 'articles/2017/c.md': frontMatter('title: C', 'date: 2017-02-30') }),
      aFolder(),
    ];
    const { code, err } = await exported(site, out, 'html', '--column', 'wells');
    expect([code, err]).toEqual([
      1,
      expect.stringContaining('articles/2017/c.md:3:7 date: 30 February 2017 does not exist'),
    ]);
    expect(readdirSync(out)).toEqual([]);
  });

  test.each([
    [['pdf', '--column', 'wells'], 'halfsky cannot export "pdf"; use one of html, epub'],
    [['epab', '--column', 'wells'], 'halfsky cannot export "epab"; did you mean epub?'],
    [['epub'], 'the selection of articles is missing; write --week 2017-W36 or --column wells'],
    [['epub', '--column', 'wishes'], 'en has no published article in wishes'],
    [['epub', '--column', 'well'], 'there is no column "well"; did you mean wells?'],
    [['epub', '--column', 'wells', '--lang', 'zh-Hans'], 'zh-Hans has no published article in wells'],
    [['epub', '--column', 'wells', '--lang', 'fr'], 'fr is not one of this publication’s languages (en, zh-Hans)'],
    [['epub', '--week', '2017-9'], '"2017-9" is not a week; write a week such as 2017-W36'],
  ])('refuses %j', async (words, told) => {
    const { code, err } = await exported(aPublication(files), aFolder(), ...words);
    expect(code).toBe(2);
    expect(err.split('\n')[0]).toContain(told);
  });

  test('refuses a file in place of a folder', async () => {
    const file = join(aFolder(), 'file');
    writeFileSync(file, '');
    const { code, err } = await exported(aPublication(files), join(file, 'below'), 'epub', '--column', 'wells');
    expect([code, err.split('\n')[0]]).toEqual([2, `${file} is a file, not a folder; write the path of a folder`]);
  });

  test('needs the address of the site, to which its links lead', async () => {
    const [site, out] = [aPublication({ ...files, 'newsroom/site.yaml': 'name: The Lantern\n' }), aFolder()];
    const { code, err } = await exported(site, out, 'epub', '--column', 'wells');
    expect([code, err.split('\n')[0]]).toEqual([
      2,
      'the files contain the address of the site, but the field "url" is missing in newsroom/site.yaml; add a line such as "url: https://example.org/", or write --url',
    ]);
    const again = await exported(site, out, 'html', '--column', 'wells', '--url', 'https://other.example/');
    expect(again.code).toBe(0);
    expect(readFileSync(join(out, 'column-wells-en.html'), 'utf8')).toContain('href="https://other.example/2017/a/"');
    expect(existsSync(join(out, 'column-wells-en.epub'))).toBe(false);
  });
});
