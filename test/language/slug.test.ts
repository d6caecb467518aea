import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldSpelling, isId, isSlug, shortenSlug, toSlug } from '../../src/language/slug.ts';

describe('a slug', () => {
  it.each([
    ['Women’s Federations: a Reform', 'womens-federations-a-reform'],
    ['妇联 改革', '妇联-改革'],
    ['ＮＧＯ', 'ngo'],
    ['café', 'café'],
    ['cafe\u0301', 'café'],
    ['  --  ', ''],
    ['Ärztinnen & Straßen', 'ärztinnen-straßen'],
    ['¿Qué pasó?', 'qué-pasó'],
    ['İstanbul’da Kadınlar', 'istanbulda-kadınlar'],
    ['Đồng Nai: nước sạch', 'đồng-nai-nước-sạch'],
    ['Зв’язок і щастя', 'звязок-і-щастя'],
    ['「水」を運ぶ女性たち', '水-を運ぶ女性たち'],
    ['여성의 날', '여성의-날'],
    ['婦女與水井', '婦女與水井'],
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

describe('an address that would be too long for the name of a file', () => {
  it('is cut between words', () => {
    expect(shortenSlug(`${'word-'.repeat(60)}end`)).toBe('word-'.repeat(40).slice(0, -1));
  });

  it('is cut between characters where there are no words', () => {
    expect(shortenSlug('妇女'.repeat(50))).toBe('妇女'.repeat(33));
    expect(shortenSlug('𠀀'.repeat(100))).toBe('𠀀'.repeat(50));
  });

  it('stays if it is not, and takes no time if it is by far', () => {
    expect(shortenSlug('a-lamp')).toBe('a-lamp');
    expect(shortenSlug('妇女'.repeat(500_000))).toBe('妇女'.repeat(33));
  });
});

it('an id has small letters of ASCII, digits and hyphens between them', () => {
  expect(['rong-chen', 'li-na-2', 'Rong', 'rong chen', '-rong', '荣'].map(isId)).toEqual([
    ...[true, true, false, false, false, false],
  ]);
});

it('a slug has letters of any script, and a dot only behind them', () => {
  expect(['ploughs', '犁_2', 'v1.2', '~a', '.a', 'a b', 'a/b', ''].map(isSlug)).toEqual([
    ...[true, true, true, true, false, false, false, false],
  ]);
});
