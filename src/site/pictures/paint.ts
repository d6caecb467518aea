/** Scales pictures and writes them in other formats. The only file that knows sharp. */
import sharp, { type Sharp, type SharpOptions } from 'sharp';
import { mostPixels } from '../../source/pictures/inspect.ts';
import type { Part, Picture, Rendering } from '../../source/pictures/plan.ts';

// One thread per picture and no cache, so that memory does not depend on the number of cores.
sharp.concurrency(1);
sharp.cache(false);

/** Thrown when a picture cannot be decoded; carries the decoder's message. */
export class DamagedPicture extends Error {}

const limits: SharpOptions = { limitInputPixels: mostPixels, failOn: 'warning' };

/** Background colour behind transparent pictures. */
const paper = '#fbf6ec';

/** Dots per inch at which one unit of a drawing is one pixel. */
const unitDensity = 72;

/**
 * Paints renderings of a picture one after the other. Converts colours to sRGB, turns the picture upright and drops all metadata.
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

/** A part of a picture and its place in a drawing, in pixels. */
export interface Inset extends Cut {
  readonly picture: Picture;
  readonly bytes: Uint8Array;
  readonly left: number;
  readonly top: number;
}

/**
 * Paints an SVG drawing as PNG, with a picture set into it.
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
    return await drawing.png({ palette: true, colours: 256, dither: 0 }).toBuffer();
  } catch (error) {
    throw new DamagedPicture(messageOf(error));
  }
}

/**
 * Returns the decoder's message for a picture that cannot be decoded to its end; undefined for an intact one. Decodes at a small size,
 * which is faster but still reads everything.
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

/** The format and size that a picture's file states. */
type Size = Pick<Picture, 'format' | 'width' | 'height'>;

/**
 * Checks that a picture has the size that its file states; otherwise scaling would distort it.
 * @throws Error with both sizes
 */
async function compareSize(bytes: Uint8Array, { format, width, height }: Size): Promise<void> {
  if (format === 'SVG') return;
  const { autoOrient: seen } = await sharp(bytes, limits).metadata();
  if (seen.width !== width || seen.height !== height)
    throw new Error(`the file says ${width}×${height} pixels, and the picture has ${seen.width}×${seen.height}`);
}

const messageOf = (error: unknown) => (error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error));

/** Decodes a picture once, at the width of its largest rendering; the other renderings are scaled from the result. */
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
  /** Size in pixels. */
  readonly width: number;
  readonly height: number;
}

/** Cuts out a part of a picture. Paints a drawing large enough that the part has the wanted number of pixels. */
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

/** Encodes a picture. Drawings and screenshots keep their full colour resolution, because they have edges and letters. */
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
