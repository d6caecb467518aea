import { describe, expect, it } from 'vitest';
import { around, paragraph, readBelowHead, run } from '../word-file.ts';

const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const part = (name: 'hdr' | 'ftr', inner: string) =>
  `<w:${name} xmlns:w="${w}" xmlns:v="urn:schemas-microsoft-com:vml">${inner}</w:${name}>`;
const page = (code: string) => `<w:fldSimple w:instr=" ${code} ">${run('7')}</w:fldSimple>`;
const asked = (words: string) => [`the text in the header or footer of the pages was left out: ${words}`];

describe('the header and footer of the pages', () => {
  it.each([
    ['are told', part('hdr', paragraph(run('内部资料')) + paragraph(run('第 3 期'))), asked('内部资料 第 3 期')],
    [
      'are told with a watermark',
      part('hdr', paragraph(around('<w:pict><v:shape><v:textpath string="机密"/></v:shape></w:pict>'))),
      asked('机密'),
    ],
    [
      'are told beside page numbers',
      part('ftr', paragraph(`${run('Desk copy, page ')}${page('PAGE')}`)),
      asked('Desk copy, page'),
    ],
    [
      'are not told if they only have page numbers',
      part(
        'ftr',
        paragraph(`${run('第')}${page('PAGE')}${run('页 共')}${page('NUMPAGES \\* Arabic')}${run('页')}`) +
          paragraph(`${run('– ')}${page('PAGE')}${run(' –')}`),
      ),
      [],
    ],
    ['are not told if they repeat the headline', part('hdr', paragraph(run('A lamp'))), []],
    ['are not told if they are empty', part('hdr', paragraph('')), []],
    ['are told without hidden words', part('hdr', paragraph(run('x', '<w:vanish/>') + run('Desk'))), asked('Desk')],
  ])('%s', async (_, xml, questions) => {
    const found = await readBelowHead(paragraph(run('It was lit.')), {}, { 'word/header1.xml': xml });
    expect(found).toMatchObject({ body: 'It was lit.\n', questions });
  });

  it('are told once if several kinds of pages have the same words', async () => {
    const xml = part('hdr', paragraph(run('内部资料')));
    const files = { 'word/header1.xml': xml, 'word/header2.xml': xml };
    expect((await readBelowHead(paragraph(run('It was lit.')), {}, files)).questions).toEqual(asked('内部资料'));
  });
});
