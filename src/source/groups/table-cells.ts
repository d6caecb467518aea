/** Finds the positions of the cells of a table. Needed only for problems. */
import { toFileText } from '../../language/file-text.ts';
import type { FieldPath, Position } from '../../problem.ts';
import { CellFinder, type CsvRow } from './csv-rows.ts';
import type { GroupFile } from './group.ts';

/** A column: the field that it contains, and the language of its texts; undefined for one text in all languages. */
export interface Column {
  readonly field: string;
  readonly language: string | undefined;
}

/** The cells of a table. Reads the file only for the first position. */
export class TableCells implements GroupFile {
  readonly name: string;
  readonly isTable = true;
  /** The columns; undefined before the first row was read. */
  columns: readonly Column[] | undefined;
  readonly #readBytes: () => Buffer;
  #finder: CellFinder | undefined;

  constructor(name: string, readBytes: () => Buffer) {
    this.name = name;
    this.#readBytes = readBytes;
  }

  /** Returns the position of the cell of a field, or of the start of its row if the table has no such column. */
  positionOf(line: number, [field, language]: FieldPath): Position {
    const columns = this.columns ?? [];
    const exact = columns.findIndex(column => column.field === field && column.language === language);
    const index = exact === -1 ? columns.findIndex(column => column.field === field) : exact;
    return this.positionOfCell({ line }, Math.max(index, 0));
  }

  positionOfCell(row: Pick<CsvRow, 'line'>, index: number): Position {
    return this.#find().positionOf(row, index);
  }

  /** Returns the position of the first faulty quotation mark at or below a line. */
  faultFrom(line: number): Position {
    return this.#find().faultFrom(line);
  }

  #find(): CellFinder {
    this.#finder ??= new CellFinder(toFileText(this.#readBytes().toString('utf8')));
    return this.#finder;
  }
}
