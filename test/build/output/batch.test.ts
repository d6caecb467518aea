import { describe, expect, test } from 'vitest';
import { WaitingBatch } from '../../../src/build/output/batch.ts';
import type { Batch } from '../../../src/build/output/write-thread.ts';

const contentsOf = ({ files, bytes }: Batch) =>
  files.map(({ content }) => content && Buffer.from(bytes.subarray(content.start, content.end)).toString());

describe('a batch for the write thread', () => {
  test('has texts in UTF-8, bytes as they are, and files without content', () => {
    const waiting = new WaitingBatch();
    waiting.add('a.html', '妇女 👩 é', 'a');
    waiting.add('b.bin', Buffer.from('bytes'), undefined);
    waiting.add('c.html', undefined, 'c');
    waiting.add('d.html', '', 'd');
    const batch = waiting.take();
    expect(contentsOf(batch)).toEqual(['妇女 👩 é', 'bytes', undefined, '']);
    expect(batch.files.map(({ path, digest }) => [path, digest])).toEqual([
      ['a.html', 'a'],
      ['b.bin', undefined],
      ['c.html', 'c'],
      ['d.html', 'd'],
    ]);
  });

  test('grows for contents of any size, and keeps those before', () => {
    const waiting = new WaitingBatch();
    const large = '半边天'.repeat(500_000);
    expect(waiting.add('small', 'first', undefined)).toBe(false);
    expect(waiting.add('large', large, undefined)).toBe(true);
    expect(waiting.add('bytes', new Uint8Array(3_000_000).fill(65), undefined)).toBe(true);
    expect(contentsOf(waiting.take())).toEqual(['first', large, 'A'.repeat(3_000_000)]);
  });

  test('is full after 32 files; the next batch begins empty, in another buffer', () => {
    const waiting = new WaitingBatch();
    const full = Array.from({ length: 32 }, (_, i) => waiting.add(`${i}`, `content ${i}`, undefined));
    expect(full.indexOf(true)).toBe(31);
    const first = waiting.take();
    waiting.add('next', 'other', undefined);
    const second = waiting.take();
    expect(contentsOf(first)).toEqual(Array.from({ length: 32 }, (_, i) => `content ${i}`));
    expect(contentsOf(second)).toEqual(['other']);
    expect(second.bytes.buffer).not.toBe(first.bytes.buffer);
  });

  test('takes a buffer that was given back, but none that had to grow', () => {
    const waiting = new WaitingBatch();
    waiting.add('a', 'first', undefined);
    const first = waiting.take();
    waiting.reuse(first.bytes);
    waiting.add('b', 'x'.repeat(2_000_000), undefined);
    const second = waiting.take();
    waiting.reuse(second.bytes);
    waiting.add('c', 'third', undefined);
    const third = waiting.take();
    expect(third.bytes.buffer).toBe(first.bytes.buffer);
    expect(contentsOf(third)).toEqual(['third']);
    waiting.add('d', 'fourth', undefined);
    expect(waiting.take().bytes.buffer).not.toBe(second.bytes.buffer);
  });
});
