import { expect, it } from 'vitest';
import { replaceComments } from '../../../../src/authoring/import/body/comments.ts';

it.each([
  ['a <!-- b --> c', 'a * c'],
  ['<!-- a\n--><!--b-->', '**'],
  ['a <!-- b', 'a <!-- b'],
  ['<!-- a --> --> <!-- b', '* --> <!-- b'],
  ['<!--> a -->', '*'],
  ['', ''],
])('of %j comments become one sign each: %j', (text, replaced) => {
  expect(replaceComments(text, () => '*')).toBe(replaced);
});

it('takes no time where nothing is closed', () => {
  const text = '<!--'.repeat(200_000);
  expect(replaceComments(text, () => '*')).toBe(text);
});
