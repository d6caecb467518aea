import { describe, expect, it } from 'vitest';
import { convertHtml, keepSafeLink } from '../../../../src/authoring/import/from-html/html-to-markdown.ts';
import { UnreadableError } from '../../../../src/authoring/import/unreadable.ts';
import { renderBlocks } from '../../../../src/source/article/markdown.ts';

const convert = (markup: string) =>
  convertHtml(markup, {
    picture: ({ address, alt, caption }) => (address === 'gone.png' ? undefined : { src: address, alt, caption }),
    link: keepSafeLink,
    ask: () => {},
  });

describe('HTML becomes the Markdown of the publication', () => {
  it.each([
    ['<h2>Head</h2><p>Text</p>', '## Head\n\nText\n'],
    ['<p>one<br>two</p>', 'one  \ntwo\n'],
    ['<p>one<br><br>two</p>', 'one\n\ntwo\n'],
    ['<p>　　缩进的段落&nbsp;</p>', '缩进的段落\n'],
    ['<p>她说<b>“可以”</b>之后</p>', '她说<strong>“可以”</strong>之后\n'],
    ['<p>a <b>b</b> c <i>d</i></p>', 'a **b** c *d*\n'],
    ['<p>1 &lt;b&gt; &amp;amp; [x] *y*</p>', '1 \\<b> \\&amp; \\[x\\] \\*y\\*\n'],
    ['<p>H<sub>2</sub>O</p>', 'H<sub>2</sub>O\n'],
    [
      '<ol><li>a</li><li>b</li></ol><ol start="4"><li>c</li></ol><ol><li>d</li></ol>',
      '1.  a\n2.  b\n\n4)  c\n\n1.  d\n',
    ],
    ['<ol><li><p>a</p><p>b</p></li><li>c<ol><li>d</li></ol></li></ol>', '1.  a\n\n    b\n\n2.  c\n    1.  d\n'],
    [
      '<table><tr><td>a</td><td>b|c</td></tr><tr><td colspan="2"><p>d</p></td></tr></table>',
      '| a | b\\|c |\n| --- | --- |\n| d |  |\n',
    ],
    ['<table><tr><td><p>only</p><p>looks</p></td></tr></table>', 'only\n\nlooks\n'],
    [
      '<figure><img src="a.png" alt="A board"><figcaption>The board</figcaption></figure>',
      '![A board](a.png "The board")\n',
    ],
    [
      '<figure><img src="a.png" alt="A board"><div>Photo: Li Na</div><figcaption>The board</figcaption></figure>',
      '![A board](a.png "The board")\n\nPhoto: Li Na\n',
    ],
    ['<figure><img src="a.png" alt="A board"><p>One</p><p>two', '![A board](a.png)\n\nOne\n\ntwo\n'],
    ['<figure><img src="gone.png"><figcaption>The board</figcaption></figure>', '*The board*\n'],
    ['<pre><code>one</code> two <code>three</code></pre>', '```\none two three\n```\n'],
    ['<code>one<pre>two</pre>three</code>', 'one\n\ntwo\n\nthree\n'],
    ['<p>x<img src="gone.png">y</p>', 'xy\n'],
    ['<p><img src="data:image/gif;base64,R0" data-src="b.png" alt="B"></p>', '![B](b.png)\n'],
    [
      '<p>w<sup><a href="#footnote-1" id="footnote-ref-1">[1]</a></sup></p><ol><li id="footnote-1"><p>n <a href="#footnote-ref-1">↑</a></p></li></ol>',
      'w[^1]\n\n[^1]: n\n',
    ],
  ])('%s', (markup, text) => {
    expect(convert(markup)).toBe(text);
  });

  it.each([
    ['<p>1) One</p><p>2. Two</p>', '1\\) One\n\n2\\. Two\n'],
    ['<p>1.&nbsp;One</p><p>&nbsp;2)&nbsp;&nbsp;Two</p>', '1\\. One\n\n 2\\)  Two\n'],
    ['<p>　　1. 各级妇联</p><p>　　- 村</p>', '1\\. 各级妇联\n\n\\- 村\n'],
    ['<p>1.<b> Wells</b></p><p>3.</p>', '1\\. **Wells**\n\n3\\.\n'],
    ['<p>One<br>2) two<br>3. three</p>', 'One  \n2\\) two  \n3\\. three\n'],
    ['<div>1) One</div><blockquote>2) Two</blockquote>', '1\\) One\n\n> 2\\) Two\n'],
    ['<ul><li>1) One</li></ul>', '-   1\\) One\n'],
    ['<p>&nbsp;# One</p><p>&nbsp;+ two</p>', '\\# One\n\n \\+ two\n'],
    // Where no list can begin, the numbers stay as they are.
    ['<p>In <i>May</i> 2017. <b>Wells</b> - 3) two</p>', 'In *May* 2017. **Wells** - 3) two\n'],
    ['<p><b>1.</b> One</p><p>1.5 metres, 2.Two</p>', '**1.** One\n\n1.5 metres, 2.Two\n'],
  ])('and a paragraph that begins with a number begins no list: %s', (markup, text) => {
    expect(convert(markup)).toBe(text);
    expect(renderBlocks(text).map(({ html }) => html)).not.toContainEqual(expect.stringContaining('<ol'));
  });

  it.each([' ', '\u00a0', '\u3000', '\t', '\u200b'])('a gap of %j longer than anybody meant is cut short', space => {
    for (const element of ['p', 'pre', 'b', 'td']) {
      const text = convert(`<${element}>one${space.repeat(50_000)}two</${element}>`);
      expect(text).toMatch(/^\D+two/);
      expect(text.length).toBeLessThan(250);
    }
  });

  it('and nothing of it that runs, is hidden or leads into a program', () => {
    const text = convert(
      '<p onclick="x()">a</p><script>b</script><style>c</style><iframe src="https://example.org/"></iframe><p style="display:none">d</p><p hidden>e</p><a href="javascript:f()">g</a><a href="https://example.org/(h">i</a>',
    );
    expect(text).toBe('a\n\n[example.org](https://example.org/)\n\ng[i](<https://example.org/(h>)\n');
  });

  it('and names of elements that no document may have are no obstacle', () => {
    expect(convert('<p>a<b\u0001x>b</b\u0001x><x"y z=1>c</p>')).toBe('abc\n');
  });

  it('and a page of frames has the text for browsers without frames', () => {
    expect(
      convert('<frameset cols="1,2"><frame src="a.html"><noframes><p>One <b>two</b></p></noframes></frameset>'),
    ).toBe('One **two**\n');
  });

  it('and a part of a list without the list is plain text', () => {
    expect(convert('<dt>Rope</dt><dd>sixty metres</dd><summary>How long</summary>')).toBe(
      'Rope\n\nsixty metres\n\nHow long\n',
    );
  });

  it('and what lies too deep is refused in words', () => {
    expect(() => convert('<div>'.repeat(10_000))).toThrow(UnreadableError);
  });
});
