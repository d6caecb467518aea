/**
 * Encodes black and white pictures as PNG: https://www.w3.org/TR/png-3/. sharp would need longer, and its bytes would depend on its version.
 * Pure.
 */

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/**
 * Encodes a square picture with one bit for each pixel; 1 is white.
 * @param lines Lines of the picture from the top, in the format of zlib. Each line begins with a byte 0, which means that it is not filtered
 */
export function encodePng(side: number, lines: Uint8Array): Uint8Array {
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, side);
  view.setUint32(4, side);
  header[8] = 1;
  const chunks = [
    ['IHDR', header],
    ['IDAT', lines],
    ['IEND', new Uint8Array()],
  ] as const;
  const file = new Uint8Array(signature.length + chunks.reduce((sum, [, { length }]) => sum + 12 + length, 0));
  file.set(signature);
  let at = signature.length;
  for (const [type, content] of chunks) at = writeChunk(file, at, type, content);
  return file;
}

/** Writes a chunk at an offset, and returns the offset of its end. */
function writeChunk(file: Uint8Array, start: number, type: string, content: Uint8Array): number {
  const end = start + 8 + content.length;
  const view = new DataView(file.buffer);
  view.setUint32(start, content.length);
  for (let i = 0; i < type.length; i++) file[start + 4 + i] = type.charCodeAt(i);
  file.set(content, start + 8);
  view.setUint32(end, crc32(file, start + 4, end));
  return end + 4;
}

const sums = Uint32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte;
  for (let i = 0; i < 8; i++) sum = sum & 1 ? 0xedb88320 ^ (sum >>> 1) : sum >>> 1;
  return sum;
});

/** Returns the checksum of some bytes: https://www.w3.org/TR/png-3/#D-CRCAppendix. */
function crc32(bytes: Uint8Array, start: number, end: number): number {
  let sum = -1;
  for (let i = start; i < end; i++) sum = (sums[(sum ^ (bytes[i] ?? 0)) & 0xff] ?? 0) ^ (sum >>> 8);
  return ~sum;
}
