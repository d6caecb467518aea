import { describe, expect, it } from 'vitest';
import { readPhpArray } from '../../../../src/authoring/import/wordpress/php-array.ts';

describe('an array that PHP has serialised', () => {
  it.each([
    ['a:2:{s:2:"en";i:12;s:2:"zh";i:34;}', { en: 12, zh: 34 }],
    ['a:2:{s:6:"locale";s:5:"zh_CN";s:3:"rtl";i:0;}', { locale: 'zh_CN', rtl: 0 }],
    ['a:3:{s:4:"sync";a:2:{s:2:"en";s:2:"en";s:2:"fr";s:2:"fr";}s:2:"en";i:12;s:2:"zh";i:34;}', { en: 12, zh: 34 }],
    ['a:2:{s:2:"en";i:12;s:4:"sync";a:1:{s:1:"a";a:1:{i:0;b:1;}}}', { en: 12 }],
    ['a:3:{s:1:"o";O:8:"stdClass":1:{s:2:"fr";i:7;}s:1:"n";N;s:2:"en";i:-1;}', { en: -1 }],
    ['a:2:{i:0;s:2:"en";s:2:"zh";i:34;}', { zh: 34 }],
    ['a:2:{s:3:"井";s:8:"a";i:1;}";s:2:"en";i:1;}', { 井: 'a";i:1;}', en: 1 }],
    ['a:1:{s:9:"locale";s:1:"zh_CN";}', { locale: 'zh_CN' }],
    ['a:2:{s:2:"en";i:12;s:2:"zh"', { en: 12 }],
    ['a:0:{}', {}],
    ['s:2:"en";i:12;', {}],
    ['A description; of: "words"', {}],
    ['', {}],
  ])('has texts and integers by their keys: %s', (array, pairs) => {
    expect(Object.fromEntries(readPhpArray(array))).toEqual(pairs);
  });
});
