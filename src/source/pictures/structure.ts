/** Parses the format, the completeness and the metadata of a picture file without decoding the picture. */
import type { Format } from './format.ts';
import { hasPrefix, isQuarterTurned, type Orientation, readExif, withoutPrefix } from './orientation.ts';

/** Structure of a picture file. */
export interface Structure {
  /** False if the file is truncated. */
  readonly isWhole: boolean;
  /** True if the file has metadata (Exif, XMP, IPTC or comments), or has bytes after the end of the picture. */
  readonly hasMetadata: boolean;
  /** Number of frames: 1 for a still picture. Always 2 for an animated AVIF, because the frames of an AVIF are not counted. */
  readonly frames: number;
  /**
   * Exif orientation. The value is 6 for every AVIF with a quarter turn to the left or to the right. The decoder applies the rotation, so
   * callers only need to know that width and height are swapped.
   */
  readonly orientation: Orientation;
}

const still = { frames: 1, orientation: 1 } as const;
const truncated: Structure = { isWhole: false, hasMetadata: false, ...still };

const ascii = (bytes: Uint8Array, from: number, to: number) => Buffer.from(bytes.subarray(from, to)).toString('latin1');

/** Detects the format from the content of the file. Returns `undefined` if the content is not a supported picture. */
export function formatOf(bytes: Uint8Array): Format | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return 'JPEG';
  if (ascii(bytes, 0, 8) === '\x89PNG\r\n\x1a\n') return 'PNG';
  if (/^GIF8[79]a$/.test(ascii(bytes, 0, 6))) return 'GIF';
  if (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP') return 'WebP';
  if (/^ftyp(?:avif|avis|mif1)$/.test(ascii(bytes, 4, 12))) return 'AVIF';
  return /<(?:[\w-]+:)?svg[\s>]/.test(Buffer.from(bytes).toString('utf8')) ? 'SVG' : undefined;
}

/** Parses the structure of a file whose format is known. */
export function readStructure(bytes: Uint8Array, format: Format): Structure {
  if (format === 'SVG') return { isWhole: true, hasMetadata: false, ...still };
  return readers[format](new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), bytes);
}

type Reader = (view: DataView, bytes: Uint8Array) => Structure;

/**
 * Reads segments up to the first scan, and then searches for the end-of-image marker (ITU-T T.81, annex B). Bytes after this marker are not
 * part of the picture.
 */
const readJpeg: Reader = (view, bytes) => {
  const end = Buffer.from(bytes).lastIndexOf(Buffer.from([0xff, 0xd9]));
  let hasMetadata = end + 2 < bytes.length;
  let orientation: Orientation | undefined;
  for (let at = 2; at + 4 <= bytes.length; ) {
    if (view.getUint8(at) !== 0xff) return truncated;
    const marker = view.getUint8(at + 1);
    if (marker === 0xda) return { isWhole: end > at, hasMetadata, frames: 1, orientation: orientation ?? 1 };
    if (marker === 0xff) {
      at++;
      continue;
    }
    const name = ascii(bytes, at + 4, at + 8);
    // JFIF, the colour profile and Adobe's colour transform do not count as metadata, because the picture needs this data
    const isOwn = marker === 0xe0 || marker === 0xee || (marker === 0xe2 && name === 'ICC_');
    if (((marker >= 0xe0 && marker <= 0xef) || marker === 0xfe) && !isOwn) hasMetadata = true;
    const next = at + 2 + view.getUint16(at + 2);
    const segment = bytes.subarray(at + 4, next);
    if (marker === 0xe1 && hasPrefix(segment)) orientation ??= readExif(withoutPrefix(segment));
    at = next;
  }
  return truncated;
};

