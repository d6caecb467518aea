/** Makes pictures with an Exif orientation, some of them in places where decoders do not look. */
import { crc32 } from 'node:zlib';
import { aPlainPhotograph } from './photographs.ts';

interface ExifOptions {
  readonly isBig?: boolean;
  /** Whether the orientation is a 32-bit number instead of a 16-bit number. */
  readonly isLong?: boolean;
}

/** Returns an Exif block with only an orientation. */
export function anExif(orientation: number, { isBig = false, isLong = false }: ExifOptions = {}): Buffer {
  const bytes = Buffer.alloc(26);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  bytes.write(isBig ? 'MM' : 'II', 'latin1');
  view.setUint16(2, 42, !isBig);
  view.setUint32(4, 8, !isBig);
  view.setUint16(8, 1, !isBig);
  view.setUint16(10, 0x0112, !isBig);
  view.setUint16(12, isLong ? 4 : 3, !isBig);
  view.setUint32(14, 1, !isBig);
  if (isLong) view.setUint32(18, orientation, !isBig);
  else view.setUint16(18, orientation, !isBig);
  return bytes;
}

const prefix = Buffer.from('Exif\0\0', 'latin1');
export const withPrefix = (exif: Buffer) => Buffer.concat([prefix, exif]);

/** Returns a JPEG of 60×40 pixels with these segments of application data. */
export async function aJpegWith(...segments: readonly Buffer[]): Promise<Buffer> {
  const plain = await aPlainPhotograph(60, 40, 'jpeg');
  const marked = segments.map(data => {
    const head = Buffer.from([0xff, 0xe1, 0, 0]);
    head.writeUInt16BE(data.length + 2, 2);
    return Buffer.concat([head, data]);
  });
  return Buffer.concat([plain.subarray(0, 2), ...marked, plain.subarray(2)]);
}

/** Returns a PNG of 60×40 pixels with Exif before or after the pixels. */
export async function aPngWith(exif: Buffer, place: 'IDAT' | 'IEND' = 'IDAT'): Promise<Buffer> {
  const plain = await aPlainPhotograph(60, 40, 'png');
  const at = plain.indexOf(place, 8, 'latin1') - 4;
  const body = Buffer.concat([Buffer.from('eXIf', 'latin1'), exif]);
  const chunk = Buffer.alloc(body.length + 8);
  chunk.writeUInt32BE(exif.length, 0);
  body.copy(chunk, 4);
  chunk.writeUInt32BE(crc32(body), body.length + 4);
  return Buffer.concat([plain.subarray(0, at), chunk, plain.subarray(at)]);
}

/** Returns a WebP of 60×40 pixels with Exif, announced in its header or not. */
export async function aWebpWith(exif: Buffer, isAnnounced = true): Promise<Buffer> {
  const plain = await aPlainPhotograph(60, 40, 'webp');
  const head = Buffer.alloc(18);
  head.write('VP8X', 'latin1');
  head.writeUInt32LE(10, 4);
  head.writeUInt8(isAnnounced ? 8 : 0, 8);
  head.writeUIntLE(59, 12, 3);
  head.writeUIntLE(39, 15, 3);
  const chunk = Buffer.alloc(8 + exif.length + (exif.length % 2));
  chunk.write('EXIF', 'latin1');
  chunk.writeUInt32LE(exif.length, 4);
  exif.copy(chunk, 8);
  const all = Buffer.concat([Buffer.from('WEBP', 'latin1'), head, plain.subarray(12), chunk]);
  const riff = Buffer.from('RIFF\0\0\0\0', 'latin1');
  riff.writeUInt32LE(all.length, 4);
  return Buffer.concat([riff, all]);
}
