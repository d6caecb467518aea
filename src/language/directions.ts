/** Determines the writing direction of a text from the letters of the text. */
import type { Direction } from './languages.ts';

/** Matches a character of a right-to-left script, including digits and punctuation. */
export const rightToLeftLetters = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
/** Matches a letter of a right-to-left script. */
const rightToLeft = new RegExp(`(?=${rightToLeftLetters.source})\\p{L}`, 'u');
/** Quick test for long texts, without the slow flag `u`: a text that does not match has no letter of a right-to-left script. */
const suspect = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\ud802\ud803\ud83a\ud83b]/;
const allRightToLeft = new RegExp(rightToLeft.source, 'gu');
const letters = /\p{L}/gu;

/** Returns whether a text contains a letter of a right-to-left script. */
export const hasRightToLeft = (text: string): boolean => suspect.test(text) && rightToLeft.test(text);

/**
 * Returns the direction of a text inside a text of the direction `around`. The result differs from `around` only if the first letter and at least
 * half of all letters have the other direction. The first letter alone is not enough, because a Persian sentence may begin with an English name,
 * and an English sentence with a Persian word.
 */
export function directionOfText(text: string, around: Direction): Direction {
  if (around === 'ltr' && !hasRightToLeft(text)) return around;
  const all = text.match(letters) ?? [];
  const [first] = all;
  if (first === undefined || hasRightToLeft(first) === (around === 'rtl')) return around;
  const count = text.match(allRightToLeft)?.length ?? 0;
  if (around === 'rtl') return count <= all.length / 2 ? 'ltr' : around;
  return count >= all.length / 2 ? 'rtl' : around;
}

/** Matches a quotation in Latin letters that ends with a punctuation mark before the closing quotation mark: `“Half the sky!”`. */
const quoted = /(?<=[“„‘«‹"])[\p{Script=Latin}\p{N}][^\p{Script=Arabic}\p{Script=Hebrew}“”„‘«»‹›"]*[.!?…](?=[”’»›"])/u;
/** Matches three or more groups of digits with hyphens between the groups: dates, phone numbers and book numbers. */
const hyphenated = /(?<![\p{L}\p{N}-])\p{Nd}+(?:[-‐‑–]\p{Nd}+){2,}(?![\p{L}\p{N}-])/u;
/** Matches a telephone number that begins with a plus sign or a zero and has seven digits or more, usually in groups. */
const telephone =
  /(?<![\p{L}\p{N}+.,/-])(?=(?:[^\p{Nd}\p{L}]*\p{Nd}){7})(?:\(?\+|\(?[0٠۰]\p{Nd}*[) ‐‑–-])\p{Nd}*\)?(?:[ \u00a0‐‑–-]?\(?\p{Nd}+\)?)*/u;
/** Matches a web address, without the punctuation after it. */
const address = /(?<![\p{L}\p{N}])(?:https?:\/\/|www\.)[^\s<>"“”«»،؛؟]*[\p{L}\p{N}/=&#_-]/iu;
/** Matches a temperature: `-5 °C`. */
const temperature = /(?<![\p{L}\p{N}])[-−+]?\p{Nd}+(?:[.,٫]\p{Nd}+)?[ \u00a0]?°[ \u00a0]?[CF](?!\p{L})/u;
/** Matches an amount with the sign of a currency before its digits: `$0.25`. */
const amount = /(?<![\p{L}\p{N}])[$€£¥]\d+(?:[.,]\d+)*/u;
const word = String.raw`\p{Script=Latin}[\p{Script=Latin}\p{M}\p{Nd}'’._-]*`;
/**
 * Matches words in Latin letters of which one has a mark at its edge, such as `C++`, `@women` or `#MeToo movement`. Includes the words beside it,
 * because words that are apart from it would change places with it.
 */
const attached = new RegExp(
  String.raw`(?<![\p{L}\p{N}@#])(?:${word} ){0,8}(?:[@#]${word}|${word}[+#]+(?![\p{L}\p{N}]))(?:(?: ${word})*(?<=[\p{L}\p{N}]))?`,
  'u',
);
const fixed = new RegExp(
  [address, quoted, hyphenated, telephone, temperature, amount, attached]
    .map(({ source }) => `(?:${source})`)
    .join('|'),
  'gu',
);

/**
 * Lists the parts of a right-to-left text that readers would see in the wrong order: English quotations with their punctuation, groups of
 * digits such as telephone numbers, web addresses, temperatures, amounts, and English words with a mark at the edge.
 */
export const listLeftToRight = (text: string): readonly { readonly words: string; readonly index: number }[] =>
  /[\p{Nd}.!?…@#+/]/u.test(text) ? [...text.matchAll(fixed)].map(({ 0: words, index }) => ({ words, index })) : [];
