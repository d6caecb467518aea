import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { aPublication, captured, type FileTree, frontMatter } from '../builders.ts';

const files: FileTree = {
  'newsroom/site.yaml': 'name: The Lantern\nlanguages: [en, zh-Hans]\n',
  'articles/2017/wells.md': frontMatter('title: "Wells, and \\"boats\\""', 'date: 2017-09-05', 'updated: 2017-10-03'),
  'articles/2017/wells.zh-Hans.md': frontMatter('title: 水井', 'date: 2017-09-20', 'translator: He Ping'),
  'articles/2018/boats.md': frontMatter('title: Boats', 'date: 2018-09-05'),
  'articles/2018/boats.zh-Hans.md': frontMatter('title: 船', 'date: 2018-09-20', 'translator: He Ping', 'draft: true'),
  'articles/2018/sails.md': frontMatter('title: Sails', 'date: 2018-09-06'),
};
const run = (tree: FileTree, ...words: readonly string[]) =>
  captured(() => main(['translations', '--site', aPublication(tree), '--now', '2019-01-01', ...words]));

describe('halfsky translations', () => {
  test('has a line for each article, and how many there are', async () => {
    expect(await run(files)).toEqual({
      code: 0,
      err: '',
      out: `2018                      en        zh-Hans
  articles/2018/boats.md  original  draft
  articles/2018/sails.md  original  missing
2017                      en        zh-Hans
  articles/2017/wells.md  original  behind since 2017-10-03

en: nothing to translate
zh-Hans: 0 of 3 translated, 1 behind, 1 in draft, 1 missing
en 2018: nothing to translate
zh-Hans 2018: 0 of 2 translated, 1 in draft, 1 missing
en 2017: nothing to translate
zh-Hans 2017: 0 of 1 translated, 1 behind
`,
    });
  });

  test('is a table for a spreadsheet', async () => {
    const { out } = await run(files, '--format', 'csv');
    expect(out).toBe(
      [
        'year,slug,title,original,written in,language,status,changed,translation',
        '2018,boats,Boats,articles/2018/boats.md,en,zh-Hans,draft,,articles/2018/boats.zh-Hans.md',
        '2018,sails,Sails,articles/2018/sails.md,en,zh-Hans,missing,,',
        '2017,wells,"Wells, and ""boats""",articles/2017/wells.md,en,zh-Hans,behind,2017-10-03,articles/2017/wells.zh-Hans.md\n',
      ].join('\r\n'),
    );
  });

  test('is JSON for programs', async () => {
    const { rows, totals } = JSON.parse((await run(files, '--format', 'json', '--lang', 'zh-Hans')).out);
    expect(rows).toHaveLength(3);
    expect(rows[2].cells).toEqual([
      { language: 'zh-Hans', status: 'behind', file: 'articles/2017/wells.zh-Hans.md', since: '2017-10-03' },
    ]);
    expect(totals[0]).toMatchObject({ language: 'zh-Hans', articles: 3 });
  });

  test('says so where there is nothing to translate, or no such language', async () => {
    expect((await run({ 'articles/2017/wells.md': frontMatter('title: Wells', 'date: 2017-09-05') })).out).toBe(
      '2017                      en\n  articles/2017/wells.md  original\n\nen: nothing to translate\nen 2017: nothing to translate\n',
    );
    const { code, err } = await run(files, '--lang', 'fr');
    expect(code).toBe(2);
    expect(err).toContain('fr is not one of this publication’s languages (en, zh-Hans)');
    expect((await run(files, '--format', 'xml')).err).toContain(
      'there is no report format "xml"; use one of text, json, csv',
    );
  });

  test('is not guessed from files that cannot be read', async () => {
    const { code, err, out } = await run({ ...files, 'articles/2018/sails.zh-Hans.md': 'no front matter\n' });
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('articles/2018/sails.zh-Hans.md:1:1');
  });
});
