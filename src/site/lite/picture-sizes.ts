/** Looks up the sizes of the pictures of an article, for the links that replace the pictures. */
import { addressOf, decode, hrefOf } from '../../addresses.ts';
import type { Strings } from '../../language/strings/strings.ts';
import type { Article } from '../../source/article/article.ts';
import { lightestOf } from '../../source/pictures/plan.ts';
import type { Publication } from '../kind.ts';

/** Sizes of pictures in bytes, by the path that a link to the picture contains. */
export type PictureSizes = ReadonlyMap<string, number>;

/** Matches the address of a picture in rendered HTML: an attribute `src`, or the first address of an attribute `srcset`. */
const shown = / (?:src|srcset)="([^" ]+)/g;

/** Returns the sizes of all pictures in an article, as far as they are known. */
export function pictureSizes(
  { catalogue: { site }, bytesAt }: Pick<Publication, 'catalogue' | 'bytesAt'>,
  { body, cover }: Article,
): PictureSizes {
  const sizes = new Map<string, number>();
  const add = (address: string) => {
    const bytes = bytesAt(address);
    if (bytes !== undefined) sizes.set(hrefOf(site.base, address), bytes);
  };
  if (cover) for (const address of [addressOf.file(cover.file), lightestOf(cover)?.address]) if (address) add(address);
  for (const [, path = ''] of body.matchAll(shown)) {
    if (path.startsWith(site.base.path)) add(decode(path.slice(site.base.path.length - 1)));
  }
  return sizes;
}

/** Returns the size of a picture for the end of a link's text, such as ` (23 kB)`; an empty string if the size is not known. */
export function sizeIn(sizes: PictureSizes, href: string, { kilobytes }: Pick<Strings, 'kilobytes'>): string {
  const bytes = sizes.get(href);
  return bytes === undefined ? '' : ` (${kilobytes(bytes)})`;
}
