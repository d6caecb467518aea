import { describe, expect, it } from 'vitest';
import { renderText } from './rendered.ts';

const toldOf = (body: string) => renderText(body, 'zh-Hans').told;
const open =
  'this comment is not closed, so readers would not see the text below it; write "-->" at the end of the comment';
const surplus = (columns: number, words: string) =>
  `the table ends with column ${columns}, so readers would not see "${words}" in this row; add a column to the first two lines of the table, or write "\\|" for a vertical bar inside a cell`;

describe('text that would be lost', () => {
  it.each([
    ['below a comment', '甲。\n\n<!-- 注\n\n乙。', [`3:1 ${open}`]],
    ['below a comment that is closed with one hyphen', '<!-- 注 ->\n\n乙。', [`1:1 ${open}`]],
    ['below the second comment of a block', '<!-- a --> <!-- b\n\n乙。', [`1:12 ${open}`]],
    ['below a comment in a quotation', '> 甲。\n>\n> <!-- 注\n> 乙。', [`3:3 ${open}`]],
    ['in a surplus cell', '|甲|乙|\n|---|---|\n|一|二|三|', [`3:6 ${surplus(2, '三')}`]],
    ['in surplus cells', '甲 | 乙\n--- | ---\n一 | 二 | 三 | 四', [`3:9 ${surplus(2, '三 | 四')}`]],
    [
      'in a surplus cell of a quotation',
      '> | 甲 | 乙 |\n> |---|---|\n> | 一 | 二 | 三 |',
      [`3:13 ${surplus(2, '三')}`],
    ],
    ['behind a bar in code', '|甲|乙|\n|---|---|\n|`a|b`|c|', [`3:8 ${surplus(2, 'c')}`]],
  ])('is reported %s', (_, body, told) => {
    expect(toldOf(body)).toEqual(told);
  });

  it.each([
    ['closed comments', '<!-- 注 -->\n\n乙。\n\n<!--\n注\n-->\n\n<!---->\n\n丙。'],
    ['the shortest comment of HTML', '<!-->\n\n乙。'],
    ['a comment in code', '```\n<!-- 注\n```\n\n乙。'],
    ['rows with fewer cells', '|甲|乙|\n|---|---|\n|一|\n'],
    ['rows without bars at their ends', '甲 | 乙\n--- | ---\n一 | 二\n'],
    ['an escaped bar', '|甲|乙|\n|---|---|\n|一\\|二|三|'],
    ['empty surplus cells', '|甲|乙|\n|---|---|\n|一|二| |'],
    ['a table of one column', '|甲|\n|---|\n|一|'],
  ])('is not seen in %s', (_, body) => {
    expect(toldOf(body)).toEqual([]);
  });
});

describe('a code block that ends with the text', () => {
  const note = (mark: string) =>
    `this code block is not closed and includes all the text below; write a line "${mark}" after the last line of the code`;

  it.each([
    ['without an end', '甲。\n\n```\n代码\n\n正文。', [`note: 3:1 ${note('```')}`]],
    ['closed with fewer marks', '````\n代码\n```\n正文。', [`note: 1:1 ${note('````')}`]],
    ['closed with other marks', '```\n代码\n~~~\n正文。', [`note: 1:1 ${note('```')}`]],
    ['in a quotation', '> ```\n> 代码', [`note: 1:3 ${note('```')}`]],
    ['of one line', '```', [`note: 1:1 ${note('```')}`]],
  ])('is noted %s', (_, body, notes) => {
    expect(toldOf(body)).toEqual(notes);
  });

  it.each([
    ['at its last line', '```\n代码\n```'],
    ['with more marks', '```\n代码\n`````\n\n正文。'],
    ['in a quotation', '> ```\n> 代码\n> ```'],
    ['in a list', '- 甲\n\n  ~~~\n  代码\n  ~~~'],
  ])('is not noted where it is closed %s', (_, body) => {
    expect(toldOf(body)).toEqual([]);
  });
});

describe('the numbers of a list', () => {
  const note = (shown: number, written: number) =>
    `readers will see the number ${shown} instead of ${written}, because Markdown numbers the items of a list in sequence; to keep the number, write "${written}\\." with an empty line above it`;

  it.each([
    ['where some are left out', '3. 第三条\n5. 第五条\n7. 第七条', [`note: 2:1 ${note(4, 5)}`]],
    ['where they begin anew', '1. 甲\n2. 乙\n\n1. 丙', [`note: 4:1 ${note(3, 1)}`]],
    ['in a quotation', '> 1. 甲\n> 3. 乙', [`note: 2:3 ${note(2, 3)}`]],
    ['in a list within a list', '- 甲\n  1. 乙\n  4. 丙\n- 丁', [`note: 3:3 ${note(2, 4)}`]],
  ])('are noted %s', (_, body, told) => {
    expect(toldOf(body)).toEqual(told);
  });

  it.each([
    ['that go on', '1. 甲\n2. 乙\n3. 丙'],
    ['that begin later', '7. 甲\n8. 乙'],
    ['that are all the same', '1. 甲\n1. 乙\n1. 丙'],
    ['beside those of an inner list', '1. 甲\n   1. 子\n   2. 丑\n2. 乙'],
    ['that are text', '3\\. 第三条\n\n5\\. 第五条'],
    ['of a list without numbers', '- 甲\n- 乙'],
  ])('are not noted: those %s', (_, body) => {
    expect(toldOf(body)).toEqual([]);
  });
});
