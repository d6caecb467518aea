import { describe, expect, test } from 'vitest';
import { coverTranslations } from '../../../src/catalogue/coverage.ts';
import { englishOf } from '../../../src/message.ts';
import type { LocatedProblem } from '../../../src/problem.ts';
import { collectOverview } from '../../../src/site/desk/overview.ts';
import type { Entry, SectionName } from '../../../src/site/desk/section.ts';
import type { Article } from '../../../src/source/article/article.ts';
import { askForAlt } from '../../../src/source/article/unanswered.ts';
import {
  aColumn,
  aDrawing,
  aMessage,
  aMoment,
  anArticle,
  anArticleText,
  aPerson,
  type CatalogueOverrides,
  catalogued,
  load,
} from '../../builders.ts';

interface Wishes extends CatalogueOverrides {
  readonly problems?: readonly LocatedProblem[];
  readonly staleTranslations?: Readonly<Record<string, string>>;
}

const say = englishOf;

/** Returns the entries of one section of the newsroom's overview, for these articles on 1 January 2020. */
function sectionOf(
  name: SectionName,
  articles: readonly Article[],
  { problems = [], staleTranslations = {}, ...wishes }: Wishes = {},
): readonly Entry[] {
  const { catalogue } = catalogued(articles, { ...wishes, preview: true });
  const moments = new Map(Object.entries(staleTranslations).map(([file, day]) => [file, aMoment(day)] as const));
  const { sections } = collectOverview({
    catalogue,
    problems,
    say,
    coverage: coverTranslations(catalogue),
    staleTranslations: moments,
  });
  return sections.find(section => section.name === name)?.entries ?? [];
}

const namesIn = (...of: Parameters<typeof sectionOf>) => sectionOf(...of).map(({ name }) => name?.text);
const translated = { language: 'zh-Hans', translator: ['He Ping'], title: '犁' };

describe('what waits', () => {
  const articles = [
    anArticle({ slug: 'a', title: 'In May', date: '2020-05-01' }),
    anArticle({ slug: 'b', title: 'In March', date: '2020-03-01' }),
    anArticle({ slug: 'c', title: 'A draft for April', date: '2020-04-01', draft: true }),
    anArticle({ slug: 'd', title: 'Published' }),
  ];

  test('is scheduled, soonest first, with its moment and its field', () => {
    expect(sectionOf('scheduled', articles)).toMatchObject([
      { name: { text: 'In March', language: 'en' }, when: { day: '2020-03-01' }, at: ['date'], address: '/2020/b/' },
      { name: { text: 'In May' } },
    ]);
  });

  test('is a draft, whatever its date', () => {
    expect(namesIn('drafts', articles)).toEqual(['A draft for April']);
  });
});

describe('what expires soon', () => {
  const expiring = (title: string, expires: string, more = {}) => anArticle({ slug: title, title, expires, ...more });

  test('is what readers lose within 14 days, soonest first', () => {
    const articles = [
      expiring('in-14-days', '2020-01-15T12:00Z'),
      expiring('a-second-later', '2020-01-15T12:00:01Z'),
      expiring('tomorrow', '2020-01-02'),
      expiring('just-now', '2020-01-01T12:00Z'),
      expiring('a-draft', '2020-01-02', { draft: true }),
    ];
    expect(namesIn('expiring', articles)).toEqual(['tomorrow', 'in-14-days']);
  });

  test('is not what has expired a day early: a day without a time is meant whole', () => {
    const articles = [
      expiring('today', '2020-01-01'),
      expiring('tonight', '2020-01-01T23:00Z'),
      expiring('yesterday', '2019-12-31'),
      expiring('in-13-days', '2020-01-14'),
      expiring('on-the-15th', '2020-01-15'),
    ];
    expect(namesIn('expiring', articles)).toEqual(['tonight', 'today', 'in-13-days']);
    expect(sectionOf('expiring', [expiring('today', '2020-01-01')])[0]?.when).toMatchObject({ day: '2020-01-01' });
  });
});

describe('problems', () => {
  const problem = {
    file: 'articles/2017/ploughs.md',
    at: { line: 3, column: 7 },
    what: aMessage('is wrong'),
    cure: aMessage('mend it'),
  };

  test('lead to the page of the article that has them, where it can be drawn', () => {
    expect(sectionOf('problems', [anArticle()], { problems: [problem] })).toEqual([
      {
        file: problem.file,
        at: problem.at,
        name: { text: 'Ploughs and ballots', language: 'en' },
        address: '/2017/ploughs/',
        problem: { field: undefined, what: 'is wrong', cure: 'mend it' },
      },
    ]);
  });

  test('are said in the language of the one who reads', () => {
    const { catalogue } = catalogued([]);
    const state = {
      catalogue,
      problems: [problem],
      coverage: coverTranslations(catalogue),
      staleTranslations: new Map(),
    };
    const [first] = collectOverview({ ...state, say: message => englishOf(message).toUpperCase() }).sections;
    expect(first?.entries[0]?.problem).toMatchObject({ what: 'IS WRONG', cure: 'MEND IT' });
  });

  test('of a file that could not be read stand for themselves', () => {
    const [entry] = sectionOf('problems', [], { problems: [problem] });
    expect(entry).toMatchObject({ file: problem.file });
    expect(entry).not.toHaveProperty('address');
  });
});

