/**
 * Terms of a text as hashes: the beginnings of its words, or pairs of characters in scripts without spaces. They are the same on every
 * machine, because no dictionary is involved, and fast enough to be recomputed in every build.
 */

/** Number of letters of a word that count. They ignore most endings: `federation`, `federations`, `federal`. */
const stemLength = 6;
/** Minimum length of a word. Shorter ones are mostly function words. */
const minimumLength = 3;

const other = 1;
const spaced = 2;
const dense = 3;
const letter = /[\p{L}\p{M}\p{N}]/u;
const unspaced =
  /[\p{Script=Han}\p{Script=Hira}\p{Script=Kana}\p{Script=Thai}\p{Script=Laoo}\p{Script=Khmr}\p{Script=Mymr}]/u;
const known = new Uint8Array(0x10000);

/** Classifies a UTF-16 unit: no letter, letter of a script with spaces, or letter of a script without. */
function sortOf(unit: number): number {
  const sort = known[unit];
  if (sort) return sort;
  const character = String.fromCharCode(unit);
  const found = !letter.test(character) ? other : unspaced.test(character) ? dense : spaced;
  known[unit] = found;
  return found;
}

/** Offset basis and step of FNV-1a over UTF-16 units (http://www.isthe.com/chongo/tech/comp/fnv/). */
const seed = 0x811c9dc5;
const mix = (hash: number, unit: number) => Math.imul(hash ^ unit, 0x01000193);

/** Returns the FNV-1a hash of a word. */
export function hashOfWord(word: string): number {
  let hash = seed;
  for (let i = 0; i < word.length; i++) hash = mix(hash, word.charCodeAt(i));
  return hash;
}

/** Calls back with every term of a text, including repeated ones. */
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
