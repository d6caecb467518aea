/** Writes redirects from old to new addresses, in the syntax of several hosts. */
import { type Base, hrefOf } from '../../addresses.ts';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { Moved } from '../host.ts';

/**
 * Lists old addresses, newest article first. If a host limits the number of redirects, the host ignores only the redirects of the oldest
 * articles.
 */
export const listMoved = ({ editions }: Catalogue): readonly Moved[] =>
  editions.flatMap(({ pieces, expired }) =>
    [...pieces, ...expired].flatMap(({ article }) =>
      (article.aliases ?? []).map(from => ({ from, to: article.address })),
    ),
  );

/**
 * Writes `_redirects` for Netlify (https://docs.netlify.com/manage/routing/redirects/overview/) and Cloudflare Pages
 * (https://developers.cloudflare.com/pages/configuration/redirects/). Both hosts compare the percent-encoded address of a request. Encodes
 * `:` and `*` too, because `:` would begin a placeholder and `*` would match any text.
 */
export function writeRedirects(moved: readonly Moved[], base: Pick<Base, 'path'>): string {
  const encode = (address: string) => hrefOf(base, address).replace(/:/g, '%3A').replace(/\*/g, '%2A');
  return moved.map(({ from, to }) => `${encode(from)} ${encode(to)} 301\n`).join('');
}

/** Quotes text for nginx. The text must not contain `$`, which begins a variable and cannot be escaped. */
export const quoteForNginx = (text: string): string => `"${text.replace(/["\\]/g, '\\$&')}"`;

/**
 * Writes the lines of an nginx `map $uri …`: https://nginx.org/en/docs/http/ngx_http_map_module.html. Writes old addresses decoded, because
 * nginx compares old addresses with `$uri`, which is decoded. Percent-encodes new addresses, because nginx sends new addresses in a header.
 * Also encodes `$` in new addresses, because `$` would begin a variable.
 */
export function writeNginxMap(moved: readonly Moved[], base: Pick<Base, 'path'>): string {
  return moved
    .map(({ from, to }) => {
      const key = base.path + from.slice(1);
      return `${quoteForNginx(key)} ${quoteForNginx(hrefOf(base, to).replace(/\$/g, '%24'))};\n`;
    })
    .join('');
}
