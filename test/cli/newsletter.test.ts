import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import PostalMime from 'postal-mime';
import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { aDrawing, aFolder, aPublication, captured, type FileTree, frontMatter } from '../builders.ts';
import { stripes } from '../support/fixture.ts';
import { linesOfHtml, wordsOfLines, wordsOfText } from '../support/mail.ts';

const settings = 'name: {en: The Lantern, zh-Hans: 灯笼}\nurl: https://lantern.example/\nlanguages: [en, zh-Hans]\n';
const files: FileTree = {
  'newsroom/site.yaml': `${settings}newsletter: true\ncontact: editors@lantern.example\npublisher: press\nunsubscribe: leave@lantern.example\n`,
  'newsroom/people/press.yaml': 'name: {en: "Lantern, Press", zh-Hans: 灯笼社}\nkind: organisation\n',
  'articles/2017/wells/index.md': frontMatter(
    'title: Wells',
    'date: 2017-09-05',
    'cover: {src: stripes.png, alt: Stripes in place of a well}',
  ),
  'articles/2017/wells/stripes.png': stripes(1600, 900, '8a3b12', 'fbf0dc'),
  'articles/2017/looms/index.md': frontMatter(
    'title: Looms',
    'date: 2017-09-10',
    'cover: {src: loom.svg, alt: A drawing}',
  ),
  'articles/2017/looms/loom.svg': aDrawing,
  'articles/2017/looms/index.zh-Hans.md': frontMatter('title: 织机', 'date: 2017-09-08', 'summary: 谁在织布。'),
  'articles/2017/boats.md': frontMatter('title: Boats', 'date: 2017-09-11'),
};

/** Runs `halfsky newsletter` on 13 September 2017, a Wednesday. Without `--out`, writes into a temporary folder. */
async function write(more: FileTree = {}, ...words: readonly string[]) {
  const out = join(aFolder(), 'letter.eml');
  const site = aPublication({ ...files, ...more });
  const given = words.includes('--out') ? words : ['--out', out, ...words];
  const run = await captured(() => main(['newsletter', '--site', site, '--now', '2017-09-13T08:00Z', ...given]));
  return { ...run, out, bytes: existsSync(out) ? readFileSync(out) : Buffer.alloc(0) };
}

const parse = (bytes: Uint8Array) => PostalMime.parse(bytes);
const headersOf = (bytes: Buffer) => bytes.toString('latin1').split('\r\n\r\n')[0] ?? '';

