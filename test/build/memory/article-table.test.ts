import { describe, expect, it } from 'vitest';
import { ArticleTable, type RecordedArticle, storeArticles } from '../../../src/build/memory/article-table.ts';
import { hashOf } from '../../../src/store/cache.ts';

const article = (name: string, text = name): RecordedArticle => ({
  file: `articles/2017/${name}.md`,
  ...{ hash: hashOf('file', text), digest: hashOf('article', text), shape: hashOf('shape', name) },
});
const articles = ['a', 'b', 'd', 'é'].map(name => article(name));
const table = () => new ArticleTable(storeArticles(articles));

describe('the articles of an earlier build', () => {
  it('are as they were stored, by number and by file', () => {
    for (const [number, each] of articles.entries()) {
      expect(table().at(number)).toEqual(each);
      expect(table().get(each.file)).toEqual(each);
      expect(table().digestAt(number)).toBe(each.digest);
    }
  });

  it('do not include other articles', () => {
    expect([table().at(4), table().get('articles/2017/z.md'), table().numberOf('articles/2017/')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('are stored again with the changed ones', () => {
    const [changed, last] = [article('b', 'another text'), article('d', 'a third')];
    const [a, , , e] = articles;
    expect(table().with([changed, last])).toEqual(storeArticles([a, changed, last, e].flatMap(each => each ?? [])));
    expect(table().with([])).toEqual(storeArticles(articles));
  });

  it('have only hashes of the right length', () => {
    expect(() => storeArticles([{ ...article('a'), digest: 'short' }])).toThrow('not a SHA-256');
    expect(() => table().with([article('z')])).toThrow('not recorded');
  });
});
