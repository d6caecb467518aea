/** Defines messages for authors. A message is plain data, so that it can be cached, sent between threads and printed in any language. */

/** A value that is inserted into the text of a message: a string, a number, or another message. */
export type Gap = string | number | Message;

/** A message: its name, its English text, and the values to insert into the text. */
export interface Message {
  /** Name of the message, under which its translations are listed: `no-such-month`. */
  readonly kind: string;
  /** Parts of the English text before, between and after the inserted values. There is always one more part than there are values. */
  readonly words: readonly string[];
  /** Values to insert between the parts of the text, in the order of the English text. */
  readonly gaps: readonly Gap[];
}

/** Returns the English text of a message. */
export function englishOf({ words, gaps }: Message): string {
  return words.map((piece, i) => (i === 0 ? piece : `${englishOfGap(gaps[i - 1] ?? '')}${piece}`)).join('');
}

/** Returns the English text of one inserted value. */
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
