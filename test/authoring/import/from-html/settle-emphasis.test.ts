import { describe, expect, it } from 'vitest';
import { convertHtml, keepSafeLink } from '../../../../src/authoring/import/from-html/html-to-markdown.ts';

const convert = (markup: string) =>
  convertHtml(markup, { picture: () => undefined, link: keepSafeLink, ask: () => {} }).trim();

describe('bold side by side', () => {
  it.each([
    ['<b>账本</b><strong>贴在</strong><strong>门口</strong>，谁都可以看', '**账本贴在门口**，谁都可以看'],
    ['<span><strong>账本</strong></span><span><strong>门口</strong></span>', '**账本门口**'],
    ['<em>很</em><em>好</em>', '*很好*'],
    ['<strong>a</strong><strong><em>b</em></strong>', '**a*b***'],
    ['<span style="font-weight:bold">a</span><b>b</b> c', '**ab** c'],
    ['<b>a</b> <b>b</b>', '**a** **b**'],
    ['她说<s>“可以”</s>之后', '她说<del>“可以”</del>之后'],
  ])('is one piece of bold text: %s', (markup, text) => {
    expect(convert(`<p>${markup}</p>`)).toBe(text);
  });
});

describe('emphasis by styles', () => {
  it.each([
    ['<span style="font-weight: bold">a</span> b', '**a** b'],
    ['<font style="FONT-WEIGHT:600 !important">a</font> b', '**a** b'],
    ['<span style="font-style:italic;font-weight:700">a</span> b', '***a*** b'],
    ['<span style="text-decoration: underline line-through">a</span> b', '~~a~~ b'],
    ['<strong style="font-weight: normal">a</strong> b', 'a b'],
    ['<b style="font-weight:normal"><span style="font-weight:400">a</span></b> b', 'a b'],
    ['<i style="font-style:normal">a</i> b', 'a b'],
    ['<b>a <b>c</b></b> b', '**a c** b'],
  ])('is that of Markdown: %s', (markup, text) => {
    expect(convert(`<p>${markup}</p>`)).toBe(text);
  });

  it('is read from rules for a class, and not from other rules', () => {
    const sheet =
      '.c1{font-weight:700}.c2,.c3{font-style:italic}.x .c4{font-weight:700}@media print{.c5{font-weight:700}}';
    expect(
      convert(
        `<style>${sheet}</style><p><span class="c1">a</span> <span class="x c3">b</span> <span class="c4">c</span> <span class="c5">d</span></p>`,
      ),
    ).toBe('**a** *b* c d');
  });
});
