import { describe, expect, test } from 'vitest';
import { imposePages, type Side } from '../../src/printing/imposition.ts';

/**
 * Prints the sides on sheets, lays the sheets on one another, folds them in the middle, and turns the pages. The back of a sheet is printed
 * so that its left page lies behind the right page of the front.
 */
function readFolded(sides: readonly Side[]): readonly (number | undefined)[] {
  const sheets = Array.from({ length: sides.length / 2 }, (_, i) => ({ front: sides[2 * i], back: sides[2 * i + 1] }));
  const firstHalf = sheets.flatMap(({ front, back }) => [front?.[1], back?.[0]]);
  const secondHalf = sheets.toReversed().flatMap(({ front, back }) => [back?.[1], front?.[0]]);
  return [...firstHalf, ...secondHalf];
}

describe('a folded booklet', () => {
  test('of eight pages has them in order', () => {
    expect(imposePages(8)).toEqual([
      [8, 1],
      [2, 7],
      [6, 3],
      [4, 5],
    ]);
    expect(readFolded(imposePages(8))).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  test.each(Array.from({ length: 40 }, (_, i) => i + 1))('of %i pages has them in order', count => {
    const pages = readFolded(imposePages(count));
    expect(pages.length % 4).toBe(0);
    expect(pages.length - count).toBeLessThan(4);
    expect(pages.filter(page => page !== undefined)).toEqual(Array.from({ length: count }, (_, i) => i + 1));
  });

  test('has its last page on the outside, after the empty pages', () => {
    expect(readFolded(imposePages(5))).toEqual([1, 2, 3, 4, undefined, undefined, undefined, 5]);
  });

  test('opens on the other side in languages that are written from right to left', () => {
    const mirrored = imposePages(8, 'rtl').map(([left, right]): Side => [right, left]);
    expect(readFolded(mirrored)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(imposePages(8, 'rtl')[0]).toEqual([1, 8]);
  });
});
