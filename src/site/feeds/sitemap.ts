/** What search engines read: sitemaps (https://www.sitemaps.org/protocol.html) and robots.txt. */
import { addressOf, urlOf } from '../../addresses.ts';
import { type Catalogue, type Edition, newsAge, type Piece } from '../../catalogue/catalogue.ts';
import { type Html, xml } from '../../html.ts';
import { listAlternates, type Version } from '../../language/languages.ts';
import type { Article } from '../../source/article/article.ts';
import { formatOfName } from '../../source/pictures/format.ts';
import { inLanguage, type Site } from '../../source/publication/newsroom.ts';

const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** A page of one language. */
interface Entry extends Version {
  /** The same for the versions of a page in all languages. */
  readonly page: string;
  /** Day of the last change. */
  readonly changed?: string | undefined;
  /** Files of the pictures on the page. */
  readonly pictures?: readonly string[];
}

export interface Sitemap {
  readonly address: string;
  write(): string;
}

/** As much as the protocol allows in one file: addresses, and bytes, of which the first and the last lines take some. */
const limits = { entries: 50_000, bytes: 50 * 1024 * 1024 - 1024 };
/** As many as may stand with one address: https://developers.google.com/search/docs/crawling-indexing/sitemaps/image-sitemaps */
const mostPictures = 1000;

/** Every page that readers can go to, with the day of its last change, its other languages and its pictures; where they are too many for one file, an index of several. */
export function listSitemaps(catalogue: Catalogue, { entries: most, bytes } = limits): readonly Sitemap[] {
  const { site, editions } = catalogue;
  const entries = editions.flatMap(edition => [...entriesOf(edition)]);
  // Versions must lead to each other: one that is not listed does not lead back.
  const pages = Map.groupBy(entries, ({ page }) => page);
  const parts: { readonly rows: string[]; bytes: number }[] = [{ rows: [], bytes: 0 }];
  for (const entry of entries) {
    // Addresses are percent-encoded: a character is a byte.
    const row = writeEntry(entry, pages.get(entry.page) ?? [], site).toString();
    let part = parts.at(-1);
    if (!part || part.rows.length === most || part.bytes + row.length > bytes) {
      part = { rows: [], bytes: 0 };
      parts.push(part);
    }
    part.rows.push(row);
    part.bytes += row.length;
  }
  const address = '/sitemap.xml';
  const [first] = parts;
  if (first && parts.length === 1) return [{ address, write: () => writeSet(first.rows) }];
  const files = parts.map(({ rows }, i) => ({ address: `/sitemap-${i + 1}.xml`, write: () => writeSet(rows) }));
  return [{ address, write: () => writeIndex(files, site) }, ...files];
}

function writeIndex(parts: readonly Sitemap[], { base }: Site): string {
  return `${declaration}${xml`<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${parts.map(({ address }) => xml`<sitemap><loc>${urlOf(base, address)}</loc></sitemap>\n`)}</sitemapindex>
`}`;
}

const namespaces =
  'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1" xmlns:xhtml="http://www.w3.org/1999/xhtml"';
const writeSet = (rows: readonly string[]) => `${declaration}<urlset ${namespaces}>\n${rows.join('')}</urlset>\n`;

function writeEntry(
  { address, changed, pictures = [] }: Entry,
  versions: readonly Entry[],
  { base, languages }: Site,
): Html {
  const alternates = listAlternates(versions, languages).map(
    ({ hreflang, address: other }) =>
      xml`<xhtml:link rel="alternate" hreflang="${hreflang}" href="${urlOf(base, other)}"/>`,
  );
  const images = pictures.map(
    file => xml`<image:image><image:loc>${urlOf(base, addressOf.file(file))}</image:loc></image:image>`,
  );
  return xml`<url><loc>${urlOf(base, address)}</loc>${changed && xml`<lastmod>${changed}</lastmod>`}${alternates}${images}</url>
`;
}

/** What belongs elsewhere is listed there: https://developers.google.com/search/docs/crawling-indexing/sitemaps/build-sitemap */
const isListed = ({ state, canonical }: Piece) => state === 'published' && canonical === undefined;

/** The lead picture, then those in the text and those that it leads to. */
function picturesOf({ cover, files }: Piece['article']): readonly string[] {
  const all = new Set([...(cover ? [cover.file] : []), ...files.filter(file => formatOfName(file) !== undefined)]);
  return [...all].slice(0, mostPictures);
}

function* entriesOf({
  language,
  root,
  pieces,
  years,
  tags,
  columns,
  people,
  pages,
  masthead,
}: Edition): Generator<Entry> {
  const newest = (list: readonly Piece[]) => list[0] && changedOn(list[0]);
  // the versions of a page have the same address but for the root of their language
  const entry = (address: string, changed?: string): Entry => ({
    language,
    address,
    page: address.slice(root.length),
    changed,
  });
  yield entry(root, newest(pieces));
  for (const piece of pieces) {
    if (!isListed(piece)) continue;
    yield { ...entry(piece.article.address, changedOn(piece)), pictures: picturesOf(piece.article) };
  }
  for (const { of, pieces: list } of years) yield entry(addressOf.year(root, of), newest(list));
  for (const { of, pieces: list } of tags) yield entry(addressOf.tag(root, of.slug), newest(list));
  for (const { of, pieces: list } of columns) yield entry(addressOf.column(root, of.id), newest(list));
  for (const { of, pieces: list } of people) yield entry(addressOf.person(root, of.id), newest(list));
  for (const { address } of pages) yield entry(address);
  if (columns.length > 0) yield entry(addressOf.columns(root));
  if (people.length > 0) yield entry(addressOf.people(root));
  if (masthead.length > 0) yield entry(addressOf.masthead(root));
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

/**
 * Articles of the last two days, at most 1,000: https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap
 * Where there is none, the front page stands alone, without the marks of news: the protocol asks for an address, and search engines report a file without any as broken.
 */
export function writeNewsSitemap({ site, editions, now }: Catalogue): string {
  const recent = editions
    .flatMap(({ pieces }) => pieces)
    .filter(piece => isListed(piece) && now.millis - piece.article.date.millis <= newsAge)
    .sort((a, b) => b.article.date.millis - a.article.date.millis)
    .slice(0, 1000);
  const entries =
    recent.length > 0
      ? recent.map(({ article }) => writeNews(article, site))
      : xml`<url><loc>${urlOf(site.base, editions[0].root)}</loc></url>\n`;
  return `${declaration}${xml`<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
${entries}</urlset>
`}`;
}

/** A day without a time stays a day, which the format allows. */
function writeNews({ address, language, date, title }: Article, { base, name }: Site): Html {
  return xml`<url><loc>${urlOf(base, address)}</loc><news:news><news:publication><news:name>${inLanguage(name, language)}</news:name><news:language>${newsLanguage(language)}</news:language></news:publication><news:publication_date>${date.dayOnly ? date.day : date.iso}</news:publication_date><news:title>${title}</news:title></news:news></url>
`;
}

/** Two or three letters, but for Chinese: `zh-cn` and `zh-tw`. */
function newsLanguage(language: string): string {
  if (!language.startsWith('zh')) return language.split('-')[0] ?? language;
  return /Hant|TW|HK|MO/.test(language) ? 'zh-tw' : 'zh-cn';
}

export function writeRobots({ site }: Catalogue): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${urlOf(site.base, '/sitemap.xml')}\nSitemap: ${urlOf(site.base, '/news-sitemap.xml')}\n`;
}
