import { describe, expect, it } from 'vitest';
import { checkName, isLanguage, parsePlace, splitLanguage } from '../../../src/source/article/place.ts';

describe('the place of an article', () => {
  it.each([
    ['articles/2017/ploughs.md', { year: '2017', slug: 'ploughs', language: undefined }],
    ['articles/2017/ploughs.zh-Hans.md', { year: '2017', slug: 'ploughs', language: 'zh-Hans' }],
    ['articles/2017/ploughs/index.md', { year: '2017', slug: 'ploughs', language: undefined }],
    ['articles/2017/ploughs/index.pt-BR.md', { year: '2017', slug: 'ploughs', language: 'pt-BR' }],
    ['articles/2017/妇联.md', { year: '2017', slug: '妇联', language: undefined }],
    ['articles/2017/v1.5.md', { year: '2017', slug: 'v1.5', language: undefined }],
    ['articles/2017/cafe\u0301.md', { year: '2017', slug: 'caf\u00e9', language: undefined }],
  ])('is read from %s', (file, place) => {
    expect(parsePlace(file)).toEqual(place);
  });

  it.each([
    'articles/ploughs.md',
    'articles/17/a.md',
    'articles/2017/a/b.md',
    'articles/2017/index.md',
    'articles/2017/a/b/index.md',
    'articles/2017/a.txt',
    'newsroom/2017/a.md',
  ])('is not %s', file => {
    expect(parsePlace(file)).toBeUndefined();
  });
});

describe('languages', () => {
  it('are tags that have a name, in their one spelling', () => {
    expect(['en', 'zh-Hans', 'pt-BR', 'es-419', 'yue'].every(isLanguage)).toBe(true);
    expect(['EN', 'zh-hans', 'english', 'qq', 'x', ''].some(isLanguage)).toBe(false);
  });

  it('stand at the end of a name', () => {
    expect(splitLanguage('about.zh-Hans')).toEqual({ stem: 'about', language: 'zh-Hans' });
    expect(splitLanguage('about')).toEqual({ stem: 'about', language: undefined });
    expect(splitLanguage('.en')).toEqual({ stem: '.en', language: undefined });
  });
});

describe('a name that becomes part of an address', () => {
  const faults = (name: string, language = 'en') =>
    checkName('a.md', name, language, ['en', 'zh-Hans']).map(({ what }) => what);

  it('may have letters, digits, hyphens and full stops', () => {
    expect(['ploughs', '妇联', 'v1.5', 'a_b~c-d', 'Mr.Li'].flatMap(name => faults(name))).toEqual([]);
  });

  it.each(['a b', '50%', 'a#b', '..', '.a', 'a&b', '❤️', "women's"])('may not be %s', name => {
    expect(faults(name)).toEqual([`"${name}" cannot be part of an address`]);
  });

  it('is of a language that the publication has, in its spelling', () => {
    expect(faults('a', 'fr')).toEqual([
      'the file name contains the language "fr", which is not a language of this publication',
    ]);
    expect(faults('a.zh_hans')).toEqual(['the file name spells the language "zh-Hans" as "zh_hans"']);
  });
});
