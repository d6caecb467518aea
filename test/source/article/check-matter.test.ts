import { describe, expect, it } from 'vitest';
import { englishOf } from '../../../src/message.ts';
import { anArticleText, load } from '../../builders.ts';

const notesOf = (yaml: string) =>
  load({ 'articles/2017/x.md': anArticleText('Text.\n', yaml) }, { url: 'https://a.example/' }).notes.map(
    ({ at, field, what }) => [at, field, what],
  );

describe('a role that stands among names', () => {
  const what = 'the name contains a colon, so the words before the colon may be a role such as "photographer"';
  it.each([
    ['by: 王芳　摄影：李四', { line: 4, column: 5 }, 'by[0]'],
    ['editor: 王芳；审核：李四', { line: 4, column: 9 }, 'editor[0]'],
    ['by: [荣晨, 通讯员：王芳]', { line: 4, column: 10 }, 'by[1]'],
    ['photographer:\n  - 文图：李四', { line: 5, column: 5 }, 'photographer[0]'],
  ])('is noted: %s', (yaml, at, field) => {
    expect(notesOf(yaml)).toEqual([[at, field, what]]);
  });

  it.each(['by: [王芳, 李四]', 'by: "Studio: North"', 'title: 妇女：改革'])('is none in %s', yaml => {
    expect(notesOf(yaml.replace('title', 'summary'))).toEqual([]);
  });
});

describe('a comma that stands in a name', () => {
  const what = 'the comma in this name may separate several names';
  it.each([
    ['by: مریم، زهرا', { line: 4, column: 5 }, 'by[0]'],
    ['translator:\n  - 新华社记者王芳，李明', { line: 5, column: 5 }, 'translator[0]'],
  ])('is noted: %s', (yaml, at, field) => {
    expect(notesOf(yaml)).toEqual([[at, field, what]]);
  });

  it.each(['by: 《妇女、儿童》编辑部', 'by: [مریم, زهرا]', 'by: "Lee, Ann"'])('is none in %s', yaml => {
    expect(notesOf(yaml)).toEqual([]);
  });
});

describe('separators of Arabic and Persian', () => {
  const problemsOf = (yaml: string) =>
    load({ 'articles/2017/x.md': anArticleText('Text.\n', yaml) }).problems.map(
      ({ what, cure }) => `${englishOf(what)}; ${englishOf(cure)}`,
    );
  const list = 'a list needs plain brackets and commas: [one, two]';
  it.each([
    ['tags: [آب، خاک]', `${list}; write tags: [آب, خاک]`],
    ['tags: آب، خاک', `${list}; write tags: [آب, خاک]`],
    ['tags: آب؛ خاک', `${list}; write tags: [آب, خاک]`],
    ['by: [مریم، زهرا]', `${list}; write by: [مریم, زهرا]`],
    ['by: مریم؛ زهرا', 'several names must be a list: [one, two]; write by: [مریم, زهرا]'],
    ['by: مریم،', 'the punctuation mark after the name would become part of the name; write by: مریم'],
  ])('are told with what to write: %s', (yaml, told) => {
    expect(problemsOf(yaml)).toEqual([told]);
  });
});

describe('a correction', () => {
  const problemsOf = (yaml: string) =>
    load({ 'articles/2017/x.md': anArticleText('Text.\n', yaml) }).problems.map(({ at, what }) => [
      at.line,
      englishOf(what),
    ]);
  it('cannot be older than its article', () => {
    expect(problemsOf('corrections:\n  - {date: 2017-09-06, text: A}\n  - {date: 2017-09-04, text: B}')).toEqual([
      [6, 'the date of the correction is before the publication date'],
    ]);
  });

  it('may have the day of its article', () => {
    expect(problemsOf('corrections: [{date: 2017-09-05, text: A}]')).toEqual([]);
  });
});

describe('a year of another calendar', () => {
  const notesOn = (day: string) =>
    load(
      { 'articles/2017/x.md': anArticleText('Text.\n').replace(/^date: .*$/m, `date: ${day}`) },
      { url: 'https://a.example/' },
    ).notes.map(
      ({ at, field, what, cure }) => `${at.line}:${at.column} ${field}: ${englishOf(what)}; ${englishOf(cure)}`,
    );

  it.each(['1448-06-08', '0026-11-18', '1402-07-31'])('is noted: %s', day => {
    expect(notesOn(day)).toEqual([
      `3:7 date: the Gregorian calendar did not exist yet in the year ${day.slice(0, 4)}; write the date in the Gregorian calendar, such as 2017-09-05`,
    ]);
  });

  it('is noted with the day that it may mean in the Persian calendar', () => {
    expect(notesOn('1405-08-27')).toEqual([
      '3:7 date: the Gregorian calendar did not exist yet in the year 1405; write 2026-11-18 if it is a date in the Persian calendar',
    ]);
  });

  it('is none in the Gregorian calendar', () => {
    expect(notesOn('1792-01-03')).toEqual([]);
  });
});