/** Reads chunks up to IEND (https://www.w3.org/TR/png/). */
const readPng: Reader = (view, bytes) => {
  let hasMetadata = false;
  let frames = 1;
  let orientation: Orientation = 1;
  let hasBegun = false;
  for (let at = 8; at + 12 <= bytes.length; ) {
    const type = ascii(bytes, at + 4, at + 8);
    const next = at + 12 + view.getUint32(at);
    if (next > bytes.length) return truncated;
    if (type === 'IEND') return { isWhole: true, hasMetadata: hasMetadata || next < bytes.length, frames, orientation };
    hasBegun ||= type === 'IDAT';
    if (type === 'eXIf' && !hasBegun) orientation = readExif(bytes.subarray(at + 8, next - 4));
    if (/^(?:eXIf|[tiz]TXt|caBX)$/.test(type)) hasMetadata = true;
    if (type === 'acTL') frames = view.getUint32(at + 8);
    at = next;
  }
  return truncated;
};

/** Reads blocks up to the trailer (https://www.w3.org/Graphics/GIF/spec-gif89a.txt). */
const readGif: Reader = (view, bytes) => {
  const table = (flags: number) => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);
  let hasMetadata = false;
  let frames = 0;
  if (bytes.length < 13) return truncated;
  for (let at = 13 + table(view.getUint8(10)); at < bytes.length; ) {
    const block = view.getUint8(at);
    if (block === 0x3b)
      return { isWhole: frames > 0, hasMetadata: hasMetadata || at + 1 < bytes.length, frames, orientation: 1 };
    if (block === 0x2c) {
      if (at + 10 > bytes.length) return truncated;
      frames++;
      at += 11 + table(view.getUint8(at + 9));
    } else {
      if (at + 14 > bytes.length && view.getUint8(at) !== 0x21) return truncated;
      const label = bytes[at + 1];
      const application = ascii(bytes, at + 3, at + 14);
      if (label === 0xfe || (label === 0xff && !/^(?:NETSCAPE2|ANIMEXTS1)\.0$/.test(application))) hasMetadata = true;
      at += 2;
    }
    for (let size = bytes[at]; size !== 0; size = bytes[at]) {
      if (size === undefined) return truncated;
      at += size + 1;
    }
    at++;
  }
  return truncated;
};

/** Reads RIFF chunks (https://developers.google.com/speed/webp/docs/riff_container). */
const readWebp: Reader = (view, bytes) => {
  const end = bytes.length < 12 ? 0 : 8 + view.getUint32(4, true);
  if (end < 20 || end > bytes.length) return truncated;
  let hasMetadata = end < bytes.length;
  let frames = 0;
  let orientation: Orientation = 1;
  let announcesExif = false;
  for (let at = 12; at + 8 <= end; ) {
    const type = ascii(bytes, at, at + 4);
    const size = view.getUint32(at + 4, true);
    if (type === 'EXIF' || type === 'XMP ' || type === 'C2PA') hasMetadata = true;
    if (type === 'ANMF') frames++;
    if (type === 'VP8X') announcesExif = ((bytes[at + 8] ?? 0) & 8) !== 0;
    if (type === 'EXIF' && announcesExif) orientation = readExif(withoutPrefix(bytes.subarray(at + 8, at + 8 + size)));
    at += 8 + size + (size % 2);
  }
  return { isWhole: true, hasMetadata, frames: Math.max(1, frames), orientation };
};

/** Reads boxes of the ISO base media file format. Metadata is in items that `infe` boxes name. */
const readAvif: Reader = (view, bytes) => {
  let at = 0;
  while (at + 8 <= bytes.length) {
    const size = view.getUint32(at);
    if (size === 0) at = bytes.length;
    else if (size === 1) at += at + 16 <= bytes.length ? Number(view.getBigUint64(at + 8)) : bytes.length;
    else if (size < 8) return truncated;
    else at += size;
  }
  const head = ascii(bytes, 0, Math.min(bytes.length, 65_536));
  const frames = ascii(bytes, 8, 12) === 'avis' ? 2 : 1;
  return {
    isWhole: at === bytes.length,
    hasMetadata: /infe[\s\S]{8}(?:Exif|mime)/.test(head),
    frames,
    orientation: isQuarterTurned(bytes) ? 6 : 1,
  };
};

const readers: Readonly<Record<Exclude<Format, 'SVG'>, Reader>> = {
  AVIF: readAvif,
  GIF: readGif,
  JPEG: readJpeg,
  PNG: readPng,
  WebP: readWebp,
};
