import { expect, it } from 'vitest';
import { describe } from '../../../src/build/memory/references.ts';

const wells = { file: 'articles/2017/wells.md', body: 'A text.' };
const text = (data: object) => describe(data, value => (value === wells ? wells.file : undefined));

/** Returns an empty list that V8 keeps in another form than `[]`. */
function emptied(): readonly string[] {
  const list = new Array<string>(3);
  list.length = 0;
  return list;
}

it('equal data have equal texts, however their lists were made', () => {
  expect(text({ links: emptied() })).toBe(text({ links: [] }));
  expect(text({ links: [], note: undefined })).toBe(text({ links: [] }));
});

it.each([
  ['another value', { tags: ['law'] }, { tags: ['work'] }],
  ['another order', ['law', 'work'], ['work', 'law']],
  ['a list in place of a map', new Map([['law', 1]]), [['law', 1]]],
  ['another key of a map', new Map([['law', 1]]), new Map([['work', 1]])],
  ['another value of a map', { by: new Map([['law', 1]]) }, { by: new Map([['law', 2]]) }],
  ['the file of an article in place of the article', [wells], [wells.file]],
  ['a figure in place of a number', [1], ['1']],
])('data with %s have another text', (_, data, others) => {
  expect(text(data)).not.toBe(text(others));
});

it('the text does not depend on the text of an article, but on its name', () => {
  const data = { piece: { article: wells }, next: new Map([['next', wells]]) };
  expect(text(data)).toContain(wells.file);
  expect(text(data)).not.toContain(wells.body);
});
