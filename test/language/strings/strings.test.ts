import { describe, expect, it } from 'vitest';
import { en } from '../../../src/language/strings/en.ts';
import { writeSearchWords } from '../../../src/language/strings/search-words.ts';
import {
  findTable,
  shipped,
  shippedWords,
  stringsFor,
  unreadTable,
  wordsOf,
} from '../../../src/language/strings/strings.ts';
import { findGapFaults, pluralsOf } from '../../../src/source/publication/words-schema.ts';

const scripts: Readonly<Record<string, RegExp>> = {
  en: /\p{Script=Latin}/u,
  'zh-Hans': /\p{Script=Han}/u,
  ar: /\p{Script=Arabic}/u,
  fa: /\p{Script=Arabic}/u,
  he: /\p{Script=Hebrew}/u,
  ...Object.fromEntries(['de', 'es', 'fr', 'id', 'it'].map(language => [language, /\p{Script=Latin}/u])),
  ja: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u,
  ko: /\p{Script=Hangul}/u,
  pl: /\p{Script=Latin}/u,
  pt: /\p{Script=Latin}/u,
  ru: /\p{Script=Cyrillic}/u,
  tr: /\p{Script=Latin}/u,
  uk: /\p{Script=Cyrillic}/u,
  vi: /\p{Script=Latin}/u,
  'zh-Hant': /\p{Script=Han}/u,
};

/** The quotation marks of a language, as one text. */
const quotationMarks: Readonly<Record<string, string>> = {
  ...{ en: '“”', 'zh-Hans': '“”', ar: '«»', fa: '«»', he: '״״', de: '„“', es: '«»', fr: '«»', id: '“”', it: '«»' },
  ...{ ja: '「」', ko: '‘’', pl: '„”', pt: '“”', ru: '«»', tr: '“”', uk: '«»', vi: '“”', 'zh-Hant': '「」' },
};

/** Returns whether a text has letters outside its placeholders such as `{count}`. Punctuation such as `, ` has none. */
const hasLetters = (text: string) => /\p{L}/u.test(text.replace(/\{\w+\}/g, ''));

