/** Messages as plain data, which can be cached, sent between threads and printed in any language. */

/** A value in a gap of a message: text, a number, or another message. */
export type Gap = string | number | Message;

/** A message in any language: a kind, English words and gaps. */
export interface Message {
  /** Name of the message in every language, such as `no-such-month`. */
  readonly kind: string;
  /** The English pieces before, between and after the gaps. */
  readonly words: readonly string[];
  readonly gaps: readonly Gap[];
}

/** Returns the English text of a message. */
export function englishOf({ words, gaps }: Message): string {
  return words.map((piece, i) => (i === 0 ? piece : `${englishOfGap(gaps[i - 1] ?? '')}${piece}`)).join('');
}

/** Returns the English text of a gap's value. */
export const englishOfGap = (gap: Gap): string => (typeof gap === 'object' ? englishOf(gap) : String(gap));

/** Returns whether a value is a message, and not other data such as an error of a library. */
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
