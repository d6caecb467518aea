/** Splits text into words, so that two versions of a text can be compared without their punctuation and markup. */

/** A word of a text, in lower case, with its offsets in the text. */
export interface Word {
  readonly word: string;
  readonly from: number;
  readonly to: number;
}

/** A character of a script that does not separate words with spaces, or a sequence of other letters and digits. */
const pattern = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}]\p{M}*|[\p{L}\p{M}\p{N}]/gu;
const isAlone = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}]/u;

/**
 * Splits a text into words. Each Chinese, Japanese, Thai, Lao or Khmer character is a word, because these scripts have no spaces between
 * words. Ignores punctuation, invisible characters and differences between compatible characters such as `Ａ` and `A` (Unicode NFKC).
 */
export function splitWords(text: string): readonly Word[] {
  const words: Word[] = [];
  let open: Word | undefined;
  for (const { 0: found, index } of text.matchAll(pattern)) {
    const to = index + found.length;
    const alone = isAlone.test(found);
    if (open && !alone && index === open.to) open = { word: open.word + found, from: open.from, to };
    else {
      if (open) words.push(open);
      open = { word: found, from: index, to };
    }
    if (alone) {
      words.push(open);
      open = undefined;
    }
  }
  if (open) words.push(open);
  return words.map(one => ({ ...one, word: one.word.normalize('NFKC').toLowerCase() }));
}
