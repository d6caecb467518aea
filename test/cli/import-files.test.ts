/** Tests `halfsky import` with several files of one kind, and with folders of files. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { asWord } from '../authoring/import/paste/forms.ts';
import { aFolder, aPublication, captured } from '../builders.ts';
import { stripes } from '../support/fixture.ts';

const png = Buffer.from(stripes(40, 30, 'a3260f', 'ffffff'));
const body = 'We dug the well with our own hands, and it took us many weeks of hard work to finish it.';
const aWord = (title: string, ...more: readonly string[]) =>
  asWord({ language: 'en', png, lines: [title, 'October 12, 2018', 'By Ann Poe', ...more, body] });

let site = '';
let inbox = '';
beforeEach(() => {
  site = aPublication({ 'newsroom/site.yaml': 'name: A\nlanguages: [en, zh-Hans]\ntimezone: Asia/Shanghai\n' });
  inbox = aFolder();
});

const give = (name: string, content: string | Buffer) => {
  writeFileSync(join(inbox, name), content);
  return join(inbox, name);
};
const run = async (kind: string, paths: readonly string[], ...words: readonly string[]) => {
  const now = ['--now', '2026-12-05T00:00Z'];
  const ended = await captured(() => main(['import', kind, ...paths, '--site', site, ...now, ...words]));
  const told = `${ended.err}${ended.out}`
    .replaceAll(`${inbox}/`, '')
    .replaceAll(inbox, 'INBOX')
    .replaceAll(site, 'SITE');
  return { code: ended.code, told };
};
const articles = () =>
  existsSync(join(site, 'articles'))
    ? readdirSync(join(site, 'articles'), { recursive: true, encoding: 'utf8' })
        .filter(name => name.includes('.'))
        .sort()
    : [];

describe('import of several files', () => {
  it('makes an article of every Word file that the command names', async () => {
    const paths = [
      give('b.docx', await aWord('The Village Well')),
      give('a.docx', await aWord('The Long Walk', '(picture)')),
    ];
    const { code, told } = await run('word', paths);
    expect(code).toBe(0);
    expect(told).toContain('imported 2 files');
    expect(articles()).toEqual([
      '2018/the-long-walk/index.md',
      expect.stringMatching(/^2018\/the-long-walk\/.*\.png$/),
      '2018/the-village-well.md',
    ]);
    expect(readFileSync(join(site, 'articles/2018/the-village-well.md'), 'utf8')).toContain(body);
  });

  it('makes an article of every Word file in a folder, and names the other files', async () => {
    give('a.docx', await aWord('The Village Well'));
    give('B.DOCX', await aWord('The Long Walk'));
    give('~$a.docx', 'open in Word');
    give('.hidden.docx', 'hidden');
    give('notes.txt', 'Notes');
    mkdirSync(join(inbox, 'inside'));
    give('inside/c.docx', await aWord('Inside'));
    const { code, told } = await run('word', [inbox, join(inbox, 'a.docx')]);
    expect(code).toBe(0);
    expect(told).toContain('these files are of another kind and were not read: notes.txt\n');
    expect(articles()).toEqual(['2018/the-long-walk.md', '2018/the-village-well.md']);
  });

  it.each([
    ['text', '.txt', 'A Text\n\nBy Ann Poe\n\nOne lamp was lit in the whole village.\n', '2026'],
    ['markdown', '.md', '---\ntitle: A Text\ndate: 2018-10-12\n---\n\nOne lamp was lit.\n', '2018'],
    ['page', '.html', `<!doctype html><title>A Text</title><h1>A Text</h1><article><p>${body}</p></article>`, '2026'],
    ['mail', '.eml', `Subject: A Text\nDate: Fri, 12 Oct 2018 10:00:00 +0000\n\n${body}\n`, '2018'],
  ])('numbers the addresses of files with the same headline: %s', async (kind, ending, content, year) => {
    for (const name of ['a', 'b', 'c']) give(`${name}${ending}`, content);
    const { code, told } = await run(kind, [inbox]);
    expect(code).toBe(0);
    expect(articles()).toEqual([`${year}/a-text-2.md`, `${year}/a-text-3.md`, `${year}/a-text.md`]);
    expect(told).toContain(`articles/${year}/a-text-2.md: another imported file has the same headline`);
    expect(told).not.toContain(`a-text.md: another imported file`);
  });

  it('keeps one address for one headline in two years', async () => {
    give('a.md', '---\ntitle: A\ndate: 2018-10-12\n---\n\nOne lamp was lit.\n');
    give('b.md', '---\ntitle: A\ndate: 2019-10-12\n---\n\nOne lamp was lit.\n');
    await run('markdown', [inbox]);
    expect(articles()).toEqual(['2018/a.md', '2019/a.md']);
  });
});

describe('several files with a problem in some of them', () => {
  it('write nothing, and the problems of all files are named at once', async () => {
    give('a.docx', await aWord('The Village Well'));
    give('b.doc', 'old');
    give('c.docx', 'no Word file');
    const { code, told } = await run('word', [inbox]);
    expect(code).toBe(1);
    expect(told).toMatch(
      /^b\.doc cannot be imported: .*\nc\.docx cannot be imported: .*\nnothing was imported, because 2 of 3 /,
    );
    expect(articles()).toEqual([]);
  });

  it('write nothing if an article exists already, also after a first import', async () => {
    give('a.docx', await aWord('The Village Well'));
    give('b.docx', await aWord('The Long Walk'));
    await run('word', [join(inbox, 'a.docx')]);
    const before = articles();
    const { code, told } = await run('word', [inbox]);
    expect(code).toBe(1);
    expect(told).toContain('a.docx cannot be imported: the file articles/2018/the-village-well.md already exists');
    expect(articles()).toEqual(before);
  });

  it.each([
    ['files that do not exist', ['x.md', 'y.md'], [], 'there is no file x.md, y.md'],
    ['a name with a blank', ['My', 'note.md'], [], 'put quotation marks around a text of several words: "My note.md"'],
    ['a slug', ['a.md', 'b.md'], ['--slug', 'x'], '--slug does not work with several files'],
  ])('write nothing: %s', async (_, names, words, message) => {
    for (const name of ['a.md', 'b.md', 'My note.md']) give(name, '---\ntitle: A\ndate: 2018-10-12\n---\n\nA lamp.\n');
    const paths = names[0] === 'My' ? [join(inbox, 'My'), 'note.md'] : names.map(name => join(inbox, name));
    const { code, told } = await run('markdown', paths, ...words);
    expect(code).toBe(2);
    expect(told).toContain(message);
    expect(articles()).toEqual([]);
  });

  it('and a folder without files of the kind, say what to write', async () => {
    give('a.txt', 'A');
    const { code, told } = await run('word', [inbox]);
    expect(code).toBe(2);
    expect(told).toContain(
      'the folder INBOX contains no file of the kind "word"; write the path of a file or a folder',
    );
  });

  it('are refused by the kinds that take one path', async () => {
    const { code, told } = await run('archive', ['old', 'site']);
    expect(code).toBe(2);
    expect(told).toContain('does not accept "site"; put quotation marks around a text of several words: "old site"');
  });
});
