import { withoutUnseen } from './characters.ts';

/** Returns whether a text is an id of the newsroom: lower-case ASCII letters, digits and hyphens. */
export const isId = (text: string): boolean => /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text);

/** Characters that need no encoding in an address: letters and digits of any script, and - _ ~ */
const plain = '\\p{L}\\p{M}\\p{N}_~-';
const slugShape = new RegExp(`^[${plain}][.${plain}]*$`, 'u');

/** Returns whether a text can be a part of an address without encoding. A dot may stand in it, but not at its beginning. */
export const isSlug = (text: string): boolean => slugShape.test(text);

/** Matches runs of characters that no slug has. */
export const notOfSlug = new RegExp(`[^${plain}]+`, 'gu');

/** Converts text to a slug: letters, marks and digits of any script in lower case, joined by hyphens. */
export function toSlug(text: string): string {
  return withoutUnseen(text)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
}

/**
 * Shortens a slug to 200 bytes, between words if it can. File names are limited to 255 bytes, and a picture's name or a language may
 * follow.
 */
export function shortenSlug(slug: string): string {
  // every character takes at least one byte
  let short = slug.slice(0, maximumBytes + 1);
  while (Buffer.byteLength(short) > maximumBytes)
    short = short.includes('-', 40) ? short.slice(0, short.lastIndexOf('-')) : [...short].slice(0, -1).join('');
  return short;
}

const maximumBytes = 200;

/**
 * Returns a key for comparing names. Spellings that differ only in case, width, Unicode form, spacing or invisible characters share one
 * key.
 */
export function foldSpelling(text: string): string {
  return withoutUnseen(text).normalize('NFKC').toLowerCase().normalize('NFC').replace(/\s+/g, ' ').trim();
}
