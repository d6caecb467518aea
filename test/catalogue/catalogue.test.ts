import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Edition, newsAge, nextChange, nextRelease, type Piece, stateOf } from '../../src/catalogue/catalogue.ts';
import { englishOf } from '../../src/message.ts';
import type { Article } from '../../src/source/article/article.ts';
import { aColumn, aMoment, anArticle, aPerson, type CatalogueOverrides, catalogued } from '../builders.ts';

const editionOf = (articles: readonly Article[], wishes: CatalogueOverrides = {}, language = 0): Edition => {
  const { catalogue, problems } = catalogued(articles, wishes);
  expect(problems).toEqual([]);
  const edition = catalogue.editions[language];
  if (!edition) throw new Error('no such edition');
  return edition;
};
const slugs = (pieces: readonly Piece[]) => pieces.map(({ article }) => article.slug);

describe('the state of an article', () => {
  const now = aMoment('2020-01-01T12:00Z');

  it.each([
    ['published', { date: '2020-01-01T12:00Z' }],
    ['scheduled', { date: '2020-01-01T12:00:01Z' }],
    ['draft', { date: '2019-01-01', draft: true }],
    ['draft', { date: '2021-01-01', draft: true }],
    ['expired', { date: '2019-01-01', expires: '2020-01-01T12:00Z' }],
    ['published', { date: '2019-01-01', expires: '2020-01-01T12:00:01Z' }],
  ])('is %s: %j', (state, wishes) => {
    expect(stateOf(anArticle(wishes), now)).toBe(state);
  });
});

describe('the next release', () => {
  const now = aMoment('2020-01-01T12:00Z');

  it('is the earliest scheduled article, or all that are due at that moment', () => {
    const articles = [
      anArticle({ slug: 'later', date: '2020-06-01' }),
      anArticle({ slug: 'b', date: '2020-03-01' }),
      anArticle({ slug: 'a', date: '2020-03-01' }),
      anArticle({ slug: 'draft', date: '2020-02-01', draft: true }),
      anArticle({ slug: 'out', date: '2019-02-01' }),
    ];
    expect(nextRelease(articles, now)).toEqual({
      at: aMoment('2020-03-01').millis,
      iso: '2020-03-01T00:00:00Z',
      files: ['articles/2020/a.md', 'articles/2020/b.md'],
    });
  });

  it('is none where nothing is scheduled', () => {
    expect(nextRelease([anArticle({ date: '2019-02-01' })], now)).toBeUndefined();
  });
});

describe('the next change that comes by itself', () => {
  const now = aMoment('2020-01-01T12:00Z');
  const at = (text: string) => aMoment(text).millis;

  it('is the first article to appear, to expire or to stop being news', () => {
    const later = anArticle({ date: '2020-06-01' });
    const expiring = anArticle({ date: '2019-01-01', expires: '2020-03-01' });
    const fresh = anArticle({ date: '2019-12-31' });
    expect(nextChange([later], now)).toBe(at('2020-06-01'));
    expect(nextChange([later, expiring], now)).toBe(at('2020-03-02'));
    const atNoon = anArticle({ date: '2019-01-01', expires: '2020-03-01T12:00Z' });
    expect(nextChange([later, expiring, atNoon], now)).toBe(at('2020-03-01T12:00Z'));
    expect(nextChange([later, expiring, fresh], now)).toBe(at('2019-12-31') + newsAge + 1);
  });

  it('never comes where everything is long past, or a draft', () => {
    const drafts = [anArticle({ date: '2020-06-01', draft: true }), anArticle({ date: '2017-09-05' })];
    expect(nextChange(drafts, now)).toBe(Number.POSITIVE_INFINITY);
  });
});

