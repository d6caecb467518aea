/** Writes sitemaps (https://www.sitemaps.org/protocol.html) and robots.txt. */
import { addressOf, type Base, rootOf, urlOf } from '../../addresses.ts';
import { type Catalogue, newsAge, type Piece } from '../../catalogue/catalogue.ts';
import { type Html, xml } from '../../html.ts';
import { listAlternates, type Version } from '../../language/languages.ts';
import { inLanguage, type Site } from '../../source/publication/newsroom.ts';
import type { ListedPage } from '../kind.ts';
import { isListed } from '../listing.ts';

const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';
export const sitemapAddress = '/sitemap.xml';
export const newsSitemapAddress = '/news-sitemap.xml';

/** The content of one sitemap file: the `<url>` elements of pages (`rows`), or the addresses of other sitemap files. */
export type Sitemap = { readonly rows: readonly string[] } | { readonly files: readonly string[] };

/** A sitemap file: its address on the site, and the function that lists its content. */
interface PlacedSitemap {
  readonly address: string;
  gather(): Sitemap;
}

/** The protocol's limits for one file: number of addresses, and size in bytes. 1,024 bytes are reserved for the first and last lines. */
const limits = { entries: 50_000, bytes: 50 * 1024 * 1024 - 1024 };

/** Returns the sitemap of all pages as one file. If one file would exceed the limits, returns several files and an index of these files. */
export function listSitemaps(
  pages: readonly ListedPage[],
  { site }: Pick<Catalogue, 'site'>,
  { entries, bytes } = limits,
): readonly PlacedSitemap[] {
  const rows = () => writeRows(pages, site);
  if (pages.length <= entries && bytesAtMost(pages, site) <= bytes)
    return [{ address: sitemapAddress, gather: () => ({ rows: rows() }) }];
  const parts = cut(rows(), entries, bytes);
  const [only = []] = parts;
  if (parts.length < 2) return [{ address: sitemapAddress, gather: () => ({ rows: only }) }];
  const files = parts.map((part, i) => ({ address: `/sitemap-${i + 1}.xml`, gather: () => ({ rows: part }) }));
  return [{ address: sitemapAddress, gather: () => ({ files: files.map(({ address }) => address) }) }, ...files];
}

/** Computes an upper bound for the total size in bytes of the `<url>` elements of all pages, without writing the elements. */
function bytesAtMost(pages: readonly ListedPage[], { base, languages }: Site): number {
  const mostEncoded = 9; // a character takes at most three bytes of UTF-8, each written as `%` and two digits
  const around = 200 + base.origin.length + base.path.length * mostEncoded;
  const lengthOf = ({ address, pictures = [] }: ListedPage) =>
    [...Array<string>(languages.length + 2).fill(address), ...pictures].reduce(
      (sum, path) => sum + around + path.length * mostEncoded,
      0,
    );
  return pages.reduce((sum, page) => sum + lengthOf(page), 0);
}

/** Distributes `<url>` elements over as few files as possible, each with at most `most` elements and `mostBytes` bytes. */
function cut(rows: readonly string[], most: number, mostBytes: number): readonly (readonly string[])[] {
  const parts: { readonly rows: string[]; bytes: number }[] = [];
  for (const row of rows) {
    let part = parts.at(-1);
    // Addresses are percent-encoded, so each character is one byte.
    if (!part || part.rows.length === most || part.bytes + row.length > mostBytes) {
      part = { rows: [], bytes: 0 };
      parts.push(part);
    }
    part.rows.push(row);
    part.bytes += row.length;
  }
  return parts.map(part => part.rows);
}

/**
 * Writes a `<url>` element for every page, language by language. Two pages are versions of each other if their addresses are equal except
 * for the root of their language. For example, `/zh-Hans/about/` is a version of `/about/`.
 */
