import { describe, expect, it } from 'vitest';
import { readText } from '../../../../src/authoring/import/paste/read-text.ts';

const textOf = (text: string) => readText(Buffer.from(text)).text;
const head = '集市开张\n\n文/李娜\n\n';

describe('wrapped mail becomes a headline: a text with lines of a fixed width', () => {
  it.each([
    [
      'of 50 Chinese characters joins them with nothing',
      `${head}集市在星期一开张了，村里的妇女把冬天做的东西都拿来卖。路在前一个星期修好了，县城来的班车每天两趟，趟\n趟坐满，来的人一直到傍晚还没有散去。\n`,
      `${head}集市在星期一开张了，村里的妇女把冬天做的东西都拿来卖。路在前一个星期修好了，县城来的班车每天两趟，趟趟坐满，来的人一直到傍晚还没有散去。\n`,
    ],
    [
      'that ends early before a mark of punctuation is one too',
      `${head}集市在星期一开张了，村里的妇女把冬天做的东西都拿来\n卖，路在前一个星期修好了，班车一天来两趟，趟趟坐满\n人。\n`,
      `${head}集市在星期一开张了，村里的妇女把冬天做的东西都拿来卖，路在前一个星期修好了，班车一天来两趟，趟趟坐满人。\n`,
    ],
    [
      'in English joins them with a space',
      'A market\n\nThe market opened on Monday and the women of the village sold what they\nhad made.\n',
      'A market\n\nThe market opened on Monday and the women of the village sold what they had made.\n',
    ],
    [
      'that begins with a number escapes only the first line',
      'A market\n\n1. The market opened on Monday and the women of the village sold it in\n1999. Nobody\n',
      'A market\n\n1\\. The market opened on Monday and the women of the village sold it in 1999. Nobody\n',
    ],
  ])('%s', (_, text, joined) => {
    expect(textOf(text)).toBe(joined);
  });

  it.each([
    [
      'a long headline with credits below it',
      'The market that the women of the village opened by the river on Monday\nBy Li Na\n5 September 2017\n',
    ],
    ['a headline of two lines', 'The market that the women of the village opened by the river on\nMonday\n'],
    [
      'paragraphs that are one line each',
      '集市在星期一开张了，村里的妇女把冬天做的东西都拿来卖，一早就来人。\n路在前一个星期修好了，县城来的班车每天两趟，趟趟坐满。\n',
    ],
  ])('is not guessed for %s', (_, text) => {
    expect(textOf(text)).toBe(text.trim().replaceAll('\n', '\n\n').concat('\n'));
  });
});
