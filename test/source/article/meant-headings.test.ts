import { describe, expect, it } from 'vitest';
import { renderAlone } from './rendered.ts';

const toldOf = (body: string) => renderAlone(body).told;

describe('headings that are none', () => {
  it.each([
    ['##标题', '1:1', '## 标题'],
    ['正文。\n##标题\n正文', '2:1', '## 标题'],
    ['##\u3000标题', '1:1', '## 标题'],
    ['#\u3000标题', '1:1', '# 标题'],
    ['#\u00a0标题', '1:1', '# 标题'],
    ['＃ 标题', '1:1', '# 标题'],
    ['＃＃标题', '1:1', '## 标题'],
    ['###Evaluating options', '1:1', '### Evaluating options'],
    ['> - ##标题', '1:5', '## 标题'],
  ])('are a problem: %j', (body, at, words) => {
    expect(toldOf(body)).toEqual([
      `${at} this line looks like a heading, but Markdown does not read it as a heading; for a heading, write "${words}"; to show the character "#", write "\\#"`,
    ]);
  });

  it.each(['#标题\n\n正文', '＃标题\n\n正文'])('are a note where they may be a hashtag: %j', body => {
    expect(toldOf(body)).toEqual([
      'note: 1:1 this line is not a heading, because "#" has no space after it; if the line is a heading, write "# 标题"; if it is a hashtag, leave the line as it is',
    ]);
  });

  it.each([
    '#话题# 好\n\n正文',
    '正文\n\n#妇女节',
    '#妇女节 #三月\n\n正文',
    '今天\n#妇女节\n很好\n\n正文',
    '#1 号\n\n正文',
    '#MeToo\n\n正文',
    '\\##标题',
    '`##标题`',
    '```\n##标题\n```',
    '#######七',
    '# 标题',
  ])('are not seen in other lines: %j', body => {
    expect(toldOf(body)).toEqual([]);
  });
});

describe('headings without words', () => {
  it.each([
    ['##\n\n正文', '##'],
    ['## \u3000\n\n正文', '##'],
    ['#\n\n正文', '#'],
    ['## #', '##'],
  ])('are a problem: %j', (body, signs) => {
    expect(toldOf(body)).toEqual([
      `1:1 this heading is empty; write the text of the heading after "${signs}", or delete the line`,
    ]);
  });

  it.each(['## `x`', '## ![图](a.png)', '## 题'])('are not those with code or a picture: %s', body => {
    expect(toldOf(body)).toEqual([]);
  });
});

describe('text that a line under it makes a heading', () => {
  it.each([
    ['正文。\n----------', '2:1', '----------'],
    ['正文很长，\n很长。\n====', '3:1', '===='],
    ['> 正文。”\n> ---', '2:3', '---'],
    ['The board met on Friday.\n---', '2:1', '---'],
  ])('is a note: %j', (body, at, underline) => {
    expect(toldOf(body)).toEqual([
      `note: ${at} this line turns the text above it into a heading; for ordinary text, add an empty line before "${underline}"; for a heading, write "##" before the text`,
    ]);
  });

  it.each(['标题\n----', 'What now?\n===', '正文。\n\n---', '## 正文。'])(
    'is not a heading that is meant: %j',
    body => {
      expect(toldOf(body)).toEqual([]);
    },
  );
});
