import { describe, expect, it } from 'vitest';
import { dropHiddenText, hidesText } from '../../../../src/authoring/import/from-html/hidden-text.ts';
import { parseHtml } from '../../../../src/authoring/import/from-html/html-document.ts';

const long = '<p>One lamp was lit in the old school, and nine pupils came to read by it.</p>';

/** Returns the visible words of `<p>` elements with `body` between two paragraphs, and the words that are reported. */
function read(body: string, css = '') {
  const document = parseHtml(`<style>${css}</style>${long}${body}${long}`);
  const gone = dropHiddenText(document);
  const shown = Array.from(document.querySelectorAll('.t'), ({ textContent }) => textContent);
  return { shown, gone };
}

describe('a style', () => {
  it.each([
    'display:none',
    'color: red; DISPLAY : none !important',
    'visibility: hidden',
    'visibility:collapse',
    'mso-hide:all',
    'display: block; display: none',
  ])('hides its text: %s', style => expect(hidesText(style)).toBe(true));

  it.each(['display: block', 'display: none; display: block', 'x-display: none', 'background: url(display:none)', ''])(
    'does not hide its text: %s',
    style => expect(hidesText(style)).toBe(false),
  );
});

describe('a style sheet', () => {
  it.each([
    ['a class', '.a { display: none }'],
    ['a class among others', 'h1, .b .a, .a { color: red; display: none; }'],
    ['an id', '#i{display:none}'],
    ['a class inside another', '.o > .a { display: none }'],
    ['the stronger of two rules', '.a { display: block } #i { display: none }'],
    ['the later of two rules', '.a { display: block } .a { display: none }'],
    ['an important rule', '.a { display: none !important } #i { display: block }'],
    ['a rule for screens', '@media screen { .a { display: none } }'],
    ['a rule below a comment and an import', '@import url("x.css"); /* { */ .a { display: none }'],
  ])('hides text by %s', (_, css) => {
    expect(read('<div class="o"><p class="t a" id="i">secret</p></div>', css).shown).toEqual([]);
  });

  it.each([
    ['of another class', '.z { display: none }'],
    ['for print', '@media print { .a { display: none } }'],
    ['for small screens', '@media (max-width: 600px) { .a { display: none } }'],
    ['of an animation', '@keyframes k { from { display: none } } .a { color: red }'],
    ['that a later rule takes back', '.a { display: none } .a { display: inline }'],
    ['that a stronger rule takes back', '.o .a { display: block } .a { display: none }'],
    ['with a selector that no parser knows', '.a:::x { display: none }'],
  ])('does not hide text by a rule %s', (_, css) => {
    expect(read('<div class="o"><p class="t a">words</p></div>', css).shown).toEqual(['words']);
  });

  it('does not hide text that an inline style shows', () => {
    expect(read('<p class="t a" style="display: block">words</p>', '.a { display: none }').shown).toEqual(['words']);
  });

  it('does not hide most of the text, because a script shows it later', () => {
    const text = `<div class="a">${'<p class="t">words</p>'.repeat(100)}</div>`;
    expect(read(text, '.a { display: none }').shown).toHaveLength(100);
    expect(read(text.replace('class="a"', 'style="visibility: hidden"')).shown).toHaveLength(100);
  });
});

it.each(['<article', '<div itemprop="articleBody"', '<div id="js_content"'])(
  'an article stays although it is short and hidden until a script shows it: %s',
  start => {
    expect(read(`${start} style="visibility: hidden"><p class="t">words</p>`).shown).toEqual(['words']);
  },
);

it('text that scripts often show later is reported, but not in menus', () => {
  const { gone } = read(
    '<p style="visibility: hidden">one</p><p class="a">two</p><aside class="notes">three</aside><p style="font-size: 0">four</p><p style="display: none">five</p><nav><p class="a">six</p></nav>',
    '.a { visibility: hidden }',
  );
  expect(gone).toEqual(['one', 'three', 'four', 'two']);
});

it('takes no quadratic time', { timeout: 10_000 }, () => {
  const css = Array.from({ length: 5000 }, (_, i) => `.a .c${i} > p { display: none }`).join('\n');
  read(Array.from({ length: 5000 }, (_, i) => `<div class="k${i}"><p style="color: red">a</p></div>`).join(''), css);
  read('', '{'.repeat(100_000));
  read('', '/*'.repeat(100_000));
});
