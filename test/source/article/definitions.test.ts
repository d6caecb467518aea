import { describe, expect, it } from 'vitest';
import { renderText } from './rendered.ts';

const unused = (at: string, label: string) =>
  `note: ${at} no link in the text uses the label [${label}], and the line that defines the label is hidden from readers; for a link, write "[text][${label}]" in the text; to show the line to readers, begin the line with "\\[${label}]"`;

describe('speech and sources that look like definitions of links do not vanish', () => {
  it.each([
    [
      'an interview',
      '[记者]: 您好，请介绍一下。\n\n[王芳]: 我来自农村。',
      ['[记者]: 您好，请介绍一下。', '[王芳]: 我来自农村。'],
    ],
    ['a source', '[1]: 王芳：《妇女史》，人民出版社，2017年。', ['[1]: 王芳：《妇女史》，人民出版社，2017年。']],
    ['a remark', '甲。\n\n[注]: 说明', ['甲。', '[注]: 说明']],
    ['an answer in English', '[Editor]: Yes.', ['[Editor]: Yes.']],
    ['an answer on the next line', '[记者]:\n您好！', ['[记者]:\n您好！']],
    ['an answer with a title', '[记者]: 您好 "请坐"', ['[记者]: 您好 &quot;请坐&quot;']],
    ['alternatives', '[问]: 男/女，还是别的？', ['[问]: 男/女，还是别的？']],
    ['a number', '[比例]: 52.3', ['[比例]: 52.3']],
  ])('%s', (_, body, paragraphs) => {
    const { html, told } = renderText(body, 'zh-Hans');
    expect(html).toBe(paragraphs.map(words => `<p>${words}</p>\n`).join(''));
    expect(told).toEqual([]);
  });

  it('is the beginning of the text, too, where summaries are taken from', () => {
    expect(renderText('[记者]: 您好。\n\n好。', 'zh-Hans').firstParagraph).toBe('[记者]: 您好。');
  });

  it.each([
    ['https://example.org/'],
    ['mailto:a@example.org'],
    ['www.example.org'],
    ['../2017/a.md'],
    ['/about/'],
    ['#here'],
    ['a.md#here'],
    ['图/妇女，儿童.jpg'],
    ['2017/a'],
  ])('while the address %s stays one', address => {
    const { html, told } = renderText(`见[甲][1]。\n\n[1]: ${address}\n`, 'zh-Hans');
    expect(html).toMatch(/^<p>见<a href="[^"]+">甲<\/a>。<\/p>\n$/);
    expect(told).toEqual([]);
  });

  it.each([
    ['is used by nothing', '甲。\n\n> [1]: https://example.org/', [unused('3:3', '1')]],
    ['stands twice', '[a] [b]\n\n[a]: a.md\n[b]: b.md\n[A]: c.md', [unused('5:1', 'A')]],
  ])('and an address that %s is told', (_, body, told) => {
    expect(renderText(body).told).toEqual(told);
  });

  it.each([
    ['a link without label', '[the plan]\n\n[The  Plan]: a.md'],
    ['a picture', '![A board][pic]\n\n[pic]: a.jpg'],
    ['a link within a note', 'A[^1].\n\n[^1]: See [a].\n\n[a]: a.md'],
    ['a remark that Markdown hides', '[//]: # (later)\n\n[comment]: <> (later)'],
  ])('but not what is used by %s', (_, body) => {
    expect(renderText(body).told).toEqual([]);
  });
});
