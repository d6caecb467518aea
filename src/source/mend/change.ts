/** A line of front matter that is written otherwise, and what its author is told. */

import { tell } from '../../language/messages/tell.ts';
import type { Message } from '../../message.ts';
import type { LocatedProblem } from '../../problem.ts';
import type { Line } from './fences.ts';

/** A line that is written otherwise. */
export interface Change {
  /** Of the text as it was, counted from 1. For a new line, the one that it stands before. */
  readonly line: number;
  /** As it was; undefined for a new line. */
  readonly before: string | undefined;
  /** As it is; undefined for one that goes. */
  readonly after: string | undefined;
  readonly field?: string;
  readonly what: Message;
}

/** A line of the new front matter: kept, changed or new. */
export interface MendedLine extends Line {
  readonly change?: Change;
}

/** What an author is told of a change that nobody has made yet. */
export function toProblem(file: string, change: Change): LocatedProblem {
  const { line, before = '', after = '', field, what } = change;
  const at = { line, column: columnOf(before, after, field) };
  return { file, at, ...(field && { field }), what, cure: sayCure(change), mends: true };
}

function sayCure({ before, after }: Change): Message {
  if (after === undefined) return tell('remove-it')`remove it`;
  if (before === undefined) return tell('write-line-here')`write a line ${after.trim()} here`;
  return before.trim() === after.trim() && after.startsWith(' ')
    ? tell('indent-with-spaces')`indent with spaces`
    : tell('write-this')`write ${after.trim()}`;
}

/** Where a value begins behind the name of its field; in a list, where it goes wrong. */
function columnOf(before: string, after: string, field: string | undefined): number {
  const [start = '', name] = /^\s*(?:- +)?([^\s:]+): +(?!\[)/.exec(before) ?? [];
  return name !== undefined && name === field?.split('.').at(-1) ? start.length + 1 : firstDifference(before, after);
}

function firstDifference(before: string, after: string): number {
  let column = 0;
  while (column < before.length && before[column] === after[column]) column++;
  return column + 1;
}
