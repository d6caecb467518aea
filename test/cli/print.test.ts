import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { aPublication, captured, type FileTree, frontMatter } from '../builders.ts';

const files: FileTree = {
  'newsroom/site.yaml':
    'name: {en: The Lantern, zh-Hans: 灯笼}\nurl: https://lantern.example/\nlanguages: [en, zh-Hans]\ncodes: true\n',
  'newsroom/columns/markets.md': '---\ntitle: Markets\n---\n',
  'newsroom/columns/unwritten.md': '---\ntitle: Unwritten\n---\n',
  'articles/2017/wells.md': frontMatter('title: Wells', 'date: 2017-09-05', 'column: markets'),
  'articles/2017/bundle/index.md': frontMatter('title: Bundle', 'date: 2017-09-06'),
  'articles/2017/draft.md': frontMatter('title: Draft', 'date: 2017-09-05', 'draft: true'),
  'articles/2017/later.md': frontMatter('title: Later', 'date: 2017-12-24'),
  'articles/2017/past.md': frontMatter('title: Past', 'date: 2017-09-05', 'expires: 2017-09-06'),
};
const empty: FileTree = { 'newsroom/site.yaml': 'name: The Lantern\ncodes: true\nurl: https://lantern.example/\n' };
const groups: FileTree = {
  ...files,
  'newsroom/groups/all.csv': [
    'name,level,place,place.zh-Hans,code',
    'Tea,county,Guangxi / Baise / Lingyun,广西 / 百色 / 凌云,https://chat.example/1',
    'Loom,county,Yunnan / Qujing / Lingyun,云南 / 曲靖 / 凌云,https://chat.example/2',
    'Rice,prefecture,Guangxi / Hechi,广西 / 河池,https://chat.example/3',
    '',
  ].join('\n'),
};

const manyPlaces = `name,level,place,code
${['a', 'b', 'c', 'd'].map(name => `${name},prefecture,Fujian / ${name},https://chat.example/many-${name}\n`).join('')}`;

const print = (tree: FileTree, ...words: readonly string[]) => {
  const site = aPublication(tree);
  return captured(() => main(['print', ...words, '--site', site, '--now', '2017-12-01']));
};

afterEach(() => vi.unstubAllEnvs());

const help = 'run "npx halfsky print --help" to see all options\n';

