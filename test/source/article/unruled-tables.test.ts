import { describe, expect, it } from 'vitest';
import { renderAlone } from './rendered.ts';

const toldOf = (body: string) => renderAlone(body).told;
const bars = (at: string, cure: string) =>
  `note: ${at} these rows are not a table yet, so readers will see the vertical bars; ${cure}`;

describe('rows between bars that are not a table', () => {
  it.each([
    ['| 甲 | 乙 |\n| 丙 | 丁 |', bars('1:1', 'add the line "|---|---|" below the first row')],
    [
      '文字：\n| 甲 | 乙 | 丙 |\n| 丁 | 戊 | 己 |\n又是文字',
      bars('2:1', 'add the line "|---|---|---|" below the first row'),
    ],
    ['> | a | b |\n> | c | d |', bars('1:3', 'add the line "|---|---|" below the first row')],
    ['- | a | b |\n  | c | d |\n  | e | f |', bars('1:3', 'add the line "|---|---|" below the first row')],
    [
      '| 甲 | 乙 |\n|---|\n| 丙 | 丁 |',
      bars('1:1', 'write the line "|---|---|" instead of the line below the header row'),
    ],
    ['|甲|乙|\n|——|——|\n|丙|丁|', bars('1:1', 'write the line "|---|---|" instead of the line below the header row')],
    [
      '| 甲 | 乙 |\n\n|---|---|\n| 丙 | 丁 |',
      bars('3:1', 'write the line "|---|---|" directly below the header row, without an empty line'),
    ],
    [
      '｜甲｜乙｜\n｜丙｜丁｜',
      bars('1:1', 'write plain vertical bars ("|"), and add the line "|---|---|" below the first row'),
    ],
  ])('are told once, with the line to add: %s', (body, note) => {
    expect(toldOf(body)).toEqual([note]);
  });

  it('are told once for each table', () => {
    const body = '| 甲 | 乙 |\n| 丙 | 丁 |\n文字\n| 甲 | 乙 |\n| 丙 | 丁 |\n\n| 戊 | 己 |\n| 庚 | 辛 |';
    expect(toldOf(body).map(told => told.slice(0, 9))).toEqual(['note: 1:1', 'note: 4:1', 'note: 7:1']);
  });

  it.each([
    '| 甲 | 乙 |\n|---|---|\n| 丙 | 丁 |',
    '甲 | 乙\n--|--\n丙 | 丁',
    '首页 | 上一页 | 下一页\n首页 | 末页',
    '| x | + | y |',
    '|a| 与 |b|\n|c|',
    '```\n| a | b |\n| c | d |\n```',
    '\\| 甲 | 乙 |\n\\| 丙 | 丁 |',
  ])('are not told where they are a table or text: %s', body => {
    expect(toldOf(body)).toEqual([]);
  });
});
