/** Chooses the sizes, formats and addresses of the output files of a picture. Reads and writes no files. */
import { addressOf } from '../../addresses.ts';
import type { Inspected } from './inspect.ts';

/** Picture file in the publication folder, with its inspected properties. */
export interface Picture extends Inspected {
  /** Path relative to the publication folder. */
  readonly file: string;
  /** Size of the file in bytes. */
  readonly bytes: number;
  /** SHA-256 of the file as hexadecimal digits. */
  readonly hash: string;
}

/** Aspect ratio of a crop for search engines, feeds and chat apps. */
export type Shape = '16x9' | '4x3' | '1x1';

/** Most important point of a picture: its distances from the left and top edges, as percentages of the width and the height. */
export interface Focus {
  readonly x: number;
  readonly y: number;
}

/** Output file of a picture: resized, cropped or converted. */
export interface Rendering {
  readonly address: string;
  /** Width of the output in pixels. `height` is in pixels too. */
  readonly width: number;
  readonly height: number;
  readonly format: 'avif' | 'gif' | 'jpeg' | 'png' | 'webp';
  /** Cropped rectangle in the original. If absent, the output shows the whole picture. */
  readonly part?: Part;
  /** True if the output has all frames of the original, not only the first frame. */
  readonly isAnimated?: boolean;
}