describe('an edition', () => {
  const all = [
    anArticle({ slug: 'published' }),
    anArticle({ slug: 'draft', draft: true }),
    anArticle({ slug: 'scheduled', date: '2020-01-02' }),
    anArticle({ slug: 'expired', expires: '2018-01-01' }),
  ];

  it('lists what is published, and keeps what has expired apart', () => {
    const edition = editionOf(all);
    expect(slugs(edition.pieces)).toEqual(['published']);
    expect(slugs(edition.expired)).toEqual(['expired']);
  });

  it('shows drafts and scheduled articles to whoever writes them', () => {
    const { pieces } = editionOf(all, { preview: true });
    expect(pieces.map(({ state }) => state).sort()).toEqual(['draft', 'published', 'scheduled']);
  });

  it('changes when the time comes', () => {
    expect(slugs(editionOf(all, { now: '2020-01-02T00:00Z' }).pieces)).toEqual(['scheduled', 'published']);
  });

  it('is in the same order however the files were read: newest first, then by address', () => {
    const articles = ['2017-09-05', '2017-09-06', '2017-09-05', '2016-01-01'].map((date, i) =>
      anArticle({ date, slug: `a${i}` }),
    );
    fc.assert(
      fc.property(fc.shuffledSubarray(articles, { minLength: 4 }), shuffled => {
        expect(slugs(editionOf(shuffled).pieces)).toEqual(['a1', 'a0', 'a2', 'a3']);
      }),
      { seed: 1 },
    );
  });

  it('has one for every language, each with its own root', () => {
    const articles = [anArticle(), anArticle({ language: 'zh-Hans', slug: 'li' })];
    expect([editionOf(articles), editionOf(articles, {}, 1)].map(({ root, pieces }) => [root, slugs(pieces)])).toEqual([
      ['/', ['ploughs']],
      ['/zh-Hans/', ['li']],
    ]);
  });
});

describe('translations', () => {
  const articles = [
    anArticle({ language: 'fr' }),
    anArticle({ language: 'zh-Hans' }),
    anArticle(),
    anArticle({ slug: 'other' }),
  ];
  const site = { languages: ['en', 'zh-Hans', 'fr'] } as const;

  it('are the same place in another language, in the order of the publication', () => {
    const [piece] = editionOf(articles, { site }).pieces.filter(({ article }) => article.slug === 'ploughs');
    expect(piece?.translations.map(({ address }) => address)).toEqual(['/zh-Hans/2017/ploughs/', '/fr/2017/ploughs/']);
    expect(editionOf(articles, { site }, 2).pieces[0]?.translations.map(({ language }) => language)).toEqual([
      'en',
      'zh-Hans',
    ]);
  });

  it('are only those that readers can see', () => {
    const [piece] = editionOf([anArticle(), anArticle({ language: 'zh-Hans', draft: true })]).pieces;
    expect(piece?.translations).toEqual([]);
  });
});

describe('shelves', () => {
  it('are the years, newest first', () => {
    const years = editionOf(
      ['2015-01-01', '2017-01-01', '2016-01-01', '2017-02-01'].map((date, i) => anArticle({ date, slug: `a${i}` })),
    ).years;
    expect(years.map(({ of, pieces }) => [of, slugs(pieces)])).toEqual([
      ['2017', ['a3', 'a1']],
      ['2016', ['a2']],
      ['2015', ['a0']],
    ]);
  });

  it('are the columns, most recently used first, also those that have nothing yet', () => {
    const columns = ['a', 'b', 'c'].map(id => aColumn(id));
    const articles = [anArticle({ column: 'b', date: '2016-01-01' }), anArticle({ column: 'c', slug: 'x' })];
    expect(editionOf(articles, { columns }).columns.map(({ of, pieces }) => [of.id, slugs(pieces)])).toEqual([
      ['c', ['x']],
      ['b', ['ploughs']],
      ['a', []],
    ]);
  });

  it('are the people, by name, each with what they had a hand in, once', () => {
    const people = [
      aPerson('wang', { name: 'Wang Fang' }),
      aPerson('rong', { name: { en: 'Rong Chen', 'zh-Hans': '陈榕' } }),
    ];
    const article = anArticle({ by: ['wang', 'Li Na'], editor: ['wang'], translator: ['rong'] });
    const edition = editionOf([article], { people });
    expect(edition.people.map(({ of, pieces }) => [of.id, pieces.length])).toEqual([
      ['rong', 1],
      ['wang', 1],
    ]);
    expect(edition.pieces[0]?.by).toEqual([
      { written: 'wang', person: people[0] },
      { written: 'Li Na', person: undefined },
    ]);
  });

  it('leave out what readers cannot see', () => {
    const articles = [
      anArticle({ tags: ['law'], draft: true }),
      anArticle({ slug: 'b', tags: ['law'], expires: '2018-01-01' }),
    ];
    expect(editionOf(articles).tags).toEqual([]);
  });
});

