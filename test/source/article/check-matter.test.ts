import { describe, expect, it } from 'vitest';
import { anArticleText, load } from '../../builders.ts';

const notesOf = (yaml: string) =>
  load({ 'articles/2017/x.md': anArticleText('Text.\n', yaml) }).notes.map(({ at, field, what }) => [at, field, what]);

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
