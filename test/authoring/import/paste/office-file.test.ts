/** Tests the import of .odt and .rtf files. Some tests need LibreOffice. */
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import JSZip from 'jszip';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readText } from '../../../../src/authoring/import/paste/read-text.ts';
import { readWord } from '../../../../src/authoring/import/paste/read-word.ts';
import { recognise } from '../../../../src/authoring/import/paste/recognise.ts';
import { dropInstructions } from '../../../../src/authoring/import/paste/rtf-fields.ts';
import { englishOf } from '../../../../src/message.ts';
import { stripes } from '../../../support/fixture.ts';
import { findProgram, isLeftOut } from '../../../support/programs.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'halfsky-office-test-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
  vi.unstubAllEnvs();
});

const namespaces = Object.entries({
  office: 'office:1.0',
  text: 'text:1.0',
  style: 'style:1.0',
  draw: 'drawing:1.0',
  svg: 'svg-compatible:1.0',
})
  .map(([prefix, name]) => `xmlns:${prefix}="urn:oasis:names:tc:opendocument:xmlns:${name}"`)
  .join(' ');

const head = '<text:h text:outline-level="1">A lamp</text:h><text:p>By Li Na</text:p><text:p>2017-09-05</text:p>';
const hiddenStyle =
  '<style:style style:name="H" style:family="text"><style:text-properties text:display="none"/></style:style>';
const media = 'application/vnd.oasis.opendocument.text';

/** Returns the bytes of an .odt file with headline, author and date above `body`. */
async function asOpenDocument(body: string): Promise<Buffer> {
  const zip = new JSZip();
  const other = 'xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/"';
  zip.file('mimetype', media, { compression: 'STORE' });
  zip.file(
    'content.xml',
    `<office:document-content ${namespaces} ${other} office:version="1.2"><office:automatic-styles>${hiddenStyle}</office:automatic-styles><office:body><office:text>${head}${body}</office:text></office:body></office:document-content>`,
  );
  const entry = (path: string, type: string) =>
    `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="${type}"/>`;
  zip.file(
    'META-INF/manifest.xml',
    `<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2">${entry('/', media)}${entry('content.xml', 'text/xml')}</manifest:manifest>`,
  );
  return zip.generateAsync({ type: 'nodebuffer' });
}

const asRtf = (body: string) =>
  Buffer.from(
    `{\\rtf1\\ansi\\deff0{\\fonttbl{\\f0 Times;}}\\pard A lamp\\par By Li Na\\par 2017-09-05\\par ${body}\\par}`,
  );

async function read(bytes: Buffer) {
  const manuscript = await readWord(bytes);
  const { title, body, questions } = recognise(manuscript);
  return { title, body, pictures: [...manuscript.pictures.keys()], questions: questions.map(englishOf) };
}

const converted = (format: string) =>
  `LibreOffice converted the file from ${format} to .docx: compare the article with the original file`;

describe('without LibreOffice', () => {
  const cure = 'open the file in Word or LibreOffice, and save it as .docx';

  it.skipIf(process.platform !== 'linux').each(['ODT', 'RTF'])(
    'a file in the format %s says what to do',
    async format => {
      vi.stubEnv('PATH', folder);
      const bytes = format === 'ODT' ? await asOpenDocument('') : asRtf('Words.');
      await expect(readWord(bytes)).rejects.toThrow(
        `this file is in the format ${format}, which halfsky converts with LibreOffice, but LibreOffice is not installed; ${cure}`,
      );
    },
  );

  it.skipIf(process.platform === 'win32')('a LibreOffice that writes no file says what to do', async () => {
    writeFileSync(join(folder, 'soffice'), '#!/bin/sh\nexit 0\n');
    chmodSync(join(folder, 'soffice'), 0o755);
    vi.stubEnv('PATH', `${folder}:${process.env.PATH}`);
    await expect(readWord(asRtf('Words.'))).rejects.toThrow(
      `LibreOffice could not convert this file from RTF to .docx within 2 minutes; ${cure}`,
    );
  });

  it('an .rtf file given as text names the right command', () => {
    expect(() => readText(asRtf('Words.'))).toThrow(
      'this file is in the format RTF, not plain text; use "npx halfsky import word"',
    );
  });

  it.each([
    ['{\\field{\\*\\fldinst {\\rtlch\\af0 HYPERLINK "https://e.example"}}{\\fldrslt a}}', true],
    ['{\\field{\\*\\fldinst HYPERLINK "https://e.example"}{\\fldrslt a}}', true],
    ['{\\field{\\*\\fldinst INCLUDEPICTURE "file:///a.png"}{\\fldrslt a}}', false],
    ["{\\field{\\fldinst{INCLU\\'44EPICTURE a}}{\\fldrslt a}}", false],
    ['{\\field{\\fldinst{{\\fonttbl HYPERLINK x}INCLUDETEXT a}}{\\fldrslt a}}', false],
    ['{\\field{\\fldinst{{\\*\\x HYPERLINK x}INCLUDETEXT a}}{\\fldrslt a}}', false],
  ])('the instruction of a field in RTF stays only if it is a hyperlink: %s', (field, isKept) => {
    expect(dropInstructions(field).rtf).toBe(isKept ? field : field.replace(/(?:\\\*)?\\fldinst/, '\\*\\nofield'));
  });
});

