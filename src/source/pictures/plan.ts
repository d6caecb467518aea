/** In which sizes and formats a picture is published, and where. Pure. */
import { addressOf } from '../../addresses.ts';
import type { Inspected } from './inspect.ts';

/** A picture of the publication. */
export interface Picture extends Inspected {
  /** Path from the publication folder. */
  readonly file: string;
  /** Bytes of the file. */
  readonly bytes: number;
  /** SHA-256 of the file, hexadecimal. */
  readonly hash: string;
}

/** A part of a picture, in the shape that others show it in. */
export type Shape = '16x9' | '4x3' | '1x1';

/** What matters in a picture, in per cent from its left and its top. */
export interface Focus {
  readonly x: number;
  readonly y: number;
}

/** A picture as it is written once more. */
export interface Rendering {
  readonly address: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  readonly format: 'avif' | 'gif' | 'jpeg' | 'png' | 'webp';
  /** The part of the original that it shows, in the original's pixels; all of it if absent. */
  readonly part?: Part;
  /** All frames of a moving picture, and not only the first. */
  readonly moves?: boolean;
}

export interface Part {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** From a small phone to the widest column on a sharp screen; pixels. */
const widths = [480, 960, 1600];
/** Moving pictures weigh much. */
const movingWidth = 960;
/** Search engines and chat apps ask for 1200 pixels. */
const shapeWidth = 1200;

const ratios: Readonly<Record<Shape, number>> = { '16x9': 16 / 9, '4x3': 4 / 3, '1x1': 1 };
export const shapes: readonly Shape[] = ['16x9', '4x3', '1x1'];

const folder = '/assets/pictures/';
const nameOf = ({ hash }: Picture) => `${folder}${hash.slice(0, 20)}`;

type Sized = Picture & { readonly width: number; readonly height: number; readonly format: keyof typeof encoders };

/** Whether a picture is made of pixels, so that it pays to write it in several sizes. */
const isSized = (picture: Picture): picture is Sized =>
  picture.format !== 'SVG' && picture.width !== undefined && picture.height !== undefined;

/** One format of a picture in several sizes, as `<source>` wants it. */
export interface Source {
  readonly type: 'image/avif' | 'image/webp';
  readonly renderings: readonly Rendering[];
  /** For readers who asked for less motion. */
  readonly media?: '(prefers-reduced-motion: reduce)';
}

/** What is offered beside the picture itself, best first; nothing for drawings, which scale by themselves. */
export function sourcesOf(picture: Picture): readonly Source[] {
  if (!isSized(picture)) return [];
  const name = nameOf(picture);
  const at = (width: number, format: 'avif' | 'webp', more: string = ''): Rendering => ({
    address: `${name}-${width}${more}.${format}`,
    width,
    height: Math.max(1, Math.round((picture.height * width) / picture.width)),
    format,
  });
  if (picture.moves) {
    const width = Math.min(picture.width, movingWidth);
    if (picture.format !== 'GIF' && picture.format !== 'WebP') return [];
    const still = at(width, 'webp', '-still');
    return [
      { type: 'image/webp', renderings: [still], media: '(prefers-reduced-motion: reduce)' },
      { type: 'image/webp', renderings: [{ ...at(width, 'webp'), moves: true }] },
    ];
  }
  const largest = Math.min(picture.width, widths.at(-1) ?? picture.width);
  const steps = [...widths.filter(width => width <= largest * 0.8), largest];
  return [
    { type: 'image/avif', renderings: steps.map(width => at(width, 'avif')) },
    { type: 'image/webp', renderings: steps.map(width => at(width, 'webp')) },
  ];
}

/** Whether a part of the picture can be painted so that it looks the same from every machine. */
const canBePainted = (picture: Picture): boolean =>
  picture.width !== undefined && picture.height !== undefined && !picture.hasWords;

/** The largest part of a picture that has a shape, around its focus; never larger than the original. */
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

/** The same for any shape: width to height. */
export function partAround(picture: Picture, ratio: number, focus: Focus = { x: 50, y: 50 }): Part | undefined {
  const { width = 0, height = 0 } = picture;
  if (!canBePainted(picture)) return undefined;
  // the units of a drawing are no pixels: they may be few, and are not counted whole
  const whole = picture.format === 'SVG' ? (value: number) => value : Math.round;
  const part =
    width / height > ratio ? { width: whole(height * ratio), height } : { width, height: whole(width / ratio) || 1 };
  const left = whole(within((width * focus.x) / 100 - part.width / 2, width - part.width));
  const top = whole(within((height * focus.y) / 100 - part.height / 2, height - part.height));
  return { left, top, ...part };
}

/** Pixels on the longer side of a whole drawing, of which a part is painted. */
const longestDrawing = 16_000;

/** A drawing is painted as large as it is wanted, unless it is a ribbon of which that would be far too much. */
const mostOfDrawing = (partWidth: number, { width = 1, height = 1 }: Picture) =>
  Math.max(1, Math.floor((partWidth * longestDrawing) / Math.max(width, height)));

const within = (value: number, most: number) => Math.min(Math.max(value, 0), most);

/** A lead picture in all shapes. */
export const listParts = (picture: Picture, focus: Focus | undefined): readonly Rendering[] =>
  shapes.map(shape => partOf(picture, shape, focus)).filter(part => part !== undefined);

/**
 * The picture under its own name, for feeds and old browsers: undefined if its file goes out byte for byte. What tells more than the picture,
 * lies on its side or is larger than any screen wants it is written anew.
 */
export function itselfOf(picture: Picture): Rendering | undefined {
  if (!isSized(picture)) return undefined;
  const { file, format, width, height, isPlain, moves } = picture;
  const most = moves ? width : (widths.at(-1) ?? width);
  if (isPlain && width <= most) return undefined;
  return {
    address: addressOf.file(file),
    width: Math.min(width, most),
    height: Math.max(1, Math.round((height * Math.min(width, most)) / width)),
    format: encoders[format],
    ...(moves && { moves }),
  };
}

const encoders = { AVIF: 'avif', GIF: 'gif', JPEG: 'jpeg', PNG: 'png', WebP: 'webp' } as const;

/** A picture that pages show. */
export interface ShownPicture {
  readonly picture: Picture;
  /** Of a lead picture: what matters in it to each article that it leads. */
  readonly leads: readonly (Focus | undefined)[];
}

/** Everything that is written of a picture, each address once. */
export function renderingsOf({ picture, leads }: ShownPicture): readonly Rendering[] {
  const itself = itselfOf(picture);
  const all = [
    ...(itself ? [itself] : []),
    ...sourcesOf(picture).flatMap(({ renderings }) => renderings),
    ...leads.flatMap(focus => listParts(picture, focus)),
  ];
  return [...new Map(all.map(rendering => [rendering.address, rendering])).values()];
}
