/** Limits which later articles the page of an article may recommend. */
import type { Piece } from './catalogue.ts';

const year = 365 * 24 * 60 * 60 * 1000;

/**
 * Returns whether `later` appeared at most a year after `piece`, or before it. Only such articles change what the page of `piece` recommends. So the
 * pages of old articles stay as they are when new articles appear. The result does not depend on the time of the build.
 */
export const isWithinYear = (piece: Piece, later: Piece): boolean =>
  later.article.date.millis - piece.article.date.millis <= year;
