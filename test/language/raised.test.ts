/** Tests raised and lowered digits in text without elements. */
import { expect, test } from 'vitest';
import { raiseText } from '../../src/language/raised.ts';

test('raised and lowered digits stay apart from the number before them', () => {
  expect(raiseText('-6', 'sup')).toBe('⁻⁶');
  expect(raiseText('2', 'sub')).toBe('₂');
});

test('letters that have no such form stay as they are', () => {
  expect(raiseText('st', 'sup')).toBe('st');
  expect(raiseText('2a', 'sub')).toBe('2a');
});
