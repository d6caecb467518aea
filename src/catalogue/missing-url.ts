/** Finds out whether the address of the site is missing although readers' programs will use it. */
import { tell } from '../language/messages/tell.ts';
import type { Problem } from '../problem.ts';
import { type Site, siteFile } from '../source/publication/newsroom.ts';
import type { Piece } from './catalogue.ts';

/** Returns whether a note is about the missing address of the site. */
export const isAboutUrl = ({ what }: Problem): boolean => what.kind === 'site-without-url';

/** Returns a note if the publication has published articles but no address. Before the first article, no feed contains an address. */
export function noteMissingUrl({ lacksUrl }: Pick<Site, 'lacksUrl'>, pieces: readonly Piece[]): readonly Problem[] {
  if (!lacksUrl || !pieces.some(({ state }) => state === 'published' || state === 'expired')) return [];
  return [
    {
      file: siteFile,
      at: ['url'],
      field: 'url',
      what: tell(
        'site-without-url',
      )`the address of the site is missing, so feeds, the sitemap and links for search engines name http://localhost/`,
      cure: tell(
        'write-url-of-site',
      )`write the address of the published site in ${siteFile}, such as "url: https://example.org/"`,
    },
  ];
}
