import { describe, expect, it } from 'vitest';
import { around, paragraph, readBelowHead, run } from '../word-file.ts';

const note = (id: number, inner: string) => `<w:footnote w:id="${id}">${inner}</w:footnote>`;
const mark = (id: number) => around(`<w:footnoteReference w:id="${id}"/>`);
const ownMark = (id: number, sign: string) =>
  around(`<w:footnoteReference w:customMarkFollows="1" w:id="${id}"/><w:t>${sign}</w:t>`);

describe('the notes of a Word file', () => {
  it('keep their paragraphs', async () => {
    const footnotes = note(2, paragraph(run('First.')) + paragraph(run('Second.')));
    const { body } = await readBelowHead(paragraph(run('One lamp') + mark(2) + run(' was lit.')), { footnotes });
    expect(body).toBe('One lamp[^2] was lit.\n\n[^2]: First.\n\n    Second.\n');
  });

  it.each([['*'], ['①'], ['*)']])('lose the mark %s, because the article numbers them', async sign => {
    const footnotes = note(2, paragraph(`${run(sign)}<w:r><w:tab/><w:t>Made of *tin*.</w:t></w:r>`));
    const found = await readBelowHead(paragraph(run('One lamp') + ownMark(2, sign) + run(' was lit.')), { footnotes });
    expect(found).toMatchObject({
      body: 'One lamp[^2] was lit.\n\n[^2]: Made of \\*tin\\*.\n',
      questions: [],
    });
  });

  it.each([
    ['hidden', `<w:r><w:rPr><w:vanish/></w:rPr><w:footnoteReference w:id="2"/></w:r>`],
    ['deleted', `<w:del w:id="1">${mark(2)}</w:del>`],
  ])('are left out if their mark is in %s text, and the editor sees their words', async (_, runs) => {
    const footnotes = note(2, paragraph(run('Not for print.')));
    const found = await readBelowHead(paragraph(run('One lamp') + runs + run(' was lit.')), { footnotes });
    expect(found).toMatchObject({
      body: 'One lamp was lit.\n',
      questions: [
        'a footnote or endnote was left out, because the reference to the note is in hidden or deleted text: Not for print.',
      ],
    });
  });

  it('show the numbers of their lists as text', async () => {
    const item = (text: string) => paragraph(run(text), '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>');
    const numbering =
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="(%1)"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
    const footnotes = note(2, item('Tin.') + item('Oil.'));
    const found = await readBelowHead(paragraph(run('One lamp') + mark(2)), { footnotes, numbering });
    expect(found).toMatchObject({ body: 'One lamp[^2]\n\n[^2]: (1) Tin.\n\n    (2) Oil.\n', questions: [] });
  });
});
