/** Paints QR codes as PNG files for screens. */
import { crc32, deflateSync } from 'node:zlib';
import { encode } from './draw-code.ts';
import { quietModules } from './print-size.ts';

/** Width and height of every picture, in pixels. Pages show it at half this size, so it stays sharp on screens with two pixels for one. */
const pictureSide = 400;

/**
 * Returns the code for a URL as a black and white PNG. All pictures have the same size, so that pages can state it. The quiet zone has four
 * modules or more, and a module has an even number of pixels.
 */
export function paintCode(url: string): Uint8Array {
  const code = encode(url);
  const scale = Math.floor(pictureSide / (code.size + 2 * quietModules) / 2) * 2;
  const margin = (pictureSide - code.size * scale) / 2;
  const line = new Uint8Array(1 + pictureSide / 8);
  const empty = line.fill(0xff, 1).slice();
  const lines = Array.from({ length: pictureSide }, () => empty);
  for (let y = 0; y < code.size; y++) {
    const row = empty.slice();
    for (let x = 0; x < code.size * scale; x++) {
      const at = margin + x;
      if (code.get(Math.floor(x / scale), y)) row[1 + (at >> 3)] = (row[1 + (at >> 3)] ?? 0) & ~(0x80 >> (at & 7));
    }
    lines.fill(row, margin + y * scale, margin + (y + 1) * scale);
  }
  return encodePng(pictureSide, Buffer.concat(lines));
}

/**
 * Encodes a square PNG with one bit for each pixel, black or white: https://www.w3.org/TR/png-3/. sharp would need longer, and its bytes would
 * depend on its version.
 * @param lines Lines of the picture from the top, each after a byte 0, which means that the line is not filtered
 */
function encodePng(side: number, lines: Uint8Array): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header[8] = 1;
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(lines)),
    chunk('IEND', new Uint8Array()),
  ]);
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const content = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(content));
  return Buffer.concat([length, content, sum]);
}
