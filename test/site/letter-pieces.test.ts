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

it('gathers the smallest pieces in the piece of their common beginning', () => {
  const some = keyed('fu', 'faa', 'fab', 'fe', 'fia', 'fib', 'fic', 'y');
  const pieces = cutByLetters(some, { ...limit, most: 3, gathers: true });
  expect([...pieces]).toEqual([
    ['f', ['fe', 'fu']],
    ['fa', ['faa', 'fab']],
    ['fi', ['fia', 'fib', 'fic']],
    ['y', ['y']],
  ]);
});

it('gathers beside the entries whose key is as long as the piece', () => {
  const pieces = cutByLetters(keyed('fu', 'fua', 'fuba', 'fubb'), { ...limit, gathers: true });
  expect([...pieces]).toEqual([
    ['fu', ['fu', 'fua']],
    ['fub', ['fuba', 'fubb']],
  ]);
});
