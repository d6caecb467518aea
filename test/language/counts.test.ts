/** Tests numbers of things in messages. */
import { expect, test } from 'vitest';
import { countArticles, countEntries, countFiles, countPages, countParts } from '../../src/language/counts.ts';
import { loadVoice } from '../../src/language/messages/load-voice.ts';

const english = await loadVoice('en');
const chinese = await loadVoice('zh-Hans');

test.each([
  [countArticles, '1 article', '2 articles', '2 篇文章'],
  [countPages, '1 page', '2 pages', '2 页'],
  [countFiles, '1 file', '2 files', '2 个文件'],
  [countParts, '1 part', '2 parts', '2 份'],
  [countEntries, '1 entry', '2 entries', '2 项'],
] as const)('a noun fits its number: %s', (count, one, two, inChinese) => {
  expect([1, 2, 0].map(number => english.say(count(number)))).toEqual([one, two, two.replace('2', '0')]);
  expect(chinese.say(count(2))).toBe(inChinese);
});
