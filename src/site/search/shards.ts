/** Divides the articles of one language into search shards by date. Reads and writes no files. */
import type { Edition, Piece } from '../../catalogue/catalogue.ts';

/** Articles of one language and of successive months or days that Pagefind indexes together. */
export interface Shard {
  readonly language: string;
  /** Date of the first article in the shard, such as `2017-09-14`. */
  readonly from: string;
  /** Articles, oldest first. */
  readonly pieces: readonly Piece[];
}

/**
 * A shard is full if it contains this number of articles, or articles with this total reading time in minutes. Both numbers limit the
 * memory for indexing. A full shard still takes the remaining articles of its month; the next month begins a new shard.
 */
const full = { articles: 250, minutes: 750 };
/** A shard that reaches this multiple of `full` takes only the remaining articles of its day, because a month may have very many articles. */
const most = 2;

/**
 * Divides the articles of one language into shards, oldest first. The end of a shard depends only on older articles, so a new article
 * changes only the last shard.
 */
export function cutShards(edition: Edition): readonly Shard[] {
  const shards: Shard[] = [];
  let open: Piece[] = [];
  let minutes = 0;
  const close = () => {
    const [first] = open;
    if (first) shards.push({ language: edition.language, from: first.article.date.day, pieces: open });
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
