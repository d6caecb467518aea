import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldSpelling, toSlug } from '../src/slug.ts';

describe('a slug', () => {
  it.each([
    ['Women’s Federations: a Reform', 'womens-federations-a-reform'],
    ['妇联 改革', '妇联-改革'],
    ['ＮＧＯ', 'ngo'],
    ['café', 'café'],
    ['cafe\u0301', 'café'],
    ['  --  ', ''],
    ['50 % of it', '50-of-it'],
    ['../etc/passwd', 'etc-passwd'],
  ])('of %s', (text, slug) => {
    expect(toSlug(text)).toBe(slug);
  });

  it('can stand in an address, and stays the same when made again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), text => {
        const slug = toSlug(text);
        expect(slug).toMatch(/^(?:[\p{L}\p{M}\p{N}]+(?:-[\p{L}\p{M}\p{N}]+)*)?$/u);
        expect(toSlug(slug)).toBe(slug);
      }),
      { seed: 1 },
    );
  });
});

describe('spellings', () => {
  it('are one if only case, width, Unicode form or spaces differ', () => {
    expect(new Set(['Home  Life', 'home life', 'ＨＯＭＥ　ＬＩＦＥ', ' home life '].map(foldSpelling)).size).toBe(1);
    expect(foldSpelling('caf\u00e9')).toBe(foldSpelling('CAFE\u0301'));
  });

  it('are two otherwise', () => {
    expect(foldSpelling('law')).not.toBe(foldSpelling('laws'));
  });
});
