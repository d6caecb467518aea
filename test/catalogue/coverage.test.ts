import { describe, expect, test } from 'vitest';
import { coverTranslations } from '../../src/catalogue/coverage.ts';
import type { Article } from '../../src/source/article/article.ts';
import { type ArticleWishes, anArticle, catalogued } from '../builders.ts';

const translated = (wishes: ArticleWishes) => anArticle({ language: 'zh-Hans', translator: ['He Ping'], ...wishes });
const coverage = (articles: readonly Article[], language?: string) =>
  coverTranslations(catalogued(articles, { preview: true }).catalogue, language);

/** Returns the status of the Chinese version of an article. */
const statusOf = (...articles: readonly Article[]) => {
  const { status, since } = coverage(articles).rows[0]?.cells[1] ?? {};
  return since === undefined ? status : `${status} ${since}`;
};

describe('the coverage of an article', () => {
  test.each([
    ['translated', [translated({})]],
    ['translated', [anArticle({ language: 'zh-Hans' })]],
    ['draft', [translated({ draft: true })]],
    ['scheduled', [translated({ date: '2999-01-01', year: '2017' })]],
    ['missing', []],
  ])('is %s', (status, others) => {
    expect(statusOf(anArticle(), ...others)).toBe(status);
  });

  test('is behind once its original has changed', () => {
    expect(statusOf(anArticle({ updated: '2018-01-01' }), translated({}))).toBe('behind 2018-01-01');
  });

  test('is told of an article that is not published yet: it will need a translation as well', () => {
    const { rows } = coverage([anArticle({ draft: true })]);
    expect(rows[0]?.cells.map(({ status }) => status)).toEqual(['draft', 'missing']);
  });

  test('is not told of one that has expired', () => {
    expect(coverage([anArticle({ expires: '2018-01-01' })]).rows).toEqual([]);
  });

  test('goes out from the language in which it was written', () => {
    const articles = [anArticle({ translator: ['He Ping'] }), anArticle({ language: 'zh-Hans', title: '犁' })];
    expect(coverage(articles).rows[0]).toMatchObject({
      title: '犁',
      language: 'zh-Hans',
      cells: [{ status: 'translated' }, { status: 'original' }],
    });
  });
});

describe('the coverage of a publication', () => {
  const articles = [
    anArticle({ slug: 'b', date: '2017-01-01', updated: '2018-01-01' }),
    translated({ slug: 'b', date: '2017-01-01' }),
    anArticle({ slug: 'a', date: '2017-01-01' }),
    anArticle({ slug: 'c', date: '2019-01-01' }),
    translated({ slug: 'c', date: '2019-01-01' }),
    anArticle({ slug: 'd', date: '2019-01-01', language: 'zh-Hans' }),
  ];

  test('has the newest year first, and within it goes by name', () => {
    const names = ['2019/c', '2019/d', '2017/a', '2017/b'];
    expect(coverage(articles).rows.map(({ year, slug }) => `${year}/${slug}`)).toEqual(names);
    expect(coverage(articles.toReversed())).toEqual(coverage(articles));
  });

  test('counts by year and language what was written in another', () => {
    expect(coverage(articles).totals).toEqual([
      { language: 'en', articles: 1, translated: 0, behind: 0, draft: 0, scheduled: 0, missing: 1 },
      { language: 'zh-Hans', articles: 3, translated: 1, behind: 1, draft: 0, scheduled: 0, missing: 1 },
      { year: '2019', language: 'en', articles: 1, translated: 0, behind: 0, draft: 0, scheduled: 0, missing: 1 },
      { year: '2019', language: 'zh-Hans', articles: 1, translated: 1, behind: 0, draft: 0, scheduled: 0, missing: 0 },
      { year: '2017', language: 'en', articles: 0, translated: 0, behind: 0, draft: 0, scheduled: 0, missing: 0 },
      { year: '2017', language: 'zh-Hans', articles: 2, translated: 0, behind: 1, draft: 0, scheduled: 0, missing: 1 },
    ]);
  });

  test('can be asked for one language', () => {
    const { languages, rows } = coverage(articles, 'en');
    expect(languages).toEqual(['en']);
    expect(rows.map(({ slug, cells }) => [slug, cells.length])).toEqual([['d', 1]]);
  });
});
