/** What a language tag (BCP 47) says of how a text is written. */

/** Scripts that run from right to left (https://www.unicode.org/iso15924/). */
const rightToLeft = new Set(['Adlm', 'Arab', 'Aran', 'Hebr', 'Mand', 'Mend', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa']);

export type Direction = 'ltr' | 'rtl';

const directions = new Map<string, Direction>();

/** By its script, the likely one where the tag does not name it: `ar`, `ku-Arab`, but not `ku`. */
export function directionOf(language: string): Direction {
  const known = directions.get(language);
  if (known) return known;
  const { script = '' } = new Intl.Locale(language).maximize();
  const direction = rightToLeft.has(script) ? 'rtl' : 'ltr';
  directions.set(language, direction);
  return direction;
}
