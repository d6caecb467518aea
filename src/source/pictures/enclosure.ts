/** What stands for a lead picture in feeds. Pure. */
import { addressOf } from '../../addresses.ts';
import { type Format, mediaTypeOf } from './format.ts';
import { type Focus, type Picture, partOf } from './plan.ts';

/** Formats that readers of feeds draw on every device. */
const drawnEverywhere: readonly Format[] = ['GIF', 'JPEG', 'PNG', 'WebP'];

export interface Enclosure {
  readonly address: string;
  /** A media type, such as `image/jpeg`. */
  readonly type: string;
}

/** The picture itself; of a drawing or an AVIF file its widest part, as JPEG. Undefined for a drawing that would look different from every machine. */
export function enclosureOf(picture: Picture, focus: Focus | undefined): Enclosure | undefined {
  const { file, format } = picture;
  if (drawnEverywhere.includes(format)) return { address: addressOf.file(file), type: mediaTypeOf(format) };
  const part = partOf(picture, '16x9', focus);
  return part && { address: part.address, type: 'image/jpeg' };
}
