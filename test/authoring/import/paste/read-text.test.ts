import { describe, expect, it } from 'vitest';
import { readText } from '../../../../src/authoring/import/paste/read-text.ts';
import { UnreadableError } from '../../../../src/authoring/import/unreadable.ts';

const read = (text: string) => readText(Buffer.from(text));

describe('text is no text', () => {
  it('reads the signs of Markdown as text', () => {
    expect(read('# A\n\n**b**\n').text).toBe('\\# A\n\n\\*\\*b\\*\\*\n');
  });

  it.each([
    ['JSON', '{"db": [{"title": "The well"}]}'],
    ['JSON', ' [1, 2]\n'],
    ['RTF', '{\\rtf1\\ansi\n\\pard The well\\par\n}'],
    ['HTML', '<!-- saved -->\n<!DOCTYPE html><html><p>The well</p></html>'],
    ['PDF', '%PDF-1.7\n'],
    ['XML', '<?xml version="1.0"?><rss></rss>'],
    ['EML', 'From: a@example.org\nSubject: x\n y\nMIME-Version: 1.0\n\nThe well'],
    ['ZIP', 'PK\u0003\u0004'],
  ])('refuses %s: %j', (name, text) => {
    expect(() => read(text)).toThrow(new RegExp(`^this file is in the format ${name}, not plain text; `));
    expect(() => read(text)).toThrow(UnreadableError);
  });

  it.each(['[1] A note\n\nText', '{A} is text', 'From: Ann\nTo: Bo\n\nHello'])('reads %j as a text', text => {
    expect(read(text).questions).toEqual([]);
  });
});

const textOf = (text: string) => read(text).text;
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
