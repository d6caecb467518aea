/** Writes messages about wrong values. */
import { tell } from '../../language/messages/tell.ts';
import { replaceBreaks } from '../../language/white-space.ts';
import { type Gap, isMessage, type Message } from '../../message.ts';
import type { Fault } from '../../problem.ts';

/** Encodes a problem and its correction as JSON, because the message of a zod issue is a single string. */
export const say = (what: Message, cure: Message): string =>
  JSON.stringify({ what: onOneLine(what), cure: onOneLine(cure) });

/**
 * Decodes a problem and its correction from a string that `say` returned.
 * @throws Error if the string was not encoded by `say`
 */
export function hear(packed: string): Fault {
  const fault: unknown = JSON.parse(packed);
  if (typeof fault === 'object' && fault !== null && 'what' in fault && 'cure' in fault) {
    const { what, cure } = fault;
    if (isMessage(what) && isMessage(cure)) return { what, cure };
  }
  throw new Error(`no fault is packed in ${packed}`);
}

/** Replaces line breaks with spaces in the values of the placeholders of a message. */
const onOneLine = (message: Message): Message => ({ ...message, gaps: message.gaps.map(gapOnOneLine) });

const gapOnOneLine = (gap: Gap): Gap =>
  typeof gap === 'string' ? replaceBreaks(gap) : typeof gap === 'number' ? gap : onOneLine(gap);

/** Returns a message that says what an invalid value is, such as "the value cannot be a list". */
export function describe(value: unknown): Message {
  if (value === null) return tell('is-empty')`the value cannot be empty`;
  if (Array.isArray(value)) return tell('is-a-list')`the value cannot be a list`;
  if (typeof value === 'boolean')
    return value
      ? tell('is-true')`the value cannot be true (which means yes)`
      : tell('is-false')`the value cannot be false (which means no)`;
  if (typeof value === 'number') return tell('is-the-number')`the value cannot be the number ${spellNumber(value)}`;
  if (typeof value === 'object')
    return Object.keys(value).length === 0
      ? tell('is-empty')`the value cannot be empty`
      : tell('is-a-group')`the value cannot be a group of fields`;
  const words = String(value);
  const shown = words.length > 60 ? `${words.slice(0, 59)}…` : words;
  return words === ''
    ? tell('is-empty')`the value cannot be empty`
    : tell('is-the-text')`the value cannot be the text "${shown}"`;
}

/** Returns a number that JSON has; spells the others as YAML does: `.inf`, `-.inf` and `.nan`. Messages travel as JSON. */
function spellNumber(value: number): number | string {
  if (Number.isFinite(value)) return value;
  return Number.isNaN(value) ? '.nan' : value < 0 ? '-.inf' : '.inf';
}

/** Part of a zod issue that the messages need: the wrong value. */
export interface RawIssue {
  readonly input?: unknown;
}

/**
 * Returns a function that writes the error for a wrong value. `cure` is the correction for a value of the wrong type; `missing` is the
 * correction for a missing value.
 */
export const wrong =
  (cure: Message, missing = cure) =>
  ({ input }: RawIssue): string =>
    input === undefined ? say(tell('is-missing')`this field is missing`, missing) : say(describe(input), cure);

export const isEmpty = (cure: Message): string => say(tell('is-empty')`the value cannot be empty`, cure);

export const hasControlCharacter = say(
  tell('has-control-character')`the value contains an invisible control character`,
  tell('delete-and-write-again')`delete the value and write it again`,
);

export const hasUnseenCharacter = (code: string): string =>
  say(
    tell('has-unseen-character')`the value contains an invisible character: ${code}`,
    tell('delete-and-write-again')`delete the value and write it again`,
  );
