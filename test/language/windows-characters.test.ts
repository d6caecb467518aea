import { describe, expect, it } from 'vitest';
import { repairWindowsCharacters } from '../../src/language/windows-characters.ts';

describe('characters of Windows', () => {
  it.each([
    ['It\u0092s the women\u0092s market', 'It’s the women’s market', 2],
    ['\u0093Tea\u0094 \u0085 5 \u0080', '“Tea” … 5 €', 4],
    ['\u00e2\u20ac\u0153Tea\u00e2\u20ac\u009d', '“Tea”', 2],
    ['caf\u00c3\u00a9 \u00e2\u20ac\u009d', 'café ”', 2],
    ['a\u0081b\u009dc', 'abc', 2],
    ['Ãoca â la carte', 'Ãoca â la carte', 0],
    ['女性之声', '女性之声', 0],
  ])('%j are put right', (text, right, count) => {
    expect(repairWindowsCharacters(text)).toEqual({ text: right, count });
  });
});
