/** Tests pages that browsers save as one MIME file. */
import { describe, expect, it } from 'vitest';
import { readSavedPage } from '../../../../src/authoring/import/paste/page-archive.ts';
import { readText } from '../../../../src/authoring/import/paste/read-text.ts';
import { recognise } from '../../../../src/authoring/import/paste/recognise.ts';
import { englishOf } from '../../../../src/message.ts';
import { stripes } from '../../../support/fixture.ts';

const png = Buffer.from(stripes(40, 30, 'a3260f', 'ffffff'));
const other = Buffer.from(stripes(30, 40, '0f26a3', 'ffffff'));

interface Part {
  readonly head: readonly string[];
  readonly body: Buffer | string;
}

/** Returns a MIME file whose first header lines are `head`. */
const asArchive = (head: readonly string[], parts: readonly Part[]): Buffer =>
  Buffer.concat([
    Buffer.from(`${head.join('\r\n')}\r\n\r\n`),
    ...parts.flatMap(({ head: fields, body }) => [
      Buffer.from(`\r\n--edge\r\n${fields.join('\r\n')}\r\n\r\n`),
      Buffer.from(body),
    ]),
    Buffer.from('\r\n--edge--\r\n'),
  ]);

const chrome = [
  'From: <Saved by Blink>',
  'Snapshot-Content-Location: https://town.example/2017/lamp?a=1',
  'Subject: A lamp',
  'Date: Tue, 5 Sep 2017 20:30:00 +0800',
  'MIME-Version: 1.0',
  'Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="edge"',
];
const oldExplorer = [
  'From: "Saved by Windows Internet Explorer 8"',
  'MIME-Version: 1.0',
  'Content-Type: multipart/related; type="text/html"; boundary="edge"',
];

const html = (body: string, head = '') =>
  `<html><head>${head}<title>A lamp - The town</title></head><body><nav>Home</nav><article><h1>A lamp</h1><p>By Li Na</p><p>5 September 2017</p><p>One lamp was lit in the old school, and nine pupils came to read by it until the oil was gone.</p>${body}</article></body></html>`;
const words = 'One lamp was lit in the old school, and nine pupils came to read by it until the oil was gone.';
const page = (body: string, ...fields: readonly string[]): Part => ({
  head: ['Content-Type: text/html', 'Content-Location: https://town.example/2017/lamp?a=1', ...fields],
  body,
});
const picture = (address: string, ...fields: readonly string[]): Part => ({
  head: ['Content-Type: image/png', 'Content-Transfer-Encoding: base64', `Content-Location: ${address}`, ...fields],
  body: `${png
    .toString('base64')
    .match(/.{1,76}/g)
    ?.join('\r\n')}\r\n`,
});

async function read(bytes: Buffer) {
  const manuscript = await readSavedPage(bytes, '/nowhere/page.mhtml', 'Asia/Shanghai');
  const { title, people, date, body, questions } = recognise(manuscript);
  return { title, by: people.by, date, body, pictures: manuscript.pictures, questions: questions.map(englishOf) };
}

