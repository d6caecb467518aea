/** Scales pictures and converts them to other formats. This is the only file that imports sharp. */
import sharp, { type Sharp, type SharpOptions } from 'sharp';
import { mostPixels } from '../../source/pictures/inspect.ts';
import type { Part, Picture, Rendering } from '../../source/pictures/plan.ts';

// Use one thread per picture and no cache. Otherwise sharp would use more memory on a machine with more cores.
sharp.concurrency(1);
sharp.cache(false);

/** Error for a picture that cannot be decoded. Its message comes from the decoder. */
export class DamagedPicture extends Error {}

const limits: SharpOptions = { limitInputPixels: mostPixels, failOn: 'warning' };

/** Background colour for the transparent areas of pictures. */
const paper = '#fbf6ec';

/** Resolution in dots per inch at which one SVG unit is one pixel. */
const unitDensity = 72;

/**
 * Makes and yields renderings of a picture one after the other. A rendering is the picture in one size and format. Converts colours to
 * sRGB, rotates the picture upright and removes all metadata.
 * @throws DamagedPicture if the picture cannot be decoded
 */
export async function* paint(
  picture: Picture,
  bytes: Uint8Array,
  renderings: readonly Rendering[],
): AsyncGenerator<readonly [Rendering, Uint8Array]> {
  const isDetailed = picture.format === 'PNG' || picture.format === 'GIF' || picture.format === 'SVG';
  try {
    await compareSize(bytes, picture);
    const whole = renderings.filter(({ part, isAnimated }) => !part && !isAnimated);
    const source = await decodeOnce(bytes, Math.max(0, ...whole.map(({ width }) => width)));
    for (const rendering of renderings) {
      const { width, height, part, isAnimated } = rendering;
      const sized = part
        ? cutOut(picture, bytes, { ...rendering, part })
        : (isAnimated ? sharp(bytes, { ...limits, animated: true }) : source()).resize({
            width,
            ...(!isAnimated && { height }),
            fit: 'fill',
          });
      yield [rendering, await encode(sized, rendering, isDetailed).toBuffer()];
    }
  } catch (error) {
    throw new DamagedPicture(messageOf(error));
  }
}

/** A part of a picture, and the position of this part in a drawing, in pixels. */
export interface Inset extends Cut {
  readonly picture: Picture;
  readonly bytes: Uint8Array;
  readonly left: number;
  readonly top: number;
}

/**
 * Effort of choosing the colours of a card, from 1 to 10 (https://sharp.pixelplumbing.com/api-output/#png). With sharp's default of 7, a photograph
 * takes five times as long (1.4 s of processor time), for a file that is 2 % smaller. Below 4, the paper gets a slightly different colour.
 */
const effort = 4;

/**
 * Converts an SVG drawing to PNG. If `inset` is defined, also places the picture of `inset` in the drawing.
 * @throws DamagedPicture if the picture cannot be decoded
 */
export async function paintDrawing(svg: string, inset: Inset | undefined): Promise<Uint8Array> {
  try {
    const drawing = sharp(Buffer.from(svg));
    if (inset) {
      const { picture, bytes, left, top } = inset;
      await compareSize(bytes, picture);
      const input = await cutOut(picture, bytes, inset).flatten({ background: paper }).png().toBuffer();
      drawing.composite([{ input, left, top }]);
    }
    return await drawing.png({ palette: true, colours: 256, dither: 0, effort }).toBuffer();
  } catch (error) {
    throw new DamagedPicture(messageOf(error));
  }
}

/**
 * Returns the decoder's message if a picture cannot be decoded completely, otherwise undefined. Scales the picture down to a width of 32
 * pixels, because decoding at a small width is fast but still reads the whole file.
 */
export async function findFault(bytes: Uint8Array, size?: Size): Promise<string | undefined> {
  try {
    if (size) await compareSize(bytes, size);
    await sharp(bytes, limits).resize({ width: 32 }).raw().toBuffer();
    return undefined;
  } catch (error) {
    return messageOf(error);
  }
}

/** The format of a picture, and the size in its file's header. */
type Size = Pick<Picture, 'format' | 'width' | 'height'>;

/**
 * Checks that the decoder finds the size that halfsky read from the file's header. With a wrong size, scaling would distort the picture.
 * @throws Error with both sizes if the sizes differ
 */
async function compareSize(bytes: Uint8Array, { format, width, height }: Size): Promise<void> {
  if (format === 'SVG') return;
  const { autoOrient: seen } = await sharp(bytes, limits).metadata();
  if (seen.width !== width || seen.height !== height)
    throw new Error(`the file says ${width}×${height} pixels, and the picture has ${seen.width}×${seen.height}`);
}

const messageOf = (error: unknown) => (error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error));

/**
 * Decodes a picture once, at the width of its largest rendering. Returns a function that starts a rendering from the decoded pixels. If
 * `width` is 0, the returned function decodes the file itself.
 */
async function decodeOnce(bytes: Uint8Array, width: number): Promise<() => Sharp> {
  if (width === 0) return () => sharp(bytes, limits);
  const { data, info } = await sharp(bytes, limits)
    .autoOrient()
    .resize({ width, withoutEnlargement: true })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  return () => sharp(data, { raw: { width: info.width, height: info.height, channels: info.channels } });
}

interface Cut {
  readonly part: Part;
  /** Size of the scaled part, in pixels. */
  readonly width: number;
  readonly height: number;
}

/**
 * Cuts out a part of a picture and scales it to a width and height. Renders an SVG drawing at a scale at which the part already has this
 * width and height.
 */
function cutOut(picture: Picture, bytes: Uint8Array, { part, width, height }: Cut): Sharp {
  if (picture.format !== 'SVG')
    return sharp(bytes, limits).autoOrient().extract(part).resize({ width, height, fit: 'fill' });
  const scale = width / part.width;
  const whole = {
    width: Math.max(width, Math.round((picture.width ?? 0) * scale)),
    height: Math.max(height, Math.round((picture.height ?? 0) * scale)),
  };
  const place = (value: number, most: number) => Math.min(Math.round(value * scale), most);
  const left = place(part.left, whole.width - width);
  const top = place(part.top, whole.height - height);
  return sharp(bytes, { ...limits, density: Math.min(Math.max(unitDensity * scale, 1), 100_000) })
    .resize({ ...whole, fit: 'fill' })
    .extract({ left, top, width, height });
}

/** Encodes a picture. If `isDetailed`, keeps the full colour resolution, because drawings and screenshots contain text and sharp edges. */
function encode(picture: Sharp, { format, isAnimated }: Rendering, isDetailed: boolean): Sharp {
  switch (format) {
    case 'avif':
      return picture.avif({
        quality: isDetailed ? 60 : 50,
        effort: 1,
        chromaSubsampling: isDetailed ? '4:4:4' : '4:2:0',
      });
    case 'webp':
      return picture.webp({ quality: isDetailed ? 84 : 76, effort: isAnimated ? 2 : 3, smartSubsample: isDetailed });
    case 'png':
      return picture.png({ compressionLevel: 9 });
    case 'gif':
      return picture.gif();
    case 'jpeg':
      return picture.flatten({ background: paper }).jpeg({ quality: 82, progressive: true });
  }
}