function writeRows(pages: readonly ListedPage[], site: Site): readonly string[] {
  const [first] = site.languages;
  const nameOf = ({ address, language }: ListedPage) => address.slice(rootOf(language, first).length);
  const versions = Map.groupBy(pages, nameOf);
  const editions = Map.groupBy(pages, ({ language }) => language);
  return site.languages.flatMap(language =>
    (editions.get(language) ?? []).map(page => writeRow(page, versions.get(nameOf(page)) ?? [], site).toString()),
  );
}

const namespaces =
  'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1" xmlns:xhtml="http://www.w3.org/1999/xhtml"';

/** Writes a sitemap or a sitemap index as XML. */
export function writeSitemap(sitemap: Sitemap, { base }: Pick<Site, 'base'>): string {
  if ('rows' in sitemap) return `${declaration}<urlset ${namespaces}>\n${sitemap.rows.join('')}</urlset>\n`;
  const rows = sitemap.files.map(address => xml`<sitemap><loc>${urlOf(base, address)}</loc></sitemap>\n`);
  return `${declaration}${xml`<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${rows}</sitemapindex>
`}`;
}

function writeRow(
  { address, changed, pictures = [] }: ListedPage,
  versions: readonly Version[],
  { base, languages }: Site,
): Html {
  const alternates = listAlternates(versions, languages).map(
    ({ hreflang, address: other }) =>
      xml`<xhtml:link rel="alternate" hreflang="${hreflang}" href="${urlOf(base, other)}"/>`,
  );
  const images = pictures.map(
    file => xml`<image:image><image:loc>${urlOf(base, addressOf.file(file))}</image:loc></image:image>`,
  );
  const day = changed && xml`<lastmod>${changed}</lastmod>`;
  return xml`<url><loc>${urlOf(base, address)}</loc>${day}${alternates}${images}</url>
`;
}

/** The fields of an article that the news sitemap contains. */
export type NewsEntry = Pick<Piece['article'], 'address' | 'language' | 'date' | 'title'>;

/**
 * Returns the articles of the last two days, newest first, at most 1,000:
 * https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap
 */
export const listNews = ({ editions, now }: Catalogue): readonly NewsEntry[] =>
  editions
    .flatMap(({ pieces }) => pieces)
    .filter(piece => isListed(piece) && now.millis - piece.article.date.millis <= newsAge)
    .sort((a, b) => b.article.date.millis - a.article.date.millis)
    .slice(0, 1000)
    .map(({ article: { address, language, date, title } }) => ({ address, language, date, title }));

/**
 * Writes the news sitemap. If there are no recent articles, the sitemap contains the address of the home page, because search engines report
 * an empty sitemap as an error.
 */
export function writeNewsSitemap(news: readonly NewsEntry[], site: Site): string {
  const front = xml`<url><loc>${urlOf(site.base, '/')}</loc></url>\n`;
  const entries = news.length > 0 ? news.map(entry => writeNews(entry, site)) : front;
  return `${declaration}${xml`<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
${entries}</urlset>
`}`;
}

/** Writes the news sitemap entry of an article. If the article has no time of day, writes only the date, as the format allows. */
function writeNews({ address, language, date, title }: NewsEntry, { base, name }: Site): Html {
  const paper = xml`<news:name>${inLanguage(name, language)}</news:name><news:language>${newsLanguage(language)}</news:language>`;
  const when = xml`<news:publication_date>${date.dayOnly ? date.day : date.iso}</news:publication_date>`;
  return xml`<url><loc>${urlOf(base, address)}</loc><news:news><news:publication>${paper}</news:publication>${when}<news:title>${title}</news:title></news:news></url>
`;
}

/** Returns the language code for news sitemaps: two or three letters, except `zh-cn` and `zh-tw`. */
function newsLanguage(language: string): string {
  if (!language.startsWith('zh')) return language.split('-')[0] ?? language;
  return /Hant|TW|HK|MO/.test(language) ? 'zh-tw' : 'zh-cn';
}

export function writeRobots({ base }: { readonly base: Base }): string {
  const line = (address: string) => `Sitemap: ${urlOf(base, address)}\n`;
  return `User-agent: *\nAllow: /\n\n${line(sitemapAddress)}${line(newsSitemapAddress)}`;
}
