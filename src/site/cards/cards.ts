/** Makes the share card of every article, if `site.yaml` sets `cards`. A share card is the picture that social networks show for a link. */
import { partAround } from '../../source/pictures/plan.ts';
import { hashOf } from '../../store/cache.ts';
import type { Card, PlacedCard } from '../card.ts';
import type { BatchOutput } from '../output.ts';
import { atOnce, cacheKey, loadPainter } from '../pictures/studio.ts';
import type { Wing, Workshop } from '../wing.ts';
import { listCards } from './share-card.ts';

export const cards: Wing = {
  name: 'cards',
  outputs: workshop =>
    [...new Map(listCards(workshop.publication).map(placed => [placed.address, placed])).values()].map(placed =>
      cardFile(placed, workshop),
    ),
  isMeasured: true,
  atOnce,
};

/** Returns the output file of a card. The address of the card contains a hash of its content. */
function cardFile({ address, card, isEnclosed }: PlacedCard, studio: Workshop): BatchOutput {
  const digest = hashOf('card', studio.painter, address);
  return {
    address,
    files: [address],
    measured: isEnclosed ? [address] : [],
    digest,
    async *makeAll() {
      yield [address, await paintCard(card, digest, studio)];
    },
    renew: () => studio.cache.keep(cacheKey(digest)),
  };
}

/**
 * Returns a card as PNG, from the cache or newly rendered. If the cover picture is damaged, draws the card without the picture. The damage
 * is reported elsewhere, when the build scales the picture for the article.
 */
async function paintCard(card: Card, digest: string, { cache, folder, count }: Workshop): Promise<Uint8Array> {
  const known = cache.get(cacheKey(digest));
  if (known) return known;
  count('painted');
  const [{ DamagedPicture, paintDrawing }, { drawCard, pictureRoom }] = await Promise.all([
    loadPainter(),
    import('./draw-card.ts'),
  ]);
  const { picture } = card;
  const part = picture && partAround(picture.of, pictureRoom.width / pictureRoom.height, picture.focus);
  const inset = part && { ...pictureRoom, part, picture: picture.of, bytes: folder.readBytes(picture.of.file) };
  try {
    const content = await paintDrawing(drawCard(card), inset);
    cache.set(cacheKey(digest), content);
    return content;
  } catch (error) {
    if (!(error instanceof DamagedPicture)) throw error;
    return paintDrawing(drawCard(card), undefined);
  }
}
