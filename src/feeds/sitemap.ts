/** What search engines read: sitemaps (https://www.sitemaps.org/protocol.html) and robots.txt. */
import { addressOf, urlOf } from '../addresses.ts';
import { type Catalogue, type Edition, newsAge, type Piece } from '../catalogue/catalogue.ts';
import { type Html, xml } from '../html.ts';
import { inLanguage, type Site } from '../publication/newsroom.ts';

const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';

interface Entry {
  readonly address: string;
  /** Day of the last change. */
  readonly changed?: string | undefined;
  readonly versions?: readonly { readonly language: string; readonly address: string }[];
}

export interface Sitemap {
  readonly address: string;
  write(): string;
}

/** As many as the protocol allows in one file. */
const most = 50_000;

/** Every page that readers can go to, with the day of its last change and its other languages; where they are too many for one file, an index of several. */
export function listSitemaps(catalogue: Catalogue, size = most): readonly Sitemap[] {
  const { site, editions } = catalogue;
  const entries = editions.flatMap(edition => [...entriesOf(edition)]);
  const address = '/sitemap.xml';
  if (entries.length <= size) return [{ address, write: () => writeEntries(entries, site) }];
  const parts = Array.from({ length: Math.ceil(entries.length / size) }, (_, i) => ({
    address: `/sitemap-${i + 1}.xml`,
    write: () => writeEntries(entries.slice(i * size, (i + 1) * size), site),
  }));
  return [{ address, write: () => writeIndex(parts, site) }, ...parts];
}

function writeIndex(parts: readonly Sitemap[], { base }: Site): string {
  return `${declaration}${xml`<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${parts.map(({ address }) => xml`<sitemap><loc>${urlOf(base, address)}</loc></sitemap>\n`)}</sitemapindex>
`}`;
}

function writeEntries(entries: readonly Entry[], site: Site): string {
  const [first] = site.languages;
  const entry = ({
    address,
    changed,
    versions = [],
  }: Entry): Html => xml`<url><loc>${urlOf(site.base, address)}</loc>${changed && xml`<lastmod>${changed}</lastmod>`}${
    versions.length > 1 &&
    [
      ...versions,
      ...versions
        .filter(({ language }) => language === first)
        .map(({ address: other }) => ({ language: 'x-default', address: other })),
    ].map(
      version =>
        xml`<xhtml:link rel="alternate" hreflang="${version.language}" href="${urlOf(site.base, version.address)}"/>`,
    )
  }</url>
`;
  return `${declaration}${xml`<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${entries.map(entry)}</urlset>
`}`;
}

function* entriesOf({ root, pieces, years, tags, columns, people, pages }: Edition): Generator<Entry> {
  const newest = (list: readonly Piece[]) => list[0] && changedOn(list[0]);
  yield { address: root, changed: newest(pieces) };
  for (const piece of pieces) {
    if (piece.state !== 'published') continue;
    const { article, translations } = piece;
    yield { address: article.address, changed: changedOn(piece), versions: [article, ...translations] };
  }
  for (const { of, pieces: list } of years) yield { address: addressOf.year(root, of), changed: newest(list) };
  for (const { of, pieces: list } of tags) yield { address: addressOf.tag(root, of.slug), changed: newest(list) };
  for (const { of, pieces: list } of columns) yield { address: addressOf.column(root, of.id), changed: newest(list) };
  for (const { of, pieces: list } of people) yield { address: addressOf.person(root, of.id), changed: newest(list) };
  for (const { address } of pages) yield { address };
  if (columns.length > 0) yield { address: addressOf.columns(root) };
  if (people.length > 0) yield { address: addressOf.people(root) };
  yield { address: addressOf.tags(root) };
  yield { address: addressOf.archive(root) };
  yield { address: addressOf.corrections(root) };
}

function changedOn({ article }: Piece): string {
  const days = [
    article.date.day,
    article.updated?.day ?? '',
    ...(article.corrections ?? []).map(({ date }) => date.day),
  ];
  return days.sort().at(-1) ?? article.date.day;
}

/** Articles of the last two days, at most 1,000: https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap */
export function writeNewsSitemap({ site, editions, now }: Catalogue): string {
  const recent = editions
    .flatMap(({ pieces }) => pieces)
    .filter(({ state, article }) => state === 'published' && now.millis - article.date.millis <= newsAge)
    .slice(0, 1000);
  const entry = ({
    article,
  }: Piece) => xml`<url><loc>${urlOf(site.base, article.address)}</loc><news:news><news:publication><news:name>${inLanguage(site.name, article.language)}</news:name><news:language>${newsLanguage(article.language)}</news:language></news:publication><news:publication_date>${article.date.iso}</news:publication_date><news:title>${article.title}</news:title></news:news></url>
`;
  return `${declaration}${xml`<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
${recent.map(entry)}</urlset>
`}`;
}

/** Two or three letters, but for Chinese: `zh-cn` and `zh-tw`. */
function newsLanguage(language: string): string {
  if (!language.startsWith('zh')) return language.split('-')[0] ?? language;
  return /Hant|TW|HK|MO/.test(language) ? 'zh-tw' : 'zh-cn';
}

export function writeRobots({ site }: Catalogue): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${urlOf(site.base, '/sitemap.xml')}\nSitemap: ${urlOf(site.base, '/news-sitemap.xml')}\n`;
}