describe.skipIf(isLeftOut(() => findProgram('soffice') !== undefined))('with LibreOffice', () => {
  it('an .odt file becomes an article, without text that its readers do not see', async () => {
    const note = '<office:annotation><dc:creator>Bo</dc:creator><text:p>not sure</text:p></office:annotation>';
    const file = await asOpenDocument(
      `<text:p>One lamp <text:span text:style-name="H">or two </text:span>was lit.${note}</text:p>
<text:section text:name="a" text:display="none"><text:p>A hidden section.</text:p></text:section>
<text:p><text:hidden-paragraph text:condition="ooow:1" text:is-hidden="true"/>A hidden paragraph.</text:p>`,
    );
    expect(await read(file)).toEqual({
      title: 'A lamp',
      body: 'One lamp was lit.\n',
      pictures: [],
      questions: [
        converted('ODT'),
        'text that is hidden in the file was left out: A hidden section.',
        'text that is hidden in the file was left out: A hidden paragraph.',
        'text that is hidden in Word was left out: or two',
        'the Word file has a comment, which was left out: Bo: not sure',
      ],
    });
  });

  it('an .rtf file in Chinese becomes an article', async () => {
    const { title, body, questions } = await read(
      asRtf('\\u28783?\\u19979? {\\b one} lamp {\\v or two }was{\\deleted  not} lit{\\super 2}.'),
    );
    expect({ title, body }).toEqual({ title: 'A lamp', body: '灯下 **one** lamp was lit<sup>2</sup>.\n' });
    expect(questions).toEqual([
      converted('RTF'),
      'text that is hidden in Word was left out: or two',
      expect.stringMatching(/nobody has accepted the change that deleted the text: not$/),
    ]);
  });

  it('no file of this machine gets into an article, and a hyperlink stays', async () => {
    const picture = join(folder, 'private.png');
    const text = join(folder, 'private.txt');
    writeFileSync(picture, stripes(40, 30, 'a3260f', 'ffffff'));
    writeFileSync(text, 'private words\n');
    const [pictureUrl, textUrl] = [picture, text].map(path => pathToFileURL(path).href);
    const rtf = await read(
      asRtf(
        `See {\\field{\\*\\fldinst {HYPERLINK "https://book.example/a"}}{\\fldrslt the book}}.{\\field{\\*\\fldinst INCLUDEPICTURE "${pictureUrl}"}{\\fldrslt }}{\\field{\\*\\fldinst INCLUDETEXT "${textUrl}"}{\\fldrslt }}`,
      ),
    );
    expect(rtf).toMatchObject({ body: 'See [the book](https://book.example/a).\n', pictures: [] });
    expect(rtf.questions).toEqual([
      converted('RTF'),
      `the instruction INCLUDEPICTURE "${pictureUrl}" includes another file, which was left out`,
      `the instruction INCLUDETEXT "${textUrl}" includes another file, which was left out`,
    ]);
    const link = (href = '') => `xlink:href="${href}" xlink:type="simple"`;
    const odt = await read(
      await asOpenDocument(
        `<text:p>See <text:a ${link('https://book.example/a')}>the book</text:a>.</text:p><text:section text:name="a"><text:section-source ${link(textUrl)}/><text:p>As saved.</text:p></text:section><text:p><draw:frame svg:width="2cm" svg:height="2cm"><draw:image ${link(pictureUrl)} xlink:show="embed" xlink:actuate="onLoad"/></draw:frame></text:p>`,
      ),
    );
    expect(odt).toMatchObject({ body: 'See [the book](https://book.example/a).\n\nAs saved.\n', pictures: [] });
  });
});
