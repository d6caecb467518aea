/** Keeps the words of a picture on a line of their own, where the picture had a line of its own inside a paragraph. */

/** Spaces at the end of a line, which Markdown shows as a line break inside a paragraph and nowhere else. */
const hardBreak = '  ';

/** Lines that directly precede and follow a picture, if the picture is alone on its line. */
export interface Beside {
  readonly isBelowText: boolean;
  readonly isAboveText: boolean;
}

/** Returns whether a line needs a line break before the next line. A blank line, a heading and a line that ends with spaces need none. */
const isText = (line: string) => !/^[\s>]*(?:#{1,6}\s.*)?$| {2}$/.test(line);

/** Returns the lines beside a picture. `start` and `end` are the offsets of the picture; marks of lists and quotations may precede it. */
export function linesBeside(text: string, start: number, end: number): Beside {
  const first = text.lastIndexOf('\n', start - 1) + 1;
  const last = endOfLine(text, end);
  const [marks, margin] = /^([ \t>]*)(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?$/.exec(text.slice(first, start)) ?? [];
  const rest = text.slice(end, last);
  if (marks === undefined || rest.trim() !== '') return { isBelowText: false, isAboveText: false };
  const above = first === 0 || marks !== margin ? '' : text.slice(text.lastIndexOf('\n', first - 2) + 1, first - 1);
  const below = text.slice(last + 1, endOfLine(text, last + 1));
  return { isBelowText: isText(above), isAboveText: rest.length < hardBreak.length && isText(below.trimEnd()) };
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end;
}

/**
 * Adds a line break to the last complete line of a text. Changes nothing if the line has a line break already: a backslash, or the spaces at the
 * end of `before`, which is the text before.
 */
export function breakLine(text: string, before: string): string {
  const end = text.lastIndexOf('\n');
  if (end === -1 || text[end - 1] === '\\' || (end === 0 && before.endsWith(hardBreak))) return text;
  return `${text.slice(0, end).trimEnd()}${hardBreak}${text.slice(end)}`;
}

/** Adds a line break to the words of a picture. */
export const endLine = (words: string): string => words + hardBreak;
