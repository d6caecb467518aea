import { withoutUnseen } from './characters.ts';
import { oneLine } from './white-space.ts';

/** Returns whether a text has the form of an id of a person or column: lower-case ASCII letters, digits and hyphens. */
export const isId = (text: string): boolean => /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text);

/** Characters that slugs may contain besides the dot: letters and digits of any script, and - _ ~ */
const plain = '\\p{L}\\p{M}\\p{N}_~-';
const slugShape = new RegExp(`^[${plain}][.${plain}]*$`, 'u');

/** Returns whether a text can be the last part of an article's address. The text may contain dots, but must not begin with a dot. */
export const isSlug = (text: string): boolean => slugShape.test(text);

/** Matches characters that slugs cannot contain. */
export const notOfSlug = new RegExp(`[^${plain}]+`, 'gu');

/** Converts text to a slug in lower case: words of letters and digits of any script, joined by hyphens. */
export function toSlug(text: string): string {
  return (
    withoutUnseen(text)
      .normalize('NFKC')
      .toLowerCase()
      // Removes apostrophes, and the combining dot that follows the i if `toLowerCase` has converted a Turkish İ.
      .replace(/['’]|(?<=i)\u0307/g, '')
      .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
      .replace(/^-+|-+$/g, '')
  );
}

/**
 * Shortens a slug to at most 200 bytes, if possible at the end of a word. File names are limited to 255 bytes, and must also contain a
 * language tag and a file extension.
 */
export function shortenSlug(slug: string): string {
  // Every character takes at least one byte, so the characters after this limit cannot fit.
  let short = slug.slice(0, maximumBytes + 1);
  while (Buffer.byteLength(short) > maximumBytes)
    short = short.includes('-', 40) ? short.slice(0, short.lastIndexOf('-')) : [...short].slice(0, -1).join('');
  return short;
}

const maximumBytes = 200;

/**
 * Returns a key for comparing names. Two spellings have the same key if they differ only in case, width, Unicode form, spacing or invisible
 * characters.
 */
export function foldSpelling(text: string): string {
  return oneLine(withoutUnseen(text).normalize('NFKC').toLowerCase().normalize('NFC'));
}
