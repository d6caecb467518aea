import { describe, expect, it } from 'vitest';
import { renderAlone, renderText } from './rendered.ts';

/** Positions of everything told about a text, in order. */
const placesOf = (body: string) => renderAlone(body).told.map(told => /(\d+:\d+) /.exec(told)?.[1]);

/** A text with one mistake, with the offset of the mistake, and what must stand before and below the text. */
type Mistake = [kind: string, text: string, offset: number, above?: string, below?: string];
const mistakes: Mistake[] = [
  ['an unknown footnote', '说[^x]了', 1],
  ['brackets without address', '看[甲文][乙]了', 1],
  ['a link in full-width brackets', '看［这里］（https://example.org）吧', 1],
  ['a space before the address', '看[这里] (https://example.org)吧', 1],
  ['a picture title in curly quotation marks', '看![图](a.png “题”)了', 1],
  ['a link without words', '看[](x)吧', 1],
  ['a link to a picture', '看！[图](a.png)吧', 1],
  ['a picture without description', '看![](a.png)吧', 5],
  ['a forbidden element', '看<blink>吧</blink>', 1],
  ['a forbidden attribute', '看style<b style="x">吧</b>', 9],
  ['markup that is not allowed', '看<!DOCTYPE a>吧', 1],
  ['an img element without picture', '看<img alt="a">吧', 1],
  ['an img element without description', '看<img src="a.png">吧', 11],
  ['an id with a space', '看<b id="a b">吧</b>', 4],
  ['an unclear mark', 'WTO**、IMF**和', 3],
  ['a mark beside punctuation', 'See **Note:**next', 4],
  ['a mark with a space', '一** 很 **好', 1],
  ['a footnote in a link', '看<a href="x">这[^n]</a>吧', 14, '甲[^n]', '[^n]: 注'],
  ['a footnote in a link of Markdown', '看[这[^n]](x)吧', 3, '甲[^n]', '[^n]: 注'],
  ['a footnote in the description of a picture', '看![这[^n]](x.png)吧', 4, '甲[^n]', '[^n]: 注'],
];

describe('two mistakes of one kind in one line', () => {
  it.each(mistakes)('are told each at its own column: %s', (_, text, offset, above = '', below = '') => {
    const rest = `\n\n${below}`;
    const second = above.length + text.length + 1 + offset + 1;
    expect(placesOf(`${above}${text}，${text}${rest}`)).toEqual([`1:${above.length + offset + 1}`, `1:${second}`]);
  });

  it.each(mistakes)('are told each in its own table cell: %s', (_, text, offset, above = '', below = '') => {
    const cells = `${above}| 甲 | 乙 |\n|---|---|\n| ${text} | ${text} |\n\n${above}\n\n${below}`;
    const column = 2 + offset + 1;
    expect(placesOf(above === '' ? cells : cells.slice(above.length))).toEqual([
      `3:${column}`,
      `3:${column + text.length + 3}`,
    ]);
  });

  it.each(mistakes)(
    'are told at the mistake and not in code that looks like it: %s',
    (_, text, offset, above = '', below = '') => {
      const body = `${above}\`${text}\`，${text}\n\n${below}`;
      expect(placesOf(body)).toEqual([`1:${above.length + text.length + 3 + offset + 1}`]);
    },
  );

  it('are told at an address, and not at words that spell the address', () => {
    expect(placesOf('a.png：![](a.png)，![ ](a.png)')).toEqual(['1:11', '1:23']);
    expect(renderText('[x.md](x.md)，[x.md](x.md)').linked).toEqual(['1:8', '1:21']);
    expect(renderText('[a][b]，[c][b]\n\n[b]: x.md').linked).toEqual(['3:6', '3:6']);
    expect(renderText('[b]: x.md\n\n[a][b]').linked).toEqual(['1:6']);
    expect(renderText('[甲]()，[乙]()').linked).toEqual(['1:5', '1:11']);
  });

  it('are told at the right column behind an escaped bar', () => {
    expect(placesOf('| 甲 |\n|---|\n| a \\| b[^x] |')).toEqual(['3:9']);
  });

  it('are told in footnotes inside the text', () => {
    expect(placesOf('第一行。\n\n第二行^[说[^x]，又说[^x]]。\n\n第三行。')).toEqual(['3:7', '3:14']);
  });
});

describe('invisible characters and placeholders', () => {
  it('of one line are told all at once', async () => {
    const { listInvisible } = await import('../../../src/language/characters.ts');
    expect([...listInvisible('a\u0001b\u0002\n\n\u0003')].map(({ position }) => position)).toEqual([
      { line: 1, column: 2 },
      { line: 1, column: 4 },
      { line: 3, column: 1 },
    ]);
    const { askForAlt, findUnanswered } = await import('../../../src/source/article/unanswered.ts');
    const picture = `![${askForAlt}](a.png)`;
    expect(findUnanswered(`${picture} ${picture}`)).toEqual([
      { line: 1, column: 3 },
      { line: 1, column: picture.length + 4 },
    ]);
  });
});
