/** Tests the characters of the standards for simplified and traditional Chinese. */
import { expect, it } from 'vitest';
import { listSimplified, listTraditional } from '../../src/language/character-sets.ts';

it('GB 2312 has simplified characters only', () => {
  expect(listSimplified().has('妇')).toBe(true);
  expect(listSimplified().has('婦')).toBe(false);
});

it('Big5 has 13,053 characters, also those in rows that are not full', () => {
  expect(listTraditional().size).toBe(13_053);
  for (const character of ['婦', '灣', '齉']) expect(listTraditional().has(character)).toBe(true);
});

it('Big5 has no simplified forms of Hong Kong', () => {
  expect(listTraditional().has('妇')).toBe(false);
});
