import { describe, expect, it } from 'vitest';
import { paragraph, readBelowHead, run } from '../word-file.ts';

const level = (at: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const abstract = (id: number, inner: string) => `<w:abstractNum w:abstractNumId="${id}">${inner}</w:abstractNum>`;
const list = (id: number, abstractId: number) =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstractId}"/></w:num>`;
const item = (text: string, at = 0, id = 1) =>
  paragraph(run(text), `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${id}"/></w:numPr>`);
const chapters = level(0, 'chineseCounting', '第%1章');

describe('paragraphs that Word numbers on several levels', () => {
  it.each([
    [
      'count anew below each paragraph of a higher level',
      level(1, 'chineseCounting', '第%2条'),
      '第一章 甲\n\n第一条 乙\n\n第二章 丙\n\n第一条 丁\n',
    ],
    [
      'go on counting where Word says so',
      level(1, 'chineseCounting', '第%2条', '<w:lvlRestart w:val="0"/>'),
      '第一章 甲\n\n第一条 乙\n\n第二章 丙\n\n第二条 丁\n',
    ],
    [
      'have the number of the chapter in the same format',
      level(1, 'decimal', '%1.%2'),
      '第一章 甲\n\n一.1 乙\n\n第二章 丙\n\n二.1 丁\n',
    ],
    [
      'have all numbers in digits where Word says so',
      level(1, 'decimal', '%1.%2', '<w:isLgl/>'),
      '第一章 甲\n\n1.1 乙\n\n第二章 丙\n\n2.1 丁\n',
    ],
  ])('%s', async (_, second, body) => {
    const numbering = `${abstract(0, chapters + second)}${list(1, 0)}`;
    const found = await readBelowHead(item('甲') + item('乙', 1) + item('丙') + item('丁', 1), { numbering });
    expect(found).toMatchObject({ body, questions: [] });
  });
});

describe('a list that belongs to a style', () => {
  const numbered = (id: string, type: string) =>
    `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${id}"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`;
  const inStyle = (text: string) => paragraph(run(text), '<w:pStyle w:val="Clauses"/>');

  it.each([
    ['keeps clauses', 'chineseCounting', '第%1条', '第一条 甲\n\n第二条 乙\n'],
    ['keeps plain numbers', 'decimal', '%1.', '1.  甲\n2.  乙\n'],
    ['keeps bullets', 'bullet', '•', '-   甲\n-   乙\n'],
  ])('%s', async (_, format, text, body) => {
    const numbering = `${abstract(0, level(0, format, text))}${list(1, 0)}`;
    const styles = numbered('Clauses', 'paragraph');
    expect(await readBelowHead(inStyle('甲') + inStyle('乙'), { numbering, styles })).toMatchObject({
      body,
      questions: [],
    });
  });

  it('keeps the numbers if the list takes its levels from the style', async () => {
    const numbering = `${abstract(0, level(0, 'decimal', '%1.%1'))}${abstract(1, '<w:numStyleLink w:val="Law"/>')}${list(1, 0)}${list(2, 1)}`;
    const styles = numbered('Law', 'numbering');
    const { body } = await readBelowHead(item('甲', 0, 2) + item('乙', 0, 2), { numbering, styles });
    expect(body).toBe('1.1 甲\n\n2.2 乙\n');
  });
});
