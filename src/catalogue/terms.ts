/**
 * What a text is about, as numbers that can be compared: the beginnings of its words; in scripts that put no space between words, its pairs
 * of characters. The same on every machine, because no dictionary is asked, and quick enough to be done again in every build.
 */

/** So much of a word tells what it is about, whatever its ending: `federation`, `federations`, `federal`. */
const stem = 6;
/** Shorter words are those of grammar. */
const shortest = 3;

const other = 1;
const spaced = 2;
const dense = 3;
const letter = /[\p{L}\p{M}\p{N}]/u;
const unspaced =
  /[\p{Script=Han}\p{Script=Hira}\p{Script=Kana}\p{Script=Thai}\p{Script=Laoo}\p{Script=Khmr}\p{Script=Mymr}]/u;
const known = new Uint8Array(0x10000);

function sortOf(unit: number): number {
  const sort = known[unit];
  if (sort) return sort;
  const character = String.fromCharCode(unit);
  const found = !letter.test(character) ? other : unspaced.test(character) ? dense : spaced;
  known[unit] = found;
  return found;
}

/** FNV-1a, http://www.isthe.com/chongo/tech/comp/fnv/, over UTF-16 units. */
const seed = 0x811c9dc5;
const mix = (hash: number, unit: number) => Math.imul(hash ^ unit, 0x01000193);

export function hashOfWord(word: string): number {
  let hash = seed;
  for (let i = 0; i < word.length; i++) hash = mix(hash, word.charCodeAt(i));
  return hash;
}

/** Tells every term of a text, one by one; what comes twice is told twice. */
export function eachTerm(text: string, tell: (term: number) => void): void {
  const lower = text.toLowerCase();
  let hash = seed;
  let length = 0;
  let before = 0;
  for (let i = 0; i <= lower.length; i++) {
    const unit = i < lower.length ? lower.charCodeAt(i) : 0;
    const sort = sortOf(unit);
    if (sort === spaced) {
      if (length++ < stem) hash = mix(hash, unit);
      before = 0;
      continue;
    }
    if (length >= shortest) tell(hash);
    hash = seed;
    length = 0;
    if (sort === dense && before !== 0) tell(mix(mix(seed, before), unit));
    before = sort === dense ? unit : 0;
  }
}
