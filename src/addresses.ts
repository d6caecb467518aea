/** Builds and parses the addresses of the site. An address is a path from the site's root, such as `/tags/`. */

/** Returns the root address of a language: `/` for the publication's first language, `/zh-Hans/` for Simplified Chinese. */
export function rootOf(language: string, firstLanguage: string): string {
  return language === firstLanguage ? '/' : `/${language}/`;
}

/** Folder of the short addresses and of the pictures of their QR codes, for all languages. */
export const shortFolder = '/q/';

/** Functions that return the address of each kind of page or file. */
export const addressOf = {
  article: (root: string, year: string, slug: string) => `${root}${year}/${slug}/`,
  /** The page that shows an article and its translation side by side. */
  parallel: (original: string, language: string) => `${original}parallel/${language}/`,
  year: (root: string, year: string) => `${root}${year}/`,
  tags: (root: string) => `${root}tags/`,
  tag: (root: string, tag: string) => `${root}tags/${tag}/`,
  columns: (root: string) => `${root}columns/`,
  column: (root: string, id: string) => `${root}columns/${id}/`,
  /** A file with all articles of a column, `.html` or `.epub`. */
  columnBook: (root: string, id: string, ending: string) => `${root}columns/${id}/${id}.${ending}`,
  people: (root: string) => `${root}people/`,
  person: (root: string, id: string) => `${root}people/${id}/`,
  /** The page that lists the people who make the publication. */
  masthead: (root: string) => `${root}people/masthead/`,
  /** The directory of groups. */
  groups: (root: string) => `${root}groups/`,
  /** The page of a place in the directory of groups. `path` contains the slugs of the place and of the places around it. */
  groupPlace: (root: string, path: string) => `${root}groups/${path === '' ? '' : `${path}/`}`,
  stories: (root: string) => `${root}stories/`,
  storyThanks: (root: string) => `${root}stories/thanks/`,
  page: (root: string, slug: string) => `${root}${slug}/`,
  search: (root: string) => `${root}search/`,
  archive: (root: string) => `${root}archive/`,
  corrections: (root: string) => `${root}corrections/record/`,
  /** The lite page of a page: the same text without pictures, in few bytes. */
  lite: (of: string) => `/lite${of}`,
  /** The page in large type of a page. */
  large: (of: string) => `/large${of}`,
  /** The list of all issues of the newsletter. */
  newsletter: (root: string) => `${root}newsletter/`,
  /** An issue of the newsletter: the articles of a week such as `2017-W36`. */
  issue: (root: string, week: string) => `${root}newsletter/${week}/`,
  /** The mail of an issue, as HTML and as text. */
  mailHtml: (issue: string) => `${issue}mail.html`,
  mailText: (issue: string) => `${issue}mail.txt`,
  notFound: (root: string) => `${root}404.html`,
  rss: (of: string) => `${of}feed.xml`,
  atom: (root: string) => `${root}atom.xml`,
  jsonFeed: (root: string) => `${root}feed.json`,
  /** The short address of a page, which its QR code contains. */
  short: (id: string) => `${shortFolder}${id}/`,
  /** The picture of the QR code that contains the short address with this id. */
  code: (id: string) => `${shortFolder}${id}.png`,
  /** The file that lists all feeds, in the format OPML. */
  opml: '/feeds.opml',
  /** Returns the address of a file in `articles/` or `newsroom/`: the file's path without its first folder. */
  file: (file: string) => `/${file.slice(file.indexOf('/') + 1)}`,
} as const;

/** Codes of the languages in which Pagefind reduces words to stems (https://pagefind.app/docs/multilingual/). */
const stemmed = new Set(
  'ar hy eu ca da nl en eo et fi fr de el hi hu id ga it lt ne nb nn no pl pt ro ru sr es sv ta tr yi'.split(' '),
);

/** Addresses of the search index: the folder, and the files with fixed names. */
export const searchIndex = {
  folder: '/pagefind/',
  script: '/pagefind/pagefind.js',
  /** The list of all shards. A shard is a part of the search index that the browser loads separately. */
  table: '/pagefind/shards.json',
  /** The folder of the tables with which the browser understands what readers type. */
  words: '/pagefind/words/',
  /** The folder of the tables that tell which older shards contain a word. */
  places: '/pagefind/places/',
  /** Returns whether an address is a folder of tables, and not of a shard. */
  isTables(address: string): boolean {
    return address.startsWith(this.words) || address.startsWith(this.places);
  },
  /** Returns the address of the WebAssembly program that searches in a language. */
  program(language: string): string {
    const code = language.toLowerCase();
    return `/pagefind/wasm.${stemmed.has(code.split('-')[0] ?? '') ? code : 'unknown'}.pagefind`;
  },
} as const;

/** Addresses of the files with which `/groups/` finds places: a folder whose name no place can have, and the table of its files. */
export const groupFinder = {
  folder: '/groups/finder.data/',
  table: '/groups/finder.data/letters.table.json',
} as const;

/** Addresses of the form for writing articles in a browser: its page, its configuration and the folder of its program. */
export const adminAddresses = {
  page: '/admin/',
  form: '/admin/form.json',
  program: '/admin/program/',
} as const;

