/** Tests which words of headlines readers find by pinyin. */
import { expect, it } from 'vitest';
import { listWords, readWords } from '../../../src/site/search/title-words.ts';

it('a headline contains its words, and short neighbours as one word', () => {
  const words = listWords(['屠呦呦与青蒿素']);
  expect([...words]).toEqual(expect.arrayContaining(['屠呦呦', '青蒿素']));
});

it('a name of up to six characters is a word as a whole', () => {
  expect(listWords(['妇女联合会'])).toContain('妇女联合会');
});

it('words of traditional headlines are simplified', () => {
  expect(listWords(['婦女讀書會的十年'])).toContain('妇女');
});

it('a word has its pinyin without tones, and the initials', () => {
  expect(readWords(['妇女', '重庆'])).toEqual([
    ['妇女', 'funv', 'funu', 'fn'],
    ['重庆', 'chongqing', 'cq'],
  ]);
});

it('a word also has the reading of a family name', () => {
  const [[, ...keys] = ['']] = readWords(['单淑兰']);
  expect(keys).toContain('shanshulan');
});
