/** Comma-separated values (RFC 4180, a row a line) → cells that know where they stand. */
import { tell } from '../../language/messages/tell.ts';
import type { ChartFault } from './chart.ts';

export interface Cell {
  readonly text: string;
  readonly line: number;
  readonly column: number;
}

/** A line of a table, counted from 1 as its file or block does. */
export interface Line {
  readonly text: string;
  readonly line: number;
}

/** A cell in quotation marks, in which two of them are one; or whatever stands before the next comma. */
const cell = /\s*(?:"((?:[^"]|"")*)"([^,]*)|([^,]*))(,|$)/y;

/** The cells of each line that is not empty. Faults tell what is wrong with quotation marks. */
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
          what: tell('cell-not-closed')`a quotation mark opens this cell and does not close it`,
          cure: tell(
            'close-cell-or-double-mark',
          )`close it on the same line, or write two of them for one that is meant`,
        }
      : {
          at,
          what: tell('text-behind-closed-cell')`"${after}" stands after the quotation mark that closes this cell`,
          cure: tell('put-it-inside')`put it inside`,
        },
  );
}
