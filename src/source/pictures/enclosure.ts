/** Chooses the picture file to which a feed entry links. Reads and writes no files. */
import { addressOf } from '../../addresses.ts';
import { type Format, mediaTypeOf } from './format.ts';
import { type Focus, type Picture, partOf } from './plan.ts';

/** Formats that feed readers show on every device. */
const drawnEverywhere: readonly Format[] = ['GIF', 'JPEG', 'PNG', 'WebP'];

/** Picture that a feed entry links to. */
export interface Enclosure {
  readonly address: string;
  /** Media type, such as `image/jpeg`. */
  readonly type: string;
}

/**
 * Returns the picture itself, or a JPEG crop of an SVG or AVIF picture. Returns `undefined` for an SVG or AVIF picture without a size. Also
 * returns `undefined` for an SVG with text, because fonts differ from machine to machine.
 */
export function enclosureOf(picture: Picture, focus: Focus | undefined): Enclosure | undefined {
  const { file, format } = picture;
  if (drawnEverywhere.includes(format)) return { address: addressOf.file(file), type: mediaTypeOf(format) };
  const part = partOf(picture, '16x9', focus);
  return part && { address: part.address, type: 'image/jpeg' };
}
