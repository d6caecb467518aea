import { describe, expect, test } from 'vitest';
import { markRuns, type Passage } from '../../layouts/script/excerpt.ts';
import { readQuery } from '../../layouts/script/query.ts';
import {
  indexTag,
  joinCharacters,
  joinPairs,
  pairCharacters,
  pairInBlocks,
} from '../../src/language/character-pairs.ts';

describe('characters of Chinese and Japanese', () => {
  test.each([
    ['妇联', '|妇联|联|'],
    ['2017年3月', '2017|年|3|月|'],
    ['他说：“妇联”。', '|他说|说|：“|妇联|联|”。'],
    ['women', 'women'],
    ['コーヒー', '|コー|ーヒ|ヒー|ー|'],
    ['𠮷野家', '|𠮷野|野家|家|'],
    ['한국어', '한국어'],
    ['<em>妇</em>联', '<em>|妇|</em>|联|'],
  ])('%s is indexed as %s', (text, parted) => expect(pairCharacters(text, '|')).toBe(parted));

  test.each([
    ['<p>妇</p><p>联</p>', '<p> 妇  .</p><p> 联  .</p>'],
    ['<li><b>妇</b></li>', '<li><b> 妇  .</b></li>'],
    ['<p><b>妇</b>联。</p>', '<p><b> 妇 </b> 联 。</p>'],
  ])('no run goes on from block to block: %s', (text, parted) => expect(pairInBlocks(text, ' ')).toBe(parted));

  test.each([
    ['(妇联) federation, 半边天!', 'a blank where the parter is', ' '],
    ['她，说：“好”', 'a blank where the parter is', ' '],
    ['federations, 妇联, are — 妇联', 'a blank where the parter is', ' '],
    ['半边天 and 刘洋', 'a hair space', '\u200a'],
  ])('%s is shown as it was written, with %s', (text, _, parter) => {
    expect(joinCharacters(pairCharacters(text, parter).replace(/ +/g, ' ').trim(), 'en')).toBe(text);
  });

  test.each([
    ['1957年9月，在北京。2017年的WeChat群'],
    ['三个名字。1957年，（第三次）大会：“民主”二字'],
    ['有“生产半边天”，又有‘跃进半边天’'],
  ])('%s has no blanks in a Chinese excerpt that its author did not write', text => {
    expect(joinCharacters(pairCharacters(text, ' ').replace(/ +/g, ' ').trim(), 'zh-Hans')).toBe(text);
  });

  test('the end of a heading is a Chinese full stop in a Chinese excerpt', () => {
    const indexed = pairInBlocks('<h2>三个名字</h2><p>1957年</p>', ' ').replace(/<[^>]*>/g, ' ');
    expect(joinCharacters(indexed.replace(/ +/g, ' ').trim(), 'zh-Hans')).toBe('三个名字。1957年。');
  });

  test('a headline keeps the blank that its author wrote', () => {
    expect(joinPairs(pairCharacters('李 娜 and 刘洋', '\u200a').replace(/\s{2,}/g, ' '))).toBe('李 娜 and 刘洋');
  });

  test('a very long run takes no time', () => {
    expect(pairInBlocks('妇'.repeat(200_000), ' ').length).toBeGreaterThan(600_000);
  });

  test.each([
    ['zh-Hans', undefined, 'und-x-zh-Hans'],
    ['zh-Hans', '2017-09-01', 'und-x-zh-Hans-20170901'],
    ['ja', undefined, 'und-x-ja'],
    ['en', '2017-09-01', 'en-x-20170901'],
    ['th', undefined, 'th'],
  ])('what is in %s from %s on is indexed as %s', (language, period, tag) =>
    expect(indexTag(language, period)).toBe(tag),
  );
});

describe('a question', () => {
  const run = (characters: string, pairs: string) => ({ characters, pairs });
  test.each([
    ['妇联', { text: '妇联', words: [], runs: [run('妇联', '妇联')] }],
    ['半边天', { text: '半边 边天', words: [], runs: [run('半边天', '半边 边天')] }],
    ['women 妇联', { text: 'women 妇联', words: ['women'], runs: [run('妇联', '妇联')] }],
    ['妇联 2017年', { text: '妇联 2017 年', words: ['2017', '年'], runs: [run('妇联', '妇联')] }],
    ['妇联，妇联', { text: '妇联 ， 妇联', words: [], runs: [run('妇联', '妇联')] }],
    ['women — at', { text: 'women — at', words: ['women', 'at'], runs: [] }],
    ['"半边天 women"', { text: '"半边 边天 women"', words: [], runs: [] }],
    ['か\u3099く', { text: 'がく', words: [], runs: [run('がく', 'がく')] }],
    ['£2.3m C++ 1−2', { text: '2.3m C 12', words: ['2.3m', 'C', '12'], runs: [] }],
    ['+', { text: '+', words: [], runs: [] }],
    ['里的<灯>', { text: '里的 < 灯 >', words: ['灯'], runs: [run('里的', '里的')] }],
    ['C++语言', { text: 'C 语言', words: ['C'], runs: [run('语言', '语言')] }],
  ])('%s is asked as %j', (query, asked) => expect(readQuery(query, 'en')).toMatchObject(asked));

  test('of a single character loads what begins with it', () => {
    expect(readQuery('妇', 'zh-Hans').near.split(' ')).toContain('妇一'.replace('一', '\u4e40'));
    expect(readQuery('妇联', 'zh-Hans').near).toBe('');
  });
});

describe('what is marked in an excerpt', () => {
  const passages = (text: string): readonly Passage[] =>
    text.split(/[[\]]/).map((piece, i) => ({ text: piece, isFound: i % 2 === 1 }));
  const shown = (text: string, runs: readonly string[]) =>
    markRuns(passages(text), runs, 'en')
      .map(({ text: piece, isFound }) => (isFound ? `[${piece}]` : piece))
      .join('');

  test.each([
    ['[妇联] 联来 来了 了 ， 妇科 科', ['妇联'], '[妇联]来了，妇科'],
    ['妇联 联 ， [妇联] 联 。 联合 合', ['妇联'], '[妇联]，[妇联]。联合'],
    ['the [women] of 妇联 联', ['妇联'], 'the [women] of [妇联]'],
    ['联合 合国 国妇 [妇女] 女', ['妇女', '妇'], '联合国[妇女]'],
    ['the [women] of [councils]', [], 'the [women] of [councils]'],
  ])('%s with %j', (text, runs, marked) => expect(shown(text, runs)).toBe(marked));
});
