import { describe, expect, test } from 'vitest';
import { ownBytes } from '../../src/store/own-bytes.ts';

const text = 'what was made';
/** Bytes in the middle of a larger buffer. */
const amongOthers = Buffer.from(`before ${text} behind`).subarray(7, 7 + text.length);

describe('bytes in a buffer of their own', () => {
  test.each([
    ['a small Buffer, which Node keeps in a pool', Buffer.from(text)],
    ['a view on a larger buffer', amongOthers],
    ['bytes that fill their buffer', new Uint8Array(Buffer.from(text))],
    ['bytes that threads share', new Uint8Array(new SharedArrayBuffer(text.length)).fill(97)],
    ['no bytes at all', new Uint8Array(0)],
  ])('are made of %s, and can be handed over', (_, bytes) => {
    const own = ownBytes(bytes);
    const before = Buffer.from(bytes).toString();
    expect(own.buffer.byteLength).toBe(bytes.length);
    const moved = structuredClone(own, { transfer: [own.buffer] });
    expect(Buffer.from(moved).toString()).toBe(before);
  });

  test('are not copied where they are alone already', () => {
    const bytes = new Uint8Array(3);
    expect(ownBytes(bytes).buffer).toBe(bytes.buffer);
  });

  test('leave those they were copied from as they are', () => {
    const own = ownBytes(amongOthers);
    structuredClone(own, { transfer: [own.buffer] });
    expect(amongOthers.toString()).toBe(text);
  });
});
