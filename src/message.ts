/** Messages as plain data. They can be cached, sent between threads and printed in any language. */

/** A value that a message inserts between its words: text, a number, or another message. */
export type Gap = string | number | Message;

/** A message: its name, its English words, and the values between the words. Tables of messages translate it by its name. */
export interface Message {
  /** Name of the message, by which its translation is found: `no-such-month`. */
  readonly kind: string;
  /** The English text before, between and after the gaps: always one more than there are gaps. */
  readonly words: readonly string[];
  /** Values to insert, in the order of the English text. */
  readonly gaps: readonly Gap[];
}

/** Returns the English text of a message. */
export function englishOf({ words, gaps }: Message): string {
  return words.map((piece, i) => (i === 0 ? piece : `${englishOfGap(gaps[i - 1] ?? '')}${piece}`)).join('');
}

/** Returns the English text of one gap. */
export const englishOfGap = (gap: Gap): string => (typeof gap === 'object' ? englishOf(gap) : String(gap));

/** Returns whether an unknown value, for example a caught error, is a message. */
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
