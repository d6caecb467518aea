/** Text → the part of an address: letters, marks and digits of any script, lower case, hyphens between. */
export function toSlug(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
}

/** What two spellings share that differ only by case, width or Unicode form. */
export function foldSpelling(text: string): string {
  return text.normalize('NFKC').toLowerCase().normalize('NFC').replace(/\s+/g, ' ').trim();
}
