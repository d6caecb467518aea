import { describe, expect, it } from 'vitest';
import { readTags, unifyTags } from '../../../../src/authoring/import/front-matter/tags.ts';
import { foldSpelling, toSlug } from '../../../../src/language/slug.ts';

describe('tags', () => {
  it.each([
    ['law, history', ['law', 'history']],
    ['法律，历史、妇女', ['法律', '历史', '妇女']],
    [
      ['law', { name: 'History' }, ' '],
      ['law', 'History'],
    ],
    [undefined, []],
  ])('of %j are %j', (value, tags) => {
    expect(readTags(value)).toEqual(tags);
  });

  it('that differ only by case, width, spaces or hyphens become the one that is used most', () => {
    const { spellings } = unifyTags([
      ['Law', 'open-source'],
      ['law', 'open source'],
      ['law', 'open source'],
      ['ｌａｗ'],
    ]);
    expect(Object.fromEntries(spellings)).toEqual({
      Law: 'law',
      law: 'law',
      ｌａｗ: 'law',
      'open-source': 'open source',
      'open source': 'open source',
    });
  });

  it('that would share an address or have none get one of their own', () => {
    const { addresses } = unifyTags([['C++', 'C'], ['C++', 'C#'], ['？？']]);
    expect(Object.fromEntries(addresses)).toEqual({ 'C++': 'c-plus-plus', 'C#': 'c-sharp', '？？': 'tag' });
  });

  it('never end up twice at one address', () => {
    const { spellings, addresses } = unifyTags([['C', 'C+', 'c plus', 'C++', 'A&B', 'a and b', '…', '。', 'Ｃ']]);
    const tags = [...new Set(spellings.values())];
    expect(new Set(tags.map(foldSpelling)).size).toBe(tags.length);
    expect(new Set(tags.map(tag => addresses.get(tag) ?? toSlug(tag))).size).toBe(tags.length);
  });
});
