import { describe, expect, it } from 'vitest';
import { renderAlone } from './rendered.ts';

describe('paragraphs of a Chinese typescript, which begin with two ideographic blanks', () => {
  it.each([
    [
      'on lines of their own',
      '　　第一段。\n　　第二段。\n　　第三段。',
      '<p>第一段。</p>\n<p>第二段。</p>\n<p>第三段。</p>\n',
    ],
    ['that go on', '　　第一段\n续行。\n　　第二段。', '<p>第一段续行。</p>\n<p>第二段。</p>\n'],
    ['behind a first one without them', '第一段。\n　　第二段。', '<p>第一段。</p>\n<p>第二段。</p>\n'],
    ['with empty lines between', '　　第一段。\n\n　　　第二段。', '<p>第一段。</p>\n<p>第二段。</p>\n'],
    [
      'with lines of blanks between',
      '　　第一段。\n　　\n第二段。\n　\n　　第三段。',
      '<p>第一段。</p>\n<p>第二段。</p>\n<p>第三段。</p>\n',
    ],
    ['in a quotation', '> 　　甲。\n> 　　乙。', '<blockquote>\n<p>甲。</p>\n<p>乙。</p>\n</blockquote>\n'],
    [
      'with emphasis at the beginning',
      '　　**甲**。\n　　**乙**。',
      '<p><strong>甲</strong>。</p>\n<p><strong>乙</strong>。</p>\n',
    ],
  ])('stand apart, without the blanks: %s', (_, body, html) => {
    expect(renderAlone(body).html).toBe(html);
  });

  it.each([
    ['a line of an item of a list', '- 甲\n　　乙\n- 丙', '<ul>\n<li>甲\n　　乙</li>\n<li>丙</li>\n</ul>\n'],
    ['a line that is meant to be one', '甲  \n　　乙\\\n　　丙', '<p>甲<br>\n　　乙<br>\n　　丙</p>\n'],
    ['a blank within a line', '甲　　乙', '<p>甲　　乙</p>\n'],
    ['code', '```\n甲\n　　乙\n```', '<pre tabindex="0"><code>甲\n　　乙\n</code></pre>\n'],
  ])('while %s stays', (_, body, html) => {
    expect(renderAlone(body).html).toBe(html);
  });
});
