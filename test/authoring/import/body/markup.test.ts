import { describe, expect, it } from 'vitest';
import { convertMarkup } from '../../../../src/authoring/import/body/markup.ts';
import { convertMedia } from '../../../../src/authoring/import/body/media.ts';
import { aResolver, aText, importTexts } from '../builders.ts';

const convert = (text: string) => convertMarkup(text, aResolver(), () => {});

describe('raw HTML', () => {
  it.each([
    ['an allowed element without its refused attributes', '<p style="x" lang="en">a</p>', '<p lang="en">a</p>'],
    ['the words of an element that is refused', 'a <font color=red>b</font>', 'a b'],
    ['a block instead of a block that is refused', '<aside class="x"><p>a</p></aside>', '<div><p>a</p></div>'],
    ['the equal of an old element', '<tt>a</tt> b', '<code>a</code> b'],
    [
      'the parts of a form on separate lines',
      '<form><label><input type="radio"> a</label><label> b</label></form>',
      '<div> a<br> b<br></div>',
    ],
    ['no span without attributes', 'a <span style="x">b</span>', 'a b'],
    ['an attribute once, as browsers do', '<p id="a" id="b">x</p>', '<p id="a">x</p>'],
    ['an id instead of a name', '<a name="top"></a>x', '<a id="top"></a>x'],
    ['what is no element as text', 'a <dbl> b', 'a &lt;dbl> b'],
    ['a link under its new address', '<p><a href="old" target="_blank">a</a></p>', '<p><a href="new">a</a></p>'],
    ['the words of a dead link', '<p><a href="dead">a <b>b</b></a></p>', '<p>a <b>b</b></p>'],
    [
      'a picture with its size in pixels',
      '<p><img src="a.png" alt="A" width="50%" height=9></p>',
      '<p><img src="new/a.png" alt="A" height="9"></p>',
    ],
    ['a picture in prose as Markdown', 'a <img src="a.png" alt="A"> b', 'a ![A](a.png) b'],
    [
      'a picture on another server as a link',
      '<p><img src="http://x/a.png" alt="A"></p>',
      '<p><a href="http://x/a.png">A</a></p>',
    ],
    [
      'no link within a link',
      '<p><a href="old"><img src="http://x/a.png" alt="A"></a></p>',
      '<p><a href="new">A</a></p>',
    ],
    [
      'a picture that is not there as its description',
      '<figure><img src="gone.png" alt="A & B"></figure>',
      '<figure><em>A &amp; B</em></figure>',
    ],
    ['Markdown out of a block that says nothing', '<center>**a**</center>', '\n**a**\n'],
    ['code, TeX and comments without words as they are', '`<font>` $a<b$ <!-- -->', '`<font>` $a<b$ <!-- -->'],
  ])('keeps %s', (_, text, converted) => {
    expect(convert(text)).toBe(converted);
  });
});

describe('media', () => {
  it.each([
    [
      '<iframe width="1" src="//www.youtube.com/embed/abc?x=1" title="T"></iframe>',
      '[T](https://www.youtube.com/watch?v=abc)',
    ],
    [
      '<p><iframe src="https://example.org/v"></iframe></p>',
      '<p><a href="https://example.org/v">example.org/v</a></p>',
    ],
    [
      '<audio controls>\n<source src="https://example.org/x.mp3">\nnone\n</audio>',
      '[example.org/x.mp3](https://example.org/x.mp3)',
    ],
    ['<audio><source src="data:;base64,AAAA">Words</audio>', 'Words'],
    ['<script>\nif (a<b) {}\n\n    x\n</script>\nWords', 'Words'],
    ['<script type="math/tex">x^2</script>', '$x^2$'],
    [
      '<script src="https://gist.github.com/ann/1.js"></script>',
      '[gist.github.com/ann/1](https://gist.github.com/ann/1)',
    ],
    ['<svg aria-label="A"><path d="x"/></svg>', 'A'],
    ['`<script>` \\<link\\>', '`<script>` \\<link\\>'],
  ])('%j become %j', (text, converted) => {
    expect(convertMedia(text, () => {})).toBe(converted);
  });
});

it('a tag with hundreds of attributes and no end takes no time', { timeout: 60_000 }, () => {
  const tag = `<div>\n<p ${'class="a"\nb '.repeat(300)}`;
  const { texts } = importTexts({ '_posts/2017-09-05-a.md': aText('title: A', `Words.\n\n${tag}`) });
  expect(texts.get('articles/2017/a.md')).toContain('Words.');
});
