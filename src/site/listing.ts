/** What sitemaps say of articles and of pages that gather them. Pure. */

import type { Piece } from '../catalogue/catalogue.ts';
import { lastChange } from '../catalogue/last-change.ts';
import { formatOfName } from '../source/pictures/format.ts';
import type { Listing } from './output.ts';

/** The most pictures that may stand with one address: https://developers.google.com/search/docs/crawling-indexing/sitemaps/image-sitemaps */
const mostPictures = 1000;

/**
 * Whether search engines may know an article by its address here. Text that belongs elsewhere is listed there:
 * https://developers.google.com/search/docs/crawling-indexing/sitemaps/build-sitemap
 */
export const isListed = ({ state, canonical }: Piece): boolean => state === 'published' && canonical === undefined;

/** Returns the listing of an article; undefined if search engines should not learn of it. */
export const listingOf = (piece: Piece): Listing | undefined =>
  isListed(piece) ? { changed: changedOn(piece), pictures: picturesOf(piece.article) } : undefined;

/** Returns the listing of a page with these articles, the newest first. */
export const listingOfList = ([newest]: readonly Piece[]): Listing => ({ changed: newest && changedOn(newest) });

/** The lead picture, then the pictures that the text shows or leads to. */
function picturesOf({ cover, files }: Piece['article']): readonly string[] {
  const all = new Set([...(cover ? [cover.file] : []), ...files.filter(file => formatOfName(file) !== undefined)]);
  return [...all].slice(0, mostPictures);
}

/** Returns the day of an article's last change. */
const changedOn = ({ article }: Piece): string => lastChange(article).day;
