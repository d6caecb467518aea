import { describe, expect, test } from 'vitest';
import { joinCharacters, partBlocks, partCharacters, runsOf } from '../../../layouts/script/characters.ts';
import { markRuns, type Passage } from '../../../layouts/script/excerpt.ts';
import { readQuery } from '../../../layouts/script/query.ts';

describe('characters of Chinese and Japanese', () => {
  test.each([
    ['妇联', '|妇|联|'],
    ['2017年3月', '2017|年|3|月|'],
    ['他说：“妇联”。', '|他|说|：“|妇|联|”。'],
    ['women', 'women'],
    ['コーヒー', '|コ|ー|ヒ|ー|'],
    ['𠮷野', '|𠮷|野|'],
    ['한국어', '한국어'],
    ['<em>妇</em>联', '<em>|妇|</em>|联|'],
  ])('%s is parted as %s', (text, parted) => expect(partCharacters(text, '|')).toBe(parted));

  test.each([
    ['<p>妇</p><p>联</p>', '<p> 妇  .</p><p> 联  .</p>'],
    ['<li><b>妇</b></li>', '<li><b> 妇  .</b></li>'],
    ['<p><b>妇</b>联。</p>', '<p><b> 妇 </b> 联 。</p>'],
  ])('no run goes on from block to block: %s', (text, parted) => expect(partBlocks(text, ' ')).toBe(parted));

  test.each([
    ['( 妇 联 ) federation', '(妇联) federation'],
    ['她 ， 说 ：“ 好 ”', '她，说：“好”'],
    ['federations, 妇 联 , are — 妇 联', 'federations, 妇联, are — 妇联'],
    ['a 妇 b', 'a 妇 b'],
    ['妇\u200a联 \u200b会', '妇联会'],
  ])('%s is shown as %s', (parted, shown) => expect(joinCharacters(parted)).toBe(shown));

  test('a very long run takes no time', () => {
    const text = '妇'.repeat(200_000);
    expect(partBlocks(text, ' ')).toHaveLength(400_003);
    expect(runsOf(text)).toHaveLength(1);
  });
});

describe('a question', () => {
  test.each([
    ['妇联', { text: '妇 联', words: [], runs: ['妇 联'] }],
    ['women 妇联', { text: 'women 妇 联', words: ['women'], runs: ['妇 联'] }],
    ['妇联 2017年', { text: '妇 联 2017 年', words: ['2017'], runs: ['妇 联', '年'] }],
    ['妇联，妇联', { text: '妇 联 ， 妇 联', words: [], runs: ['妇 联'] }],
    ['women — at', { text: 'women — at', words: ['women', 'at'], runs: [] }],
    ['"妇联 women"', { text: '"妇 联 women"', words: [], runs: [] }],
    ['か\u3099く', { text: 'が く', words: [], runs: ['が く'] }],
  ])('%s is asked as %j', (query, asked) => expect(readQuery(query, 'en')).toEqual(asked));
});

describe('what is marked in an excerpt', () => {
  const passages = (text: string): readonly Passage[] =>
    text.split(/[[\]]/).map((piece, i) => ({ text: piece, isFound: i % 2 === 1 }));
  const shown = (text: string, runs: readonly string[]) =>
    markRuns(passages(text), runs)
      .map(({ text: piece, isFound }) => (isFound ? `[${piece}]` : piece))
      .join('');

  test.each([
    ['[妇] [联] 来 了 ， 妇 科', ['妇联'], '[妇联]来了，妇科'],
    ['妇 联 ， [妇] [联] 。 联 合', ['妇联'], '[妇联]，[妇联]。联合'],
    ['the [women] of 妇 联', ['妇联'], 'the [women] of [妇联]'],
    ['[联] 合 国 [妇] 女', ['妇女', '妇'], '联合国[妇女]'],
    ['the [women] of [councils]', [], 'the [women] of [councils]'],
  ])('%s with %j', (text, runs, marked) => expect(shown(text, runs)).toBe(marked));
});
