/** Checks the cells of a table, and converts the cells to rows of numbers. */
import { tell } from '../../language/messages/tell.ts';
import type { Cell } from './cells.ts';
import {
  type ChartFault,
  type ChartType,
  type Figure,
  type LabelKind,
  mostRows,
  mostSeries,
  type Row,
  type Table,
} from './chart.ts';

type Report = (fault: ChartFault) => void;

const number = /^[-−]?\d{1,15}(?:\.(\d{1,9}))?$/;

/**
 * Parses a table: a row of column names, followed by at least one row of numbers. Reports all problems. Returns `undefined` only if there
 * is no column of numbers, or if there are too many columns or rows.
 */
export function parseTable(
  [first = [], ...lines]: readonly (readonly Cell[])[],
  type: ChartType,
  report: Report,
): Table | undefined {
  const [corner, ...heads] = first;
  if (!corner || !checkHeads(corner, heads, report)) return undefined;
  const most = mostRows[type];
  const beyond = lines[most]?.[0];
  if (beyond) {
    const what = tell('too-many-rows')`the table has ${lines.length} rows; this type of chart can show at most ${most}`;
    report({
      at: beyond,
      what,
      cure: tell('keep-or-sum-up')`delete or combine rows until at most ${most} remain`,
    });
    return undefined;
  }
  const labels = kindOfLabels(lines, report);
  checkLabels(lines, report);
  if (type === 'line' && labels !== 'name') checkOrder(lines, report);
  const rows = lines.map((cells): Row => ({ label: cells[0]?.text ?? '', figures: figuresOf(cells, heads, report) }));
  for (const [i, head] of heads.entries())
    if (lines.every(cells => cells[i + 1]?.text === ''))
      report({
        at: head,
        what: tell('column-without-figures')`the column "${head.text}" has no numbers`,
        cure: tell('write-figure-or-remove-column')`write at least one number in the column, or remove the column`,
      });
  return { head: corner.text, series: heads.map(({ text }) => text), rows, labels };
}

function checkHeads(corner: Cell, heads: readonly Cell[], report: Report): boolean {
  if (heads.length === 0) {
    const mark = /[，;\t|]/.exec(corner.text)?.[0];
    const cure = tell(
      'write-column-names',
    )`in the first row, write at least two column names separated by plain commas, such as "Year,Women"`;
    const what = mark
      ? tell(
          'mark-parts-no-columns',
        )`columns cannot be separated by ${mark === '\t' ? tell('a-tab')`a tab` : `"${mark}"`}`
      : tell('only-one-column')`the first row has only one column name: "${corner.text}"`;
    report({ at: corner, what, cure });
  } else if (heads.length > mostSeries) {
    const what = tell(
      'too-many-columns',
    )`the table has ${heads.length} columns of numbers; a chart can show at most ${mostSeries}`;
    report({
      at: heads[mostSeries] ?? corner,
      what,
      cure: tell('keep-or-make-two-charts')`keep at most ${mostSeries} columns of numbers, or make several charts`,
    });
  } else {
    const names = [corner, ...heads];
    for (const [i, cell] of names.entries()) {
      if (cell.text === '')
        report({
          at: cell,
          what: tell('column-without-name')`this column has no name`,
          cure: tell('write-name-in-first-row')`write the name of the column in the first row`,
        });
      else if (names.findIndex(({ text }) => text === cell.text) < i)
        report({
          at: cell,
          what: tell('columns-with-same-name')`two columns have the name "${cell.text}"`,
          cure: tell('give-another-name')`give one of the two columns another name`,
        });
    }
    return true;
  }
  return false;
}

