/** Generates random publications of any size and shape; the same seed gives the same publication. Short texts keep builds fast. */
import fc from 'fast-check';
import { stripes } from './fixture.ts';

/** Description of an article, from which its text follows. */
export interface RandomArticle {
  readonly slug: string;
  readonly year: number;
  /** Number of times that the article was rewritten. */
  readonly version: number;
  /** Seed of every other property. */
  readonly seed: number;
}

export interface RandomPublication {
  readonly articles: readonly RandomArticle[];
  /** Number of times that each newsroom file was rewritten. */
  readonly versions: Readonly<Record<NewsroomFile, number>>;
  readonly hasCards: boolean;
  /** Whether most articles are drafts, which are parsed like others but take no time to render. */
  readonly isMostlyDrafts: boolean;
}

export const newsroomFiles = ['site', 'tags', 'people', 'columns', 'pages', 'picture'] as const;
type NewsroomFile = (typeof newsroomFiles)[number];

/** Number of articles in each year. Worker threads start at 400 articles; small years beside large ones are the hardest case. */
const years: fc.Arbitrary<readonly number[]> = fc.oneof(
  { weight: 5, arbitrary: fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 4 }) },
  { weight: 2, arbitrary: fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 3 }) },
  {
    weight: 3,
    arbitrary: fc
      .tuple(
        fc.array(fc.integer({ min: 1, max: 16 }), { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 396, max: 540 }),
      )
      .map(([small, large]) => [...small, large]),
  },
);

/** Arbitrary publication of up to about 600 articles. */
export const aRandomPublication: fc.Arbitrary<RandomPublication> = fc
  .record({ years, seed: fc.nat(), cards: fc.nat(9), drafts: fc.nat(3) })
  .map(({ years: counts, seed, cards, drafts }) => ({
    articles: counts.flatMap((count, i) =>
      Array.from({ length: count }, (_, n) => ({
        slug: `a${n}`,
        year: 2012 + i,
        version: 0,
        seed: mix(seed + i * 1009 + n),
      })),
    ),
    versions: { site: 0, tags: 0, people: 0, columns: 0, pages: 0, picture: 0 },
    hasCards: cards === 0 && counts.every(count => count < 20),
    isMostlyDrafts: drafts > 0 && counts.some(count => count > 300),
  }));

/** Returns a pseudo-random number from any number: https://github.com/skeeto/hash-prospector */
export function mix(number: number): number {
  let x = number >>> 0;
  x = Math.imul(x ^ (x >>> 16), 0x21f0aaad);
  x = Math.imul(x ^ (x >>> 15), 0x735a2d97);
  return (x ^ (x >>> 15)) >>> 0;
}

/** Returns the files of a publication by path. Scheduled articles have the first day of 2020 as their date. */
export function filesOf(publication: RandomPublication): ReadonlyMap<string, string | Uint8Array> {
  const { articles, versions, hasCards, isMostlyDrafts } = publication;
  const files = new Map<string, string | Uint8Array>([
    [
      'newsroom/site.yaml',
      `name: The Lantern ${versions.site}\nlanguages: [en, zh-Hans]\ntimezone: Asia/Shanghai\nurl: https://lantern.example/\ncards: ${hasCards}\n`,
    ],
    ['newsroom/tags.yaml', `law:\n  name: {en: Law ${versions.tags}, zh-Hans: 法}\n  also: [statutes]\n`],
    ['newsroom/people/rong.yaml', `name: Rong Chen ${versions.people}\nrole: Editor\n`],
    ['newsroom/columns/markets.md', `---\ntitle: Markets ${versions.columns}\norder: series\n---\n\nAbout markets.\n`],
    ['newsroom/pages/about.md', `---\ntitle: About\n---\n\nVersion ${versions.pages}. ![Stripes](stripes.png)\n`],
    ['newsroom/pages/stripes.png', stripes(24 + versions.picture, 16, '1f4d3a', 'f4e9c8')],
  ]);
  for (const [i, article] of articles.entries()) {
    const traits = traitsOf(article, isMostlyDrafts);
    const folder = `articles/${article.year}/${article.slug}`;
    const neighbour = articles[i - 1];
    const text = textOf(
      article,
      traits,
      neighbour && traitsOf(neighbour, isMostlyDrafts).isPublished ? neighbour : undefined,
    );
    files.set(traits.isBundle ? `${folder}/index.md` : `${folder}.md`, text);
    if (traits.hasPicture)
      files.set(`${folder}/lead.png`, stripes(32 + (i % 3), 20 + article.version, 'ff0000', '00ff00'));
    if (traits.isTranslated)
      files.set(
        traits.isBundle ? `${folder}/index.zh-Hans.md` : `${folder}.zh-Hans.md`,
        `---\ntitle: 第${i}篇\ndate: ${traits.date}\ntags: [法]\n---\n\n妇联的消息，第${article.version}版。\n`,
      );
  }
  return files;
}

interface Traits {
  readonly date: string;
  readonly isBundle: boolean;
  readonly hasPicture: boolean;
  readonly isTranslated: boolean;
  readonly state: string;
  /** Whether every build publishes the article. */
  readonly isPublished: boolean;
}

function traitsOf({ seed, year }: RandomArticle, isMostlyDrafts: boolean): Traits {
  const die = (number: number, sides: number) => mix(seed + number) % sides;
  const isBundle = die(10, 8) === 0;
  const state =
    isMostlyDrafts && die(16, 6) > 0
      ? 'draft: true\n'
      : (['draft: true\n', 'expires: 2019-12-31\n', 'scheduled'][die(11, 40)] ?? '');
  const day = `${String(1 + die(12, 12)).padStart(2, '0')}-${String(1 + die(13, 28)).padStart(2, '0')}`;
  return {
    date: state === 'scheduled' ? '2020-01-01' : `${year}-${day}`,
    isBundle,
    hasPicture: isBundle && die(14, 6) === 0,
    isTranslated: die(15, 6) === 0,
    state: state === 'scheduled' ? '' : state,
    isPublished: state === '' && year < 2019,
  };
}

const tagLists = ['', 'tags: [law]\n', 'tags: [statutes, trade]\n', 'tags: [trade]\n', 'tags: [Trade winds]\n'];
const bylines = ['', 'by: rong\n', 'by: Jane Doe\n'];

function textOf(
  { slug, seed, version, year }: RandomArticle,
  traits: Traits,
  neighbour: RandomArticle | undefined,
): string {
  const pick = (number: number, from: readonly string[]) => from[mix(seed + number) % from.length] ?? '';
  const fields = [
    `title: ${pick(20, ['Ploughs', 'Ballots', 'Looms'])} ${slug} of ${year}\ndate: ${traits.date}\n`,
    traits.state,
    pick(21, tagLists),
    pick(22, bylines),
    pick(23, ['', '', 'column: markets\n']),
    pick(24, ['', 'kind: opinion\n', 'kind: story\n']),
    traits.hasPicture ? 'cover: {src: lead.png, alt: Stripes}\n' : '',
  ];
  const link =
    neighbour && pick(25, ['', '', 'yes']) ? `See [another](/${neighbour.year}/${neighbour.slug}/).\n\n` : '';
  const paragraph = `Version ${version} of what was written down.\n\n`;
  return `---\n${fields.join('')}---\n\n${paragraph}${link}${paragraph.repeat(mix(seed + 26) % 6)}`;
}
