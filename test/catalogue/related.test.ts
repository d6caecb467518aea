import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/source/article/article.ts';
import { type ArticleWishes, aColumn, anArticle, type CatalogueOverrides, catalogued } from '../builders.ts';

/**
 * Returns a function that returns the slugs of the articles related to an article, which it finds by slug. `language` is the index of the
 * edition.
 */
function relations(articles: readonly Article[], wishes: CatalogueOverrides = {}, language = 0) {
  const { catalogue, problems } = catalogued(articles, wishes);
  expect(problems).toEqual([]);
  const edition = catalogue.editions[language];
  if (!edition) throw new Error('no such edition');
  const slugsOf = (slug: string) => {
    const piece = [...edition.pieces, ...edition.expired].find(({ article }) => article.slug === slug);
    if (!piece) throw new Error(`no article ${slug}`);
    return edition.related(piece).map(({ article }) => article.slug);
  };
  return slugsOf;
}

const dayOf = (i: number) => new Date(Date.UTC(2016, 0, 1 + i)).toISOString().slice(0, 10);
/** Returns a word that only article number `i` contains. */
const own = (i: number) => `${['kelp', 'moss', 'fern', 'reed'][i % 4]}${i}x`;

/**
 * Returns one article per day. The title and summary of article number `i` share no words with other articles, unless `wishes[i]` replaces
 * them.
 */
const many = (count: number, wishes: Readonly<Record<number, ArticleWishes>> = {}) =>
  Array.from({ length: count }, (_, i) =>
    anArticle({ slug: `a${i}`, date: dayOf(i), title: own(i), summary: `${own(i)}.`, ...wishes[i] }),
  );

describe('what is related to an article', () => {
  it('shares a tag with it, and both say so', () => {
    const related = relations(many(40, { 3: { tags: ['law'] }, 30: { tags: ['law'] } }));
    expect([related('a3'), related('a30'), related('a4')]).toEqual([['a30'], ['a3'], []]);
  });

  it('appeared at most a year later, so that a new article changes no old one', () => {
    const law = { tags: ['law'] };
    const related = relations(many(400, { 3: law, 20: law, 380: law }));
    expect([related('a3'), related('a20'), related('a380')]).toEqual([['a20'], ['a380', 'a3'], ['a20', 'a3']]);
  });

  it('or words that few others have', () => {
    const silk = { title: 'Silkworms of Huzhou', summary: 'Mulberry leaves.' };
    const related = relations(
      many(64, { 5: silk, 50: { title: 'Silkworms again', summary: 'Leaves of the mulberry.' } }),
    );
    expect([related('a5'), related('a50')]).toEqual([['a50'], ['a5']]);
  });

  it('also where a script has no spaces between words', () => {
    const zh = many(64, {
      5: { title: '湖州的蚕桑', summary: '养蚕的妇女。' },
      50: { title: '再说蚕桑', summary: '湖州的桑树。' },
    }).map(article => ({
      ...article,
      language: 'zh-Hans',
      file: article.file.replace('.md', '.zh-Hans.md'),
      address: `/zh-Hans${article.address}`,
    }));
    expect(relations(zh, {}, 1)('a5')).toEqual(['a50']);
  });

  it('but not the words that everybody uses, nor the column alone', () => {
    const common = Object.fromEntries(
      many(40).map((_, i) => [i, { title: `The people of ${own(i)}`, column: 'wells' }]),
    );
    expect(relations(many(40, common), { columns: [aColumn('wells')] })('a20')).toEqual([]);
  });

  it('comes in the order of how rare a tag is, and of the column', () => {
    const usual = Object.fromEntries(Array.from({ length: 20 }, (_, i) => [i, { tags: ['work'] }]));
    const related = relations(
      many(41, {
        ...usual,
        21: { tags: ['dikes'] },
        22: { tags: ['dikes'], column: 'wells' },
        40: { tags: ['work', 'dikes'], column: 'wells' },
      }),
      { columns: [aColumn('wells')] },
    );
    expect(related('a40').slice(0, 3)).toEqual(['a22', 'a21', 'a19']);
  });

  it('of two that share as much is the nearer in time, then the newer, then the first by address, however the files were read', () => {
    const tagged = { tags: ['law'] };
    const other = anArticle({ slug: 'b', date: dayOf(18), title: 'bracken', summary: 'bracken.', ...tagged });
    const articles = [...many(40, { 10: tagged, 18: tagged, 20: tagged }), other];
    fc.assert(
      fc.property(fc.shuffledSubarray([...articles.keys()], { minLength: articles.length }), order => {
        const shuffled = order.map(i => articles[i]).filter(article => article !== undefined);
        expect(relations(shuffled)('a20')).toEqual(['a18', 'b', 'a10']);
      }),
      { seed: 1, numRuns: 10 },
    );
  });

  it('is never the article itself, a translation, or what readers cannot see', () => {
    const tagged = { tags: ['law'] };
    const articles = [
      ...many(40, { 3: tagged, 5: tagged, 6: { ...tagged, draft: true }, 7: { ...tagged, expires: '2018-01-01' } }),
      anArticle({ slug: 'a3', date: dayOf(3), language: 'zh-Hans', tags: ['law'] }),
      anArticle({ slug: 'later', date: '2031-01-01', tags: ['law'] }),
    ];
    expect(relations(articles)('a3')).toEqual(['a5']);
    const preview = relations(articles, { preview: true });
    expect(preview('a3')).toEqual(['a5']);
    expect(preview('a6')).toEqual(['a5', 'a3']);
    expect(relations(articles)('a7')).toEqual([]);
  });

  it('changes for few when an article is new or has another headline', () => {
    const subjects = ['law', 'work', 'wells', 'songs', 'sport'];
    const about = (i: number) => ({
      tags: [subjects[(i * 7) % 5] ?? '', subjects[(i * i) % 5] ?? ''],
      title: `${own(i)} ${own(i % 17)}`,
    });
    const articles = many(400, Object.fromEntries(many(400).map((_, i) => [i, about(i)])));
    const shown = (all: readonly Article[]) => {
      const related = relations(all);
      return articles.map(({ slug }) => related(slug).slice(0, 3).join());
    };
    const before = shown(articles);
    const changed = (all: readonly Article[]) => shown(all).filter((list, i) => list !== before[i]).length;
    const fresh = anArticle({ slug: 'new', date: '2019-01-01', title: own(9), tags: ['law', 'work'] });
    expect(changed([...articles, fresh])).toBeLessThanOrEqual(4);
    for (const at of [0, 100, 200, 399]) {
      const edited = articles.map((article, i) => (i === at ? { ...article, title: `Of ${own(at + 1)}` } : article));
      expect(changed(edited), `a${at}`).toBeLessThanOrEqual(8);
    }
  });
});

