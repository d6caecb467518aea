/** Paints QR codes as PNG files for screens. */
import { deflateSync } from 'node:zlib';
import { isDark } from './bit-square.ts';
import { encodePng } from './png.ts';
import { quietModules } from './print-size.ts';
import { encode } from './symbol.ts';

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
      if (isDark(code, Math.floor(x / scale), y)) row[1 + (at >> 3)] = (row[1 + (at >> 3)] ?? 0) & ~(0x80 >> (at & 7));
    }
    lines.fill(row, margin + y * scale, margin + (y + 1) * scale);
  }
  return encodePng(pictureSide, deflateSync(Buffer.concat(lines)));
}
