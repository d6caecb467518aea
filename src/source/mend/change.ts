/** A change to one line of front matter, and the problem that reports the change. */

import { tell } from '../../language/messages/tell.ts';
import type { Message } from '../../message.ts';
import type { LocatedProblem } from '../../problem.ts';
import type { Line } from './fences.ts';

/** Correction that replaces, inserts or removes one line. */
export interface Change {
  /** Line number in the original text, counted from 1. For a new line, the number of the line before which the new line is inserted. */
  readonly line: number;
  /** Original line, or `undefined` for a new line. */
  readonly before: string | undefined;
  /** Corrected line, or `undefined` for a line to remove. */
  readonly after: string | undefined;
  readonly field?: string;
  readonly what: Message;
}

/** Line of the corrected front matter: unchanged, changed or new. */
export interface MendedLine extends Line {
  readonly change?: Change;
}

/** Converts a change to the problem that reports it to the author. */
export function toProblem(file: string, change: Change): LocatedProblem {
  const { line, before = '', after = '', field, what } = change;
  const at = { line, column: columnOf(before, after, field) };
  return { file, at, ...(field && { field }), what, cure: sayCure(change), mends: true };
}

function sayCure({ before, after }: Change): Message {
  if (after === undefined) return tell('remove-this-line')`remove this line`;
  if (before === undefined) return tell('write-line-here')`add this line here: ${after.trim()}`;
  return before.trim() === after.trim() && after.startsWith(' ')
    ? tell('indent-with-spaces')`indent with plain spaces`
    : tell('write-this')`write ${after.trim()}`;
}

/** Returns the column (from 1) where the field's value begins, or where the lines first differ if `before` does not contain the field. */
function columnOf(before: string, after: string, field: string | undefined): number {
  const [start = '', name] = /^\s*(?:- +)?([^\s:]+): +(?!\[)/.exec(before) ?? [];
  return name !== undefined && name === field?.split('.').at(-1) ? start.length + 1 : firstDifference(before, after);
}

function firstDifference(before: string, after: string): number {
  let column = 0;
  while (column < before.length && before[column] === after[column]) column++;
  return column + 1;
}
