/** Groups the articles of an edition into search shards by period. Pure. */
import type { Edition, Piece } from '../../catalogue/catalogue.ts';

/** The articles of one language over a run of months. */
export interface Shard {
  readonly edition: Edition;
  /** First month of the shard, `2017-09`, or its first day if a month fills several shards: `2017-09-14`. */
  readonly from: string;
  /** Articles, oldest first. */
  readonly pieces: readonly Piece[];
}

/** Articles, or minutes of reading, that fill a shard; memory for indexing grows with both. A full shard closes at the end of the month. */
const full = { articles: 250, minutes: 750 };
/** The multiple of `full` at which a shard closes at the end of the day, before the month ends. */
const most = 2;

/** Cuts an edition into shards, oldest first. A border depends only on older articles, so a new article changes only the last shard. */
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