describe('after a change', () => {
  const law = { 3: { tags: ['law'] }, 30: { tags: ['law'] } };

  it('of the text of an article, the same articles are related, as they are now', () => {
    relations(many(40, law))('a3');
    const { catalogue } = catalogued(many(40, { ...law, 30: { tags: ['law'], body: '<p>Another text.</p>' } }));
    const [edition] = catalogue.editions;
    const piece = edition?.pieces.find(({ article }) => article.slug === 'a3');
    const related = piece && edition?.related(piece).map(({ article }) => [article.slug, article.body]);
    expect(related).toEqual([['a30', '<p>Another text.</p>']]);
  });

  it.each<readonly [change: string, wishes: Readonly<Record<number, ArticleWishes>>, related: readonly string[]]>([
    ['of tags', { 3: { tags: ['law'] }, 20: { tags: ['law'] } }, ['a20']],
    [
      'of headlines',
      {
        3: { title: 'Silkworms of Huzhou', summary: 'Mulberry leaves.' },
        50: { title: 'Silkworms again, and mulberry' },
      },
      ['a50'],
    ],
    ['of the state of an article', { ...law, 30: { tags: ['law'], draft: true } }, []],
  ])('%s, other articles are related', (_, wishes, related) => {
    relations(many(64, law))('a3');
    expect(relations(many(64, wishes))('a3')).toEqual(related);
  });

  it('that gives the same lists as a first run, for any articles', () => {
    const wish = fc.record({
      tags: fc.subarray(['law', 'work', 'wells']),
      title: fc.constantFrom('Silkworms', 'Wells of Huzhou', 'Silkworms of Huzhou'),
      body: fc.constantFrom('<p>A.</p>', '<p>B.</p>'),
    });
    const wishes = fc.dictionary(fc.constantFrom('1', '2', '5', '8'), wish);
    fc.assert(
      fc.property(wishes, wishes, (before, after) => {
        const listsOf = (of: typeof before) =>
          many(10)
            .map(({ slug }) => slug)
            .map(relations(many(10, of)));
        const fresh = listsOf(after);
        listsOf(before);
        expect(listsOf(after)).toEqual(fresh);
      }),
      { numRuns: 30 },
    );
  });
});
