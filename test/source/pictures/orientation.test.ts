/** Tests that a picture with an Exif orientation, right or wrong, is painted at its stated size and never distorted. */

import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { englishOf } from '../../../src/message.ts';
import { findFault, paint } from '../../../src/site/pictures/paint.ts';
import { inspect } from '../../../src/source/pictures/inspect.ts';
import type { Picture, Rendering } from '../../../src/source/pictures/plan.ts';
import { aJpegWith, anExif, aPngWith, aWebpWith, withPrefix } from './exif.ts';

type Bitmap = 'jpeg' | 'png' | 'webp' | 'avif';

/** Returns a picture with a dark left half and a light right half. */
const halves = (format: Bitmap, orientation: number): Promise<Buffer> =>
  sharp({ create: { width: 60, height: 40, channels: 3, background: '#fff' } })
    .composite([{ input: { create: { width: 30, height: 40, channels: 3, background: '#000' } }, left: 0, top: 0 }])
    .withMetadata({ orientation })
    .toFormat(format, { quality: 100 })
    .toBuffer();

function look(format: string, bytes: Uint8Array): Picture {
  const file = `a.${format}`;
  const found = inspect(file, bytes);
  if ('what' in found) throw new Error(englishOf(found.what));
  return { ...found, file, bytes: bytes.length, hash: '' };
}

/** Returns the painted picture's size and which of its corners are dark. */
async function painted(picture: Picture, bytes: Uint8Array) {
  const { width = 0, height = 0 } = picture;
  const rendering: Rendering = { address: '', width, height, format: 'png' };
  for await (const [, content] of paint(picture, bytes, [rendering])) {
    const { data, info } = await sharp(content).greyscale().raw().toBuffer({ resolveWithObject: true });
    const at = (x: number, y: number) => (data[(y * info.width + x) * info.channels] ?? 0) < 128;
    const corners = [at(1, 1), at(info.width - 2, 1), at(1, info.height - 2), at(info.width - 2, info.height - 2)];
    return { width: info.width, height: info.height, dark: corners.map(Number).join('') };
  }
  throw new Error('nothing was painted');
}

/** Corners by Exif orientation: top left, top right, bottom left, bottom right; 1 is a dark corner, 0 a light one. */
const dark = ['', '1010', '0101', '0101', '1010', '1100', '1100', '0011', '0011'];

describe.each(['jpeg', 'png', 'webp', 'avif'] as const)('a picture that is turned by its file, as %s', format => {
  test.each([1, 2, 3, 4, 5, 6, 7, 8])(
    'by orientation %i, is as large as it is seen, and painted so',
    async orientation => {
      const bytes = await halves(format, orientation);
      const size = orientation < 5 ? { width: 60, height: 40 } : { width: 40, height: 60 };
      const picture = look(format, bytes);
      expect(picture).toMatchObject(size);
      expect(picture.isPlain).toBe(false);
      expect(await painted(picture, bytes)).toEqual({ ...size, dark: dark[orientation] });
      expect(await findFault(bytes, picture)).toBeUndefined();
    },
  );
});

describe('a picture that lies about how it is turned, or says so in another way', () => {
  const xmp = Buffer.from('http://ns.adobe.com/xap/1.0/\0<x/>', 'latin1');
  const cases: readonly [string, Bitmap, () => Promise<Buffer>][] = [
    ['an orientation that there is not', 'jpeg', () => aJpegWith(withPrefix(anExif(9)))],
    ['an orientation that there is not', 'png', () => aPngWith(anExif(9))],
    ['an orientation that there is not', 'webp', () => aWebpWith(anExif(200))],
    ['a number of 32 bits', 'jpeg', () => aJpegWith(withPrefix(anExif(6, { isLong: true })))],
    ['a number of 32 bits', 'png', () => aPngWith(anExif(8, { isLong: true, isBig: true }))],
    ['the other byte order', 'webp', () => aWebpWith(anExif(6, { isBig: true }))],
    ['the other byte order', 'png', () => aPngWith(anExif(6, { isBig: true }))],
    [
      'two orientations, the first of them aside',
      'jpeg',
      () => aJpegWith(withPrefix(anExif(6)), withPrefix(anExif(1))),
    ],
    [
      'two orientations, the second of them aside',
      'jpeg',
      () => aJpegWith(withPrefix(anExif(1)), withPrefix(anExif(6))),
    ],
    ['other data before it', 'jpeg', () => aJpegWith(xmp, withPrefix(anExif(6)))],
    ['no word that Exif follows', 'jpeg', () => aJpegWith(anExif(6))],
    ['a word that Exif follows', 'webp', () => aWebpWith(withPrefix(anExif(6)))],
    ['a word that Exif follows', 'png', () => aPngWith(withPrefix(anExif(6)))],
    ['Exif behind the pixels', 'png', () => aPngWith(anExif(6), 'IEND')],
    ['Exif that its head does not announce', 'webp', () => aWebpWith(anExif(6), false)],
    ['Exif that is cut short', 'png', () => aPngWith(anExif(6).subarray(0, 17))],
    ['Exif that leads beyond its end', 'webp', () => aWebpWith(Buffer.from('49492a00ffffff7f', 'hex'))],
    ['nothing', 'webp', () => aWebpWith(Buffer.alloc(0))],
  ];

  test.each(cases)('with %s in %s is as large as it is painted, and not squeezed', async (_, format, make) => {
    const bytes = await make();
    const picture = look(format, bytes);
    const { autoOrient: seen } = await sharp(bytes).metadata();
    expect(picture).toMatchObject(seen);
    expect(await painted(picture, bytes)).toMatchObject(seen);
    expect(picture.isPlain).toBe(false);
  });

  test.each([
    ['jpg', 'png', () => aPngWith(anExif(6))],
    ['jpg', 'webp', () => aWebpWith(anExif(6))],
    ['jpg', 'avif', () => halves('avif', 6)],
    ['png', 'jpg', () => aJpegWith(withPrefix(anExif(6)))],
    ['webp', 'png', () => aPngWith(anExif(6))],
    ['avif', 'webp', () => aWebpWith(anExif(6))],
  ])('and, named .%s, about its type, is told by name: it is .%s', async (named, ending, make) => {
    expect(inspect(`a.${named}`, await make())).toMatchObject({
      cure: `rename the file to a.${ending}, or export the picture again`,
    });
  });

  test('and moves, is not published: its frames cannot be turned', async () => {
    const frames = ['#000', '#fff'].map(background =>
      sharp({ create: { width: 60, height: 40, channels: 3, background } })
        .png()
        .toBuffer(),
    );
    const bytes = await sharp(await Promise.all(frames), { join: { animated: true } })
      .withMetadata({ orientation: 6 })
      .webp({ delay: [100, 100] })
      .toBuffer();
    expect(inspect('a.webp', bytes)).toEqual({
      what: 'the animated picture a.webp is rotated by its Exif metadata',
      cure: 'turn the picture upright in a picture editor, then export it without Exif metadata',
    });
  });

  test('in any other way, is told and not painted', async () => {
    const bytes = await halves('png', 1);
    const squeezed = { ...look('png', bytes), width: 40, height: 60 };
    const says = 'the file says 40×60 pixels, and the picture has 60×40';
    expect(await findFault(bytes, squeezed)).toBe(says);
    await expect(painted(squeezed, bytes)).rejects.toThrow(says);
  });
});
