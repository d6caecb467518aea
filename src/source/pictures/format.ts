/** Picture formats, with their file extensions and media types. */

/** Format of a picture. */
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

/** Returns the picture format with the extension of this file name, or `undefined` if no picture format has this extension. */
export const formatOfName = (file: string): Format | undefined =>
  byEnding[file.slice(file.lastIndexOf('.') + 1).toLowerCase()];

/** Returns the usual file extension of a format. */
export const endingOf = (format: Format): string => (format === 'JPEG' ? 'jpg' : format.toLowerCase());

/** Returns the media type of a format, such as `image/webp` (https://www.iana.org/assignments/media-types/). */
export const mediaTypeOf = (format: Format): string => `image/${format === 'SVG' ? 'svg+xml' : format.toLowerCase()}`;