function checkLabels(lines: readonly (readonly Cell[])[], report: Report): void {
  const seen = new Set<string>();
  for (const [cell] of lines) {
    if (!cell) continue;
    if (cell.text === '')
      report({
        at: cell,
        what: tell('row-without-name')`this row has no name`,
        cure: tell('write-in-first-cell')`write the name of the row in its first cell`,
      });
    else if (seen.has(cell.text))
      report({
        at: cell,
        what: tell('row-stands-twice')`the table has two entries for "${cell.text}"`,
        cure: tell('keep-one-of-two')`keep only one of the two entries`,
      });
    seen.add(cell.text);
  }
}

/**
 * Reports dates that are out of order, because a line in a chart must not go back in time. Compares the dates as strings, because all dates
 * in a table have the same form.
 */
function checkOrder(lines: readonly (readonly Cell[])[], report: Report): void {
  for (const [i, [cell]] of lines.entries()) {
    const before = lines[i - 1]?.[0];
    if (cell && before && cell.text < before.text)
      report({
        at: cell,
        what: tell(
          'row-out-of-order',
        )`the row "${cell.text}" comes after the row "${before.text}", which has a later date`,
        cure: tell('order-rows-by-time')`sort the rows by date, earliest first`,
      });
  }
}

function figuresOf(cells: readonly Cell[], heads: readonly Cell[], report: Report): readonly (Figure | undefined)[] {
  const [label, ...figures] = cells;
  if (label && figures.length !== heads.length) {
    report({
      at: figures.length > heads.length ? (figures[heads.length] ?? label) : label,
      what: tell(
        'wrong-number-of-cells',
      )`this row has a different number of cells (${cells.length}) than the first row (${heads.length + 1})`,
      cure:
        figures.length > heads.length
          ? tell(
              'quote-cells-with-commas',
            )`put quotation marks around cells that contain a comma, and write numbers without commas`
          : tell('write-comma-for-each-column')`separate all columns with commas, even where a cell is empty`,
    });
    return heads.map(() => undefined);
  }
  return figures.map(cell => parseFigure(cell, report));
}

/** Parses the number in a cell. Returns `undefined` if the cell is empty. If its text is not a number, reports it and returns `undefined`. */
function parseFigure(cell: Cell, report: Report): Figure | undefined {
  const { text } = cell;
  if (text === '') return undefined;
  const found = number.exec(text);
  if (found) return { value: Number(text.replace('−', '-')), decimals: found[1]?.length ?? 0 };
  const bare = text.replace(/\s*[%％]$/, '');
  report({
    at: cell,
    what: tell('not-a-number')`"${text}" is not a number`,
    cure:
      bare !== text && number.test(bare)
        ? tell('write-number-and-percent')`write only ${bare} in the cell, and add the line "unit: %" above the table`
        : tell(
            'write-digits-alone',
          )`write only digits and a decimal point, such as 6700 or 83.9, or leave the cell empty`,
  });
  return undefined;
}

const shapes: readonly (readonly [Exclude<LabelKind, 'name'>, RegExp])[] = [
  ['year', /^[12]\d{3}$/],
  ['month', /^\d{4}-\d{2}$/],
  ['day', /^\d{4}-\d{2}-\d{2}$/],
];

function kindOfLabels(lines: readonly (readonly Cell[])[], report: Report): LabelKind {
  const cells = lines.flatMap(([cell]) => (cell ? [cell] : []));
  const [kind = 'name'] = shapes.find(([, shape]) => cells.every(({ text }) => shape.test(text))) ?? [];
  if (kind === 'name') return kind;
  for (const cell of cells) {
    const { text } = cell;
    const day = `${text}${'-01-01'.slice(text.length - 4)}`;
    const date = new Date(`${day}T00:00:00Z`);
    if (Number.isNaN(date.getTime()) || !date.toISOString().startsWith(day))
      report({
        at: cell,
        what:
          kind === 'day'
            ? tell('no-day-in-calendar')`the date ${text} does not exist`
            : tell('no-month-in-calendar')`the month ${text} does not exist`,
        cure: tell('write-one-of-calendar')`write a date or a month that exists`,
      });
  }
  return kind;
}
