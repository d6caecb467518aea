/** Takes addresses apart that other programs wrote. Works on text, because many of these addresses are no valid URLs. */

/** Splits an address before its fragment: `/a?b#c` becomes `/a?b` and `#c`. */
export function splitFragment(address: string): readonly [address: string, fragment: string] {
  const [before = ''] = address.split('#', 1);
  return [before, address.slice(before.length)];
}

/** Returns an address without its query and its fragment: `/a` for `/a?b#c`. */
export const withoutQuery = (address: string): string => splitFragment(address)[0].split('?', 1).join('');

/** Returns the parameters in the query of an address. */
export const queryOf = (address: string): URLSearchParams =>
  new URLSearchParams(splitFragment(address)[0].slice(withoutQuery(address).length));

/** Returns the parts of a path between its slashes, without empty parts. */
export const stepsOf = (path: string): readonly string[] => path.split('/').filter(step => step !== '');

/** Returns the scheme of an address in lower case, such as `https`; undefined for an address without a scheme. */
export const schemeOf = (address: string): string | undefined =>
  /^([a-z][a-z0-9+.-]*):/i.exec(address)?.[1]?.toLowerCase();

/**
 * Returns whether an address begins with `http:` or `https:`, even if the rest is incomplete or invalid, as in `http:a` and `https://[bad`.
 * `isWebUrl` in `src/addresses.ts` returns true only for a full, valid URL.
 */
export const isOnWeb = (address: string): boolean => ['http', 'https'].includes(schemeOf(address) ?? '');

/** Returns whether an address is a path from the root of its site: `/a`, but not `//example.org/a`. */
export const isRooted = (address: string): boolean => address.startsWith('/') && !address.startsWith('//');

/** Adds the scheme `https:` to an address such as `//example.org/a`. */
export const withScheme = (address: string): string => (/^\/\/[^/]/.test(address) ? `https:${address}` : address);

/** Returns an address without its scheme and `www.`: `example.org/a` for `https://www.example.org/a` and for `//example.org/a`. */
export const withoutScheme = (address: string): string => address.replace(/^(?:https?:)?\/\/(?:www\.)?/, '');

/** Returns the host of a URL without `www.`, which only some old links contain. Returns an empty string for an invalid URL. */
export const bareHost = (address: string): string =>
  URL.canParse(address) ? withoutScheme(`//${new URL(address).host}`) : '';

/**
 * Returns a path from the root of a server as a path from the root of the site, which is in `folder` on the server: `/a/` for `/blog/a/` if the
 * folder is `/blog/`. Returns undefined for a path outside the folder. Other addresses stay as they are.
 */
export function withoutFolder(path: string, folder: string | undefined): string | undefined {
  if (folder === undefined || !isRooted(path)) return path;
  if (path.startsWith(folder)) return `/${path.slice(folder.length)}`;
  return `${withoutQuery(path)}/` === folder ? '/' : undefined;
}

const reserved =
  /^(?:localhost|127\.|0\.0\.0\.0|\[|(?:.*\.)?example\.(?:com|org|net)$|.*\.(?:test|example|invalid|localhost|local)$)/;

/** Returns whether an origin may be the address of a real site. Other ones, such as `https://example.org`, stand in settings as placeholders. */
export const isPublicOrigin = (origin: string): boolean => !reserved.test(new URL(origin).hostname);

/** Returns whether a URL is on the site with this origin, with or without `www.`; false if the origin is undefined. */
export const isOnSite = (address: string, origin: string | undefined): boolean =>
  origin !== undefined && URL.canParse(address) && bareHost(address) === bareHost(origin);
