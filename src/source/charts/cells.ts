/** Parses comma-separated values (RFC 4180, but each row is one line) into cells with positions. */
import { tell } from '../../language/messages/tell.ts';
import type { ChartFault } from './chart.ts';

/** Cell of a table, with its position in the file or block, counted from 1. */
export interface Cell {
  readonly text: string;
  readonly line: number;
  readonly column: number;
}

/** Line of a table, with its number in the CSV file or chart block, counted from 1. */
export interface Line {
  readonly text: string;
  readonly line: number;
}

/** Regular expression for a cell: quoted text, in which `""` means one quotation mark, or any text up to the next comma. */
const cell = /\s*(?:"((?:[^"]|"")*)"([^,]*)|([^,]*))(,|$)/y;

/** Parses the cells of each non-empty line. Reports quoted cells that are not closed, or that have text after the closing quotation mark. */
export function parseCells(lines: readonly Line[], report: (fault: ChartFault) => void): readonly (readonly Cell[])[] {
  return lines.filter(({ text }) => text.trim() !== '').map(line => parseLine(line, report));
}

function parseLine({ text, line }: Line, report: (fault: ChartFault) => void): readonly Cell[] {
  const cells: Cell[] = [];
  for (let at = 0; ; ) {
    cell.lastIndex = at;
    const [found = '', quoted, after = '', plain = '', comma] = cell.exec(text) ?? [];
    const column = at + 1 + (found.length - found.trimStart().length);
    if (after.trim() !== '' || plain.startsWith('"')) reportQuote({ line, column }, after.trim(), report);
    cells.push({ text: (quoted?.replaceAll('""', '"') ?? plain).trim(), line, column });
    if (comma !== ',') return cells;
    at += found.length;
  }
}

function reportQuote(at: ChartFault['at'], after: string, report: (fault: ChartFault) => void): void {
  report(
    after === ''
      ? {
          at,
          what: tell('cell-not-closed')`this cell begins with a quotation mark, but has no closing quotation mark`,
          cure: tell(
            'close-cell-or-double-mark',
          )`end the cell with a quotation mark on the same line; to show a quotation mark inside the cell, write the mark twice`,
        }
      : {
          at,
          what: tell('text-behind-closed-cell')`"${after}" comes after the closing quotation mark of this cell`,
          cure: tell('put-it-inside')`put the text inside the quotation marks`,
        },
  );
}
