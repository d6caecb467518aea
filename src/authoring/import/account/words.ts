/** Splits text into words, so that two versions of a text can be compared without their punctuation and markup. */

/** A word of a text, in lower case, with its offsets in the text. */
export interface Word {
  readonly word: string;
  readonly from: number;
  readonly to: number;
}

/** Matches one character of a script that does not separate words with spaces, or a sequence of other letters and digits. */
const pattern =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}]\p{M}*|[[\p{L}\p{M}\p{N}]--[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}]]+/gv;

/**
 * Splits a text into words. Each Chinese, Japanese, Thai, Lao or Khmer character is a word, because these scripts have no spaces between
 * words. Ignores punctuation, invisible characters and differences between variants of a character, such as `Ａ` and `A` (Unicode NFKC).
 */
export function* splitWords(text: string): Generator<Word> {
  for (const { 0: found, index } of text.matchAll(pattern))
    yield { word: found.normalize('NFKC').toLowerCase(), from: index, to: index + found.length };
}
