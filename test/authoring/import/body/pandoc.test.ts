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

  it('names the words of a heading for its anchor', () => {
    expect([...convertPandoc('## The *words* {#a}\n', () => {}).anchors]).toEqual([['a', 'The *words*']]);
  });
});
