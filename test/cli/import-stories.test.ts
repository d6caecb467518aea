/** Tests `halfsky import story`: drafts, records of consent, and what is said of files that are wrong. */
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { aFolder, aPublication, captured } from '../builders.ts';
import { readFolder } from '../support/site.ts';

const whole = {
  date: '2026-12-01',
  language: 'en',
  headline: 'The village well',
  story: 'We dug the well.\n\nIt took weeks.',
  name: 'Wang Fang',
  byline: 'none',
  contact: '138 0013 8000',
  publish: 'yes',
  edit: 'yes',
  translate: 'yes',
  print: 'yes',
  age: 'adult',
};

let site = '';
let inbox = '';
beforeEach(() => {
  site = aPublication({
    'newsroom/site.yaml': 'name: A\nlanguages: [en, zh-Hans]\ntimezone: Asia/Shanghai\n',
    'newsroom/people/rong-chen.yaml': 'name: {en: Rong Chen, zh-Hans: 陈蓉}\n',
  });
  inbox = aFolder();
});

const write = (name: string, content: unknown) => {
  const text =
    typeof content === 'string' || content instanceof Uint8Array ? content : JSON.stringify(content, null, 2);
  writeFileSync(join(inbox, name), text);
  return join(inbox, name);
};
const run = async (path: string, ...words: readonly string[]) => {
  const ended = await captured(() =>
    main(['import', 'story', path, '--site', site, '--now', '2026-12-05T00:00Z', ...words]),
  );
  const told = `${ended.err}${ended.out}`.replaceAll(`${inbox}/`, '').replaceAll(site, 'SITE');
  return {
    code: ended.code,
    told: told
      .replace(/(?:\.\.\/)+[^ ;]*\/publication\//g, '')
      .split('\n')
      .filter(Boolean),
  };
};
const textOf = (file: string) => readFileSync(join(site, file), 'utf8');
const filesIn = (folder: string) => [...readFolder(join(site, folder)).keys()];

it('a story becomes a draft without anything private, and a record of consent that git ignores', async () => {
  expect(await run(write('a.json', whole))).toEqual({
    code: 0,
    told: [
      'articles/2026/the-village-well.md is a draft; the consent is in private/stories/2026/the-village-well.yaml, which is never published',
      '"npx halfsky serve --site SITE" shows the article at http://localhost:8080/2026/the-village-well/',
    ],
  });
  expect(textOf('articles/2026/the-village-well.md')).toBe(
    '---\ntitle: The village well\ndate: 2026-12-01\nkind: story\ndraft: true\n---\n\nWe dug the well.\n\nIt took weeks.\n',
  );
  expect(textOf('private/stories/2026/the-village-well.yaml')).toBe(
    `# Private: the consent of the person who sent articles/2026/the-village-well.md. Never publish this file.
# If the sender takes the consent back, add the day, such as "withdrawn: 2026-12-01": the article can then no longer be published.
received: 2026-12-01
language: en
headline: The village well
story: "We dug the well.\\n\\nIt took weeks."
name: Wang Fang
byline: "none"
contact: "138 0013 8000"
publish: "yes"
edit: "yes"
translate: "yes"
print: "yes"
age: "adult"
`,
  );
  expect(textOf('private/.gitignore').split('\n').at(-2)).toBe('*');
  expect(statSync(join(site, 'private/stories/2026/the-village-well.yaml')).mode & 0o077).toBe(0);
  const { code, out } = await captured(() => main(['check', '--site', site]));
  expect([code, out]).toEqual([
    0,
    'no problems in 0 published articles\ndrafts (also checked, but not published): 1\n',
  ]);
});

it('the same story is never written twice, and another one with the same headline gets its own address', async () => {
  await run(write('a.json', whole));
  const before = filesIn('.');
  const again = await run(write('b.json', { ...whole, story: 'We dug the well. It took weeks.', headline: 'New' }));
  expect(again).toEqual({
    code: 0,
    told: ['b.json: this story is in the publication already: private/stories/2026/the-village-well.yaml'],
  });
  expect(filesIn('.')).toEqual(before);
  await run(write('c.json', { ...whole, story: 'Another.', headline: 'THE village: well' }));
  await run(write('d.json', { ...whole, story: '第三篇。', language: 'zh-Hans', headline: 'The village well' }));
  expect(filesIn('articles')).toEqual([
    '2026/the-village-well-2.md',
    '2026/the-village-well-3.zh-Hans.md',
    '2026/the-village-well.md',
  ]);
  expect(filesIn('private/stories')).toEqual(['-2', '-3', ''].map(number => `2026/the-village-well${number}.yaml`));
});

it('the same story is known by its article too, where the records are elsewhere', async () => {
  const elsewhere = join(inbox, 'records');
  expect((await run(write('a.json', whole), '--private', elsewhere)).code).toBe(0);
  expect([existsSync(join(site, 'private')), readdirSync(join(elsewhere, 'stories/2026'))]).toEqual([
    false,
    ['the-village-well.yaml'],
  ]);
  expect(existsSync(join(elsewhere, '.gitignore'))).toBe(false);
  expect((await run(write('a.json', whole))).told).toEqual([
    'a.json: this story is in the publication already: articles/2026/the-village-well.md',
  ]);
  writeFileSync(
    join(site, 'articles/2026/the-village-well.md'),
    textOf('articles/2026/the-village-well.md').replace('draft: true\n', ''),
  );
  writeFileSync(join(elsewhere, 'stories/2026/the-village-well.yaml'), 'publish: "no"\nage: adult\n');
  const check = (...words: readonly string[]) => captured(() => main(['check', '--site', site, ...words]));
  expect((await check()).code).toBe(0);
  expect((await check('--private', elsewhere)).code).toBe(1);
  expect(await check('--private', join(inbox, 'nowhere'))).toMatchObject({ code: 2 });
});

it.each([
  ['the default folder, although it exists already', 'site', 'private', 'private/.gitignore'],
  ['a new folder in the publication', 'site', 'records', 'records/.gitignore'],
  ['an existing folder with other files', 'site', 'newsroom', 'newsroom/stories/.gitignore'],
  ['a folder beside the publication in its repository', '..', '../records', '../records/.gitignore'],
  ['no folder beside the publication without a repository', undefined, '../records', undefined],
  ['no folder whose name only begins like that of the publication', 'site', '../publication-records', undefined],
])('git leaves out %s', async (_, repository, folder, ignore) => {
  mkdirSync(join(site, 'private'));
  if (repository !== undefined) mkdirSync(join(site, repository === 'site' ? '.git' : '../.git'));
  const records = join(site, folder);
  expect((await run(write('a.json', whole), '--private', records)).code).toBe(0);
  const ignores = ['.gitignore', 'stories/.gitignore'].map(file => join(records, file)).filter(existsSync);
  expect(ignores).toEqual(ignore === undefined ? [] : [join(site, ignore)]);
  expect((await run(write('b.json', { ...whole, story: 'Another.' }), '--private', records)).code).toBe(0);
  expect(['.gitignore', 'stories/.gitignore'].map(file => join(records, file)).filter(existsSync)).toEqual(ignores);
});

it('a headline cannot lead out of the folder', async () => {
  for (const headline of ['../../../etc/passwd', '/etc/passwd', '..', '\u0000', 'index', 'CON', 'a'.repeat(5000), '🙂'])
    await run(write('a.json', { ...whole, headline, story: `A story: ${headline}` }));
  const files = filesIn('articles');
  expect(files).toHaveLength(8);
  for (const file of files) expect(file).toMatch(/^2026\/[\p{L}\p{N}-]{1,200}\.md$/u);
  expect(readdirSync(join(site, '..'))).toEqual(['publication']);
});

describe('a folder', () => {
  it('is imported file by file: whole stories become drafts, and the others are named', async () => {
    write('1.json', [whole, { ...whole, story: 'Two.', headline: 'Two' }]);
    write(
      '2.txt',
      `language=en\nheadline=Three\nstory=Three.\nbyline=none\npublish=yes\nedit=yes\nage=adult\n\nSent from my phone\n`,
    );
    write(
      '3.eml',
      `From: a@example.org\r\nDate: Tue, 1 Dec 2026 20:00:00 +0000\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nstory=四。\r\nbyline=none\r\npublish=yes\r\nedit=yes\r\nage=adult\r\n`,
    );
    write('4.json', '{"story": "x",}');
    write('5.json', { ...whole, story: 'Five.', publish: 'no' });
    write('photo.jpg', 'x');
    const { code, told } = await run(inbox);
    expect(code).toBe(1);
    expect(told.filter(line => !/ is a draft|npx halfsky serve/.test(line))).toEqual([
      '4.json:1:15 the file is not valid JSON from here on; save the file again, or ask the sender or the service for the whole file',
      '5.json:9:14 publish: the sender allows only the editors to read this story; ask the sender before you import it; no file was written for this story',
      'these files are no stories and were not read: photo.jpg',
      'articles/2026/three.md: this line belongs to no answer and was left out: Sent from my phone',
      'articles/2026/three.md: the story has no date: the draft has today’s date, 2026-12-05',
      'articles/2026/three.md: the sender does not allow translations',
      'articles/2026/three.md: the sender does not allow prints on notice boards',
      'articles/2026/story.zh-Hans.md: the story has no headline: write one in the field "title"',
      'articles/2026/story.zh-Hans.md: the sender does not allow translations',
      'articles/2026/story.zh-Hans.md: the sender does not allow prints on notice boards',
    ]);
    expect(filesIn('articles')).toEqual([
      '2026/story.zh-Hans.md',
      '2026/the-village-well.md',
      '2026/three.md',
      '2026/two.md',
    ]);
    // the mail is from 1 December in UTC, which is the next day in Shanghai
    expect(textOf('articles/2026/story.zh-Hans.md')).toContain('title: 读者的故事\ndate: 2026-12-02\n');
  });
});

describe('a file that is wrong', () => {
  const { story: _, ...untold } = whole;
  it.each([
    [
      '',
      1,
      'a.json:1:1 the file is not valid JSON from here on; save the file again, or ask the sender or the service for the whole file',
    ],
    [
      '{\n  "story": "We dug\n',
      1,
      'a.json:2:12 the file is not valid JSON from here on; save the file again, or ask the sender or the service for the whole file',
    ],
    [
      '["a"]',
      1,
      'a.json:1:1 the file contains no field "story" with a text; export the answers with the field names of the form; docs/fields.md lists these names',
    ],
    [
      untold,
      1,
      'a.json:1:1 the file contains no field "story" with a text; export the answers with the field names of the form; docs/fields.md lists these names',
    ],
    [
      { ...whole, story: ' \n ' },
      1,
      'a.json:5:12 story: this field is missing; write text, such as We dug the well ourselves',
    ],
    [{ ...whole, age: undefined }, 1, 'a.json:1:1 age: this field is missing; write one of adult, guardian'],
    [
      { ...whole, publish: 'maybe' },
      1,
      'a.json:9:14 publish: the value cannot be the text "maybe"; write one of yes, no',
    ],
    [
      [1, { data: { ...whole, edit: true } }],
      1,
      'a.json:13:15 edit: the value cannot be true (which means yes); write one of yes, ask, no',
    ],
    [{ ...whole, name: ['a', 'b'] }, 1, 'a.json:6:11 name: the value cannot be a list; write text, such as Wang Fang'],
  ])('is reported with its place and its cure, and nothing is written: %#', async (content, code, told) => {
    const file = write('a.json', content);
    expect(await run(file)).toEqual({ code, told: [told] });
    expect([filesIn('articles'), existsSync(join(site, 'private'))]).toEqual([[], false]);
  });

  it('is reported in Chinese', async () => {
    const { told } = await run(write('a.json', { ...whole, publish: 'maybe', edit: 'x' }), '--lang', 'zh-Hans');
    expect(told).toEqual([
      'a.json:9:14 publish: 不能是文字“maybe”；请写其中之一：yes, no',
      'a.json:10:11 edit: 不能是文字“x”；请写其中之一：yes, ask, no',
    ]);
    expect((await run(write('b.json', '{'), '--lang', 'zh-Hans')).told).toEqual([
      'b.json:1:2 从这里起，文件不是正确的 JSON；请重新保存文件，或请投稿人或接收服务重新给出完整的文件',
    ]);
  });

  it('or does not exist, or is of no kind that can be a story, is a wrong command line', async () => {
    expect((await run(join(inbox, 'none.json'))).told[0]).toBe('there is no file none.json');
    expect((await run(write('a.docx', ''))).told[0]).toBe(
      'a.docx is not a file that can contain a story; write the path of a .json, .txt or .eml file, or of a folder with such files',
    );
    mkdirSync(join(inbox, 'empty'));
    expect(await run(join(inbox, 'empty'))).toMatchObject({ code: 2 });
    expect(await run(write('a.json', whole), '--private', join(inbox, 'a.docx'))).toMatchObject({ code: 2 });
    expect(await run(write('a.json', whole), '--dry-run')).toMatchObject({ code: 2 });
    expect(await run(write('a.json', whole), '--language', 'fr')).toMatchObject({ code: 2 });
    expect(filesIn('articles')).toEqual([]);
  });

  it('may be in the encoding of Chinese Windows, which the editor must check', async () => {
    const text = Buffer.concat([
      Buffer.from('story='),
      Buffer.from([0xce, 0xd2, 0xc3, 0xc7, 0xcd, 0xda, 0xbe, 0xae]),
      Buffer.from('\nbyline=none\npublish=yes\nedit=yes\nage=adult\n'),
    ]);
    const { told } = await run(write('a.txt', text));
    expect(told[0]).toContain('the text is not UTF-8 and was read as GB 18030');
    expect(textOf('articles/2026/story.zh-Hans.md')).toContain('\n\n我们挖井\n');
  });
});

it('answers that services write otherwise are understood, and data about the sender’s computer is not kept', async () => {
  const { told } = await run(
    write('a.json', {
      ...whole,
      translate: true,
      print: 'on',
      contact: 13800138000,
      ip: '203.0.113.7',
      'bot-field': '',
    }),
  );
  expect(told[0]).toBe(
    'articles/2026/the-village-well.md: these fields are not used, and their values were not stored: ip, bot-field',
  );
  const record = textOf('private/stories/2026/the-village-well.yaml');
  expect(record).toContain('contact: "13800138000"\n');
  expect(record).toContain('translate: "yes"\nprint: "yes"\n');
  expect(record).not.toContain('203.0.113.7');
});

it('what the sender wants to keep private is pointed out in the draft', async () => {
  const { told } = await run(
    write('a.json', {
      ...whole,
      story: 'I am Wang Fang.\n\nCall 13800138000.\u0007',
      edit: 'ask',
      byline: 'made-up',
      signed: '陈蓉',
    }),
  );
  expect(told.slice(0, -2)).toEqual(
    [
      'the name to print belongs to somebody in newsroom/people/, so the draft has no byline: check who it is',
      'the sender wants to see the text before its publication',
      'line 10 contains the contact of the sender, which must stay private: remove it',
      'line 8 contains the name of the sender, which must stay private: remove it',
    ].map(words => `articles/2026/the-village-well.md: ${words}`),
  );
});

it('a story of a megabyte is a story', async () => {
  const story = 'We dug the <b>well</b>, and *sang*.\n'.repeat(30_000);
  expect((await run(write('a.json', { ...whole, story }))).code).toBe(0);
  const text = textOf('articles/2026/the-village-well.md');
  expect(text.length).toBeGreaterThan(1_000_000);
  expect(text).toContain('We dug the \\<b>well\\</b>, and \\*sang\\*.\n');
});
