/** Old addresses for the hosts that can answer them themselves, each in its own syntax. */
import { type Base, hrefOf } from '../../addresses.ts';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { Moved } from '../host.ts';

/** Lists old addresses, those of the newest articles first: a host that takes only so many takes these. */
export const listMoved = ({ editions }: Catalogue): readonly Moved[] =>
  editions.flatMap(({ pieces, expired }) =>
    [...pieces, ...expired].flatMap(({ article }) =>
      (article.aliases ?? []).map(from => ({ from, to: article.address })),
    ),
  );

/**
 * `_redirects`, a line each: https://docs.netlify.com/manage/routing/redirects/overview/ and
 * https://developers.cloudflare.com/pages/configuration/redirects/. Both compare with the address as the browser sends it, percent-encoded;
 * a colon would begin a placeholder there and an asterisk stand for anything.
 */
export function writeRedirects(moved: readonly Moved[], base: Pick<Base, 'path'>): string {
  const encode = (address: string) => hrefOf(base, address).replace(/:/g, '%3A').replace(/\*/g, '%2A');
  return moved.map(({ from, to }) => `${encode(from)} ${encode(to)} 301\n`).join('');
}

/**
 * The inside of an nginx `map $uri …`: https://nginx.org/en/docs/http/ngx_http_map_module.html. `$uri` is decoded, so what is looked for stands as it
 * is; where it leads to goes into a header, encoded, and there a dollar would begin a variable.
 */
export function writeNginxMap(moved: readonly Moved[], base: Pick<Base, 'path'>): string {
  const quote = (text: string) => `"${text.replace(/["\\]/g, '\\$&')}"`;
  return moved
    .map(({ from, to }) => {
      const key = base.path + from.slice(1);
      return `${quote(key)} ${quote(hrefOf(base, to).replace(/\$/g, '%24'))};\n`;
    })
    .join('');
}
