/** Messages about wrong values. */
import { tell } from '../../language/messages/tell.ts';

/** Joins a problem and its correction in one zod message. `checkFields` splits them again. */
export const say = (what: string, cure: string): string => `${oneLine(what)}\n${oneLine(cure)}`;

const oneLine = (text: string) => text.replace(/\s*\n\s*/g, ' ');

/** Describes a value of the wrong kind. */
export function describe(value: unknown): string {
  if (value === null) return tell`is empty`;
  if (Array.isArray(value)) return tell`is a list`;
  if (typeof value === 'boolean') return value ? tell`is true, which means yes` : tell`is false, which means no`;
  if (typeof value === 'number') return tell`is the number ${value}`;
  if (typeof value === 'object') return Object.keys(value).length === 0 ? tell`is empty` : tell`is a group of fields`;
  const words = String(value);
  const shown = words.length > 60 ? `${words.slice(0, 59)}…` : words;
  return words === '' ? tell`is empty` : tell`is the text "${shown}"`;
}

/** Part of a zod issue that the messages need. */
export interface RawIssue {
  readonly input?: unknown;
}

/** Returns the error function for a value that is missing or of the wrong kind. */
export const wrong =
  (cure: string, missing = cure) =>
  ({ input }: RawIssue): string =>
    input === undefined ? say(tell`is missing`, missing) : say(describe(input), cure);
