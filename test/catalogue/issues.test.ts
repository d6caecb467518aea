import { describe, expect, test } from 'vitest';
import { listExpiredWeeks, listIssues } from '../../src/catalogue/issues.ts';
import { type ArticleWishes, anArticle, catalogued } from '../builders.ts';

const articles = [
  { slug: 'sunday', date: '2017-09-10' },
  { slug: 'monday', date: '2017-09-04' },
  { slug: 'next', date: '2017-09-11' },
  { slug: 'older', date: '2017-08-20' },
  { slug: 'chinese', date: '2017-09-12', language: 'zh-Hans' },
];

/** Returns the issues in a language, each as its week and the slugs of its articles. */
function issuesOf(wishes: readonly ArticleWishes[], now = '2020-01-01', language = 'en', site = {}) {
  const { catalogue } = catalogued(wishes.map(anArticle), { now, site: { hasNewsletter: true, ...site } });
  const edition = catalogue.editions.find(each => each.language === language) ?? catalogue.editions[0];
  return listIssues(catalogue, edition).map(({ week, pieces }) => [
    week.id,
    ...pieces.map(({ article }) => article.slug),
  ]);
}

describe('issues of the newsletter', () => {
  test('are the weeks with articles, newest first, each from Monday to Sunday, in each language', () => {
    expect(issuesOf(articles)).toEqual([
      ['2017-W37', 'next'],
      ['2017-W36', 'sunday', 'monday'],
      ['2017-W33', 'older'],
    ]);
    expect(issuesOf(articles, '2020-01-01', 'zh-Hans')).toEqual([['2017-W37', 'chinese']]);
  });

  test('appear when the week is over, in the time zone of the publication', () => {
    const newestAt = (now: string, zone = 'UTC') => issuesOf(articles, now, 'en', { zone })[0]?.[0];
    expect(newestAt('2017-09-10T23:59Z')).toBe('2017-W33');
    expect(newestAt('2017-09-11T00:00Z')).toBe('2017-W36');
  });

  test('do not contain drafts, nor articles that are not published yet', () => {
    expect(issuesOf([...articles, { slug: 'draft', date: '2017-09-05', draft: true }])[1]).toEqual([
      '2017-W36',
      'sunday',
      'monday',
    ]);
  });

  test('leave out expired articles; weeks in which all have expired are listed apart', () => {
    const call = { slug: 'call', date: '2017-09-05', expires: '2017-10-01' };
    const older = { slug: 'older', date: '2017-08-05', expires: '2017-10-01' };
    expect(issuesOf([...articles, call])[1]).toEqual(['2017-W36', 'sunday', 'monday']);
    expect(issuesOf([call])).toEqual([]);
    const { catalogue } = catalogued([...articles, call, older].map(anArticle), { site: { hasNewsletter: true } });
    expect(listExpiredWeeks(catalogue, catalogue.editions[0]).map(({ id }) => id)).toEqual(['2017-W31']);
  });

  test('do not exist unless the publication has a newsletter', () => {
    expect(issuesOf(articles, '2020-01-01', 'en', { hasNewsletter: false })).toEqual([]);
  });
});

test('a site with a newsletter is out of date when the week ends, at midnight in its zone', () => {
  const untilOf = (hasNewsletter: boolean) =>
    catalogued([anArticle({ date: '2017-09-04' })], {
      now: '2017-09-08T12:00Z',
      site: { hasNewsletter, zone: 'Asia/Shanghai' },
    }).until;
  expect(untilOf(true)).toBe(Date.parse('2017-09-10T16:00Z'));
  expect(untilOf(false)).toBe(Number.POSITIVE_INFINITY);
});
