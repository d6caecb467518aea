/** The card of every article: taken over from the site that stands, or out of the cache, or painted. */
import { outputFile } from '../../addresses.ts';
import { partAround } from '../../source/pictures/plan.ts';
import { hashOf } from '../../store/cache.ts';
import { cacheKey, loadPainter, type Studio, workOn } from '../pictures/studio.ts';
import type { PictureOrder } from '../pictures/write-pictures.ts';
import type { Card, PlacedCard } from './card.ts';
import { drawCard, pictureRoom } from './draw-card.ts';
import { contentOf } from './place-card.ts';

const digestOf = ({ painter }: Studio, card: Card) => hashOf('card', painter, contentOf(card));

/** @returns bytes of those cards whose length stands in feeds, by address */
export async function writeCards(
  cards: readonly PlacedCard[],
  order: Omit<PictureOrder, 'progress'>,
): Promise<ReadonlyMap<string, number>> {
  const { cache, standing, stage, isMine } = order;
  const byAddress = new Map(cards.map(placed => [placed.address, placed]));
  const bytes = new Map<string, number>();
  await workOn([...byAddress.values()], async ({ address, card, isEnclosed }) => {
    const path = outputFile(address);
    // another machine may write the feed
    if (!isMine(path) && !isEnclosed) return;
    const digest = digestOf(order, card);
    const stands = standing.has(path, digest) ? standing.bytesOf(path) : undefined;
    if (stands !== undefined) {
      cache.keep(cacheKey(digest));
      if (isMine(path)) await stage.keep(path, digest);
      bytes.set(address, stands);
      return;
    }
    const content = await paintCard(card, order);
    if (isMine(path)) await stage.write(path, content, digest);
    bytes.set(address, content.length);
  });
  return bytes;
}

/** One card, out of the cache or painted; without its picture if that is damaged, which others tell. */
export async function paintCard(card: Card, studio: Studio): Promise<Uint8Array> {
  const key = cacheKey(digestOf(studio, card));
  const known = studio.cache.get(key);
  if (known) return known;
  const { DamagedPicture, paintDrawing } = await loadPainter();
  try {
    const content = await paintDrawing(drawCard(card), insetOf(card, studio));
    studio.cache.set(key, content);
    return content;
  } catch (error) {
    if (!(error instanceof DamagedPicture)) throw error;
    return paintDrawing(drawCard(card), undefined);
  }
}

function insetOf({ picture }: Card, { folder }: Studio) {
  if (!picture) return undefined;
  const part = partAround(picture.of, pictureRoom.width / pictureRoom.height, picture.focus);
  return part && { ...pictureRoom, part, picture: picture.of, bytes: folder.readBytes(picture.of.file) };
}
