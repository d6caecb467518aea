/** One picture at a time, for who asks for it. */
import { type Picture, type Rendering, renderingsOf, type ShownPicture } from '../../source/pictures/plan.ts';
import { cacheKey, digestOf, loadPainter, type Studio } from './studio.ts';

/** A rendering that somebody asks for, and what it is made from. */
export interface Wanted {
  readonly picture: Picture;
  readonly rendering: Rendering;
}

/** Every rendering by its address. */
export function listRenderings(pictures: readonly ShownPicture[]): ReadonlyMap<string, Wanted> {
  const all = pictures.flatMap(shown => renderingsOf(shown).map(rendering => ({ picture: shown.picture, rendering })));
  return new Map(all.map(wanted => [wanted.rendering.address, wanted]));
}

/** One rendering, out of the cache or painted; undefined for a picture that is damaged. */
export async function paintOne({ picture, rendering }: Wanted, studio: Studio): Promise<Uint8Array | undefined> {
  const { folder, cache } = studio;
  const key = cacheKey(digestOf(studio, picture, rendering));
  const known = cache.get(key);
  if (known) return known;
  const { DamagedPicture, paint } = await loadPainter();
  try {
    for await (const [, content] of paint(picture, folder.readBytes(picture.file), [rendering])) {
      cache.set(key, content);
      return content;
    }
  } catch (error) {
    if (!(error instanceof DamagedPicture)) throw error;
  }
  return undefined;
}
