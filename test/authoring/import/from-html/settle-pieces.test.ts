import { describe, expect, it } from 'vitest';
import { convertHtml, keepSafeLink } from '../../../../src/authoring/import/from-html/html-to-markdown.ts';
import { withoutRedirector } from '../../../../src/authoring/import/from-html/settle-pieces.ts';

const convert = (markup: string) =>
  convertHtml(markup, { picture: () => undefined, link: keepSafeLink, ask: () => {} }).trim();

describe('quotes and buttons of a page', () => {
  it.each([
    ['en', '<p>She said <q>we will mend it</q>.</p>', 'She said “we will mend it”.'],
    ['zh-CN', '<p>她说<q>我们来<q>修</q>井</q>。</p>', '她说“我们来‘修’井”。'],
    ['zh-Hant-TW', '<p>她說<q>我們來<q>修</q>井</q>。</p>', '她說「我們來『修』井」。'],
    ['fr', '<p>Elle dit <q>oui</q>, <q lang="de">ja</q>.</p>', 'Elle dit «oui», „ja“.'],
    ['en', '<h2><button>Who paid?</button></h2><p>a <button>Share</button></p>', '## Who paid?\n\na'],
    [
      'en',
      '<details><summary><button>How <b>long</b></button></summary><p>Three <i>weekends</i>.</p></details>',
      '<details>\n\n<summary>How long</summary>\n\nThree *weekends*.\n\n</details>',
    ],
    [
      'en',
      '<p><abbr title="All-China Women\'s &quot;Federation&quot;">ACWF</abbr> <abbr>UN</abbr></p>',
      '<abbr title="All-China Women\'s &quot;Federation&quot;">ACWF</abbr> UN',
    ],
    [
      'en',
      '<dl><dt>Rope</dt><dd>sixty metres</dd></dl>',
      '<dl>\n\n<dt>\n\nRope\n\n</dt>\n\n<dd>\n\nsixty metres\n\n</dd>\n\n</dl>',
    ],
  ])('in %s: %s', (language, markup, text) => {
    expect(convert(`<html lang="${language}"><body>${markup}`)).toBe(text);
  });
});

describe('a redirector', () => {
  it.each([
    [
      'https://www.google.com/url?q=https://example.org/market?a%3D1%26b%3D2&sa=D',
      'https://example.org/market?a=1&b=2',
    ],
    ['https://l.facebook.com/l.php?u=https%3A%2F%2Fexample.org%2F&h=x', 'https://example.org/'],
    ['https://link.zhihu.com/?target=https%3A//example.org/%E5%A5%B3', 'https://example.org/女'],
    ['https://www.google.com/url?q=javascript:f()', 'https://www.google.com/url?q=javascript:f()'],
    ['https://www.google.com/search?q=https://example.org/', 'https://www.google.com/search?q=https://example.org/'],
  ])('gives way to where it leads: %s', (address, target) => {
    expect(withoutRedirector(address)).toBe(target);
  });
});
