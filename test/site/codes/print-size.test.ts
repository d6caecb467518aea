import { describe, expect, test } from 'vitest';
import { printSizeOf } from '../../../src/site/codes/print-size.ts';

describe('the size of a printed code', () => {
  test.each([
    { modules: 25, distance: 300, side: 30, module: 1.2, whole: 39.6 },
    { modules: 25, distance: 2000, side: 200, module: 8, whole: 264 },
  ])('is a tenth of the distance, and the quiet zone comes on top: $distance mm', ({ modules, distance, ...size }) => {
    const found = printSizeOf(modules, distance);
    expect(found.side).toBeCloseTo(size.side);
    expect(found.module).toBeCloseTo(size.module);
    expect(found.whole).toBeCloseTo(size.whole);
    expect(found.isReadable).toBe(true);
  });

  test('has modules too small for a printer if the code has many and is read from near', () => {
    expect(printSizeOf(29, 100).isReadable).toBe(false);
    expect(printSizeOf(29, 120).isReadable).toBe(true);
  });

  test('has modules too small for a phone if the code has more than fifty, from any distance', () => {
    expect(printSizeOf(53, 3000).isReadable).toBe(false);
    expect(printSizeOf(49, 3000).isReadable).toBe(true);
  });
});
