/** Returns the sitemap entries of articles and of list pages. */

import type { Piece } from '../catalogue/catalogue.ts';
import { lastChange } from '../catalogue/last-change.ts';
import { formatOfName } from '../source/pictures/format.ts';
import type { Listing } from './output.ts';

/**
 * Maximum number of pictures per address in a sitemap: https://developers.google.com/search/docs/crawling-indexing/sitemaps/image-sitemaps
 */
const mostPictures = 1000;

/**
 * Returns whether sitemaps list an article. Sitemaps leave out an article if its canonical URL is another page, because sitemaps list
 * canonical URLs only: https://developers.google.com/search/docs/crawling-indexing/sitemaps/build-sitemap
 */
export const isListed = ({ state, canonical }: Piece): boolean => state === 'published' && canonical === undefined;

/** Returns the sitemap entry of an article, or undefined if sitemaps leave the article out. */
export const listingOf = (piece: Piece): Listing | undefined =>
  isListed(piece) ? { changed: changedOn(piece), pictures: picturesOf(piece.article) } : undefined;

/**
 * Returns the sitemap entry of a page that lists articles, newest first. The entry's date is the date of the newest article's last
 * change.
 */
export const listingOfList = ([newest]: readonly Piece[]): Listing => ({ changed: newest && changedOn(newest) });

/** Returns the files of the cover picture and of all pictures that the text shows or links to. */
function picturesOf({ cover, files }: Piece['article']): readonly string[] {
  const all = new Set([...(cover ? [cover.file] : []), ...files.filter(file => formatOfName(file) !== undefined)]);
  return [...all].slice(0, mostPictures);
}

/** Returns the date of an article's last change. */
const changedOn = ({ article }: Piece): string => lastChange(article).day;
