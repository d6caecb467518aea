/** Splits text into words, so that two versions of a text can be compared without their punctuation and markup. */

/** A word of a text, in lower case, with its offsets in the text. */
export interface Word {
  readonly word: string;
  readonly from: number;
  readonly to: number;
}

/** Kinds of character: `letter` is part of a word, `whole` is a word by itself, and `mark` continues the word before it. */
const [none, letter, whole, mark] = [1, 2, 4, 8] as const;

/** Matches a character of a script that does not separate words with spaces. */
const unspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}]/u;

/** Cache of the kind of each character by its code point, because a regular expression for each word would be slow; 0 if still unknown. */
const kinds = new Uint8Array(0x110000);

function kindOf(codePoint: number): number {
  const known = kinds[codePoint] ?? none;
  if (known !== 0) return known;
  const character = String.fromCodePoint(codePoint);
  const script = unspaced.test(character) ? whole : /[\p{L}\p{M}\p{N}]/u.test(character) ? letter : none;
  const kind = script + (/\p{M}/u.test(character) ? mark : 0);
  kinds[codePoint] = kind;
  return kind;
}

/**
 * Finds the words of a text, and calls `visit` with the offsets of each word. Each Chinese, Japanese, Thai, Lao or Khmer character is a word,
 * because these scripts have no spaces between words. The marks after such a character belong to its word.
 */
function findWords(text: string, visit: (from: number, to: number) => void): void {
  let from = 0;
  /** Kinds of character that continue the current word; 0 outside of words. */
  let rest = 0;
  for (let at = 0; at < text.length; ) {
    const codePoint = text.codePointAt(at) ?? 0;
    const kind = kindOf(codePoint);
    if ((kind & rest) === 0) {
      if (rest !== 0) visit(from, at);
      from = at;
      rest = (kind & whole) !== 0 ? mark : kind & letter;
    }
    at += codePoint > 0xffff ? 2 : 1;
  }
  if (rest !== 0) visit(from, text.length);
}

/** Returns the number of words in a text. */
export function countWords(text: string): number {
  let count = 0;
  findWords(text, () => count++);
  return count;
}

/** Splits a text into words. Ignores punctuation, invisible characters and differences between variants of a character, such as `Ａ` and `A`. */
export function splitWords(text: string): readonly Word[] {
  const words: Word[] = [];
  findWords(text, (from, to) => words.push({ word: fold(text.slice(from, to)), from, to }));
  return words;
}

/** Returns a word in lower case and in Unicode NFKC. ASCII needs no normalisation, which is slow. */
const fold = (word: string) => (/[^ -~]/.test(word) ? word.normalize('NFKC') : word).toLowerCase();
