import { describe, expect, it } from 'vitest';
import { renderAlone } from './rendered.ts';

const seen = (at: string, found: string, cure: string) =>
  `note: ${at} readers will see "${found}" as it is written here; ${cure}`;
const element = (words: string) => `write ${words}, or "\\" before each mark`;
const formula = 'write the formula as text, such as E = mc<sup>2</sup>';

describe('marks of other dialects of Markdown', () => {
  it.each([
    ['The square of 40 is 40^2^.', seen('1:23', '^2^', element('<sup>2</sup>'))],
    ['Water is H~2~O.', seen('1:11', '~2~', element('<sub>2</sub>'))],
    ['It is ==very== late.', seen('1:7', '==very==', element('<mark>very</mark>'))],
    ['So $E = mc$ it is.', seen('1:4', '$E = mc$', formula)],
    ['Soda\n: A salt', seen('2:1', ': ', 'write "**Term**: explanation" in one line')],
    ['> | a | b |\n> |---|---|\n> | m^2^ | c |', seen('3:6', '^2^', element('<sup>2</sup>'))],
  ])('get a note: %j', (body, note) => {
    expect(renderAlone(body, 'en').told).toEqual([note]);
  });

  it('formulas of an article share one note', () => {
    expect(renderAlone('So $E = mc$ it is.\n\nAnd $a^2$, or $b_{1}$.').told).toEqual([
      `note: 1:4 readers will see "$E = mc$" as it is written here, and 2 more like it in this article; ${formula}`,
    ]);
  });

  it.each([
    '40\\^2\\^ and `H~2~O` and 2^10=1024',
    '价格区间10~20元，面积30~40平',
    'From $5 to $6, or US$5 = £4 and $7',
    '- [x] Bread',
    'a == b and c == d',
    '我很高兴 ^_^ 是的 ^_^',
    'Note: a colon',
  ])('but these stand for themselves: %j', body => {
    expect(renderAlone(body).told.filter(told => told.includes('as it is written'))).toEqual([]);
  });
});
