import { describe, expect, it } from 'vitest';
import type { Manuscript } from '../../../../src/authoring/import/paste/manuscript.ts';
import { recognise } from '../../../../src/authoring/import/paste/recognise.ts';

const head = 'A lamp\n\nBy Li Na\n\n2017-09-05';
const read = (text: string, told: Manuscript['told'] = {}) =>
  recognise({ text, told, pictures: new Map(), visible: [], leftOut: [], questions: [] });

describe('the last paragraph', () => {
  it.each([
    '© 2017 The Lantern',
    'Copyright: The Lantern',
    'Copyright 2017 by The Lantern',
    'Words and pictures belong to us. All rights reserved.',
    'The opinions expressed here are those of the author.',
    'We could not reach everybody whose pictures we show. For copyright issues, please write to desk@example.org.',
    'The articles and opinions expressed on this site are those of their writers.',
    '版权所有，转载请注明出处。',
    '如有侵权，请联系我们。',
    '版权问题请与编辑部联系。',
    '著作权归作者所有。',
  ])('is a notice: %s', words => {
    const { body, copyright, questions } = read(`${head}\n\nOne lamp was lit.\n\n${words}`);
    expect([copyright, body, questions]).toEqual([words, 'One lamp was lit.\n', []]);
  });

  it.each([
    'In 2016 she went to court for copyright infringement, and won.',
    'The opinions expressed that night were sharp.',
    '她后来成了一名著作权律师。',
    '这一年，她赢了侵权的官司。',
    '她最后谈的是版权问题。',
  ])('stays in the text where it may be none, and the editor is asked: %s', words => {
    const { body, copyright, questions } = read(`${head}\n\nOne lamp was lit.\n\n${words}`);
    expect(copyright).toBeUndefined();
    expect(body).toBe(`One lamp was lit.\n\n${words}\n`);
    expect(questions).toEqual([`this text in the article may be a copyright notice: ${words}`]);
  });
});

it('a second source is not lost in silence', () => {
  const { source, questions } = read(
    `${head}\n\nSource: Evening Post\n\nOne lamp was lit.\n\n（来源：晚报／编辑：陈红）`,
  );
  expect(source).toBe('Evening Post');
  expect(questions).toEqual(['an article can have only one source, so this second source was left out: 晚报']);
});

describe('a headline that reads as credits do', () => {
  it.each([
    ['is one where the page says so', '# By Women, for Women', {}],
    ['is one where it is that of the envelope', 'By Women, for Women', { title: 'By Women, for Women' }],
    ['is one where it names a day', '# 8 March 2017', { title: '8 March 2017' }],
  ])('%s', (_, line, told) => {
    const { title, people, date } = read(`${line}\n\nBy Li Na\n\n2017-09-05\n\nOne lamp was lit.`, told);
    expect([title, people.by, date]).toEqual([line.replace('# ', ''), ['Li Na'], '2017-09-05']);
  });
});

describe('the first line of a text', () => {
  it.each(['Who lit the lamp?', 'Nine lanterns!', '谁点的灯？', 'She said: “Lamps”', 'To be continued…'])(
    'is its headline: %s',
    line => {
      expect(read(`${line}\n\nBy Li Na\n\n2017-09-05\n\nOne lamp was lit.`)).toMatchObject({
        title: line,
        date: '2017-09-05',
        body: 'One lamp was lit.\n',
        questions: [],
      });
    },
  );

  it.each(['Dear members,', '各位姐妹，'])('is not where it greets below a subject: %s', line => {
    expect(read(`${line}\n\nOne lamp was lit.`, { title: 'A lamp' })).toMatchObject({
      title: 'A lamp',
      body: `${line}\n\nOne lamp was lit.\n`,
    });
  });

  it('is not where it ends in a full stop, or asks below a subject', () => {
    expect(read('One lamp was lit.\n\nThen another.').questions).toContainEqual(
      'halfsky found no headline: fill in the field "title"',
    );
    expect(read('How are you?\n\nOne lamp was lit.', { title: 'A lamp' })).toMatchObject({
      title: 'A lamp',
      body: 'How are you?\n\nOne lamp was lit.\n',
    });
  });

  it.each(['- Home', '| Home | News |', '---', '> She said', '1. Home'])(
    'is not, if it is a part of a list, a table or a quotation: %s',
    line => {
      expect(read(`${line}\n\nOne lamp was lit.`, { title: 'A lamp' })).toMatchObject({
        title: 'A lamp',
        body: `${line}\n\nOne lamp was lit.\n`,
      });
    },
  );
});
