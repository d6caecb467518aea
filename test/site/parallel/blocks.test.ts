import { describe, expect, test } from 'vitest';
import { splitBlocks } from '../../../src/site/parallel/blocks.ts';

const short = (body: string) => splitBlocks(body).map(({ kind, form, html, length }) => [kind, form, html, length]);

describe('the blocks of a text', () => {
  test.each([
    ['a paragraph', '<p>She <em>ploughs</em>.</p>\n', ['prose', 'p', '<p>She <em>ploughs</em>.</p>', 12]],
    ['a heading', '<h2 id="a">Prices</h2>', ['heading', 'h2', '<h2 id="a">Prices</h2>', 6]],
    [
      'a figure',
      '<figure><img src="x" alt="a > b"></figure>',
      ['figure', 'figure', '<figure><img src="x" alt="a > b"></figure>', 0],
    ],
    [
      'a list with a list in it',
      '<ul><li>a<ul><li>b</li></ul></li></ul>',
      ['prose', 'ul', '<ul><li>a<ul><li>b</li></ul></li></ul>', 2],
    ],
    [
      'a table in its frame',
      '<div class="table"><table><tr><td>1</td></tr></table></div>',
      ['table', 'div', '<div class="table"><table><tr><td>1</td></tr></table></div>', 1],
    ],
    [
      'numbers',
      '<dl class="numbers"><div><dt>a</dt><dd>1</dd></div></dl>',
      ['numbers', 'dl', '<dl class="numbers"><div><dt>a</dt><dd>1</dd></div></dl>', 2],
    ],
    [
      'notes',
      '<section class="footnotes"><ol><li>a</li></ol></section>',
      ['notes', 'section', '<section class="footnotes"><ol><li>a</li></ol></section>', 1],
    ],
    ['code', '<pre><code>a &lt; b\n</code></pre>', ['code', 'pre', '<pre><code>a &lt; b\n</code></pre>', 5]],
    ['a rule, which has no end', '<hr>', ['rule', 'hr', '<hr>', 0]],
    [
      'loose text with its elements, as one',
      'It is <abbr title="x">i.e.</abbr> so<br />it is',
      ['prose', 'p', 'It is <abbr title="x">i.e.</abbr> so<br />it is', 18],
    ],
  ])('has %s', (_, body, block) => {
    expect(short(body)).toEqual([block]);
  });

  test('are all of it, in order', () => {
    const body = '<h2>A</h2>\n<p>b</p>\nloose\n<hr />\n<p>c</p>\n';
    expect(splitBlocks(body).map(({ html }) => html)).toEqual([
      '<h2>A</h2>',
      '<p>b</p>',
      'loose',
      '<hr />',
      '<p>c</p>',
    ]);
    expect(splitBlocks('')).toEqual([]);
  });
});
