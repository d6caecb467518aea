import { describe, expect, it } from 'vitest';
import { holdLineStarts, tieLineStarts } from '../../../layouts/parts/line-starts.ts';

const held = (markup: string, language = 'zh-Hans') => holdLineStarts(markup, language);

describe('marks that may not begin a line in Chinese', () => {
  it.each([
    ['<h1>西蒙娜·德</h1>', '<h1>西蒙娜<span class="held">·</span>德</h1>'],
    ['<p>半边天——她</p>', '<p>半边天<span class="held">——</span>她</p>'],
    ['<p>2017～2018</p>', '<p>2017<span class="held">～</span>2018</p>'],
    ['<p><strong>好</strong>——她</p>', '<p><strong>好</strong><span class="held">——</span>她</p>'],
    ['<p>“好”—OK</p>', '<p>“好”<span class="held">—</span>OK</p>'],
  ])('are held to what stands before them: %s', (markup, html) => {
    expect(held(markup)).toBe(html);
  });

  it.each([
    ['at the start of a block', '<p>——鲁迅</p>'],
    ['behind a blank', '<p>今天 · 昨天</p>'],
    ['in attributes', '<img alt="西蒙娜·德" src="a"><a title="好——是" href="b">好</a>'],
    [
      'in code, drawings and scripts',
      '<code>好·</code><pre>好——</pre><svg><text>好～</text></svg><script>"好·"</script>',
    ],
    ['where there are none', '<p>好的，……</p>'],
  ])('are left alone %s', (_, markup) => {
    expect(held(markup)).toBe(markup);
  });

  it('are held in the Chinese words of an English page, and nowhere else there', () => {
    expect(held('<p>She—<span lang="zh-Hans">西蒙娜·德</span>—wrote</p>', 'en')).toBe(
      '<p>She—<span lang="zh-Hans">西蒙娜<span class="held">·</span>德</span>—wrote</p>',
    );
  });
});

describe('in a document to print, marks', () => {
  it.each([
    ['<h1>西蒙娜·德</h1>', '<h1>西蒙<span class="tied">娜·</span>德</h1>'],
    ['<p>A·德·B</p>', '<p><span class="tied">A·</span><span class="tied">德·</span>B</p>'],
    ['<p>甲 &amp;——乙</p>', '<p>甲 <span class="tied">&amp;——</span>乙</p>'],
    ['<p>\u{20000}～乙</p>', '<p><span class="tied">\u{20000}～</span>乙</p>'],
  ])('stand in one element with the character before them: %s', (markup, html) => {
    expect(tieLineStarts(markup, 'zh-Hans')).toBe(html);
  });

  it('are held behind an end tag, where no element can contain both', () => {
    expect(tieLineStarts('<p><em>好</em>——她</p>', 'zh-Hans')).toBe('<p><em>好</em><span class="held">——</span>她</p>');
  });
});
