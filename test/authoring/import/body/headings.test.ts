import { describe, expect, it } from 'vitest';
import { mendHeadings } from '../../../../src/authoring/import/body/headings.ts';
import { renderAlone } from '../../../source/article/rendered.ts';

describe('headings of old texts that are none', () => {
  it.each([
    ['##标题\n\n正文', '## 标题\n\n正文'],
    ['> ＃＃ 标题', '> ## 标题'],
    ['正文\n##\u3000标题', '正文\n## 标题'],
    ['一\n\n##\n\n二', '一\n\n\n\n二'],
    ['一\n\n## \u3000\n\n二', '一\n\n\n\n二'],
  ])('become headings, and empty ones go: %j', (old, text) => {
    expect(mendHeadings(old)).toBe(text);
    expect(renderAlone(text).told).toEqual([]);
  });

  it.each(['#妇女节\n\n正文', '```\n##x\n```', '\\##x', '## 标题'])('are left alone where they are right: %j', text => {
    expect(mendHeadings(text)).toBe(text);
  });
});
