import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readMarkdown } from '../../../../src/authoring/import/paste/read-markdown.ts';
import { recogniseStated } from '../../../../src/authoring/import/paste/recognise.ts';
import { UnreadableError } from '../../../../src/authoring/import/unreadable.ts';
import { englishOf } from '../../../../src/message.ts';
import { stripes } from '../../../support/fixture.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'halfsky-markdown-'));
  mkdirSync(join(folder, 'notes/assets'), { recursive: true });
  writeFileSync(join(folder, 'notes/well.png'), stripes(40, 30, 'a3260f', 'ffffff'));
  writeFileSync(join(folder, 'notes/assets/Road Map.png'), stripes(30, 40, '0f26a3', 'ffffff'));
  writeFileSync(join(folder, 'secret.png'), stripes(20, 20, '000000', 'ffffff'));
  symlinkSync(join(folder, 'secret.png'), join(folder, 'notes/link.png'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const clock = { zone: 'Asia/Shanghai', now: Date.UTC(2026, 0, 1) };
const read = (text: string, name = 'article.md') => readMarkdown(Buffer.from(text), join(folder, 'notes', name), clock);
const find = (text: string, name?: string) => recogniseStated(read(text, name));
const questionsOf = (text: string, name?: string) => find(text, name).questions.map(englishOf);

describe('a Markdown file without front matter', () => {
  it('is read as Markdown, with the headline and the credits that stand above the text', () => {
    const { title, people, body } = find(
      '# 双周汇报\n\n文/王芳\n\n## 卷首语\n\n天气渐冷，**第九期**。\n\n* 第一件事\n',
    );
    expect(title).toBe('双周汇报');
    expect(people.by).toEqual(['王芳']);
    expect(body).toBe('## 卷首语\n\n天气渐冷，**第九期**。\n\n* 第一件事\n');
  });

  it('has the line numbers of its passages, also with control characters', () => {
    expect(read('# A\n\nIt\u0092s `b\u0001`.\n').visible).toEqual(read('# A\n\nIt’s `b`.\n').visible);
    expect(read('# A\n\nIt\u0092s b.\n').visible.map(({ line }) => line)).toEqual([1, 3]);
  });

  it.each([
    ['2017-09-05 The well.md', '2017-09-05'],
    ['20170905.md', '2017-09-05'],
    ['2017年9月5日 井.md', '2017-09-05'],
  ])('has the day of its name: %s', (name, day) => {
    const { date, questions } = find('# The well\n\nBy Ann Poe\n\nText.\n', name);
    expect(date).toBe(day);
    expect(questions).toEqual([]);
  });

  it.each(['2017-02-30 The well.md', 'the-well.md'])('has no date that nobody wrote: %s', name => {
    expect(find('# The well\n\nText.\n', name).date).toBeUndefined();
  });

  it.each([
    ['# A\n\n[b](https://example.org/) [c](c.md) [d](#d)', '[b](https://example.org/) c [d](#d)'],
    ['# A\n\n<p onclick="x()">b</p><script>c</script>', '<p>b</p>'],
    ['# A\n\n![B](https://example.org/b.png)', '[B](https://example.org/b.png)'],
    ['# A\n\n[[Other note|words]] and [[Third]]', 'words and Third'],
    ['# A\n\n> [!tip] Drink\n> Water', '> **Drink**\n>\n> Water'],
    ['# A\n\n#tag alone', '#tag alone'],
    ['# A\n\nauthor:: Ann Poe\nWarning:: do not feed the geese', 'author:: Ann Poe\nWarning:: do not feed the geese'],
    ['# A\n\n==b== `c\u00010\u0002`', '<mark>b</mark> `c 0`'],
    ['# A\n\nIt\u0092s [[b\u0001]]', 'It’s b'],
  ])('keeps the markup that an article may have: %j', (text, body) => {
    expect(find(text).body.trim()).toBe(body);
  });

  it('brings the pictures in its folder, under the names of Markdown and of Obsidian', () => {
    const { text, pictures, questions } = read('# A\n\n![A well](well.png)\n\n![[Road Map.png|A map|300]]\n');
    expect(text).toContain('![A well](well.png)\n\n![A map](road-map.png)');
    expect([...pictures.keys()]).toEqual(['well.png', 'road-map.png']);
    expect(questions).toEqual([]);
  });

  it.each(['gone.png', '../secret.png', '/etc/passwd.png', 'link.png'])('asks for a picture elsewhere: %s', address => {
    const { text, pictures, questions } = read(`# A\n\n![A well](${address})\n`);
    expect(text).toContain('*A well*');
    expect(pictures.size).toBe(0);
    expect(questions.map(englishOf)).toEqual([
      `the picture ${address} was not imported: put the picture file beside the article, and add the picture to the text`,
    ]);
  });

  it.each(['Seen %%secret one%%.', 'Seen.\n\n%%\nsecret\n\n```\nsecret\n```\n%%', 'Seen.\n\n%%\nsecret'])(
    'does not publish a private comment, and says so: %j',
    text => {
      const { body, questions } = find(`# A\n\n${text}\n`);
      expect(body).toContain('Seen');
      expect(body).not.toContain('secret');
      expect(questions.map(englishOf).join()).toContain('editors’ comments removed from texts: %%');
    },
  );
});

describe('a Markdown file with front matter', () => {
  it('has its fields, and its whole text', () => {
    const { title, date, people, cover, body, questions, stated } = find(
      '---\ntitle: "A: b"\ndate: 2017-09-05\nauthor: [Ann Poe, Wang Fang]\ntags: [x]\nsummary: Short\nimage: well.png\nimage_alt: A well\n---\n\n# A: b\n\nBy the well, women met.\n\n#y/z\n',
    );
    expect({ title, date, people, cover, body }).toEqual({
      title: 'A: b',
      date: '2017-09-05',
      people: { by: ['Ann Poe', 'Wang Fang'], editor: [], translator: [], photographer: [] },
      cover: { src: 'well.png', alt: 'A well', caption: '', credit: '' },
      body: 'By the well, women met.\n',
    });
    expect([stated?.summary, stated?.tags]).toEqual(['Short', ['x', 'y/z']]);
    expect(questions).toEqual([]);
  });

  it.each([
    ['+++\ntitle = "A"\ndate = 2017-09-05\n+++\n\nText.\n', 'article.md'],
    ['---\ndate: 2017-09-05\n---\n\nA\n=\n\nText.\n', 'article.md'],
    ['---\ndate: 2017-09-05\n---\nText.\n', 'A.md'],
    ['---\ntitle: A\n---\nText.\n', '2017-09-05.md'],
  ])('has a headline and a date: %j', (text, name) => {
    const { title, date, body, questions } = find(text, name);
    expect([title, date, body, questions]).toEqual(['A', '2017-09-05', 'Text.\n', []]);
  });

  it.each([
    ['draft: true', 'the front matter says that the article is not public'],
    ['forum: 7\ncolour: red', 'these fields were left out, because halfsky does not know them: forum, colour'],
    ['aliases: [Old Well]', 'alternative note names removed (the Obsidian field "aliases"): Old Well'],
    [
      'image: https://example.org/x.png',
      /^cover pictures on other servers left out.*: https:\/\/example\.org\/x\.png$/,
    ],
    [
      'image: https://example.org/x.png\nimage_alt: A well\nimage_caption: The well, mended\nimage_credit: Ann Poe',
      /x\.png; alt: A well; caption: The well, mended; credit: Ann Poe$/,
    ],
    ['cover: {src: gone.png, alt: A well}', /^cover pictures removed.*: gone\.png; alt: A well$/],
    ['publishDate: 2099-01-01', /^dates replaced with later dates.*: 2099-01-01$/],
  ])('asks about what is left out or hidden: %s', (field, question) => {
    expect(questionsOf(`---\ntitle: A\ndate: 2017-09-05\n${field}\n---\n\nText.\n`)).toEqual([
      typeof question === 'string' ? question : expect.stringMatching(question),
    ]);
  });

  it('asks whether the day on which the file was created is the date', () => {
    const { date, questions } = find('---\ntitle: A\ncreated: 2017-09-05\n---\n\nText.\n');
    expect([date, questions.map(englishOf)]).toEqual([
      '2017-09-05',
      [
        'uncertain dates: taken from fields such as "created", because no field contains a date of publication: created: 2017-09-05',
      ],
    ]);
  });

  it('asks for a date if it has none', () => {
    const { date, questions } = find('---\ntitle: A\ndate: soon\n---\n\nText.\n');
    expect(date).toBe('2026-01-01');
    expect(questions.map(englishOf).join()).toMatch(/^articles turned into drafts with the import date/);
  });

  it('is refused if the front matter cannot be read', () => {
    expect(() => read('---\ntitle: [\n---\n\nText.\n')).toThrow(UnreadableError);
    expect(() => read('---\ntitle: A\n\nText.\n')).toThrow('no closing line');
  });
});

it('a page of Notion has its lines of properties as fields', () => {
  const text = '# The well\n\nAuthor: Ann Poe\nCreated: September 5, 2017 9:00 AM\n\nText.\n';
  const { title, date, people, body } = find(text, 'The well 0123456789abcdef0123456789abcdef.md');
  expect([title, date, people.by, body]).toEqual(['The well', '2017-09-05T09:00:00', ['Ann Poe'], 'Text.\n']);
});
