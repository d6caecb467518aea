import { expect, test } from 'vitest';
import { placeIn } from '../../src/store/sorted.ts';

const texts = ['', 'B', 'a', 'aa', 'b/c', 'é', '一', '半边天', '\u{1f600}', '\uff01'];

test('every text of a sorted list is found, and no other', () => {
  expect([...texts].sort()).toEqual(texts);
  for (const [i, text] of texts.entries()) expect([text, placeIn(texts, text)]).toEqual([text, i]);
  for (const text of ['A', 'ab', 'b', 'z', '二', '\uffff'])
    expect([text, placeIn(texts, text)]).toEqual([text, undefined]);
  expect(placeIn([], 'a')).toBeUndefined();
});