describe('tags', () => {
  const tags = [
    { id: 'law', slug: 'law', name: { en: 'Law', 'zh-Hans': '法律' }, description: undefined, also: ['statutes'] },
  ];

  it('are one tag in every spelling that the newsroom knows', () => {
    const articles = [
      anArticle({ tags: ['law', 'Law'] }),
      anArticle({ slug: 'b', tags: ['statutes'] }),
      anArticle({ slug: 'c', tags: ['法律'] }),
    ];
    const edition = editionOf(articles, { tags });
    expect(edition.tags.map(({ of, pieces }) => [of.id, of.slug, slugs(pieces)])).toEqual([
      ['law', 'law', ['b', 'c', 'ploughs']],
    ]);
    expect(edition.pieces.every(piece => piece.tags.length === 1)).toBe(true);
  });

  it.each([
    ['ACWF', 'ＡＣＷＦ'],
    ['ＡＣＷＦ', 'ACWF'],
    ['妇⼥', '妇女'],
    ['NGO １', 'NGO 1'],
  ])('are one tag where what the newsroom knows differs by width alone: %s, %s', (known, written) => {
    const list = [{ id: '妇联', slug: '妇联', name: undefined, description: undefined, also: [known] }];
    const { catalogue, problems } = catalogued([anArticle({ tags: [written] })], { tags: list });
    expect(problems).toEqual([]);
    expect(catalogue.editions[0].tags.map(({ of }) => of.id)).toEqual(['妇联']);
  });

  it('need no list: an unknown one is its own name', () => {
    expect(
      editionOf([anArticle({ tags: ['Home life', '妇联'] })])
        .tags.map(({ of }) => [of.slug, of.name])
        .sort(),
    ).toEqual([
      ['home-life', 'Home life'],
      ['妇联', '妇联'],
    ]);
  });

  it('are refused where two would have one address', () => {
    const { problems } = catalogued([
      anArticle({ tags: ['home life'] }),
      anArticle({ slug: 'b', tags: ['home-life'] }),
    ]);
    expect(problems).toMatchObject([
      {
        file: 'articles/2017/b.md',
        at: ['tags', 0],
        what: '"home-life" and "home life" would share the address tags/home-life/',
      },
    ]);
  });
});

describe('links between texts', () => {
  const at = { line: 6, column: 5 };
  const linking = (to: 'file' | 'site', target: string) => anArticle({ slug: 'from', links: [{ to, target, at }] });
  const whatOf = (articles: readonly Article[], wishes: CatalogueOverrides = {}) =>
    catalogued(articles, wishes).problems.map(({ what, cure }) => `${englishOf(what)}; ${englishOf(cure)}`);

  it.each([
    ['file', 'articles/2017/ploughs.md'],
    ['site', '/2017/ploughs/'],
    ['site', '/2017/ploughs'],
    ['site', '/2017/ploughs/index.html'],
    ['site', '/2017/'],
    ['site', '/tags/law/feed.xml'],
    ['site', '/old/'],
    ['site', '/feed.json'],
    ['site', '/zh-Hans/'],
    ['site', '/2017/a.pdf'],
  ] as const)('may lead to any %s that answers: %s', (to, target) => {
    const aim = anArticle({ tags: ['law'], aliases: ['/old/'], files: ['articles/2017/a.pdf'] });
    expect(whatOf([aim, linking(to, target)])).toEqual([]);
  });

  it('may lead to an article that has expired: its address still answers', () => {
    expect(
      whatOf([
        anArticle({ expires: '2018-01-01' }),
        linking('file', 'articles/2017/ploughs.md'),
        anArticle({ slug: 'b', links: [{ to: 'site', target: '/2017/ploughs/', at }] }),
      ]),
    ).toEqual([]);
  });

  it('may not lead to what is not published yet, but for whoever writes it', () => {
    const articles = [anArticle({ draft: true }), linking('site', '/2017/ploughs/')];
    expect(whatOf(articles)).toEqual([
      '/2017/ploughs/ is a draft, so the link would not work; publish the linked article first, or remove the link',
    ]);
    expect(whatOf(articles, { preview: true })).toEqual([]);
  });

  it('from a draft are not checked: it is not finished', () => {
    expect(whatOf([anArticle({ draft: true, links: [{ to: 'site', target: '/nowhere/', at }] })])).toEqual([]);
  });

  it('that lead nowhere are reported with what may be meant', () => {
    expect(whatOf([anArticle(), linking('site', '/2017/plough/')])).toEqual([
      'no page or file has the address /2017/plough/; did you mean /2017/ploughs/?',
    ]);
  });
});
