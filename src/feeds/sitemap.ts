/** What search engines read: sitemaps (https://www.sitemaps.org/protocol.html) and robots.txt. */
import { addressOf, urlOf } from '../addresses.ts';
import { type Catalogue, type Edition, newsAge, type Piece } from '../catalogue/catalogue.ts';
import { type Html, xml } from '../html.ts';
import { listAlternates, type Version } from '../languages.ts';
import { inLanguage, type Site } from '../publication/newsroom.ts';

const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** A page of one language. */
interface Entry extends Version {
  /** The same for the versions of a page in all languages. */
  readonly page: string;
  /** Day of the last change. */
  readonly changed?: string | undefined;
}

export interface Sitemap {
  readonly address: string;
  write(): string;
}

/** As many as the protocol allows in one file … */
const most = 50_000;
/** … which may have 50 MB: each language of a page takes a line of every other one. */
const mostLines = 300_000;

/** Every page that readers can go to, with the day of its last change and its other languages; where they are too many for one file, an index of several. */
export function listSitemaps(catalogue: Catalogue, wanted = most): readonly Sitemap[] {
  const { site, editions } = catalogue;
  const entries = editions.flatMap(edition => [...entriesOf(edition)]);
  const pages = Map.groupBy(entries, ({ page }) => page);
  const size = Math.min(wanted, Math.floor(mostLines / (site.languages.length + 1)));
  const address = '/sitemap.xml';
  if (entries.length <= size) return [{ address, write: () => writeEntries(entries, pages, site) }];
  const parts = Array.from({ length: Math.ceil(entries.length / size) }, (_, i) => ({
    address: `/sitemap-${i + 1}.xml`,
    write: () => writeEntries(entries.slice(i * size, (i + 1) * size), pages, site),
  }));
  return [{ address, write: () => writeIndex(parts, site) }, ...parts];
}

function writeIndex(parts: readonly Sitemap[], { base }: Site): string {
  return `${declaration}${xml`<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${parts.map(({ address }) => xml`<sitemap><loc>${urlOf(base, address)}</loc></sitemap>\n`)}</sitemapindex>
`}`;
}

function writeEntries(
  entries: readonly Entry[],
  pages: ReadonlyMap<string, readonly Entry[]>,
  { base, languages }: Site,
): string {
  const entry = ({ address, changed, page }: Entry): Html => {
    const alternates = listAlternates(pages.get(page) ?? [], languages).map(
      ({ hreflang, address: other }) =>
        xml`<xhtml:link rel="alternate" hreflang="${hreflang}" href="${urlOf(base, other)}"/>`,
    );
    return xml`<url><loc>${urlOf(base, address)}</loc>${changed && xml`<lastmod>${changed}</lastmod>`}${alternates}</url>
`;
  };
  return `${declaration}${xml`<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${entries.map(entry)}</urlset>
`}`;
}

function* entriesOf({ language, root, pieces, years, tags, columns, people, pages }: Edition): Generator<Entry> {
  const newest = (list: readonly Piece[]) => list[0] && changedOn(list[0]);
  // the versions of a page have the same address but for the root of their language
  const entry = (address: string, changed?: string): Entry => ({
    language,
    address,
    page: address.slice(root.length),
    changed,
  });
  yield entry(root, newest(pieces));
  for (const piece of pieces) if (piece.state === 'published') yield entry(piece.article.address, changedOn(piece));
  for (const { of, pieces: list } of years) yield entry(addressOf.year(root, of), newest(list));
  for (const { of, pieces: list } of tags) yield entry(addressOf.tag(root, of.slug), newest(list));
  for (const { of, pieces: list } of columns) yield entry(addressOf.column(root, of.id), newest(list));
  for (const { of, pieces: list } of people) yield entry(addressOf.person(root, of.id), newest(list));
  for (const { address } of pages) yield entry(address);
  if (columns.length > 0) yield entry(addressOf.columns(root));
  if (people.length > 0) yield entry(addressOf.people(root));
  yield entry(addressOf.tags(root));
  yield entry(addressOf.archive(root));
  yield entry(addressOf.corrections(root));
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
