/**
 * Splits the particles that Hebrew writes at the beginning of a word, such as ה (the), ב (in) and ו (and). Knows no dictionary: a word whose
 * own first letter looks like a particle is split, too. The index and the query split words in the same way, so that both agree.
 */

/** Matches particles in their order: and; when, that; in, as, to, from; the. */
const inOrder = /^ו?(?:כש|לכש|מש|ש)?[בכלמ]?ה?/;
/** Minimum number of letters after one or two letters of particles, and after more. A long row of particles is seldom one. */
const shortestRest = { usual: 3, afterMany: 4 };
/** Frequent nouns of two letters, which may follow a particle. */
const short = new Set([
  'אב',
  'אח',
  'אם',
  'אש',
  'בן',
  'בת',
  'גן',
  'דג',
  'הר',
  'חג',
  'יד',
  'ים',
  'לב',
  'עם',
  'עץ',
  'תה',
  'תא',
]);

/** Returns the particles of a word, such as `וה` for והרכבות; an empty string if the word has none. */
export function particlesOf(word: string): string {
  if (/^[הבלו][א-ת]{2}$/.test(word) && short.has(word.slice(1))) return word.slice(0, 1);
  const [longest = ''] = inOrder.exec(word) ?? [];
  for (let count = longest.length; count > 0; count--) {
    const { usual, afterMany } = shortestRest;
    if (word.length - count >= (count > 2 ? afterMany : usual)) return longest.slice(0, count);
  }
  return '';
}
