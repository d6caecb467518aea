import { describe, expect, it } from 'vitest';
import { paragraph, readAll, readBelowHead, run, styled } from '../word-file.ts';

const style = (id: string, name: string, more = '') =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`;
const outline = (level: number) => `<w:pPr><w:outlineLvl w:val="${level}"/></w:pPr>`;
const based = (id: string) => `<w:basedOn w:val="${id}"/>`;

describe('the styles of a Word file', () => {
  it.each([
    ['a heading by its English name', style('x', 'heading 3'), '### 缘起'],
    ['a heading by its Chinese name', style('x', '标题 2'), '## 缘起'],
    ['a heading by another Chinese name', style('x', '二级标题'), '## 缘起'],
    ['a heading by the style below it', style('x', '公文标题', based('h2')), '## 缘起'],
    ['a heading by its outline level', style('x', '章', outline(1)), '## 缘起'],
    ['no heading where its style says so', style('x', 'TOC Heading', based('h2') + outline(9)), '缘起'],
    ['no heading if it only has a similar name', style('x', '标题注'), '缘起'],
    ['a quotation', style('x', '引用'), '> 缘起'],
    ['a quotation in English', style('x', 'Intense Quote', based('h2')), '> 缘起'],
    ['code', style('x', 'HTML Preformatted'), '```\n缘起\n```'],
    ['text by its name', style('x', '正文缩进', based('a')), '缘起'],
  ])('make %s', async (_, styles, written) => {
    const { body } = await readBelowHead(`${paragraph(run('灯。'))}${styled('x', '缘起')}${paragraph(run('完。'))}`, {
      styles,
    });
    expect(body).toBe(`灯。\n\n${written}\n\n完。\n`);
  });

  it('keep the spaces and lines of code', async () => {
    const code = `${paragraph(`${run('def f():')}<w:r><w:br/></w:r>${run('    return 1')}`, '<w:pStyle w:val="x"/>')}${styled('x', '  f()')}`;
    const { body } = await readBelowHead(code, { styles: style('x', 'Source Code') });
    expect(body).toBe('```\ndef f():\n    return 1\n  f()\n```\n');
  });

  it.each([
    ['标题', '作者', '日期'],
    ['Title', 'Author', 'Date'],
  ])('name headline (%s), author and date, and a subtitle stays below them', async (title, author, date) => {
    const styles = `${style('t', title)}${style('s', 'Subtitle', based('t'))}${style('n', author)}${style('d', date)}`;
    const head = `${styled('t', 'A lamp')}${styled('s', 'For nine women')}${styled('n', 'Li Na')}${styled('n', 'Wang Mei')}`;
    expect(
      await readAll(`${head}${styled('d', '2017-09-05')}${paragraph(run('It was lit.'))}`, { styles }),
    ).toMatchObject({
      title: 'A lamp',
      people: { by: ['Li Na', 'Wang Mei'] },
      date: '2017-09-05',
      body: 'For nine women\n\nIt was lit.\n',
      questions: [],
    });
  });
});
