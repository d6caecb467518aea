/** Parses CSV files (RFC 4180), and finds the positions of cells. This is the only file that imports csv-parse. */
import { CsvError, parse } from 'csv-parse/sync';
import type { Position } from '../../problem.ts';

/** A row of a CSV file. */
export interface CsvRow {
  readonly cells: readonly string[];
  /** Line on which the row begins, counted from 1. */
  readonly line: number;
}

/**
 * Parses the rows of a CSV file in UTF-8 one by one, so that a large table needs little memory. Leaves out empty lines. Returns the line of the
 * first row with a quotation mark that opens a cell but has no proper end, or undefined if there is none.
 */
export function readRows(bytes: Buffer, take: (row: CsvRow) => void): number | undefined {
  let next = 1;
  try {
    parse(withPlainLines(bytes), {
      relax_column_count: true,
      trim: true,
      on_record: (cells: string[], { lines }) => {
        const line = next;
        next = lines + 1;
        if (cells.some(cell => cell !== '')) take({ cells, line });
        return null;
      },
    });
    return undefined;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return next;
  }
}

const [lineFeed, carriageReturn] = [10, 13];
const byteOrderMark = Buffer.from('\ufeff');

/** Removes the byte order mark from a text in UTF-8, and converts all line endings to `\n`. Copies the text only if it has other endings. */
function withPlainLines(written: Buffer): Buffer {
  const isMarked = written.subarray(0, byteOrderMark.length).equals(byteOrderMark);
  const bytes = written.subarray(isMarked ? byteOrderMark.length : 0);
  let found = bytes.indexOf(carriageReturn);
  if (found === -1) return bytes;
  const plain = Buffer.allocUnsafeSlow(bytes.length);
  let [length, start] = [0, 0];
  for (; found !== -1; found = bytes.indexOf(carriageReturn, start)) {
    length += bytes.copy(plain, length, start, found);
    if (bytes[found + 1] !== lineFeed) plain[length++] = lineFeed;
    start = found + 1;
  }
  return plain.subarray(0, length + bytes.copy(plain, length, start));
}

/** Finds the positions of cells in the text of a CSV file. Needed only for problems, because the parser does not report these positions. */
export class CellFinder {
  readonly #text: string;
  #starts: readonly number[] | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  /** Returns the position of a cell. `line` is the line on which its row begins; `index` counts from 0. */
  positionOf({ line }: Pick<CsvRow, 'line'>, index: number): Position {
    const { cells } = walkRow(this.#text, this.#offsetOf(line));
    return this.#positionAt(cells[Math.min(index, cells.length - 1)] ?? this.#offsetOf(line));
  }

  /** Returns the position of the first faulty quotation mark at or below a line, or the start of the line if there is none. */
  faultFrom(line: number): Position {
    for (let at = this.#offsetOf(line); at < this.#text.length; ) {
      const { fault, end } = walkRow(this.#text, at);
      if (fault !== undefined) return this.#positionAt(fault);
      at = end + 1;
    }
    return { line, column: 1 };
  }

  #offsetOf(line: number): number {
    return this.#lineStarts()[line - 1] ?? this.#text.length;
  }

  #positionAt(offset: number): Position {
    const starts = this.#lineStarts();
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  }

  #lineStarts(): readonly number[] {
    if (this.#starts) return this.#starts;
    const starts = [0];
    for (let at = this.#text.indexOf('\n'); at !== -1; at = this.#text.indexOf('\n', at + 1)) starts.push(at + 1);
    this.#starts = starts;
    return starts;
  }
}

/** A row as offsets in the text: the start of each cell, the end of the row, and a faulty quotation mark. */
interface WalkedRow {
  readonly cells: readonly number[];
  readonly end: number;
  readonly fault?: number;
}

const blank = /[ \t]*/y;
const plain = /[^,\n]*/y;

/** Returns the offset behind the characters that `pattern` matches at an offset. */
function skip(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  pattern.test(text);
  return pattern.lastIndex;
}

function walkRow(text: string, start: number): WalkedRow {
  const cells: number[] = [];
  for (let at = start; ; at++) {
    const cell = skip(blank, text, at);
    cells.push(cell);
    if (text[cell] === '"') {
      let close = text.indexOf('"', cell + 1);
      while (close !== -1 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
      at = close === -1 ? text.length : skip(blank, text, close + 1);
      if (close === -1 || !/^[,\n]?$/.test(text[at] ?? '')) return { cells, end: text.length, fault: cell };
    } else {
      at = skip(plain, text, cell);
      const mark = text.indexOf('"', cell);
      if (mark !== -1 && mark < at) return { cells, end: at, fault: mark };
    }
    if (text[at] !== ',') return { cells, end: at };
  }
}
