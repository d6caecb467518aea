/** Finds the address by which an article is known: the first one that it ever had, and its canonical URL. */
import { type Base, decode, urlOf } from '../addresses.ts';

/** The addresses of an article. */
interface Addressed {
  readonly address: string;
  readonly aliases?: readonly string[] | undefined;
  /** Full URL from the field `canonical` of the article's front matter. */
  readonly canonical?: string | undefined;
}

/**
 * Returns the first address that an article ever had: its first alias that has the form of an article's address in the edition at `root`, or
 * else its address. This address identifies the article for feed readers and makes its short address, so it must survive every move.
 */
export function firstAddressOf({ aliases = [], address }: Addressed, root: string): string {
  return aliases.find(alias => alias.startsWith(root) && /^\d{4}\/[^/]+\/$/.test(alias.slice(root.length))) ?? address;
}

/**
 * Returns the canonical URL of an article if that URL leads to another page. Returns undefined if the article has no canonical URL, or if the
 * URL leads to the article's own address or to an alias of the article.
 */
export function canonicalElsewhere({ canonical, address, aliases = [] }: Addressed, base: Base): string | undefined {
  if (canonical === undefined) return undefined;
  const wanted = placeOf(canonical);
  return [address, ...aliases].some(own => placeOf(urlOf(base, own)) === wanted) ? undefined : canonical;
}

/**
 * Returns a key that is the same for all spellings of a page's URL: with http or https, and with or without the final slash, the file name
 * `index.html` and a fragment.
 */
export function placeOf(url: string): string {
  const { hostname, port, pathname, search } = new URL(url);
  const path = decode(pathname).normalize('NFC');
  return `${hostname}:${port}${path.replace(/\/(?:index\.html)?$/, '')}${search}`;
}
