import { describe, expect, it } from 'vitest';
import { packFlat, unpackFlat } from '../../src/store/flat-value.ts';

const values = [
  { value: { a: [1, null] }, texts: ['半边天\n', '', 'é\u{1f600}'], numbers: Float64Array.of(1.5, Number.NaN, -0) },
  { value: null, texts: [], numbers: new Float64Array() },
  { value: 'text', texts: ['x'.repeat(100_000)], numbers: new Float64Array(10_000).fill(2 ** 53) },
];

describe('a flat value', () => {
  it('is as it was packed', () => {
    for (const value of values) expect(unpackFlat(packFlat(value))).toEqual(value);
  });

  it('can be read at any place in memory', () => {
    for (const value of values) {
      const bytes = packFlat(value);
      const moved = new Uint8Array(bytes.length + 3);
      moved.set(bytes, 3);
      expect(unpackFlat(moved.subarray(3))).toEqual(value);
    }
  });

  it('is not read from other bytes', () => {
    expect(unpackFlat(undefined)).toBeUndefined();
    for (const text of ['', 'short', '{"value":1}'.repeat(10)]) expect(unpackFlat(Buffer.from(text))).toBeUndefined();
    expect(unpackFlat(Buffer.alloc(64))).toBeUndefined();
    for (const value of values) {
      const bytes = packFlat(value);
      for (const end of [0, 8, 16, bytes.length - 1]) expect(unpackFlat(bytes.subarray(0, end))).toBeUndefined();
      expect(unpackFlat(new Uint8Array(bytes).reverse())).toBeUndefined();
    }
  });
});
