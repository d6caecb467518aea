import { describe, expect, it } from 'vitest';
import { isShortId, readCreditLine, readNames } from '../../../../src/authoring/import/front-matter/people.ts';

describe('names', () => {
  it.each([
    ['Jane Doe', ['Jane Doe']],
    ['Jane Doe, John Roe and Ann Poe', ['Jane Doe', 'John Roe', 'Ann Poe']],
    ['Jane Doe, PhD', ['Jane Doe, PhD']],
    ['甲乙、丙丁；戊己', ['甲乙', '丙丁', '戊己']],
    ['[Jane](https://example.org/)', ['Jane']],
    ['Jane <jane@example.org>', ['Jane']],
    [
      ['jane', { name: 'John Roe' }, { given: 'Ann', family: 'Poe' }, 'jane'],
      ['jane', 'John Roe', 'Ann Poe'],
    ],
    ['', []],
    ['`r author`', []],
  ])('of %j are %j', (value, names) => {
    expect(readNames(value)).toEqual(names);
  });

  it('that are ids have no capitals, spaces or other scripts', () => {
    expect(['jane', 'jane-doe', 'Jane', 'jane doe', '甲'].map(isShortId)).toEqual([true, true, false, false, false]);
  });
});

describe('a line of credits', () => {
  it('gives those whose role has a field, and keeps the rest', () => {
    expect(readCreditLine('译者：甲、乙；编辑：丙；审校：丁')).toEqual({
      by: [],
      translator: ['甲', '乙'],
      editor: ['丙'],
      rest: '审校：丁',
    });
    expect(readCreditLine('译者：甲  审稿：Ann Poe，乙')).toEqual({
      by: [],
      translator: ['甲'],
      editor: [],
      rest: '审稿：Ann Poe，乙',
    });
  });

  it.each(['just words', 'note: other things', ''])('is not seen in %j', text => {
    expect(readCreditLine(text)).toBeUndefined();
  });
});

it('a name is an id only if it can be that of a file', () => {
  expect(['jane', 'li-na-2', 'Jane', 'li na', 'a'.repeat(300)].map(isShortId)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
});