describe.each(Object.entries(scripts))('the words in %s', (language, script) => {
  const words = wordsOf(shipped, language);
  const { creditOrder: _, ...texts } = words;
  const all = Object.values(texts).flatMap(value => (typeof value === 'string' ? [value] : Object.values(value)));

  it('are all there, and none is empty', () => {
    expect(Object.keys(words).sort()).toEqual(Object.keys(en).sort());
    expect(Object.keys(words.kinds)).toEqual(Object.keys(en.kinds));
    expect(all).not.toContain('');
  });

  it('have every gap and no other, and name every credit', () => {
    expect(findGapFaults(words, pluralsOf(language))).toEqual([]);
  });

  it('have the plural categories of the language', () => {
    const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories.toSorted();
    for (const plural of [words.articles, words.minutes, words.searchCount])
      expect(Object.keys(plural).toSorted()).toEqual(categories);
  });

  it('have its quotation marks, and no typewriter marks', () => {
    const [, before = '', after = ''] = /(.)\u00a0?\{query\}\u00a0?(.)/u.exec(words.searchNone) ?? [];
    expect(before + after).toBe(quotationMarks[language]);
    expect(all.filter(text => /["']|\.\.\./.test(text))).toEqual([]);
  });

  it('are in its own script', () => {
    expect(all.filter(text => hasLetters(text) && !script.test(text))).toEqual([]);
  });
});

it('no table goes untested', () => {
  expect(Object.keys(scripts)).toEqual(Object.keys(shipped));
});

it.each([
  ['en', '24\u00a0kB'],
  ['fr', '24\u202fko'],
  ['ru', '24\u00a0кБ'],
])('a size in %s is rounded up, and its unit stays on its line', (language, size) => {
  expect(stringsFor(language).kilobytes(23_001)).toBe(size);
});

describe('a count', () => {
  it.each([
    ['en', [0, 1, 2, 1200], ['0 articles', '1 article', '2 articles', '1,200 articles']],
    ['zh-Hans', [0, 1, 1200], ['0篇文章', '1篇文章', '1,200篇文章']],
    [
      'ar',
      [0, 1, 2, 3, 11, 100, 1200],
      ['لا مقالات', 'مقال واحد', 'مقالان', '3 مقالات', '11 مقالًا', '100 مقال', '1,200 مقال'],
    ],
    ['ar-EG', [3, 1200], ['٣ مقالات', '١٬٢٠٠ مقال']],
    ['fa', [1, 12], ['۱ مقاله', '۱۲ مقاله']],
    ['he', [1, 2, 12], ['כתבה אחת', 'שתי כתבות', '12 כתבות']],
    ['de', [1, 1200], ['1 Artikel', '1.200 Artikel']],
    ['es', [0, 1, 2, 1e6], ['0 artículos', '1 artículo', '2 artículos', '1.000.000 de artículos']],
    ['fr', [0, 1, 2, 1200], ['0 article', '1 article', '2 articles', '1\u202f200 articles']],
    ['id', [1, 2], ['1 artikel', '2 artikel']],
    ['it', [1, 2], ['1 articolo', '2 articoli']],
    ['ja', [1, 1200], ['1件の記事', '1,200件の記事']],
    ['ko', [1, 2], ['기사 1건', '기사 2건']],
    ['pl', [1, 2, 5, 22, 25], ['1 artykuł', '2 artykuły', '5 artykułów', '22 artykuły', '25 artykułów']],
    ['pt', [0, 1, 2], ['0 artigo', '1 artigo', '2 artigos']],
    ['ru', [1, 2, 5, 11, 21], ['1 статья', '2 статьи', '5 статей', '11 статей', '21 статья']],
    ['tr', [1, 2], ['1 yazı', '2 yazı']],
    ['uk', [1, 2, 5, 11, 21], ['1 стаття', '2 статті', '5 статей', '11 статей', '21 стаття']],
    ['vi', [1, 2], ['1 bài viết', '2 bài viết']],
    ['zh-Hant', [1, 2], ['1篇文章', '2篇文章']],
  ])('in %s is said as its grammar has it', (language, counts, said) => {
    expect(counts.map(count => stringsFor(language).articles(count))).toEqual(said);
  });
});

describe('French texts', () => {
  const { creditOrder: _, ...texts } = wordsOf(shipped, 'fr');
  const all = Object.values(texts).flatMap(value => (typeof value === 'string' ? [value] : Object.values(value)));

  it('have a narrow no-break space before ? ! ;, and a no-break space before : and inside quotation marks', () => {
    expect(all.filter(text => /[^\u202f][?!;]|[^\u00a0][:»]|«[^\u00a0]/.test(text))).toEqual([]);
  });
});

describe('a table that no native speaker has read', () => {
  it('is known as such, also for a variant of its language', () => {
    expect(['en', 'zh-Hans', 'fr', 'pt-BR', 'zh-TW', 'eo'].map(unreadTable)).toEqual([
      ...[undefined, undefined, 'fr', 'pt', 'zh-Hant', undefined],
    ]);
  });
});

describe('a gap', () => {
  it('is filled with text and numbers, and never filled twice', () => {
    expect(stringsFor('en').page(2, 1200)).toBe('Page 2 of 1,200');
    expect(stringsFor('en').searchCount(3, '{count}')).toBe('3 articles for “{count}”');
    expect(stringsFor('fa').year('2017')).toBe('سال ۲۰۱۷ میلادی');
  });

  it('keeps a text that runs the other way from turning its neighbours over', () => {
    expect(stringsFor('ar').searchNone('WHO 2017')).toBe('لا نتائج عن «\u2068WHO 2017\u2069».');
    expect(stringsFor('ar').searchNone('ماء')).toBe('لا نتائج عن «ماء».');
    expect(stringsFor('en').inColumn('ماء')).toBe('More in \u2068ماء\u2069');
    expect(stringsFor('zh-Hans').inColumn('Water')).toBe('“Water”专栏的其他文章');
  });
});

describe('a language', () => {
  it('takes the table of another variant in the same script, and of no other', () => {
    const tables = ['en', 'zh-Hans', 'ar', 'he'];
    const found = ['en-GB', 'zh', 'zh-CN', 'zh-TW', 'ar-EG', 'ar-Latn', 'iw', 'fr'].map(one => findTable(one, tables));
    expect(found).toEqual(['en', 'zh-Hans', 'zh-Hans', undefined, 'ar', undefined, 'he', undefined]);
  });

  it('calls itself what it is', () => {
    const names = ['en', 'en-GB', 'zh-Hans', 'ar', 'ar-EG'].map(one => shippedWords(one)?.name);
    expect(names).toEqual(['English', 'British English', '简体中文', 'العربية', 'العربية (مصر)']);
  });

  it('that nobody has written words for has none, rather than English ones', () => {
    expect(shippedWords('eo')).toBeUndefined();
    expect(() => stringsFor('eo')).toThrow('the interface has no words in eo');
  });
});

describe('the words that the browser asks for', () => {
  it('are those of the search alone, with the digits of the pages', () => {
    const { locale, ...words } = JSON.parse(writeSearchWords({ ...shippedWords('ar-EG'), ...en }, 'ar-EG'));
    expect(locale).toBe('ar-EG-u-nu-arab');
    expect(Object.keys(words)).toContain('searchCount');
    expect(Object.keys(words).filter(key => !/^search|^(?:column|kind|tag|yearOf)$/.test(key))).toEqual([]);
  });
});