describe('translations', () => {
  test('are behind by their own dates', () => {
    const articles = [anArticle({ updated: '2018-01-01' }), anArticle(translated)];
    expect(sectionOf('behind', articles)).toMatchObject([
      { name: { text: '犁', language: 'zh-Hans' }, when: { day: '2018-01-01' }, original: 'articles/2017/ploughs.md' },
    ]);
  });

  test('or because git has seen their original change; the longest behind come first', () => {
    const articles = ['a', 'b', 'c'].flatMap(slug => [anArticle({ slug }), anArticle({ ...translated, slug })]);
    const staleTranslations = {
      'articles/2017/a.zh-Hans.md': '2019-05-01',
      'articles/2017/c.zh-Hans.md': '2019-01-01',
    };
    expect(sectionOf('behind', articles, { staleTranslations }).map(({ file }) => file)).toEqual([
      'articles/2017/c.zh-Hans.md',
      'articles/2017/a.zh-Hans.md',
    ]);
  });

  test('are missing with the languages they are missing in', () => {
    const articles = [anArticle({ slug: 'a' }), anArticle({ slug: 'b' }), anArticle({ ...translated, slug: 'b' })];
    expect(sectionOf('missing', articles)).toMatchObject([{ file: 'articles/2017/a.md', languages: ['zh-Hans'] }]);
  });
});

describe('pictures without a description', () => {
  test('are problems, which the desk gathers', () => {
    const { catalogue, problems } = load(
      {
        'articles/2017/a.md': anArticleText('![](a.svg)\n\n<img src="a.svg">\n'),
        'articles/2017/b.md': anArticleText('A text.\n', 'cover: {src: a.svg}'),
        'articles/2017/c.md': anArticleText('A text.\n', 'draft: perhaps'),
        'articles/2017/a.svg': aDrawing,
      },
      { preview: true },
    );
    const { sections } = collectOverview({
      catalogue,
      problems,
      say,
      coverage: coverTranslations(catalogue),
      staleTranslations: new Map(),
    });
    const alt = sections.find(({ name }) => name === 'alt')?.entries ?? [];
    expect(alt.map(({ file }) => file)).toEqual(['articles/2017/a.md', 'articles/2017/a.md', 'articles/2017/b.md']);
  });

  test('are questions that an import left in drafts, which are no problem there', () => {
    const body = `<p><img src="/a.svg" alt="${askForAlt}"> and <img src="/b.svg" alt="${askForAlt}"></p>`;
    expect(sectionOf('alt', [anArticle({ body, draft: true })]).map(({ at }) => at)).toEqual([
      { text: `![${askForAlt}](`, nth: 0 },
      { text: `![${askForAlt}](`, nth: 1 },
    ]);
    expect(sectionOf('alt', [anArticle({ body: '<img src="/a.svg" alt="A plough">', draft: true })])).toEqual([]);
  });
});

describe('a tag used once', () => {
  test('is one that an article has for itself, its translations not counted', () => {
    const articles = [
      anArticle({ slug: 'a', tags: ['law', 'ploughs'] }),
      anArticle({ ...translated, slug: 'a', tags: ['law', 'ploughs'] }),
      anArticle({ slug: 'b', tags: ['law'] }),
    ];
    expect(sectionOf('tags', articles)).toEqual([
      {
        name: { text: 'ploughs', language: 'en' },
        address: '/tags/ploughs/',
        file: 'articles/2017/a.md',
        at: ['tags', 1],
      },
    ]);
  });
});

describe('an article without a column', () => {
  const articles = [anArticle({ slug: 'a', column: 'law' }), anArticle({ slug: 'b', title: 'Alone' })];

  test('is told where there are columns', () => {
    expect(namesIn('column', articles, { columns: [aColumn('law')] })).toEqual(['Alone']);
  });

  test('is nothing to tell where there are none', () => {
    expect(namesIn('column', [anArticle()])).toEqual([]);
  });
});

describe('a person without an article', () => {
  test('is told, unless they have something else to do', () => {
    const people = [
      aPerson('idle'),
      aPerson('writer'),
      aPerson('translator'),
      aPerson('former'),
      aPerson('chief', { role: 'Editor', masthead: ['editors'] }),
      aPerson('house'),
      aPerson('keeper'),
    ];
    const articles = [
      anArticle({ slug: 'a', by: ['writer'] }),
      anArticle({ ...translated, slug: 'a', translator: ['translator'] }),
      anArticle({ slug: 'b', by: ['former'], expires: '2018-01-01' }),
    ];
    const columns = [aColumn('law', { editor: 'keeper' })];
    expect(sectionOf('people', articles, { people, columns, site: { publisher: 'house' } })).toEqual([
      {
        name: { text: 'idle', language: undefined },
        address: '/people/idle/',
        file: 'newsroom/people/idle.yaml',
        at: ['name'],
      },
    ]);
  });
});

test('an empty publication has an empty desk', () => {
  const { catalogue } = catalogued([]);
  const { sections } = collectOverview({
    catalogue,
    problems: [],
    say,
    coverage: coverTranslations(catalogue),
    staleTranslations: new Map(),
  });
  expect(sections.flatMap(({ entries }) => entries)).toEqual([]);
});
