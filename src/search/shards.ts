/** Search by period: which articles are indexed together. Pure. */
import type { Edition, Piece } from '../catalogue/catalogue.ts';

/** The articles of one language and a run of months. */
export interface Shard {
  readonly edition: Edition;
  /** The first month in it, `2017-09`, with the day where a month is too large for one shard: `2017-09-14`. */
  readonly from: string;
  /** Oldest first. */
  readonly pieces: readonly Piece[];
}

/** A shard is closed at the end of the month in which it has this many articles … */
const enough = 250;
/** … or at the end of the day in which it has this many. */
const most = 500;

/**
 * Cuts an edition into shards, oldest first. Borders depend only on what is older than them: an article of today can change the last
 * shard and no other.
 */
export function cutShards(edition: Edition): readonly Shard[] {
  const shards: Shard[] = [];
  let open: Piece[] = [];
  const close = () => {
    const [first] = open;
    if (first) shards.push({ edition, from: first.article.date.day, pieces: open });
    open = [];
  };
  const oldestFirst = [...edition.pieces].reverse();
  for (const [i, piece] of oldestFirst.entries()) {
    const { day } = piece.article.date;
    const before = oldestFirst[i - 1]?.article.date.day;
    const isNewMonth = before !== undefined && before.slice(0, 7) !== day.slice(0, 7);
    const isNewDay = before !== undefined && before !== day;
    if ((isNewMonth && open.length >= enough) || (isNewDay && open.length >= most)) close();
    open.push(piece);
  }
  close();
  return shards;
}
