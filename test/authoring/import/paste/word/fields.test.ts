import { describe, expect, it } from 'vitest';
import { readWord } from '../../../../../src/authoring/import/paste/read-word.ts';
import { around, asWordFile, paragraph, readBelowHead, run } from '../word-file.ts';

const char = (type: string) => around(`<w:fldChar w:fldCharType="${type}"/>`);
const code = (text: string) => around(`<w:instrText>${text}</w:instrText>`);
const entry = (title: string, number: string) =>
  `${run(title)}${around('<w:tab/>')}${char('begin')}${code('PAGEREF x')}${char('separate')}${run(number)}${char('end')}`;
const asked = ['a table of contents or an index of the Word file was left out'];
const lit = paragraph(run('It was lit.'));

describe('a table of contents', () => {
  const field = `${paragraph(char('begin') + code('TOC \\o "1-3"') + char('separate') + entry('Opening', '1'))}${paragraph(entry('Closing', '2'))}${paragraph(char('end'))}`;

  it.each([
    ['in a field', field],
    ['in a simple field', paragraph(`<w:fldSimple w:instr="TOC \\o">${run('Opening 1')}</w:fldSimple>`)],
    ['that is an index', paragraph(`<w:fldSimple w:instr="INDEX">${run('lamp 1')}</w:fldSimple>`)],
    [
      'with its title in a block',
      `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${paragraph(run('目录'))}${field}</w:sdtContent></w:sdt>`,
    ],
  ])('%s is left out and told, because its page numbers mean nothing in an article', async (_, xml) => {
    expect(await readBelowHead(xml + lit)).toMatchObject({ body: 'It was lit.\n', questions: asked });
  });

  it.each(['TOC', ' toc \\o '])('with the code %j is no text that readers see, so nothing asks for it', async name => {
    const contents = paragraph(char('begin') + code(name) + char('separate') + run('Opening 1') + char('end'));
    const { text, visible } = await readWord(await asWordFile(contents + lit));
    expect([text, visible]).toEqual(['It was lit.\n', [{ text: 'It was lit.' }]]);
  });

  it('that does not end in the file takes no other text along', async () => {
    const open = paragraph(char('begin') + code('TOC') + char('separate') + run('Opening 1'));
    expect(await readBelowHead(open + lit)).toMatchObject({ body: 'Opening 1\n\nIt was lit.\n' });
  });

  it('is not what a list of sources is', async () => {
    const xml = paragraph(`<w:fldSimple w:instr="BIBLIOGRAPHY">${run('Wang, The well')}</w:fldSimple>`);
    expect(await readBelowHead(lit + xml)).toMatchObject({ body: 'It was lit.\n\nWang, The well\n', questions: [] });
  });
});
