/**
 * Computes the terms of a text as hashes. A term is the beginning of a word or, in scripts without spaces, a bigram (two adjacent
 * characters). The computation uses no dictionary, so every machine finds the same terms. The computation is fast enough to be
 * repeated in every build.
 */

/**
 * Maximum number of letters in a term. Further letters of a longer word are ignored. Therefore words that differ only in their endings, such
 * as `federation`, `federations` and `federal`, become the same term.
 */
const stemLength = 6;
/** Minimum number of letters of a word. Shorter words are mostly function words. */
const minimumLength = 3;

/** Classes of characters. The comment of `sortOf` explains the classes. */
const other = 1;
const spaced = 2;
const dense = 3;
const letter = /[\p{L}\p{M}\p{N}]/u;
const unspaced =
  /[\p{Script=Han}\p{Script=Hira}\p{Script=Kana}\p{Script=Thai}\p{Script=Laoo}\p{Script=Khmr}\p{Script=Mymr}]/u;
/** Class of each UTF-16 code unit, or 0 if `sortOf` has not classified it yet. */
const known = new Uint8Array(0x10000);

/**
 * Classifies a UTF-16 code unit. `spaced` means a letter of a script that puts spaces between words. `dense` means a letter of a script
 * without spaces between words. `other` means any other character.
 */
function sortOf(unit: number): number {
  const sort = known[unit];
  if (sort) return sort;
  const character = String.fromCharCode(unit);
  const found = !letter.test(character) ? other : unspaced.test(character) ? dense : spaced;
  known[unit] = found;
  return found;
}

/** Initial value and step of the hash FNV-1a, applied to UTF-16 code units (http://www.isthe.com/chongo/tech/comp/fnv/). */
const seed = 0x811c9dc5;
const mix = (hash: number, unit: number) => Math.imul(hash ^ unit, 0x01000193);

/** Returns the FNV-1a hash of a word. */
export function hashOfWord(word: string): number {
  let hash = seed;
  for (let i = 0; i < word.length; i++) hash = mix(hash, word.charCodeAt(i));
  return hash;
}

/** Calls `tell` for each occurrence of a term in a text, with the hash of the term. */
export function eachTerm(text: string, tell: (term: number) => void): void {
  const lower = text.toLowerCase();
  let hash = seed;
  let length = 0;
  let before = 0;
  for (let i = 0; i <= lower.length; i++) {
    const unit = i < lower.length ? lower.charCodeAt(i) : 0;
    const sort = sortOf(unit);
    if (sort === spaced) {
      if (length++ < stemLength) hash = mix(hash, unit);
      before = 0;
      continue;
    }
    if (length >= minimumLength) tell(hash);
    hash = seed;
    length = 0;
    if (sort === dense && before !== 0) tell(mix(mix(seed, before), unit));
    before = sort === dense ? unit : 0;
  }
}
