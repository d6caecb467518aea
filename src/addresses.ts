/** Defines every address of the site, as a path from its root. */

/** Returns the root of a language: `/` for the first, `/zh-Hans/` for another. */
export function rootOf(language: string, firstLanguage: string): string {
  return language === firstLanguage ? '/' : `/${language}/`;
}

/** Functions that return the address of each kind of page or file. */
export const addressOf = {
  article: (root: string, year: string, slug: string) => `${root}${year}/${slug}/`,
  /** An original and its translation side by side. */
  parallel: (original: string, language: string) => `${original}parallel/${language}/`,
  year: (root: string, year: string) => `${root}${year}/`,
  tags: (root: string) => `${root}tags/`,
  tag: (root: string, tag: string) => `${root}tags/${tag}/`,
  columns: (root: string) => `${root}columns/`,
  column: (root: string, id: string) => `${root}columns/${id}/`,
  people: (root: string) => `${root}people/`,
  person: (root: string, id: string) => `${root}people/${id}/`,
  /** The list of everyone who makes the publication. */
  masthead: (root: string) => `${root}people/masthead/`,
  page: (root: string, slug: string) => `${root}${slug}/`,
  search: (root: string) => `${root}search/`,
  archive: (root: string) => `${root}archive/`,
  corrections: (root: string) => `${root}corrections/record/`,
  notFound: (root: string) => `${root}404.html`,
  rss: (of: string) => `${of}feed.xml`,
  atom: (root: string) => `${root}atom.xml`,
  jsonFeed: (root: string) => `${root}feed.json`,
  /** The list of all feeds. */
  opml: '/feeds.opml',
  /** A file of `articles/` or `newsroom/`, which keeps its path below that folder. */
  file: (file: string) => `/${file.slice(file.indexOf('/') + 1)}`,
} as const;

/** Languages whose words Pagefind reduces to their stems (https://pagefind.app/docs/multilingual/). */
const stemmed = new Set(
  'ar hy eu ca da nl en eo et fi fr de el hi hu id ga it lt ne nb nn no pl pt ro ru sr es sv ta tr yi'.split(' '),
);

/** The folder of the search index, and the addresses of its files that are known before it is made. */
export const searchIndex = {
  folder: '/pagefind/',
  script: '/pagefind/pagefind.js',
  /** The table of all shards. */
  table: '/pagefind/shards.json',
  /** Returns the address of the WebAssembly program that searches in a language. */
  program(language: string): string {
    const code = language.toLowerCase();
    return `/pagefind/wasm.${stemmed.has(code.split('-')[0] ?? '') ? code : 'unknown'}.pagefind`;
  },
} as const;

/** The form for writing articles in a browser: its page, its configuration and the folder of its program. */
export const adminAddresses = {
  page: '/admin/',
  form: '/admin/form.json',
  program: '/admin/program/',
} as const;

/** The desk of `halfsky serve`, which shows editors what needs doing. It is never published, and no published file may lie there. */
export const deskAddress = '/desk/';

/** Returns the address of page `number` of a list, counted from 1. */
export function numbered(address: string, number: number): string {
  return number === 1 ? address : `${address}page/${number}/`;
}

/** Returns whether an address is a further page of a list, or two texts side by side. No author can choose such an address. */
export function isFurther(address: string): boolean {
  return /\/page\/\d+\/$|\/\d{4}\/[^/]+\/parallel\/[^/]+\/(?:index\.html)?$/i.test(address);
}

/** Returns the file that answers an address. */
export function outputFile(address: string): string {
  const path = address.slice(1);
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}

/** Returns a key that folds case and Unicode form: two addresses with the same key cannot both be files on every file system. */
export function clashKey(address: string): string {
  return address.normalize('NFKC').toLowerCase().normalize('NFC');
}

/** The URL of the site's root: `https://example.org/column/`. */
export interface Base {
  readonly origin: string;
  /** `/column/`, or `/`; decoded, not percent-encoded. */
  readonly path: string;
}

/** Parses the URL of the site's root; adds a missing slash at the end. */
export function parseBase(url: string): Base {
  const { origin, pathname } = new URL(url);
  const path = decodeURIComponent(pathname);
  return { origin, path: path.endsWith('/') ? path : `${path}/` };
}

/** Returns whether a site can lie at a URL: the URL must be a plain folder, with names that can be decoded. */
export function canHoldSite(url: string): boolean {
  const { pathname, search, hash, username } = new URL(url);
  return search + hash + username === '' && !/%(?:2f|5c|[01].|7f)/i.test(pathname) && isDecodable(pathname);
}

function isDecodable(text: string): boolean {
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    return false;
  }
}

/**
 * Decodes a path: `/%E6%97%A7/` → `/旧/`. A percent sign without two hexadecimal digits stands for itself. Undefined for bytes that are not
 * UTF-8.
 */
export function decodePath(path: string): string | undefined {
  if (!path.includes('%')) return path;
  try {
    return decodeURIComponent(path.replace(/%(?![\da-f]{2})/gi, '%25'));
  } catch {
    return undefined;
  }
}

const ascii = /^[\w./~-]*$/;

/** Returns an address as links have it: below the site's path, percent-encoded. */
export function hrefOf(base: Pick<Base, 'path'>, address: string): string {
  const path = base.path + address.slice(1);
  return ascii.test(path) ? path : encodeURI(path.toWellFormed()).replace(/[?#]/g, encodeURIComponent);
}

/** Returns the full URL of an address, for feeds, sitemaps and metadata. */
export function urlOf(base: Base, address: string): string {
  return base.origin + hrefOf(base, address);
}

/** Decodes percent-encoding: `/%E6%97%A7/` → `/旧/`. A text whose bytes are not UTF-8 stays as it is. */
export function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Decodes the letters of an address, but no mark that separates its parts. An address whose bytes are not UTF-8 stays as it is. */
export function decodeLetters(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}

/** Decodes a fragment: `#%E5%A5%B3` → `女`. Drops a text directive (`#:~:text=…`), which names no element. */
export function readFragment(fragment: string): string {
  return decode(fragment.slice(1).replace(/:~:.*$/, ''));
}

interface Addressed {
  readonly address: string;
  readonly aliases?: readonly string[] | undefined;
  /** A full URL. */
  readonly canonical?: string | undefined;
}

/**
 * Returns the canonical URL of an article that belongs elsewhere. Undefined if the URL is the article's own address, in any spelling, or
 * one of its aliases.
 */
export function canonicalElsewhere({ canonical, address, aliases = [] }: Addressed, base: Base): string | undefined {
  if (canonical === undefined) return undefined;
  const wanted = placeOf(canonical);
  return [address, ...aliases].some(own => placeOf(urlOf(base, own)) === wanted) ? undefined : canonical;
}

/**
 * Returns a key that is the same for all spellings of a page's URL: with http or https, with or without the last slash, file name or
 * fragment.
 */
function placeOf(url: string): string {
  const { hostname, port, pathname, search } = new URL(url);
  const path = decode(pathname).normalize('NFC');
  return `${hostname}:${port}${path.replace(/\/(?:index\.html)?$/, '')}${search}`;
}
