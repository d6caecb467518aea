import { describe, expect, it } from 'vitest';
import { columnsOf } from '../../src/language/text-width.ts';

describe('the width of a text in columns', () => {
  it.each([
    ['wells', 5],
    ['水井', 4],
    ['，“ok”', 6],
    ['é e\u0301', 3],
    ['\u2068شجرة\u2069', 4],
    ['👩‍🌾!', 3],
    ['', 0],
  ])('of %s is %d', (text, width) => {
    expect(columnsOf(text)).toBe(width);
  });
});
