import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Article, Parsed } from '../../src/article/article.ts';
import type { Files } from '../../src/files.ts';
import { KeptArticles, type Read } from '../../src/load/kept-articles.ts';
import { Cache } from '../../src/output/cache.ts';
import { aFolder, anArticle } from '../builders.ts';

const noFiles: Files = { picture: () => ({ width: 3, height: 2 }), fault: () => undefined };
const file = 'articles/2017/ploughs.md';

/** Takes one article from a cache; tells whether it was parsed. */
function take(
  folder: string,
  {
    hash = 'h',
    key = 'engine',
    files = noFiles,
    asks = (_: Files) => {},
    value = anArticle({ body: '<p>犁 and plough</p>' }),
  } = {},
): Read & { readonly wasParsed: boolean } {
  let wasParsed = false;
  const articles = new KeptArticles(new Cache(folder), key);
  const parse = (around: Files): Parsed<Article> => {
    wasParsed = true;
    asks(around);
    return { value, problems: [] };
  };
  const read = articles.take(file, hash, files, parse);
  articles.save();
  return { ...read, wasParsed };
}

describe('an article that was read before', () => {
  test('is not parsed again, and is the same in everything', () => {
    const folder = join(aFolder(), 'cache');
    const first = take(folder);
    const second = take(folder);
    expect([first.wasParsed, second.wasParsed]).toEqual([true, false]);
    expect(second.value).toEqual(first.value);
    expect(second.value?.body).toBe('<p>犁 and plough</p>');
    expect(second.digest).toBe(first.digest);
  });

  test.each([
    ['its text is another one', { hash: 'other' }],
    ['another engine reads it', { key: 'other' }],
  ])('is parsed again when %s, and stands for something else', (_, change) => {
    const folder = join(aFolder(), 'cache');
    const first = take(folder);
    const second = take(folder, change);
    expect(second.wasParsed).toBe(true);
    expect(second.digest).not.toBe(first.digest);
  });

  test('is parsed again when a picture that it asked about has changed, or is gone', () => {
    const folder = join(aFolder(), 'cache');
    const asks = (files: Files) => void files.picture('articles/2017/board.jpg');
    take(folder, { asks });
    expect(take(folder, { asks }).wasParsed).toBe(false);
    const larger = { ...noFiles, picture: () => ({ width: 6, height: 4 }) };
    expect(take(folder, { asks, files: larger }).wasParsed).toBe(true);
    const gone = { ...noFiles, picture: () => ({ what: 'there is no file', cure: 'add it' }) };
    expect(take(folder, { asks, files: gone }).wasParsed).toBe(true);
  });
});
