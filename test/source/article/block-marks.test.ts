import { describe, expect, it } from 'vitest';
import { renderText } from './rendered.ts';

const toldOf = (body: string) => renderText(body, 'zh-Hans').told;
const openEnd =
  'this pull quote is not closed and includes all the text below; write a line ":::" after the last sentence of the pull quote';
const besideName =
  'readers would not see the text after "::: pullquote" on the same line; write "::: pullquote", the text of the pull quote, and ":::" on separate lines';
const unclosed = (mark: string) =>
  `"${mark}" does not close the pull quote; write ":::" on its own line, with plain colons`;
const unopened = (mark: string, cure: string) =>
  `"${mark}" does not begin a block, so readers would see it as text; ${cure}`;
const small = 'write "::: pullquote" in lower-case letters, with plain colons';
const known = 'to begin a pull quote, write "::: pullquote"; to show a colon, write "\\:"';

describe('a pull quote does not swallow the text', () => {
  it.each([
    ['is written on one line', '甲。\n\n::: pullquote 拉引。 :::\n\n乙。', [`3:1 ${besideName}`]],
    ['has words behind its name', '::: pullquote 拉引。\n乙。\n:::', [`1:1 ${besideName}`]],
    ['is not closed', '::: pullquote\n拉引。\n\n乙。', [`1:1 ${openEnd}`]],
    ['is not closed within a list', '- 甲\n\n  :::pullquote\n  乙\n\n丙', [`3:3 ${openEnd}`]],
    ['is closed with full-width colons', '::: pullquote\n拉引。\n：：：\n\n乙。', [`3:1 ${unclosed('：：：')}`]],
    ['is closed at the end of a line', '::: pullquote\n拉引。 :::\n\n乙。', [`2:5 ${unclosed(':::')}`]],
    [
      'is opened with full-width colons',
      '：：：pullquote\n拉引。\n：：：',
      [`1:1 ${unopened('：：： pullquote', small)}`],
    ],
    ['has a capital', '甲\n::: Pullquote\n拉引。\n:::', [`2:1 ${unopened('::: Pullquote', small)}`]],
    ['has two colons', ':: pullquote\n拉引。\n::', [`1:1 ${unopened(':: pullquote', small)}`]],
    ['has another name', '> ::: 注意\n> 拉引。\n> :::', [`1:3 ${unopened('::: 注意', known)}`]],
    [
      'is closed twice',
      '::: pullquote\n乙\n:::\n\n:::\n',
      [
        '5:1 ":::" does not end any block, so readers would see it as text; remove the colons, or write "::: pullquote" on the line above the quotation',
      ],
    ],
  ])('in silence where it %s', (_, body, told) => {
    expect(toldOf(body)).toEqual(told);
  });

  it.each([
    ['a pull quote', '::: pullquote\n拉引。\n:::\n\n乙。'],
    ['two of them, one with more colons', ':::: pullquote\n拉引。\n::::\n\n:::pullquote\n乙。\n:::  \n'],
    ['code', '```\n::: note\n```\n\n    ::: note\n'],
    ['what is escaped', '\\::: note\n\n&#65306;：：注意'],
    ['colons within a line', '他说：：：好 a:::b'],
  ])('and does not tell %s', (_, body) => {
    expect(toldOf(body)).toEqual([]);
  });

  it.each([
    [
      '```Numbers\n1 | 2\n```',
      [
        'note: 1:1 readers will see the block "Numbers" as code, because its name has capital letters; write ```numbers',
      ],
    ],
    [
      '甲\n\n~~~ CHART\na\n~~~',
      ['note: 3:1 readers will see the block "CHART" as code, because its name has capital letters; write ~~~chart'],
    ],
    ['···numbers\n1 | 2\n···', [`1:1 ${unopened('··· numbers', 'write "```numbers" with plain backticks ("`")')}`]],
    ['```js\nNumbers\n```', []],
  ])('nor does a block of figures: %j', (body, told) => {
    expect(toldOf(body)).toEqual(told);
  });
});
