/** Reads a CSV file of groups. The first row names the fields; `name.zh-Hans` is the name in one language. */
import { tell } from '../../language/messages/tell.ts';
import type { Fault, FieldPath, LocatedProblem, Position } from '../../problem.ts';
import { checkFields } from '../fields/check.ts';
import type { FieldShape } from '../fields/shape.ts';
import { suggest } from '../fields/suggest.ts';
import { shapeOf } from '../fields/types.ts';
import type { Site } from '../publication/newsroom.ts';
import { notOfPublication } from '../publication/read-file.ts';
import { type CsvRow, readRows } from './csv-rows.ts';
import { moreFaultyRows, mostFaultyRows } from './faulty-rows.ts';
import { groupSchema } from './group-schema.ts';
import { type Column, TableCells } from './table-cells.ts';
import type { GroupTaker } from './take-groups.ts';

/** Reader of one CSV file of groups. */
export class TableReader {
  readonly #file: string;
  readonly #readBytes: () => Buffer;
  readonly #cells: TableCells;
  readonly #site: Site;
  readonly #taker: GroupTaker;
  readonly #problems: LocatedProblem[];
  readonly #schema: ReturnType<typeof groupSchema>;
  readonly #shapes: FieldShape['fields'];
  #isUnusable = false;
  #faultyRows = 0;

  constructor(
    { file, readBytes }: { readonly file: string; readonly readBytes: () => Buffer },
    { site, taker, problems }: { readonly site: Site; readonly taker: GroupTaker; readonly problems: LocatedProblem[] },
  ) {
    this.#file = file;
    this.#readBytes = readBytes;
    this.#cells = new TableCells(file, readBytes);
    this.#site = site;
    this.#taker = taker;
    this.#problems = problems;
    this.#schema = groupSchema(site.zone);
    this.#shapes = shapeOf(this.#schema).fields;
  }

