/** The formats of pictures, and what file names and programs call them. */

export type Format = 'AVIF' | 'GIF' | 'JPEG' | 'PNG' | 'SVG' | 'WebP';

const byEnding: Readonly<Record<string, Format>> = {
  avif: 'AVIF',
  gif: 'GIF',
  jpeg: 'JPEG',
  jpg: 'JPEG',
  png: 'PNG',
  svg: 'SVG',
  webp: 'WebP',
};

/** The format that a file name promises; undefined for what is no picture. */
export const formatOfName = (file: string): Format | undefined =>
  byEnding[file.slice(file.lastIndexOf('.') + 1).toLowerCase()];

/** The usual ending of a file name. */
export const endingOf = (format: Format): string => (format === 'JPEG' ? 'jpg' : format.toLowerCase());

/** Such as `image/webp`: https://www.iana.org/assignments/media-types/ */
export const mediaTypeOf = (format: Format): string => `image/${format === 'SVG' ? 'svg+xml' : format.toLowerCase()}`;