/**
 * Address of the page of `halfsky serve` that shows editors their open tasks. The build never writes this page, and no published file may
 * have this address.
 */
export const deskAddress = '/desk/';

/** Returns the address of page `number` of an article that continues on further lite pages: `/lite/2017/slug/2/`. */
export function continued(address: string, number: number): string {
  return number === 1 ? address : `${address}${number}/`;
}

/** Returns the address of page `number` of a list. Page 1 has the address of the list itself. */
export function numbered(address: string, number: number): string {
  return number === 1 ? address : `${address}page/${number}/`;
}

/**
 * Returns the address of a page of a list: the address of the list itself for the page `front`, otherwise an address such as `/tags/law/page/2/`.
 * Page 1 of a list that begins with its newest items has the oldest items, and the address `/tags/law/page/1/`.
 */
export const listPage = (address: string, name: number | 'front'): string =>
  name === 'front' ? address : `${address}page/${name}/`;

/**
 * Returns whether an address has the form that the site uses for a numbered page of a list, such as `/tags/page/2/`, or for an article beside
 * its translation, such as `/2017/slug/parallel/en/`. Authors cannot use these addresses.
 */
export function isFurther(address: string): boolean {
  return /\/page\/\d+\/$|\/\d{4}\/[^/]+\/parallel\/[^/]+\/(?:index\.html)?$/i.test(address);
}

/** Returns the path of the file for an address, relative to the site's folder: `/tags/` → `tags/index.html`. */
export function outputFile(address: string): string {
  const path = address.slice(1);
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}

/**
 * Returns a key for an address: the address in lower case and with normalized Unicode. Files at two addresses with the same key would
 * overwrite each other on some file systems.
 */
export function clashKey(address: string): string {
  return address.normalize('NFKC').toLowerCase().normalize('NFC');
}

/** The URL of the site's root, such as `https://example.org/column/`, split into origin and path. */
export interface Base {
  readonly origin: string;
  /** Decoded path that ends with a slash: `/column/`, or `/`. */
  readonly path: string;
}

/** Parses the URL of the site's root, and adds a missing slash at the end of the path. Throws if `url` is not a valid URL. */
export function parseBase(url: string): Base {
  const { origin, pathname } = new URL(url);
  const path = decodeURIComponent(pathname);
  return { origin, path: path.endsWith('/') ? path : `${path}/` };
}

/**
 * Returns whether a URL can be the root of a site. The URL must have no query, fragment or user name. The path must be decodable, without
 * encoded slashes, backslashes or control characters.
 */
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
 * Decodes a path: `/%E6%97%A7/` → `/旧/`. Keeps a percent sign that is not followed by two hexadecimal digits. Returns undefined if the
 * decoded bytes are not UTF-8.
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

/** Returns an address for use in a link: percent-encoded, with the path of the site's root before it. */
export function hrefOf(base: Pick<Base, 'path'>, address: string): string {
  const path = base.path + address.slice(1);
  return ascii.test(path) ? path : encodeURI(path.toWellFormed()).replace(/[?#]/g, encodeURIComponent);
}

/** Returns the full URL of an address, for feeds, sitemaps and metadata. */
export function urlOf(base: Base, address: string): string {
  return base.origin + hrefOf(base, address);
}

/** Decodes percent-encoding: `/%E6%97%A7/` → `/旧/`. Returns the text unchanged if the decoded bytes are not UTF-8. */
export function decode(text: string): string {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/**
 * Decodes percent-encoded characters in an address, but not separators such as `%2F`. Returns the address unchanged if the decoded bytes
 * are not UTF-8.
 */
export function decodeLetters(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}

/**
 * Returns whether a text is a full, valid URL with http or https. Returns false for `http:a` and `https://[bad`, although `isOnWeb` of the import
 * returns true for these addresses, because `isOnWeb` looks only at the scheme.
 */
export const isWebUrl = (text: string): boolean => /^https?:\/\//i.test(text) && URL.canParse(text);

/** Returns whether a text is an e-mail address, and nothing else: a name, an `@` and a host, without spaces, brackets or quotation marks. */
export const isMailAddress = (text: string): boolean => /^[^\s<>"(),:;@[\\\]/]+@[^\s<>"(),:;@[\\\]/]+$/.test(text);

/** Returns the URL of a contact: of an e-mail address or of a page. Returns undefined for any other text, such as a telephone number. */
export function contactUrl(contact: string): string | undefined {
  if (isMailAddress(contact)) return `mailto:${contact}`;
  return isWebUrl(contact) ? contact : undefined;
}

/** Decodes a fragment: `#%E5%A5%B3` → `女`. Removes a text directive (`#:~:text=…`), which is not part of the id. */
export function readFragment(fragment: string): string {
  return decode(fragment.slice(1).replace(/:~:.*$/, ''));
}

/** Returns the URL of a telephone number, without the marks between its digits: https://www.rfc-editor.org/rfc/rfc3966 */
export const telephoneUrl = (number: string): string => `tel:${number.replace(/[^+0-9]/g, '')}`;
