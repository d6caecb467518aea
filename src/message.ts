/** What authors are told, as plain data: it can be kept in caches, sent between threads and said in any language. */

/** What fills a gap: a text or a number as it is, or a message that is told within another. */
export type Gap = string | number | Message;

export interface Message {
  /** Names the sentence in every language, such as `no-such-month`. */
  readonly kind: string;
  /** The English pieces before, between and after the gaps. */
  readonly words: readonly string[];
  readonly gaps: readonly Gap[];
}

/** Returns the English text. */
export function englishOf({ words, gaps }: Message): string {
  return words.map((piece, i) => (i === 0 ? piece : `${englishOfGap(gaps[i - 1] ?? '')}${piece}`)).join('');
}

/** Returns the English text of what fills a gap. */
export const englishOfGap = (gap: Gap): string => (typeof gap === 'object' ? englishOf(gap) : String(gap));

/** Tells messages from everything else, such as data that comes out of a library. */
export function isMessage(value: unknown): value is Message {
  if (typeof value !== 'object' || value === null) return false;
  if (!('kind' in value && 'words' in value && 'gaps' in value)) return false;
  const { kind, words, gaps } = value;
  return (
    typeof kind === 'string' &&
    Array.isArray(words) &&
    words.every(piece => typeof piece === 'string') &&
    Array.isArray(gaps) &&
    gaps.every(gap => typeof gap === 'string' || typeof gap === 'number' || isMessage(gap))
  );
}
