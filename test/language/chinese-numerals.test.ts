import { expect, it } from 'vitest';
import { readNumber, spellDigits, spellNumber, spellTelephone } from '../../src/language/chinese-numerals.ts';

it.each([
  ['0', '零'],
  ['10', '十'],
  ['15', '十五'],
  ['110', '一百一十'],
  ['1050', '一千零五十'],
  ['2017', '二千零一十七'],
  ['6700', '六千七百'],
  ['20010', '二万零一十'],
  ['100010', '十万零一十'],
  ['900000', '九十万'],
  ['10000000', '一千万'],
  ['100000001', '一亿零一'],
  ['100100000', '一亿零一十万'],
  ['100500000', '一亿零五十万'],
  ['0.5', '零点五'],
  ['30.05', '三十点零五'],
  ['52.30', '五十二点三零'],
])('%s is spoken as %s', (written, spoken) => {
  expect(spellNumber(written)).toBe(spoken);
});

it('every number below ten thousand has its own words, without two zeros in a row', () => {
  const all = Array.from({ length: 10_000 }, (_, number) => spellNumber(String(number)));
  expect(new Set(all).size).toBe(10_000);
  expect(all.filter(words => /零零|零$/.test(words))).toEqual(['零']);
});

it('years and telephone numbers are spoken digit by digit, and 1 in a telephone number is not confused with 7', () => {
  expect(spellDigits('2017年')).toBe('二〇一七年');
  expect(spellTelephone('0571-88 12338')).toBe('零五七幺 八八 幺二三三八');
});

it.each([
  ['一百一十二', 112],
  ['一一二', 112],
  ['一百零三', 103],
  ['二〇一七', 2017],
  ['零五', 5],
  ['十', 10],
  ['二十', 20],
  ['三十一', 31],
  ['十二三', undefined],
  ['百', undefined],
  ['', undefined],
])('%s is read as %s', (written, number) => {
  expect(readNumber(written)).toBe(number);
});
