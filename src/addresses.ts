/** Every address of the site, as a path from its root. Each fact about addresses lives here once. */

/** The root of one language: `/` for the first, `/zh-Hans/` for another. */
export function rootOf(language: string, firstLanguage: string): string {
  return language === firstLanguage ? '/' : `/${language}/`;
}

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
  /** Who makes the publication. */
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
  /** A file of `articles/` or `newsroom/` keeps its path below that folder. */
  file: (file: string) => `/${file.slice(file.indexOf('/') + 1)}`,
} as const;

/** Languages whose words Pagefind reduces to their stems (https://pagefind.app/docs/multilingual/). */
const stemmed = new Set(
  'ar hy eu ca da nl en eo et fi fr de el hi hu id ga it lt ne nb nn no pl pt ro ru sr es sv ta tr yi'.split(' '),
);

/** Where the search index lies, and those of its files whose names are known before it is made. */
export const searchIndex = {
  folder: '/pagefind/',
  script: '/pagefind/pagefind.js',
  /** Which shards there are. */
  table: '/pagefind/shards.json',
  /** What searches in a language. */
  program(language: string): string {
    const code = language.toLowerCase();
    return `/pagefind/wasm.${stemmed.has(code.split('-')[0] ?? '') ? code : 'unknown'}.pagefind`;
  },
} as const;

/** Where articles are written in a browser, if they are: the page, what it asks for, and the folder of the program. */
export const adminAddresses = {
  page: '/admin/',
  form: '/admin/form.json',
  program: '/admin/program/',
} as const;

/** Where `halfsky serve` shows editors what is to be done. Nothing of it is ever published, and nothing published may lie there. */
export const deskAddress = '/desk/';

/** Page `number` of a list, counted from 1. */
export function numbered(address: string, number: number): string {
  return number === 1 ? address : `${address}page/${number}/`;
}

/** Whether an address is a further page of a list or two texts side by side: nobody chooses such a name. */
export function isFurther(address: string): boolean {
  return /\/page\/\d+\/$|\/\d{4}\/[^/]+\/parallel\/[^/]+\/(?:index\.html)?$/i.test(address);
}

/** The file that answers an address. */
export function outputFile(address: string): string {
  const path = address.slice(1);
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}

/** Two addresses with the same key cannot both be files on every file system: case and Unicode form are folded. */
export function clashKey(address: string): string {
  return address.normalize('NFKC').toLowerCase().normalize('NFC');
}

/** Where the site lives: `https://example.org/column/`. */
export interface Base {
  readonly origin: string;
  /** `/column/`, or `/`; as people read it, not percent-encoded. */
  readonly path: string;
}

export function parseBase(url: string): Base {
  const { origin, pathname } = new URL(url);
  const path = decodeURIComponent(pathname);
  return { origin, path: path.endsWith('/') ? path : `${path}/` };
}

/** Whether the pages of a site can lie below a full address: folders all the way, each with a name that can be read. */
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

/** `/%E6%97%A7/` → `/旧/`; a percent sign before anything but two hexadecimal digits stands for itself. Undefined for bytes that are not UTF-8. */
export function decodePath(path: string): string | undefined {
  if (!path.includes('%')) return path;
  try {
    return decodeURIComponent(path.replace(/%(?![\da-f]{2})/gi, '%25'));
  } catch {
    return undefined;
  }
}

const ascii = /^[\w./~-]*$/;

/** An address as it stands in a link: below the site's path, percent-encoded. */
export function hrefOf(base: Pick<Base, 'path'>, address: string): string {
  const path = base.path + address.slice(1);
  return ascii.test(path) ? path : encodeURI(path.toWellFormed()).replace(/[?#]/g, encodeURIComponent);
}

/** The whole address, for feeds, sitemaps and metadata. */
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

/** `#%E5%A5%B3` → `女`. What a browser is to mark (`#:~:text=…`) names no element. */
export function readFragment(fragment: string): string {
  return decode(fragment.slice(1).replace(/:~:.*$/, ''));
}

interface Addressed {
  readonly address: string;
  readonly aliases?: readonly string[] | undefined;
  /** A full address. */
  readonly canonical?: string | undefined;
}

/** The address to which an article says it belongs; undefined where that is its own, however it is spelled, or one of its old ones. */
export function canonicalElsewhere({ canonical, address, aliases = [] }: Addressed, base: Base): string | undefined {
  if (canonical === undefined) return undefined;
  const wanted = placeOf(canonical);
  return [address, ...aliases].some(own => placeOf(urlOf(base, own)) === wanted) ? undefined : canonical;
}

/** Alike for spellings at which one page answers: with http or https, with or without the last slash, its file name or a place in the page. */
function placeOf(url: string): string {
  const { hostname, port, pathname, search } = new URL(url);
  const path = decode(pathname).normalize('NFC');
  return `${hostname}:${port}${path.replace(/\/(?:index\.html)?$/, '')}${search}`;
}