describe('a page that a browser saved as one file', () => {
  it('brings its text and its picture, by address, and leaves its frames', async () => {
    const found = await read(
      asArchive(chrome, [
        page(
          html(
            '<p><img src=3D"https://town.example/lamp.png" alt=3D"The lamp"></p><iframe src=3D"cid:frame-1@mhtml.blink"></ifra=\r\nme>',
          ).replace('until the', 'until=\r\n the'),
          'Content-ID: <frame-0@mhtml.blink>',
          'Content-Transfer-Encoding: quoted-printable',
        ),
        { head: ['Content-Type: text/css', 'Content-Location: cid:css-1@mhtml.blink'], body: 'p {color: red}' },
        picture('https://town.example/lamp.png'),
        { head: ['Content-Type: text/html', 'Content-ID: <frame-1@mhtml.blink>'], body: '<p>Buy lamps.</p>' },
      ]),
    );
    expect(found).toMatchObject({ title: 'A lamp', by: ['Li Na'], date: '2017-09-05' });
    expect(found.body).toBe(`${words}\n\n![The lamp](lamp.png)\n`);
    expect(Buffer.from(found.pictures.get('lamp.png') ?? '')).toEqual(png);
    expect(found.questions).toEqual([expect.stringContaining('cid:frame-1@mhtml.blink')]);
  });

  it.each([
    ['with a path', 'pictures/lamp.png', 'https://town.example/2017/pictures/lamp.png', ''],
    ['with a path from the root', '/lamp.png#top', 'https://town.example/lamp.png', ''],
    ['with a relative location', 'pictures/lamp.png', 'pictures/lamp.png', ''],
    ['with letters', '灯.png', 'https://town.example/2017/%E7%81%AF.png', ''],
    ['by its id', 'cid:lamp@town', 'https://town.example/a.png', '<lamp@town>'],
  ])('finds a picture %s', async (_, source, location, id) => {
    const { pictures } = await read(
      asArchive(oldExplorer, [
        page(html(`<p><img src="${source}" alt="The lamp"></p>`), 'Content-Transfer-Encoding: 8bit'),
        picture(location, ...(id === '' ? [] : [`Content-ID: ${id}`])),
      ]),
    );
    expect([...pictures.values()].map(bytes => Buffer.from(bytes))).toEqual([png]);
  });

  it('names a picture that it does not contain', async () => {
    const { pictures, questions } = await read(
      asArchive(chrome, [page(html('<p><img src="https://town.example/gone.png" alt="The lamp"></p>'))]),
    );
    expect(pictures.size).toBe(0);
    expect(questions).toEqual([
      'the picture https://town.example/gone.png is not in the folder of the page: save the picture and add it to the article',
    ]);
  });

  it('keeps binary pictures byte for byte', async () => {
    const { pictures } = await read(
      asArchive(chrome, [
        page(
          html('<p><img src="https://town.example/lamp.png" alt="The lamp"></p>'),
          'Content-Transfer-Encoding: binary',
        ),
        {
          head: [
            'Content-Type: image/png',
            'Content-Transfer-Encoding: binary',
            'Content-Location: https://town.example/lamp.png',
          ],
          body: other,
        },
      ]),
    );
    expect(Buffer.from(pictures.get('lamp.png') ?? '')).toEqual(other);
  });

  it.each([
    ['of the part', 'Content-Type: text/html; charset="gb2312"', ''],
    ['of the page', 'Content-Type: text/html', '<meta http-equiv="Content-Type" content="text/html; charset=gb2312">'],
  ])('is read in the character encoding %s', async (_, type, meta) => {
    // 灯下 in GB 2312.
    const markup = Buffer.from(
      html('<p>x</p>', meta).replace('<p>x</p>', '<p>\u00b5\u00c6\u00cf\u00c2\u00a1\u00a3</p>'),
      'latin1',
    );
    const archive = asArchive(oldExplorer, [
      { head: [type, 'Content-Transfer-Encoding: base64'], body: markup.toString('base64') },
    ]);
    expect((await read(archive)).body).toBe(`${words}\n\n灯下。\n`);
  });

  it('is found inside a further multipart', async () => {
    const inner = asArchive(['Content-Type: multipart/alternative; boundary="edge"'], [page(html(''))]);
    const outer = Buffer.from(
      `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=outer\r\n\r\n--outer\r\n${inner.toString()}\r\n--outer--\r\n`,
    );
    expect((await read(outer)).title).toBe('A lamp');
  });

  it('is refused if it contains no page', async () => {
    await expect(read(asArchive(chrome, [picture('https://town.example/lamp.png')]))).rejects.toThrow(
      'the file contains no web page; open the page in a browser, and save it again',
    );
  });

  it('given as text names the right command', () => {
    expect(() => readText(asArchive(chrome, [page(html(''))]))).toThrow(
      'this file is in the format MHTML, not plain text; use "npx halfsky import page"',
    );
  });
});