  /** Reads all rows of the table. */
  read(): void {
    this.#taker.begin(this.#cells);
    const line = readRows(this.#readBytes(), row => this.#take(row));
    if (line !== undefined)
      this.#report(this.#cells.faultFrom(line), undefined, {
        what: tell('quotation-mark-without-end')`the quotation mark that begins here has no proper end`,
        cure: tell(
          'end-or-double-quotation-mark',
        )`put the whole cell between quotation marks, and write each quotation mark inside the cell twice`,
      });
    else if (!this.#cells.columns && !this.#isUnusable)
      this.#report({ line: 1, column: 1 }, undefined, {
        what: tell('table-is-empty')`the table is empty`,
        cure: tell(
          'write-names-of-fields',
        )`write the names of the fields in the first row, such as name,level,place,code`,
      });
    const more = this.#faultyRows - mostFaultyRows;
    if (more > 0) this.#problems.push(moreFaultyRows(this.#file, more));
  }

  #take(row: CsvRow): void {
    if (this.#isUnusable) return;
    if (this.#cells.columns) this.#takeGroup(row, this.#cells.columns);
    else this.#cells.columns = this.#readHead(row);
  }

  /** Reads the first row. If it has problems, reports them, and leaves out all other rows, which nobody could read. */
  #readHead(row: CsvRow): readonly Column[] | undefined {
    const before = this.#problems.length;
    const [only = ''] = row.cells;
    const mark = row.cells.length === 1 ? /[;\t|，；、]/.exec(only)?.[0] : undefined;
    if (mark !== undefined) {
      const { line, column } = this.#cells.positionOfCell(row, 0);
      this.#report({ line, column: column + only.indexOf(mark) }, undefined, {
        what: tell(
          'other-delimiter',
        )`the columns are separated by ${mark === '\t' ? tell('a-tab')`a tab` : `"${mark}"`} instead of commas`,
        cure: tell('save-with-commas')`save the table as CSV with commas between the columns`,
      });
    } else {
      const columns = row.cells.map((cell, i) => this.#readHeading(cell, () => this.#cells.positionOfCell(row, i)));
      this.#checkHeadings(row);
      if (this.#problems.length === before) return columns.filter(column => column !== undefined);
    }
    this.#isUnusable = true;
    return undefined;
  }

  #readHeading(cell: string, at: () => Position): Column | undefined {
    const [, field = cell, language] = /^([^.]*)(?:\.(.*))?$/.exec(cell) ?? [];
    const shape = this.#shapes[field];
    if (cell === '')
      this.#report(at(), undefined, {
        what: tell('column-without-name')`this column has no name`,
        cure: tell('write-name-in-first-row')`write the name of the column in the first row`,
      });
    else if (!shape || (language !== undefined && shape.form !== 'perLanguage')) {
      const known = Object.keys(this.#shapes);
      const chinese = known.find(name => this.#shapes[name]?.told?.zh[0] === field);
      const meant = chinese ?? suggest(field, known);
      this.#report(at(), cell, {
        what: tell('no-such-field')`halfsky has no field with this name`,
        cure:
          meant === undefined
            ? tell('remove-or-use-field')`remove this field, or use one of the fields ${known.join(', ')}`
            : tell('did-you-mean')`did you mean ${meant}?`,
      });
    } else if (language !== undefined && !this.#site.languages.includes(language))
      this.#report(at(), cell, notOfPublication(language, this.#site.languages));
    else return { field, language };
    return undefined;
  }

  #checkHeadings({ cells, line }: CsvRow): void {
    for (const [i, cell] of cells.entries())
      if (cell !== '' && cells.indexOf(cell) < i)
        this.#report(this.#cells.positionOfCell({ line }, i), cell, {
          what: tell('columns-with-same-name')`two columns have the name "${cell}"`,
          cure: tell('give-another-name')`give one of the two columns another name`,
        });
    for (const [name, { required }] of Object.entries(this.#shapes))
      if (required && !cells.some(cell => cell === name || cell.startsWith(`${name}.`)))
        this.#report({ line, column: 1 }, name, {
          what: tell('column-is-missing')`the table has no column "${name}"`,
          cure: tell('add-column-to-first-row')`add the column to the first row, and a value to every other row`,
        });
  }

  #takeGroup(row: CsvRow, columns: readonly Column[]): void {
    const { cells, line } = row;
    const file = this.#file;
    const positionOf = (path: FieldPath) => this.#cells.positionOf(row.line, path);
    const before = this.#problems.length;
    if (cells.length !== columns.length) {
      const isLong = cells.length > columns.length;
      this.#report(this.#cells.positionOfCell(row, isLong ? columns.length : 0), undefined, {
        what: tell(
          'wrong-number-of-cells',
        )`this row has a different number of cells (${cells.length}) than the first row (${columns.length})`,
        cure: isLong
          ? tell('quote-cell-with-comma')`put quotation marks around each cell that contains a comma`
          : tell('write-comma-for-each-column')`separate all columns with commas, even where a cell is empty`,
      });
    } else {
      const data = toData(cells, columns, this.#site.languages[0]);
      const { fields, problems = [] } = checkFields(this.#schema, data, { file, yaml: '', linesBefore: 0 });
      for (const { field = '', ...problem } of problems)
        this.#problems.push({ ...forTable(problem, field), field, at: positionOf(field.split('.')) });
      if (fields) this.#taker.take({ fields, isExample: false, number: line, path: [], positionOf });
    }
    if (this.#problems.length === before) return;
    this.#faultyRows++;
    if (this.#faultyRows > mostFaultyRows) this.#problems.length = before;
  }

  #report(at: Position, field: string | undefined, fault: Fault): void {
    this.#problems.push({ file: this.#file, at, ...(field !== undefined && { field }), ...fault });
  }
}

/** Replaces a cure that shows YAML, which means nothing in a table. */
const forTable = <P extends Fault>(problem: P, field: string): P =>
  problem.cure.kind === 'write-text-per-language'
    ? {
        ...problem,
        cure: tell(
          'write-text-in-column',
        )`write text in the column "${field}", or in a column for each language, such as "${`${field}.zh-Hans`}"`,
      }
    : problem;

/** Returns the fields of a row. An empty cell is an absent field. A column without a language is in the first language if others exist. */
function toData(
  cells: readonly string[],
  columns: readonly Column[],
  first: string,
): Readonly<Record<string, unknown>> {
  const data: Record<string, string | Record<string, string>> = {};
  for (const [i, { field, language }] of columns.entries()) {
    const cell = cells[i];
    if (cell === undefined || cell === '') continue;
    const known = data[field];
    if (language === undefined && known === undefined) data[field] = cell;
    else {
      const texts = typeof known === 'object' ? known : known === undefined ? {} : { [first]: known };
      texts[language ?? first] = cell;
      data[field] = texts;
    }
  }
  return data;
}