describe('the mail of a week', () => {
  test('is, by default, that of the last week that is over', async () => {
    const { code, out, bytes } = await write();
    expect(code).toBe(0);
    expect(out).toMatch(/letter\.eml$/);
    const { subject, from, date, messageId } = await parse(bytes);
    expect(subject).toBe('The Lantern: 4–10 September 2017');
    expect(from).toMatchObject({ name: 'Lantern, Press', address: 'editors@lantern.example' });
    expect(date).toBe('2017-09-13T08:00:00.000Z');
    expect(messageId).toBe('<2017-W36.en.1505289600@lantern.example>');
  });

  test('says what it has written', async () => {
    const site = aPublication(files);
    const out = join(aFolder(), 'x.eml');
    const words = ['newsletter', '--site', site, '--now', '2017-09-13', '--out', out];
    const run = await captured(() => main(words));
    expect(run.out).toMatch(/^\S+x\.eml: newsletter of 2017-W36, articles: 2, pictures: 2, kB: \d+\n$/);
  });

  test('has the text first, then the HTML, and both say the same', async () => {
    const { bytes } = await write();
    const { text = '', html = '' } = await parse(bytes);
    expect(wordsOfText(text)).toBe(wordsOfLines(linesOfHtml(html, alt => `[Picture: ${alt}]`)));
    expect(text).toContain('[Picture: Stripes in place of a well]');
    const written = bytes.toString('latin1');
    expect(written.indexOf('text/plain')).toBeLessThan(written.indexOf('text/html'));
  });

  test('brings its pictures along as small JPEG files, and loads none', async () => {
    const { html = '', attachments } = await parse((await write()).bytes);
    const sources = [...html.matchAll(/<img src="([^"]*)" alt="([^"]*)" width="(\d+)" height="(\d+)"/g)];
    expect(sources.map(([, ...found]) => found)).toEqual([
      ['cid:picture-1@2017-W36.newsletter', 'A drawing', '536', '302'],
      ['cid:picture-2@2017-W36.newsletter', 'Stripes in place of a well', '536', '302'],
    ]);
    expect(attachments.map(({ contentId, mimeType, disposition }) => [contentId, mimeType, disposition])).toEqual([
      ['<picture-1@2017-W36.newsletter>', 'image/jpeg', 'inline'],
      ['<picture-2@2017-W36.newsletter>', 'image/jpeg', 'inline'],
    ]);
    for (const { content } of attachments) {
      const bytes = typeof content === 'string' ? Buffer.from(content) : Buffer.from(new Uint8Array(content));
      expect(bytes.subarray(0, 2).toString('hex')).toBe('ffd8');
      expect(bytes.length).toBeLessThan(80_000);
    }
  });

  test('in Chinese keeps every character, in the headers and in both texts', async () => {
    const { code, bytes } = await write({}, '--lang', 'zh-Hans');
    expect(code).toBe(0);
    const { subject, from, text = '', html = '' } = await parse(bytes);
    expect(subject).toBe('灯笼：2017年9月4日—10日');
    expect(from).toMatchObject({ name: '灯笼社' });
    expect(text).toContain('谁在织布。');
    expect(html).toContain('<html lang="zh-Hans" dir="ltr">');
    expect(headersOf(bytes)).toContain('Content-Language: zh-Hans');
    expect(bytes.every(byte => byte < 128)).toBe(true);
  });

  test('has only lines as mail servers want them, also inside its parts', async () => {
    for (const language of ['en', 'zh-Hans']) {
      const { bytes } = await write({}, '--lang', language);
      const written = bytes.toString('latin1');
      expect(written.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
      expect(Math.max(...written.split('\r\n').map(line => line.length))).toBeLessThanOrEqual(78);
      const [, base64 = ''] = /text\/plain[\s\S]*?base64\r\n\r\n([^-]*)/.exec(written) ?? [];
      const decoded = Buffer.from(base64, 'base64').toString();
      expect(decoded.replaceAll('\r\n', '')).not.toContain('\n');
    }
  });

  test('is the same, byte for byte, when it is written again', async () => {
    expect((await write()).bytes.equals((await write()).bytes)).toBe(true);
  });

  test('can be that of another week', async () => {
    const older = { 'articles/2017/older.md': frontMatter('title: Older', 'date: 2017-08-20') };
    const { subject, attachments } = await parse((await write(older, '--week', '2017-W33')).bytes);
    expect(subject).toBe('The Lantern: 14–20 August 2017');
    expect(attachments).toEqual([]);
  });

  test('tells mail programs how to leave only if the publication tells it', async () => {
    expect(headersOf((await write()).bytes)).toContain('List-Unsubscribe: <mailto:leave@lantern.example>');
    const silent = { 'newsroom/site.yaml': `${settings}newsletter: true\n` };
    expect(headersOf((await write(silent)).bytes)).not.toContain('List-Unsubscribe');
  });
});

describe('the sender', () => {
  const without = (contact: string) =>
    write({ 'newsroom/site.yaml': `${settings}newsletter: true\npublisher: press\n${contact}` });

  test.each(['', 'contact: https://lantern.example/contact/\n', 'contact: "editors@lantern.example, x@y.example"\n'])(
    'is left out, not invented, with %j',
    async contact => {
      const { code, bytes } = await without(contact);
      expect(code).toBe(0);
      expect(headersOf(bytes)).not.toMatch(/^(?:From|Sender|Reply-To):/im);
    },
  );

  test('is missed in a message', async () => {
    const site = aPublication({ ...files, 'newsroom/site.yaml': `${settings}newsletter: true\n` });
    const words = ['newsletter', '--site', site, '--now', '2017-09-13', '--out', join(aFolder(), 'x.eml')];
    expect((await captured(() => main(words))).out).toContain(
      'the mail has no sender, because the field "contact" in newsroom/site.yaml contains no e-mail address; your mail program adds the sender\n',
    );
  });
});

test('no name can add a header or a part', async () => {
  const evil = '"X\\r\\nBcc: all@evil.example\\r\\n\\r\\n<script>"';
  const { code, bytes } = await write({
    'newsroom/site.yaml': `name: |\n  The Lantern\n  Bcc: all@evil.example\nurl: https://lantern.example/\nnewsletter: true\ncontact: editors@lantern.example\npublisher: ${evil}\n`,
  });
  expect(code).toBe(0);
  const { from, subject, bcc } = await parse(bytes);
  expect(from).toMatchObject({ name: 'X Bcc: all@evil.example <script>', address: 'editors@lantern.example' });
  expect(subject).toBe('The Lantern Bcc: all@evil.example: 4–10 September 2017');
  expect(bcc ?? []).toEqual([]);
  expect(headersOf(bytes)).not.toMatch(/^(?:Bcc|<script)/im);
});

describe('what cannot be made', () => {
  const fails = async (more: FileTree, ...words: readonly string[]) => {
    const { code, err, bytes } = await write(more, ...words);
    expect(bytes.length).toBe(0);
    return [code, err.split('\n')[0]];
  };

  test('is a newsletter of a publication that has none', async () => {
    expect(await fails({ 'newsroom/site.yaml': settings })).toEqual([
      1,
      'this publication has no newsletter; write "newsletter: true" in newsroom/site.yaml, and build the site again',
    ]);
  });

  test.each([
    [['--week', '2017-W37'], 'the week 2017-W37 is not over; its newsletter can be made from 2017-09-18'],
    [['--week', '2017-W20'], 'en has no published article in 2017-W20; the newest week with an article is 2017-W36'],
    [['--week', '2017-36'], '"2017-36" is not a week; write a week such as 2017-W37'],
    [['--lang', 'fr'], 'fr is not one of this publication’s languages (en, zh-Hans)'],
    [
      ['--out', 'letter.html'],
      'the file name "letter.html" does not end in .eml; write a file name such as name.eml, or the path of a folder, such as letter/',
    ],
    [['--out', '/nowhere/letter.eml'], 'there is no folder /nowhere; write the path of a folder that exists'],
  ])('is told: %j', async (words, message) => {
    expect(await fails({}, ...words)).toEqual([2, message]);
  });

  test('is a mail of the first week, before it is over', async () => {
    const site = aPublication({ ...files, 'newsroom/site.yaml': `${settings}newsletter: true\n` });
    const run = await captured(() => main(['newsletter', '--site', site, '--now', '2017-09-10']));
    expect([run.code, run.err]).toEqual([
      1,
      'en has no article in a week that is over; the newsletter of a week can be made when the week is over\n',
    ]);
  });

  test('is a mail of a publication with mistakes, or with a damaged picture', async () => {
    expect(await fails({ 'articles/2017/bad.md': frontMatter('title: Bad', 'date: 2017-02-30') })).toEqual([
      1,
      'articles/2017/bad.md:3:7 date: 30 February 2017 does not exist; write a date such as 2017-02-28',
    ]);
    const damaged = Uint8Array.from(stripes(1600, 900, '8a3b12', 'fbf0dc'), (byte, i) =>
      i > 80 && i < 120 ? 255 : byte,
    );
    const [code, message] = await fails({ 'articles/2017/wells/stripes.png': damaged });
    expect(code).toBe(1);
    expect(message).toMatch(
      /^articles\/2017\/wells\/stripes\.png:1:1 the picture is damaged \(.*export the picture again/,
    );
  });

  test('keeps a folder that has the name of its file', async () => {
    const folder = aFolder();
    mkdirSync(join(folder, 'newsletter-2017-W36.en.eml'));
    expect(await fails({}, '--out', folder)).toEqual([
      1,
      `${folder}/newsletter-2017-W36.en.eml cannot be written, because a folder has this name`,
    ]);
    expect(readdirSync(folder)).toHaveLength(1);
  });
});

test('the newsletter gets its own name in a folder, also if the folder is new', async () => {
  const folder = join(aFolder(), 'new/mails');
  const { code } = await write({}, '--out', folder);
  expect([code, readdirSync(folder)]).toEqual([0, ['newsletter-2017-W36.en.eml']]);
});
