/** Scales and crops every picture to the sizes, formats and shapes that pages, feeds and search engines need. */
import { PublicationError } from '../../problem.ts';
import { enclosureOf } from '../../source/pictures/enclosure.ts';
import { type Rendering, renderingsOf, type ShownPicture } from '../../source/pictures/plan.ts';
import { hashOf } from '../../store/cache.ts';
import type { BatchOutput, Content } from '../output.ts';
import type { Wing, Workshop } from '../wing.ts';
import { atOnce, cacheKey, damaged, digestOf, loadPainter } from './studio.ts';

export const pictures: Wing = {
  name: 'pictures',
  folders: () => ['/assets/'],
  outputs: workshop => workshop.pictures.flatMap(shown => renderings(shown, workshop)),
  isMeasured: true,
  atOnce,
};

/** Returns one output for all renderings of a picture, so that it is decoded once. */
function renderings(shown: ShownPicture, studio: Workshop): readonly BatchOutput[] {
  const { picture, leads } = shown;
  const all = renderingsOf(shown);
  const [first] = all;
  if (!first) return [];
  const enclosed = new Set(leads.map(focus => enclosureOf(picture, focus)?.address));
  const addresses = all.map(({ address }) => address);
  const digests = () => all.map(rendering => digestOf(studio, picture, rendering));
  return [
    {
      address: first.address,
      files: addresses,
      measured: addresses.filter(address => enclosed.has(address)),
      get digest() {
        return hashOf('picture', ...digests());
      },
      makeAll: wanted =>
        paintAll(
          shown,
          all.filter(({ address }) => wanted?.has(address) ?? true),
          studio,
        ),
      renew() {
        for (const digest of digests()) studio.cache.keep(cacheKey(digest));
      },
    },
  ];
}

/**
 * Yields the renderings that the cache has, then makes the missing ones.
 * @throws PublicationError for a picture that cannot be decoded
 */
async function* paintAll(
  { picture }: ShownPicture,
  wanted: readonly Rendering[],
  studio: Workshop,
): AsyncIterable<readonly [string, Content]> {
  const { cache, folder } = studio;
  const missing: Rendering[] = [];
  for (const rendering of wanted) {
    const known = cache.get(cacheKey(digestOf(studio, picture, rendering)));
    if (known) yield [rendering.address, known];
    else missing.push(rendering);
  }
  if (missing.length === 0) return;
  studio.count('painted');
  const { DamagedPicture, paint } = await loadPainter();
  try {
    for await (const [rendering, content] of paint(picture, folder.readBytes(picture.file), missing)) {
      cache.set(cacheKey(digestOf(studio, picture, rendering)), content);
      yield [rendering.address, content];
    }
  } catch (error) {
    if (error instanceof DamagedPicture) throw new PublicationError([damaged(picture.file, error.message)]);
    throw error;
  }
}
