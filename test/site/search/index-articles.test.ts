import { afterAll, expect, test } from 'vitest';
import { indexTag } from '../../../src/language/character-pairs.ts';
import { indexArticles } from '../../../src/site/search/index-articles.ts';
import { stopIndexing } from '../../../src/site/search/pagefind-process.ts';

afterAll(() => stopIndexing());

/** Returns eight documents in a language, each of 3,000 words (or pairs of Chinese characters). */
const documentsIn = (tag: string, wordOf: (i: number) => string) =>
  Array.from({ length: 8 }, (_, article) => {
    const words = Array.from({ length: 3000 }, (_, i) => wordOf((i * (article + 7)) % 2999)).join(' ');
    return {
      url: `/${tag}/${article}/`,
      content: `<html lang="${tag}"><body data-pagefind-body><p>${words}</p></body></html>`,
    };
  });

const character = (code: number) => String.fromCodePoint(0x4e00 + code);
const pair = (i: number) => character(i) + character((i * 7) % 3000);
const word = (i: number) => `w${i.toString(36)}x`;

test('one index has every language; pairs of characters lie in smaller files than words do', async () => {
  const [english, chinese, japanese] = ['en', indexTag('zh-Hans'), indexTag('ja')];
  const documents = [english, chinese, japanese].flatMap(tag => documentsIn(tag, tag === 'en' ? word : pair));
  const files = await indexArticles(documents, 'older');
  const countOf = (start: string) => files.filter(({ path }) => path.startsWith(start)).length;
  for (const tag of [chinese, japanese]) {
    expect(countOf(`index/${tag.toLowerCase()}_`)).toBeGreaterThanOrEqual(2 * countOf(`index/${english}_`));
  }
  expect(countOf('pagefind.js')).toBe(1);
});

test('the newest index has smaller files than an older one, and a file of text for each article', async () => {
  const documents = documentsIn('en', word);
  const [newest, older] = [await indexArticles(documents, 'newest'), await indexArticles(documents, 'older')];
  const count = (files: typeof newest, folder: string) => files.filter(({ path }) => path.startsWith(folder)).length;
  expect(count(newest, 'fragment/')).toBe(8);
  expect(count(older, 'fragment/')).toBe(1);
  expect(count(newest, 'index/')).toBeGreaterThanOrEqual(3 * count(older, 'index/'));
});