describe('halfsky print refuses', () => {
  test.each<readonly [tree: FileTree, words: string, sentence: string]>([
    [files, '', '"halfsky print" needs KIND; write npx halfsky print KIND'],
    [files, 'postr', 'halfsky cannot print "postr"; did you mean poster?'],
    [files, 'calendar', 'halfsky cannot print "calendar"; use one of poster, wall, booklet, board'],
    [
      files,
      'poster',
      'the article is missing; write the file or the address of an article, such as /2017/bundle/, or use --week or --column',
    ],
    [files, 'wall', 'the selection of articles is missing; write --week 2017-W36 or --column markets'],
    [files, 'wall /2017/wells/', '"halfsky print wall" does not accept "/2017/wells/"; use --week, --column'],
    [files, 'booklet --place X', '"halfsky print booklet" has no option --place; use --week, --column'],
    [files, 'board --week 2017-W36', '"halfsky print board" has no option --week; use --place'],
    [files, 'wall --column unwritten', 'en has no published article in unwritten'],
    [
      files,
      'poster /2017/wells/ --week 2017-W36',
      'articles cannot be named together with --week or --column; write either the articles, or --week, or --column',
    ],
    [files, 'poster /2017/well/', 'there is no published article /2017/well/; did you mean /2017/wells/?'],
    [
      files,
      'poster articles/2017/draft.md',
      'articles/2017/draft.md is a draft; remove the line "draft: true" to publish the article',
    ],
    [files, 'poster /2017/draft/', 'articles/2017/draft.md is a draft; remove the line'],
    [
      files,
      'poster articles/2017/later',
      'articles/2017/later.md is not published yet, because its date is in the future; wait until this date, or write an earlier date',
    ],
    [files, 'poster articles/2017/past.md', 'the article articles/2017/past.md has expired'],
    [
      files,
      'poster /2017/wells/ --lang zh-Hans',
      'articles/2017/wells.md has no published version in zh-Hans; leave out --lang to use the version in en',
    ],
    [
      groups,
      'board --place Lingyun --place Hechi',
      '--place has two values: Lingyun and Hechi; write --place only once',
    ],
    [
      files,
      'poster /2017/wells/ --lang zh',
      'zh is not one of this publication’s languages (en, zh-Hans); did you mean zh-Hans?',
    ],
    [files, 'poster /2017/wells/ --lang fr', 'fr is not one of this publication’s languages (en, zh-Hans)'],
    [
      groups,
      'board',
      'the place of the board is missing; write an address such as --place /groups/guangxi/baise/lingyun/',
    ],
    [empty, 'poster', 'the article is missing\n'],
    [empty, 'poster /2017/wells/', 'there is no published article /2017/wells/\n'],
    [groups, 'board --place Lingyn', 'no place in newsroom/groups/ has the name Lingyn; did you mean Lingyun?'],
    [
      groups,
      'board --place 凌云',
      'several places have the name 凌云; write an address such as --place /groups/guangxi/baise/lingyun/, --place /groups/yunnan/qujing/lingyun/',
    ],
    [
      { ...groups, 'newsroom/groups/more.csv': manyPlaces },
      'board',
      'the place of the board is missing; write an address such as --place /groups/guangxi/baise/lingyun/, --place /groups/guangxi/hechi/, --place /groups/yunnan/qujing/lingyun/\n',
    ],
    [
      groups,
      'board --place guangxi',
      'guangxi has no groups of its own; write an address such as --place /groups/guangxi/baise/lingyun/, --place /groups/guangxi/hechi/',
    ],
  ])('halfsky print: case %$', async (tree, words, sentence) => {
    const { code, err } = await print(tree, ...words.split(' ').filter(Boolean));
    expect([code, err.slice(0, sentence.length), err.endsWith(help)]).toEqual([2, sentence, true]);
  });

  test('to print a code that no reader could follow, and says where to switch codes on', async () => {
    const tree = { ...files, 'newsroom/site.yaml': 'name: The Lantern\nurl: https://lantern.example/\n' };
    expect(await print(tree, 'poster', '/2017/wells/')).toMatchObject({
      code: 1,
      err: 'the articles have no QR codes, so a print could not lead to them; write "codes: true" into newsroom/site.yaml, then build and publish the site\n',
    });
  });

  test('a board without groups, and a folder that is a file', async () => {
    expect(await print(files, 'board', '--place', 'X')).toMatchObject({
      code: 1,
      err: 'the publication has no groups, so there is no board to print; write groups into a file in newsroom/groups/; docs/publication.md describes it\n',
    });
    const site = aPublication(files);
    writeFileSync(join(site, 'file'), '');
    const words = ['print', 'poster', '/2017/wells/', '--site', site, '--out', join(site, 'file')];
    expect((await captured(() => main(words))).err).toContain(`${join(site, 'file')} is a file, not a folder`);
  });

  test('a site without an address, because the board would name the author’s own computer', async () => {
    const tree = { ...groups, 'newsroom/site.yaml': 'name: The Lantern\nlanguages: [en, zh-Hans]\n' };
    const { code, err } = await print(tree, 'board', '--place', 'Hechi');
    expect([code, err]).toEqual([2, expect.stringContaining('the field "url" is missing in newsroom/site.yaml')]);
  });

  test('what has problems, with all problems', async () => {
    const tree = { ...files, 'articles/2017/bad.md': '---\ntitle: Bad\n---\n\nA text.\n' };
    const { code, err } = await print(tree, 'poster', '/2017/wells/');
    expect([code, err]).toEqual([1, expect.stringContaining('articles/2017/bad.md')]);
  });

  test('without a browser, with the cure, and writes nothing', async () => {
    vi.stubEnv('CHROME_PATH', '/nowhere/chrome');
    const site = aPublication(files);
    const { code, err } = await captured(() => main(['print', 'poster', '/2017/wells/', '--site', site]));
    expect([code, err]).toEqual([
      1,
      expect.stringMatching(
        /^the browser that CHROME_PATH names cannot make PDFs \(\/nowhere\/chrome: .*\); write the path of Chromium, Google Chrome or Microsoft Edge into CHROME_PATH, or remove this variable\n$/,
      ),
    ]);
    expect(existsSync(join(site, 'print'))).toBe(false);
  });

  test('in Chinese, too', async () => {
    vi.stubEnv('LC_ALL', 'zh_CN.UTF-8');
    expect((await print(files, 'postr')).err).toContain('halfsky 不能打印“postr”');
    expect((await print(files, 'poster', '/2017/well/')).err).toContain('没有已发布的文章 /2017/well/');
    expect((await print(files, 'poster', '/2017/draft/')).err).toContain('articles/2017/draft.md 是草稿');
    expect((await print(files, 'wall', '--week', '2017-W36', '--week', '2017-W37')).err).toContain(
      '--week 有两个值：2017-W36 和 2017-W37；--week 请只写一次',
    );
    expect((await print(groups, 'board', '--place', '凌云')).err).toContain('有几个地方都叫 凌云');
  });
});

test.each([
  'articles/2017/bundle/index.md',
  'articles/2017/bundle',
  '/2017/bundle',
  'https://lantern.example/2017/bundle/',
])('an article is found by %s', async named => {
  vi.stubEnv('CHROME_PATH', '/nowhere/chrome');
  expect((await print(files, 'poster', named)).err).toContain('the browser that CHROME_PATH names');
});
