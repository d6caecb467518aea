/** Draws the cover of an e-book: the mark of this project, half a disc on a line, with the title below. */
import { type Cache, hashOf } from '../../store/cache.ts';
import type { BookCover } from '../card.ts';
import { cacheKey, loadPainter } from '../pictures/studio.ts';

/** Returns the cache key of a cover. `painter` is a hash of the code that draws pictures. */
export const coverKey = (cover: BookCover, painter: string): string =>
  cacheKey(hashOf('cover', painter, JSON.stringify(cover)));

/** Returns a cover as PNG, from the cache or newly drawn. Without the letters for its texts, a cover has only the mark. */
export async function paintCover(
  cover: BookCover,
  { cache, painter }: { cache: Cache; painter: string },
): Promise<Uint8Array> {
  const key = coverKey(cover, painter);
  const known = cache.get(key);
  if (known) return known;
  const [{ paintDrawing }, { drawCover }] = await Promise.all([loadPainter(), import('./draw-cover.ts')]);
  const content = await paintDrawing(drawCover(cover), undefined);
  cache.set(key, content);
  return content;
}
