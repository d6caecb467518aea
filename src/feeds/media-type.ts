/** Which kind of picture a file is, by its name. */

/** https://www.iana.org/assignments/media-types/ */
const types: Readonly<Record<string, string>> = {
  avif: 'image/avif',
  gif: 'image/gif',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  png: 'image/png',
  svg: 'image/svg+xml',
  webp: 'image/webp',
};

/** Such as `image/webp`; undefined for what is no picture. */
export function mediaTypeOf(file: string): string | undefined {
  return types[file.slice(file.lastIndexOf('.') + 1).toLowerCase()];
}
