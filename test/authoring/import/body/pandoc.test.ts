import { describe, expect, it } from 'vitest';
import { convertPandoc } from '../../../../src/authoring/import/body/pandoc.ts';

describe('what Pandoc and kramdown add to Markdown', () => {
  it.each([
    ['# H {#a .b}\n', '# H\n'],
    ['![x](y){width=50%} [w]{.sc} *e*{: .f}', '![x](y) w *e*'],
    ['a\n{: .b}\nc', 'a\nc'],
    ['::: {.note style="x: y;"}\na\n:::\n', 'a\n'],
    ['a\n<!--more-->\nb', 'a\nb'],
    ['```{r echo=FALSE}\nx\n```\n', '```r\nx\n```\n'],
    ['```{.python .numberLines}\nx\n```\n', '```python\nx\n```\n'],
    ['use `{:.4f}` and {:.4f}', 'use `{:.4f}` and {:.4f}'],
    ['$x_{i}$ and \\frac{a}{b}', '$x_{i}$ and \\frac{a}{b}'],
  ])('%j becomes %j', (text, converted) => {
    expect(convertPandoc(text, () => {}).text).toBe(converted);
  });

  it.each([
    ['In awk, END(){size=size+1;} adds up; function f(a){len=a; data=b;} keeps both.'],
    ['## A loop {i=1}\n'],
    ['当$V$有$K$个水平，$E(Y\\mid V=k)$,则$\\sum_{k=1}^{K}{\\rm ACE}_kpr(V=k)$。'],
    ['a[i]{size=3} and f(a)\n{len=a} and a*b{c=d}'],
    ['snake_case_{a=b} and \\*c*{d=e}'],
  ])('archive braces are text: %j', text => {
    expect(convertPandoc(text, () => {}).text).toBe(text);
  });

  it.each([
    ['[a](b){target="_blank"} `c`{.r} **d**{: .e} _f_{.g}', '[a](b) `c` **d** _f_'],
    ['> - a\n>   ![b](c){width=50%} d\n\n![e](f){width=50%\n  height=3}', '> - a\n>   ![b](c) d\n\n![e](f)'],
    ['- [a](b){.c} and [a](b){.c}\n- 她说**好**{.k}了', '- [a](b) and [a](b)\n- 她说**好**了'],
    ['[![a](b){.c}](d){.e}', '[![a](b)](d)'],
  ])('attributes of a link, picture, emphasis or code go: %j', (text, converted) => {
    expect(convertPandoc(text, () => {}).text).toBe(converted);
  });

  it('names the words of a heading for its anchor', () => {
    expect([...convertPandoc('## The *words* {#a}\n', () => {}).anchors]).toEqual([['a', 'The *words*']]);
  });
});
