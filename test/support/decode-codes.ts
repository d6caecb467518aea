/** Decodes QR codes in pictures, with two independent decoders. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import jsqr from 'jsqr';
import sharp, { type Sharp } from 'sharp';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';

const require = createRequire(import.meta.url);
// The decoder would otherwise load its program from the network.
prepareZXingModule({ overrides: { wasmBinary: programOf('zxing-wasm/reader/zxing_reader.wasm') } });

function programOf(file: string): ArrayBuffer {
  return new Uint8Array(readFileSync(require.resolve(file))).buffer;
}

/** Returns what each of the two decoders reads in a picture; undefined where it finds no code. */
export async function decodeCodes(picture: Uint8Array): Promise<readonly (string | undefined)[]> {
  const { data, info } = await sharp(picture)
    .flatten({ background: 'white' })
    .toColourspace('srgb')
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const pixels = new Uint8ClampedArray(data);
  const { width, height } = info;
  const found = await readBarcodes(new Uint8Array(picture), { formats: ['QRCode'] });
  return [jsqr.default(pixels, width, height)?.data, found[0]?.text];
}

/** Returns a picture as a screen shows it `width` pixels wide. A phone has about three pixels for each pixel of CSS. */
export const enlargeCode = (picture: Uint8Array, width: number): Promise<Uint8Array> =>
  sharp(picture).resize(width, width, { kernel: 'nearest' }).png().toBuffer();

/** A code in a picture: its text, and the length of its sides in pixels, without the quiet zone. */
interface FoundCode {
  readonly text: string;
  readonly side: number;
  /** The code alone, with its quiet zone. */
  readonly picture: Uint8Array;
}

/** Finds all codes in a picture, such as a drawn page. */
export async function findCodes(picture: Uint8Array): Promise<readonly FoundCode[]> {
  const found = await readBarcodes(picture, { formats: ['QRCode'], tryInvert: false });
  const { width, height } = await sharp(picture).metadata();
  return Promise.all(
    found.map(async ({ text, position }) => {
      const corners = [position.topLeft, position.topRight, position.bottomRight, position.bottomLeft];
      const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)];
      const side = Math.hypot(position.topRight.x - position.topLeft.x, position.topRight.y - position.topLeft.y);
      const margin = Math.round(side / 12);
      const [left, top] = [Math.max(0, Math.min(...xs) - margin), Math.max(0, Math.min(...ys) - margin)];
      const box = {
        left,
        top,
        width: Math.min(width - left, Math.max(...xs) + margin - left),
        height: Math.min(height - top, Math.max(...ys) + margin - top),
      };
      return { text, side, picture: await sharp(picture).extract(box).png().toBuffer() };
    }),
  );
}

/** Ways in which a phone sees a code: worn print, askew and out of focus. Each takes and returns a picture. */
export const views: Readonly<Record<string, (picture: Uint8Array) => Promise<Uint8Array>>> = {
  'as it is': async picture => picture,
  'at half contrast': picture => grey(picture).linear(0.5, 64).png().toBuffer(),
  'turned by 7°': picture => grey(picture).rotate(7, { background: 'white' }).png().toBuffer(),
  'blurred by two pixels': picture => grey(picture).blur(2).png().toBuffer(),
  'all at once': async picture => {
    const turned = await grey(picture).rotate(7, { background: 'white' }).png().toBuffer();
    return grey(turned).linear(0.5, 64).blur(2).png().toBuffer();
  },
};

const grey = (picture: Uint8Array): Sharp => sharp(picture).toColourspace('b-w');