/** Rectangle in a picture, in pixels. */
export interface Part {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Widths of the output files in pixels, from a small phone to the widest column on a high-density screen. */
const widths = [480, 960, 1600];
/** Maximum width of an animation in pixels, lower than for still pictures, because animation files are much larger. */
const movingWidth = 960;
/** Maximum width of a crop in pixels, which is the width that search engines and chat apps expect. */
const shapeWidth = 1200;

const ratios: Readonly<Record<Shape, number>> = { '16x9': 16 / 9, '4x3': 4 / 3, '1x1': 1 };
const shapes: readonly Shape[] = ['16x9', '4x3', '1x1'];

const folder = '/assets/pictures/';
const nameOf = ({ hash }: Picture) => `${folder}${hash.slice(0, 20)}`;

type Sized = Picture & { readonly width: number; readonly height: number; readonly format: keyof typeof encoders };

/** Returns whether a picture can be resized, because it is a bitmap of known size. */
const isSized = (picture: Picture): picture is Sized =>
  picture.format !== 'SVG' && picture.width !== undefined && picture.height !== undefined;

/** Content of one `<source>` element: a picture in one format and several sizes. */
export interface Source {
  readonly type: 'image/avif' | 'image/webp';
  readonly renderings: readonly Rendering[];
  /** Media query for readers who prefer less motion. */
  readonly media?: '(prefers-reduced-motion: reduce)';
}

/** Returns the `<source>` elements of a picture. The browser uses the first suitable element. An SVG needs no `<source>`, because an SVG scales. */
export function sourcesOf(picture: Picture): readonly Source[] {
  if (!isSized(picture)) return [];
  const name = nameOf(picture);
  const at = (width: number, format: 'avif' | 'webp', more: string = ''): Rendering => ({
    address: `${name}-${width}${more}.${format}`,
    width,
    height: Math.max(1, Math.round((picture.height * width) / picture.width)),
    format,
  });
  if (picture.isAnimated) {
    const width = Math.min(picture.width, movingWidth);
    if (picture.format !== 'GIF' && picture.format !== 'WebP') return [];
    const still = at(width, 'webp', '-still');
    return [
      { type: 'image/webp', renderings: [still], media: '(prefers-reduced-motion: reduce)' },
      { type: 'image/webp', renderings: [{ ...at(width, 'webp'), isAnimated: true }] },
    ];
  }
  const largest = Math.min(picture.width, widths.at(-1) ?? picture.width);
  const steps = [...widths.filter(width => width <= largest * 0.8), largest];
  return [
    { type: 'image/avif', renderings: steps.map(width => at(width, 'avif')) },
    { type: 'image/webp', renderings: steps.map(width => at(width, 'webp')) },
  ];
}

/** Returns the smallest WebP version of a picture, for readers who open a single picture. Returns `undefined` if there is none, as for an SVG. */
export const lightestOf = (picture: Picture): Rendering | undefined =>
  sourcesOf(picture).find(({ type }) => type === 'image/webp')?.renderings[0];

/** Returns whether a picture can be cropped. Its size must be known. An SVG must contain no text, because machines have different fonts. */
const canBePainted = (picture: Picture): boolean =>
  picture.width !== undefined && picture.height !== undefined && !picture.hasText;

/**
 * Returns the largest crop that has the aspect ratio of `shape`, with the focus as close to its centre as possible. Never enlarges a
 * bitmap. Returns `undefined` if the picture cannot be cropped.
 */
export function partOf(picture: Picture, shape: Shape, focus: Focus = { x: 50, y: 50 }): Rendering | undefined {
  const ratio = ratios[shape];
  const part = partAround(picture, ratio, focus);
  if (!part) return undefined;
  const outWidth = Math.min(shapeWidth, picture.format === 'SVG' ? mostOfDrawing(part.width, picture) : part.width);
  return {
    address: `${nameOf(picture)}-${shape}${focus.x === 50 && focus.y === 50 ? '' : `-${focus.x}-${focus.y}`}.jpg`,
    width: outWidth,
    height: Math.max(1, Math.round(outWidth / ratio)),
    format: 'jpeg',
    part,
  };
}

/**
 * Returns the largest rectangle with an aspect ratio (width by height) around the focus. Returns `undefined` if the picture cannot be
 * cropped.
 */
export function partAround(picture: Picture, ratio: number, focus: Focus = { x: 50, y: 50 }): Part | undefined {
  const { width = 0, height = 0 } = picture;
  if (!canBePainted(picture)) return undefined;
  // Crops of an SVG are not rounded: the units of an SVG are not pixels, and a small SVG may be only a few units wide.
  const whole = picture.format === 'SVG' ? (value: number) => value : Math.round;
  const part =
    width / height > ratio ? { width: whole(height * ratio), height } : { width, height: whole(width / ratio) || 1 };
  const left = whole(within((width * focus.x) / 100 - part.width / 2, width - part.width));
  const top = whole(within((height * focus.y) / 100 - part.height / 2, height - part.height));
  return { left, top, ...part };
}

/** Maximum length, in pixels, of the longer side of an SVG that is rendered in order to be cropped. */
const longestDrawing = 16_000;

/** Returns the maximum width in pixels of a crop of an SVG. An SVG can have any size, but a very long one would need too much memory. */
const mostOfDrawing = (partWidth: number, { width = 1, height = 1 }: Picture) =>
  Math.max(1, Math.floor((partWidth * longestDrawing) / Math.max(width, height)));

const within = (value: number, most: number) => Math.min(Math.max(value, 0), most);

/** Returns the crops of a cover picture in all aspect ratios; an empty list if the picture cannot be cropped. */
export const listParts = (picture: Picture, focus: Focus | undefined): readonly Rendering[] =>
  shapes.map(shape => partOf(picture, shape, focus)).filter(part => part !== undefined);

/**
 * Returns the output file at the picture's own address, for feeds and old browsers. The file replaces an original that has metadata, is not
 * upright, or is wider than the largest of `widths`. Returns `undefined` if the original is published unchanged.
 */
export function itselfOf(picture: Picture): Rendering | undefined {
  if (!isSized(picture)) return undefined;
  const { file, format, width, height, isPlain, isAnimated } = picture;
  const most = isAnimated ? width : (widths.at(-1) ?? width);
  if (isPlain && width <= most) return undefined;
  return {
    address: addressOf.file(file),
    width: Math.min(width, most),
    height: Math.max(1, Math.round((height * Math.min(width, most)) / width)),
    format: encoders[format],
    ...(isAnimated && { isAnimated }),
  };
}

const encoders = { AVIF: 'avif', GIF: 'gif', JPEG: 'jpeg', PNG: 'png', WebP: 'webp' } as const;

/** Picture that at least one page shows. */
export interface ShownPicture {
  readonly picture: Picture;
  /**
   * One entry for each article that uses the picture as its cover picture: the focus that the article sets, or `undefined` if the article
   * sets none. The list is empty if no article uses the picture as its cover picture.
   */
  readonly leads: readonly (Focus | undefined)[];
}

/** Lists all output files of a picture, each address once. */
export function renderingsOf({ picture, leads }: ShownPicture): readonly Rendering[] {
  const itself = itselfOf(picture);
  const all = [
    ...(itself ? [itself] : []),
    ...sourcesOf(picture).flatMap(({ renderings }) => renderings),
    ...leads.flatMap(focus => listParts(picture, focus)),
  ];
  return [...new Map(all.map(rendering => [rendering.address, rendering])).values()];
}
