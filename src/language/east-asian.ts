/** Defines classes of Chinese, Japanese and Korean characters. */

/** Quick test for long texts. If a text does not match, it has no Chinese, Japanese or Korean character. */
export const mayBeEastAsian = /[\u1100-\u11ff\u2e80-\uffff]/;

/** Matches a Chinese, Japanese or Korean character or punctuation mark. */
export const eastAsian =
  /[\u1100-\u11ff\u2e80-\u2fff\u3001-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\ufe10-\ufe1f\ufe30-\ufe4f\uff00-\uffef\u{16fe0}-\u{18d7f}\u{1aff0}-\u{1b2ff}\u{1f200}-\u{1f2ff}\u{20000}-\u{3ffff}]/u;

/** Matches a Chinese or Japanese character. Excludes Korean, because only Korean has spaces between words. */
export const unspacedLetter = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\u30fc\uff70]/u;

/** Returns whether a text contains a Chinese character. */
export const hasHan = (text: string): boolean => /\p{Script=Han}/u.test(text);

/** Matches a full-width punctuation mark. A full-width mark contains space within its width, so authors write no space beside the mark. */
export const fullWidthMark =
  /[\u3001-\u3003\u3008-\u3011\u3014-\u301f\u3030\u303d\u30a0\u30fb\ufe10-\ufe1f\ufe30-\ufe4f\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65]/u;

/** Matches a punctuation mark that Chinese shares with other scripts: · — ‘ ’ “ ” … */
export const sharedMark = /[\u00b7\u2014\u2018\u2019\u201c\u201d\u2026\u2027\u22ef]/u;
