/** Parses the block of a chart, and reports everything that is wrong with it. */
import { tell } from '../../language/messages/tell.ts';
import { type Line, parseCells } from './cells.ts';
import type { Chart, ChartFault } from './chart.ts';
import { type Option, type Options, parseOptions } from './options.ts';
import { parseTable } from './table.ts';

/** File with the numbers of a chart. */
interface TableFile {
  readonly file: string;
  readonly text: string;
}

/** Functions that `parseChart` needs from its caller. */
export interface ChartSurroundings {
  /** Reads the table file at `address`, a path relative to the article. For an unreadable file, reports the fault and returns `undefined`. */
  readTable(address: string, at: ChartFault['at']): TableFile | undefined;
  report(fault: ChartFault): void;
}

/** Parses the block of a chart. If the block has mistakes, reports the mistakes and returns `undefined`. */
export function parseChart(block: string, { readTable, report }: ChartSurroundings): Chart | undefined {
  let sound = true;
  const fail = (fault: ChartFault) => {
    sound = false;
    report(fault);
  };
  const lines = block.split('\n');
  const options = parseOptions(lines, fail);
  const { title, data: file, unit, note, source } = options.given;
  const fence = { line: 0, column: 1 };
  if (!title)
    fail({
      at: fence,
      what: tell('chart-without-title')`the chart has no title`,
      cure: tell('write-chart-title')`add a line that begins with "title:" and says what the chart shows`,
    });
  // A line of hyphens may separate the options from the numbers.
  const taken = options.lines + (/^\s*-{3,}\s*$/.test(lines[options.lines] ?? '') ? 1 : 0);
  const below = lines.slice(taken).map((text, i): Line => ({ text, line: taken + i + 1 }));
  const rows = below.filter(({ text }) => text.trim() !== '');
  if (file && rows[0]) {
    const at = { line: rows[0].line, column: 1 };
    fail({
      at,
      what: tell(
        'figures-in-two-places',
      )`the numbers of the chart are both in the article and in the file ${file.text}`,
      cure: tell('keep-figures-in-one-place')`remove the numbers from the article, or remove the option "data"`,
    });
    return undefined;
  }
  const read = file ? readFile(file, readTable) : { lines: below, file: undefined };
  if (!read) return undefined;
  const tellOfTable = (fault: ChartFault) => fail({ ...fault, file: read.file });
  const cells = parseCells(read.lines, tellOfTable);
  if (cells.length < 2) {
    const at = read.file === undefined ? fence : { line: 1, column: 1 };
    const cure = tell(
      'write-chart-rows',
    )`write a row of column names, such as "Year,Women,Men", then rows of numbers, such as "2016,12,9"`;
    tellOfTable({ at, what: tell('chart-without-figures')`the chart has no numbers`, cure });
    return undefined;
  }
  const { type, fromZero } = options;
  const table = parseTable(cells, type, tellOfTable);
  if (table) checkType(options, table.rows.length, fail);
  if (!table || !title || !sound) return undefined;
  return { ...table, type, fromZero, title: title.text, unit: unit?.text, note: note?.text, source: source?.text };
}

function checkType({ type, given }: Options, rows: number, report: (fault: ChartFault) => void): void {
  const { line = 0, column = 1 } = given.type ?? {};
  if (type === 'line' && rows < 2)
    report({
      at: { line, column },
      what: tell('line-chart-needs-rows')`a line chart needs at least two rows`,
      cure: tell('write-bars-or-more-rows')`write "type: bar", or write at least two rows`,
    });
}

function readFile({ text, line, column }: Option, readTable: ChartSurroundings['readTable']) {
  const found = readTable(text, { line, column });
  return (
    found && { file: found.file, lines: found.text.split('\n').map((row, i): Line => ({ text: row, line: i + 1 })) }
  );
}
