import { describe, expect, it } from 'vitest';
import { renderAlone, renderLine } from './rendered.ts';

describe('Chinese line breaks become no blanks', () => {
  it('in a paragraph and in the summary that is made of it', () => {
    const { html, firstParagraph } = renderAlone(
      '这是手工换行的段落，每行\n写到一半就换行，\nEnglish 行\nwords 也会。',
    );
    expect(html).toBe('<p>这是手工换行的段落，每行写到一半就换行，English 行\nwords 也会。</p>\n');
    expect(firstParagraph).toBe('这是手工换行的段落，每行写到一半就换行，English 行 words 也会。');
  });

  it.each([
    ['beside bold', '**好**\n吗', '<strong>好</strong>吗'],
    ['inside of bold', '**好\n吗**', '<strong>好吗</strong>'],
    ['behind a link', '[好](x)\n吗', '<a href="x">好</a>吗'],
    ['in the words of a link', '[好\n吗](x "题\n目")', '<a href="x" title="题目">好吗</a>'],
    ['before code in Chinese', '好\n`码`', '好<code>码</code>'],
    ['behind a mark', '好，\n“是”\n的——\n吗', '好，“是”的——吗'],
    ['between a mark and a Latin letter', '好，\nyes\n（是）', '好，yes（是）'],
    ['behind a reading', '<ruby>饕<rt>tāo</rt></ruby>\n餮', '<ruby>饕<rt>tāo</rt></ruby>餮'],
    ['between letters beyond the basic plane', '𠮷\n𠮷', '𠮷𠮷'],
  ])('%s', (_, written, html) => {
    expect(renderLine(written)).toBe(html);
  });

  it.each([
    ['lists', '- 好\n  吗', '<ul>\n<li>好吗</li>\n</ul>\n'],
    ['quotations', '> 好\n> 吗', '<blockquote>\n<p>好吗</p>\n</blockquote>\n'],
    ['headings', '好\n吗\n===', '<h2 id="好吗">好吗</h2>\n'],
    [
      'captions and descriptions of pictures',
      '![好\n吗](a.png "图\n注")',
      '<figure><img src="a.png" alt="好吗" loading="lazy"><figcaption>图注</figcaption></figure>\n',
    ],
    ['HTML', '<div>好\n  吗，<b>是</b>\n<i>的</i>\n</div>', '<div>好吗，<b>是</b><i>的</i>\n</div>'],
  ])('in %s', (_, written, html) => {
    expect(renderAlone(written).html).toBe(html);
  });

  it('in notes', () => {
    expect(renderAlone('好[^1]\n吗\n\n[^1]: 注\n    解').html).toMatch(/\[1\]<\/a><\/sup>吗<\/p>[\s\S]*<p>注解 <a/);
  });

  it('in Japanese', () => {
    expect(renderLine('こん\nにちは、\nカタ\nカナー\nと', 'ja')).toBe('こんにちは、カタカナーと');
  });

  it('in Chinese words of an English text', () => {
    expect(renderAlone('the word 妇女\n联合会 is', 'en').firstParagraph).toBe('the word 妇女联合会 is');
  });
});

describe('line ends that stand for a blank', () => {
  it.each([
    ['between English words', 'en', 'one\ntwo'],
    ['between a Chinese and a Latin letter', 'zh-Hans', '好\nyes\n好'],
    ['beside figures', 'zh-Hans', '好\n2017\n年'],
    ['in Korean', 'ko', '한국\n사람 大韓\n獨立'],
    ['in code', 'zh-Hans', '    好\n    吗'],
    ['in HTML that keeps its lines', 'zh-Hans', '<pre>好\n吗</pre>'],
  ])('stay: %s', (_, language, written) => {
    expect(renderAlone(written, language).html.replace(/<[^>]*>/g, '')).toContain(
      written.replace(/<[^>]*>|^ {4}/gm, ''),
    );
  });

  it('stay where the author breaks the line', () => {
    const { html, firstParagraph } = renderAlone('好  \n吗\\\n呢<br>\n是');
    expect(html).toBe('<p>好<br />\n吗<br />\n呢<br />\n是</p>\n');
    expect(firstParagraph).toBe('好 吗 呢 是');
  });
});
