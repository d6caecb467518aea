import { describe, expect, it } from 'vitest';
import { renderAlone, renderLine } from './rendered.ts';

describe('bold beside Chinese punctuation', () => {
  it.each([
    ['她说：**“不行。”**然后走了。', '她说：<strong>“不行。”</strong>然后走了。'],
    ['**时间：**九月五日', '<strong>时间：</strong>九月五日'],
    ['占比**90%**的人。', '占比<strong>90%</strong>的人。'],
    ['他说**“好！”**她说**（不好）**走。', '他说<strong>“好！”</strong>她说<strong>（不好）</strong>走。'],
    ['**“半边天”**是', '<strong>“半边天”</strong>是'],
    ['读**《山乡》**一书', '读<strong>《山乡》</strong>一书'],
    ['**“半边天”**2017年', '<strong>“半边天”</strong>2017年'],
    ['2017**（下）**版', '2017<strong>（下）</strong>版'],
    ['**“半边天”**Half the Sky', '<strong>“半边天”</strong>Half the Sky'],
    ['**“Hello.”**她说', '<strong>“Hello.”</strong>她说'],
    ['看**[这里](x)**的', '看<strong><a href="x">这里</a></strong>的'],
    ['用**`code`**的人', '用<strong><code>code</code></strong>的人'],
    ['[**“好”**吗](x)', '<a href="x"><strong>“好”</strong>吗</a>'],
    ['**&ldquo;好&rdquo;**吗', '<strong>“好”</strong>吗'],
    ['文字**，再来文字**', '文字<strong>，再来文字</strong>'],
    ['__“好。”__吗', '<strong>“好。”</strong>吗'],
    ['~~“删去。”~~了', '<s>“删去。”</s>了'],
    ['𠮷**（𠮷）**𠮷', '𠮷<strong>（𠮷）</strong>𠮷'],
  ])('is bold: %s', (written, html) => {
    expect(renderLine(written)).toBe(html);
    expect(renderAlone(written).told).toEqual([]);
  });

  it.each([
    ['ja', '**「いい。」**と言う', '<strong>「いい。」</strong>と言う'],
    ['ja', 'これは**カタカナ（例）**です', 'これは<strong>カタカナ（例）</strong>です'],
    ['ko', '**이것(this)**을 보라', '<strong>이것(this)</strong>을 보라'],
  ])('is bold in %s: %s', (language, written, html) => {
    expect(renderLine(written, language)).toBe(html);
  });

  it('is bold in headings, lists, tables, quotations, notes and descriptions of pictures', () => {
    const { html } = renderAlone(
      '## **“一”**是\n\n- **一：**是\n\n> **“一”**是[^n]\n\n| **“一”**是 |\n|---|\n| **二：**是 |\n\n![**“一”**是](a.png)\n\n[^n]: **“注”**是',
    );
    expect(html).not.toContain('**');
    expect(html).toContain('<h2 id="一-是"><strong>“一”</strong>是</h2>');
    expect(html).toContain('alt="“一”是"');
    expect(html).toContain('<td><strong>二：</strong>是</td>');
  });

  it('leaves no mark in the plain text of the first paragraph', () => {
    expect(renderAlone('她说：**“不行。”**然后_走了_。').firstParagraph).toBe('她说：“不行。”然后走了。');
  });
});

describe('emphasis inside Chinese', () => {
  it.each([
    ['我*很*高兴', '我<em>很</em>高兴'],
    ['我_很_高兴', '我<em>很</em>高兴'],
    ['我__很__高兴', '我<strong>很</strong>高兴'],
    ['我**_很好_**吗', '我<strong><em>很好</em></strong>吗'],
    ['**_很好_**吗', '<strong><em>很好</em></strong>吗'],
    ['***很好***吗', '<em><strong>很好</strong></em>吗'],
    ['***“很好。”***吗', '<em><strong>“很好。”</strong></em>吗'],
    ['读了_Pride and Prejudice_之后', '读了<em>Pride and Prejudice</em>之后'],
    ['*“不行。”*然后', '<em>“不行。”</em>然后'],
    ['是*“好”*的', '是<em>“好”</em>的'],
  ])('is what authors and the form mean: %s', (written, html) => {
    expect(renderLine(written)).toBe(html);
  });

  it.each([
    'snake_名字_case',
    '见https://example.org/中国_妇女_节吧',
    '张三*（北京）、李四*（上海）',
    '*表示10%水平，**表示5%水平，***表示1%水平',
    '系数是0.05**，另一个是0.03**。',
    '真好~~，再见~~',
    '我\\*很\\*高兴',
  ])('is not made of marks that may stand for themselves: %s', written => {
    expect(renderLine(written)).toBe(written.replaceAll('\\', ''));
    expect(renderAlone(written).told).toEqual([]);
  });
});

describe('neighbours and nests of emphasis', () => {
  it.each([
    ['**第一****第二**部分', '<strong>第一</strong><strong>第二</strong>部分'],
    ['是**一****二****三**的', '是<strong>一</strong><strong>二</strong><strong>三</strong>的'],
    ['**“好”****“坏”**', '<strong>“好”</strong><strong>“坏”</strong>'],
    ['**好。****坏。**', '<strong>好。</strong><strong>坏。</strong>'],
    ['*好**坏*', '<em>好</em><em>坏</em>'],
    ['*好。**坏。*吗', '<em>好。</em><em>坏。</em>吗'],
    ['~~“一”~~~~“二”~~了', '<s>“一”</s><s>“二”</s>了'],
    ['**好*“很”***吗', '<strong>好<em>“很”</em></strong>吗'],
    ['**她说*《法》***了', '<strong>她说<em>《法》</em></strong>了'],
    ['*她说**“好”***了', '<em>她说<strong>“好”</strong></em>了'],
    ['**她说*很好。***了', '<strong>她说<em>很好。</em></strong>了'],
    ['我*很**好**吗*的', '我<em>很<strong>好</strong>吗</em>的'],
    ['看[图_1](图_1.png)，_很_好', '看<a href="图_1.png">图_1</a>，<em>很</em>好'],
  ])('are read as written: %s', (written, html) => {
    expect(decodeURI(renderLine(written))).toBe(html);
    expect(renderAlone(written).told).toEqual([]);
  });

  it.each(['*表示10%水平。**表示5%水平。***表示1%水平。', '*表示10%；**表示5%；***表示1%'])(
    'are not made of stars that count up: %s',
    written => {
      expect(renderLine(written)).toBe(written);
    },
  );
});

describe('emphasis beside English letters', () => {
  it.each([
    ['**Note:**next', '**Note:**next'],
    ['snake_case_names', 'snake_case_names'],
    ['a**"b"**c', 'a**&quot;b&quot;**c'],
    ['in*word*s', 'in<em>word</em>s'],
    ['*(**foo**)*', '<em>(<strong>foo</strong>)</em>'],
    ['foo-_(bar)_', 'foo-<em>(bar)</em>'],
    ['*foo**bar*', '<em>foo**bar</em>'],
    ['妇联：**Note:**next', '妇联：**Note:**next'],
  ])('stays as CommonMark has it: %s', (written, html) => {
    expect(renderLine(written, 'en').replace(/<span lang[^>]*>(.*?)<\/span>/g, '$1')).toBe(html);
  });
});
