import { withoutUnseen } from './characters.ts';

/** Text → the part of an address: letters, marks and digits of any script, lower case, hyphens between. */
export function toSlug(text: string): string {
  return withoutUnseen(text)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
}

/** A disk takes 255 bytes for a name; a picture or a language may follow. Cut between words if there are any. */
export function shortenSlug(slug: string): string {
  // no character takes less than a byte
  let short = slug.slice(0, longest + 1);
  while (Buffer.byteLength(short) > longest)
    short = short.includes('-', 40) ? short.slice(0, short.lastIndexOf('-')) : [...short].slice(0, -1).join('');
  return short;
}

const longest = 200;

/** What two spellings share that differ only by case, width, Unicode form or characters that nobody sees. */
export function foldSpelling(text: string): string {
  return withoutUnseen(text).normalize('NFKC').toLowerCase().normalize('NFC').replace(/\s+/g, ' ').trim();
}
