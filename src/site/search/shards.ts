/** Search by period: which articles are indexed together. Pure. */
import type { Edition, Piece } from '../../catalogue/catalogue.ts';

/** The articles of one language and a run of months. */
export interface Shard {
  readonly edition: Edition;
  /** The first month in it, `2017-09`, with the day where a month is too large for one shard: `2017-09-14`. */
  readonly from: string;
  /** Oldest first. */
  readonly pieces: readonly Piece[];
}

/**
 * A shard is full when it has so many articles, or so many minutes' reading, since indexing takes memory by the length of texts: it is
 * closed at the end of the month then …
 */
const full = { articles: 250, minutes: 750 };
/** … or, where it has so many times as much before the month ends, at the end of the day. */
const most = 2;

/**
 * Cuts an edition into shards, oldest first. Borders depend only on what is older than them: an article of today can change the last
 * shard and no other.
 */
export function cutShards(edition: Edition): readonly Shard[] {
  const shards: Shard[] = [];
  let open: Piece[] = [];
  let minutes = 0;
  const close = () => {
    const [first] = open;
    if (first) shards.push({ edition, from: first.article.date.day, pieces: open });
    open = [];
    minutes = 0;
  };
  const oldestFirst = [...edition.pieces].reverse();
  for (const [i, piece] of oldestFirst.entries()) {
    const { day } = piece.article.date;
    const before = oldestFirst[i - 1]?.article.date.day;
    const isNewMonth = before !== undefined && before.slice(0, 7) !== day.slice(0, 7);
    const isNewDay = before !== undefined && before !== day;
    const fill = Math.max(open.length / full.articles, minutes / full.minutes);
    if ((isNewMonth && fill >= 1) || (isNewDay && fill >= most)) close();
    open.push(piece);
    minutes += piece.article.minutes;
  }
  close();
  return shards;
}
