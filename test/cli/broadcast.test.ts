import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { aFolder, aPublication, captured, type FileTree, frontMatter } from '../builders.ts';

const files: FileTree = {
  'newsroom/site.yaml':
    'name: {en: The Lantern, zh-Hans: 灯笼}\nlanguages: [en, zh-Hans]\nurl: https://lantern.example/column/\n',
  'newsroom/columns/wells.md': '---\ntitle: Wells\n---\n',
  'articles/2017/wells.md': frontMatter('title: Wells', 'date: 2017-09-05', 'column: wells'),
  'articles/2017/wells.zh-Hans.md': frontMatter('title: 水井', 'date: 2017-09-20', 'translator: 单淑兰'),
  'articles/2018/boats.md': frontMatter('title: Boats', 'date: 2018-09-05'),
  'articles/2018/draft.md': frontMatter('title: Draft', 'date: 2018-09-05', 'draft: true'),
};

function run(...words: readonly string[]) {
  return captured(() => main(['broadcast', '--site', aPublication(files), '--now', '2019-01-01T12:00Z', ...words]));
}

describe('halfsky broadcast', () => {
  it.each([
    ['its file', 'articles/2017/wells.md', '1. Wells · '],
    ['its address', '/2017/wells/', '1. Wells · '],
    ['its address without slashes', '2018/boats', '1. Boats · '],
    ['its address as on the page', '/column/2017/wells/', '1. Wells · '],
    ['its address as on the page, without slashes', 'column/zh-Hans/2017/wells', '1. 水井 · '],
    ['its full address', 'https://lantern.example/column/zh-Hans/2017/wells/', '1. 水井 · '],
  ])('finds an article by %s', async (_, name, line) => {
    const { code, out, err } = await run(name);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain(line);
  });

  it('has the articles in the order in which somebody names them, and the day of the broadcast', async () => {
    const { out } = await run('2018/boats', '2017/wells');
    expect(out).toMatch(/1\. Boats.*\n2\. Wells/);
    expect(out).toContain('This is The Lantern. Tuesday, 1 January 2019.');
  });

  it('has the articles of a week or of a column', async () => {
    expect((await run('--week', '2018-W36')).out).toMatch(/^1\. Boats/m);
    expect((await run('--column', 'wells')).out).toMatch(/^1\. Wells/m);
    expect((await run('--week', '2017-W38', '--lang', 'zh-Hans')).out).toContain('译者：单淑兰（shàn shū lán）。');
  });

  it('reads an article once, even if somebody names it twice', async () => {
    const { out } = await run('2018/boats', 'articles/2018/boats.md', '2017/wells', '2018/boats');
    expect(out.match(/^\d\. .*?(?= ·)/gm)).toEqual(['1. Boats', '2. Wells']);
  });

  it('is refused if no article fits, with the length that would do', async () => {
    const words = ['2018/boats', '2017/wells', '--speed', '10', '--minutes'];
    const { code, out, err } = await run(...words, '1');
    expect([code, out]).toEqual([2, '']);
    const [, least = ''] =
      /^none of the articles fits into --minutes 1; write --minutes (\d+) or more: the shortest article needs this time\n/.exec(
        err,
      ) ?? [];
    expect((await run(...words, least)).code).toBe(0);
    expect((await run(...words, String(Number(least) - 1))).code).toBe(2);
  });

  it('leaves out what does not fit, and says so', async () => {
    const { code, out, err } = await run('2018/boats', '2017/wells', '--minutes', '1', '--speed', '20');
    expect(code).toBe(0);
    expect(out).toContain('[Left out for lack of time]\n- Wells\n');
    expect(err).toBe('left out for lack of time: Wells\n');
  });

  it('writes a file in the format of its name, and nothing else beside it', async () => {
    const folder = aFolder();
    const page = join(folder, 'script.html');
    const { code, out } = await run('2018/boats', '--out', page);
    expect([code, out]).toEqual([0, expect.stringMatching(/^.*script\.html: \d+\ssec, articles: 1\n$/)]);
    expect(readFileSync(page, 'utf8')).toMatch(/^<!doctype html>/);
    await run('2018/boats', '--out', join(folder, 'script.txt'));
    await run('2018/boats', '--out', join(folder, 'page.txt'), '--format', 'html');
    expect(readFileSync(join(folder, 'script.txt'), 'utf8')).toMatch(/^The Lantern · Broadcast script\n/);
    expect(readFileSync(join(folder, 'page.txt'), 'utf8')).toMatch(/^<!doctype html>/);
    expect(readdirSync(folder).sort()).toEqual(['page.txt', 'script.html', 'script.txt']);
  });

  it.each([
    [['/2017/well/'], 'there is no published article /2017/well/; did you mean /2017/wells/?'],
    [['/column/2017/well/'], 'there is no published article /column/2017/well/; did you mean /2017/wells/?'],
    [
      ['articles/2018/draft.md'],
      'articles/2018/draft.md is a draft; remove the line "draft: true" to publish the article',
    ],
    [
      ['2017/wells', 'zh-Hans/2017/wells'],
      'the articles are in two languages: en and zh-Hans; name articles of one language',
    ],
    [
      ['2017/wells', '--week', '2018-W36'],
      'articles cannot be named together with --week or --column; write either the articles, or --week, or --column',
    ],
    [[], 'the selection of articles is missing; write --week 2018-W36 or --column wells'],
    [
      ['2017/wells', '--speed', 'fast'],
      '--speed cannot be "fast"; write a whole number from 1 to 1000, such as --speed 180',
    ],
    [
      ['2017/wells', '--minutes', '0'],
      '--minutes cannot be "0"; write a whole number from 1 to 1000, such as --minutes 15',
    ],
    [['2017/wells', '--format', 'htm'], 'scripts have no format "htm"; did you mean html?'],
    [
      ['2017/wells', '--out', '/no/such/folder/a.txt'],
      'there is no folder /no/such/folder; write the path of a folder that exists',
    ],
    [['2017/wells', '--lang', 'fr'], 'fr is not one of this publication’s languages (en, zh-Hans)'],
  ])('%j is refused, with a cure', async (words, message) => {
    const { code, out, err } = await run(...words);
    expect({ code, out, err }).toEqual({
      code: 2,
      out: '',
      err: `${message}\nrun "npx halfsky broadcast --help" to see all options\n`,
    });
  });

  it.each([
    [['2018/boats'], 'broadcast-2018-boats-en.txt'],
    [['2018/boats', '--format', 'html'], 'broadcast-2018-boats-en.html'],
    [['--week', '2018-W36'], 'broadcast-2018-W36-en.txt'],
    [['--column', 'wells'], 'broadcast-wells-en.txt'],
  ])('%j writes into a folder under a name of its own: %s', async (words, name) => {
    const folder = join(aFolder(), 'scripts');
    expect((await run(...words, '--out', folder)).code).toBe(0);
    expect(readdirSync(folder)).toEqual([name]);
  });

  it('writes nothing as long as the publication has problems', async () => {
    const site = aPublication({ ...files, 'articles/2018/bad.md': frontMatter('title: Bad', 'date: 2018-02-30') });
    const { code, out, err } = await captured(() => main(['broadcast', '--site', site, '2017/wells']));
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('articles/2018/bad.md:3:7 date: 30 February 2018 does not exist');
  });
});
