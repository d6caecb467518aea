/** Tests how entries are cut into small files by the letters of their keys. */
import { expect, it } from 'vitest';
import { cutByLetters } from '../../src/site/letter-pieces.ts';

const keyed = (...keys: readonly string[]) => keys.map(key => ({ key, entry: key }));
const limit = { most: 2, choose: (entries: readonly string[]) => entries.slice(0, 2) };

it('a piece with too many entries is cut by the next letter, and pieces are sorted', () => {
  const pieces = cutByLetters(keyed('fulian', 'falv', 'fuli', 'yi', 'fa'), limit);
  expect([...pieces]).toEqual([
    ['fa', ['falv', 'fa']],
    ['fu', ['fulian', 'fuli']],
    ['y', ['yi']],
  ]);
});

it('a key that is as long as its piece stands in the piece of its own letters', () => {
  const pieces = cutByLetters(keyed('fu', 'fua', 'fub', 'fuc'), limit);
  expect([...pieces.keys()]).toEqual(['fu', 'fua', 'fub', 'fuc']);
});

it('entries with one key that are too many are chosen', () => {
  const same = ['a', 'b', 'c'].map(entry => ({ key: 'x', entry }));
  expect(cutByLetters(same, limit).get('x')).toEqual(['a', 'b']);
});
