/**
 * Reads the orientation of a picture. This must be the orientation that the decoder applies when it later resizes the picture; otherwise
 * width and height could be swapped.
 */

/** Exif orientation: 1 is upright; from 5 on, width and height are swapped (CIPA DC-008, 4.6.4). */
export type Orientation = number;

const orientationTag = 0x0112;

/** Returns the orientation in an Exif block that begins with the TIFF header. An invalid value counts as upright. */
export function readExif(bytes: Uint8Array): Orientation {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 8) return 1;
  const order = view.getUint16(0);
  if (order !== 0x4949 && order !== 0x4d4d) return 1;
  const isLittle = order === 0x4949;
  const start = view.getUint32(4, isLittle);
  if (start + 2 > bytes.length) return 1;
  const count = view.getUint16(start, isLittle);
  for (let at = start + 2; at + 12 <= bytes.length && at < start + 2 + 12 * count; at += 12) {
    if (view.getUint16(at, isLittle) !== orientationTag) continue;
    const isLong = view.getUint16(at + 2, isLittle) === 4;
    const value = isLong ? view.getUint32(at + 8, isLittle) : view.getUint16(at + 8, isLittle);
    return value >= 1 && value <= 8 ? value : 1;
  }
  return 1;
}

const prefix = Buffer.from('Exif\0\0', 'latin1');

/** Returns whether bytes begin with the prefix `Exif\0\0`, which JPEG requires and WebP allows. */
export const hasPrefix = (bytes: Uint8Array): boolean => prefix.equals(bytes.subarray(0, prefix.length));
/** Removes the Exif prefix, if present. */
export const withoutPrefix = (bytes: Uint8Array): Uint8Array =>
  hasPrefix(bytes) ? bytes.subarray(prefix.length) : bytes;

interface Box {
  readonly type: string;
  readonly content: Uint8Array;
}

/** Yields the top-level boxes of an AVIF file, or the boxes directly inside one box (ISO/IEC 14496-12, 4.2). */
function* boxesOf(bytes: Uint8Array): Generator<Box> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at + 8 <= bytes.length; ) {
    const stated = view.getUint32(at);
    const size = stated === 0 ? bytes.length - at : stated;
    if (size < 8) return;
    const type = Buffer.from(bytes.subarray(at + 4, at + 8)).toString('latin1');
    yield { type, content: bytes.subarray(at + 8, at + size) };
    at += size;
  }
}

const find = (bytes: Uint8Array | undefined, type: string) =>
  bytes && [...boxesOf(bytes)].find(box => box.type === type)?.content;

/**
 * Returns whether an AVIF is rotated by a quarter turn (property `irot` of its primary item; ISO/IEC 23008-12, 6.5.10). Decoders and
 * browsers apply this rotation, and ignore Exif.
 */
export function isQuarterTurned(bytes: Uint8Array): boolean {
  try {
    return hasQuarterTurn(bytes);
  } catch {
    return false; // a box is truncated, which the decoder will report
  }
}

function hasQuarterTurn(bytes: Uint8Array): boolean {
  const meta = find(bytes, 'meta')?.subarray(4);
  const item = find(meta, 'pitm');
  const properties = find(meta, 'iprp');
  const all = find(properties, 'ipco');
  const links = find(properties, 'ipma');
  if (!item || !all || !links || item.length < 6) return false;
  const itemView = new DataView(item.buffer, item.byteOffset, item.byteLength);
  const primary = itemView.getUint8(0) === 0 ? itemView.getUint16(4) : itemView.getUint32(4);
  const boxes = [...boxesOf(all)];
  return propertiesOf(links, primary)
    .map(index => boxes[index - 1])
    .some(box => box?.type === 'irot' && ((box.content[0] ?? 0) & 1) === 1);
}

/** Returns the properties of an item, as indices of boxes in `ipco`, counted from 1 (ISO/IEC 23008-12, 9.3.1). */
function propertiesOf(links: Uint8Array, wanted: number): readonly number[] {
  const view = new DataView(links.buffer, links.byteOffset, links.byteLength);
  const hasLongIds = view.getUint8(0) >= 1;
  const hasLongIndices = (view.getUint8(3) & 1) === 1;
  const step = hasLongIndices ? 2 : 1;
  let at = 8;
  for (let left = view.getUint32(4); left > 0; left--) {
    const id = hasLongIds ? view.getUint32(at) : view.getUint16(at);
    at += hasLongIds ? 4 : 2;
    const count = view.getUint8(at++);
    if (id === wanted)
      return Array.from({ length: count }, (_, i) =>
        hasLongIndices ? view.getUint16(at + i * step) & 0x7fff : view.getUint8(at + i * step) & 0x7f,
      );
    at += count * step;
  }
  return [];
}
