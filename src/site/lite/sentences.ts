/** Finds the places where a text may continue on the next page. */

/** Unit of text that stays together, from the best to the worst place for a break. */
export type Unit = 'line' | 'sentence' | 'word' | 'grapheme';

const segmenters = new Map<string, Intl.Segmenter>();

/**
 * Returns the offsets in a text at which a unit ends, in ascending order, without the start and the end of the text. Sentences, words and
 * graphemes (letters with their marks) follow UAX 29 (https://www.unicode.org/reports/tr29/).
 */
export function endsOf(text: string, unit: Unit, language: string): readonly number[] {
  const ends =
    unit === 'line'
      ? [...text.matchAll(/\n/g)].map(({ index }) => index + 1)
      : [...segmenterOf(language, unit).segment(text)].map(({ index }) => index);
  return ends.filter(end => end > 0 && end < text.length);
}

function segmenterOf(language: string, granularity: Exclude<Unit, 'line'>): Intl.Segmenter {
  const key = `${granularity} ${language}`;
  const known = segmenters.get(key);
  if (known) return known;
  const made = new Intl.Segmenter(language, { granularity });
  segmenters.set(key, made);
  return made;
}
