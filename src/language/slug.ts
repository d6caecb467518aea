import { withoutUnseen } from './characters.ts';

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
