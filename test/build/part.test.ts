import { describe, expect, test } from 'vitest';
import { isMine, parsePart, readLabel } from '../../src/build/part.ts';

describe('one machine’s share', () => {
  test('is written as its number and how many there are', () => {
    expect(parsePart('2/4')).toEqual({ number: 2, of: 4 });
  });

  test.each(['', '2', '0/4', '5/4', '1/0', '-1/4', '1/4/2', 'a/b'])('"%s" is none', text => {
    expect(parsePart(text)).toBeUndefined();
  });

  test('every file belongs to one part, and no part has much more than its share', () => {
    const paths = Array.from({ length: 4000 }, (_, i) => `2017/article-${i}/index.html`);
    const owners = paths.map(path => [1, 2, 3, 4].filter(number => isMine(path, { number, of: 4 })));
    expect(owners.every(found => found.length === 1)).toBe(true);
    for (const number of [1, 2, 3, 4]) {
      const share = owners.filter(([owner]) => owner === number).length;
      expect(share).toBeGreaterThan(900);
      expect(share).toBeLessThan(1100);
    }
  });

  test('is labelled, and nothing else passes for a label', () => {
    expect(readLabel('{"number":2,"of":4,"build":"a"}')).toEqual({ number: 2, of: 4, build: 'a' });
    for (const text of ['', 'null', '{}', '{"number":"2","of":4,"build":"a"}', '[1,2]'])
      expect(readLabel(text), text).toBeUndefined();
  });
});
