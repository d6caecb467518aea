/** Scales and crops every picture to the sizes, formats and shapes that pages, feeds and search engines need. */
import { PublicationError } from '../../problem.ts';
import { enclosureOf } from '../../source/pictures/enclosure.ts';
import {
  lightestOf,
  type Picture,
  type Rendering,
  renderingsOf,
  type ShownPicture,
} from '../../source/pictures/plan.ts';
import { hashOf } from '../../store/cache.ts';
import type { BatchOutput, Content } from '../output.ts';
import type { Wing, Workshop } from '../wing.ts';
import { atOnce, cacheKey, damaged, digestOf, loadPainter } from './studio.ts';

export const pictures: Wing = {
  name: 'pictures',
  folders: () => ['/assets/'],
  outputs: workshop =>
    [...Map.groupBy(workshop.pictures, ({ picture }) => picture.hash).values()].flatMap(same =>
      renderings(same, workshop),
    ),
  isMeasured: true,
  atOnce,
};

/**
 * Returns one output for all renderings of pictures with the same content, so that the build decodes the content only once. Returns an
 * empty list if there are no renderings. Two files with the same content share the addresses of their renderings.
 */
function renderings(same: readonly ShownPicture[], studio: Workshop): readonly BatchOutput[] {
  const all = [...new Map(same.flatMap(renderingsOf).map(rendering => [rendering.address, rendering])).values()];
  const [first] = all;
  const [shown] = same;
  if (!first || !shown) return [];
  const enclosed = new Set(
    same.flatMap(({ picture, leads }) => leads.map(focus => enclosureOf(picture, focus)?.address)),
  );
  const { hasLite } = studio.publication.catalogue.site;
  const linked = new Set(hasLite ? same.map(({ picture }) => lightestOf(picture)?.address) : []);
  const addresses = all.map(({ address }) => address);
  const digests = () => all.map(rendering => digestOf(studio, shown.picture, rendering));
  return [
    {
      address: first.address,
      files: addresses,
      measured: addresses.filter(address => enclosed.has(address) || linked.has(address)),
      get digest() {
        return hashOf('picture', ...digests());
      },
      makeAll: wanted =>
        paintAll(
          same.map(({ picture }) => picture),
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
 * Yields the renderings that the cache has, and then makes and yields the missing renderings.
 * @throws PublicationError for a picture that cannot be decoded
 */
async function* paintAll(
  same: readonly Picture[],
  wanted: readonly Rendering[],
  studio: Workshop,
): AsyncIterable<readonly [string, Content]> {
  const { cache, folder } = studio;
  const [picture] = same;
  if (!picture) return;
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
    if (error instanceof DamagedPicture)
      throw new PublicationError(same.map(({ file }) => damaged(file, error.message)));
    throw error;
  }
}
