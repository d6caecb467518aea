/** Rules that convert HTML tables to Markdown, and unwrap tables that only serve the layout. Asks about tables that lose their form. */

import type { Rule } from 'turndown';
import { tell } from '../../../language/messages/tell.ts';
import { replaceBreaks, trimBreaks } from '../../../language/white-space.ts';
import type { Message } from '../../../message.ts';
import { elementsOf, isElement, joinTexts } from './nodes.ts';

const isCell = (name: string) => name === 'TD' || name === 'TH';
const cellsOf = (row: Element) => Array.from(row.children).filter(({ nodeName }) => isCell(nodeName));
const spanOf = (cell: Element) => Math.min(20, Math.max(1, Number(cell.getAttribute('colspan')) || 1));
/** Returns the number of rows that a cell covers. In HTML, 0 means all rows to the end of the section. */
const heightOf = (cell: Element) =>
  cell.getAttribute('rowspan') === '0' ? Infinity : Number(cell.getAttribute('rowspan')) || 1;

/** Positions of the cells in a table that contains data in rows and columns. */
interface Grid {
  /** First row with cells. */
  readonly head: Element | undefined;
  readonly width: number;
  /** Number of empty cells to write before each cell. The empty cells replace cells with `rowspan` that begin in an earlier row. */
  readonly gaps: ReadonlyMap<Element, number>;
  /** Number of columns that the cells of each row fill. Markdown needs empty cells for the remaining columns. */
  readonly filled: ReadonlyMap<Element, number>;
}

/**
 * Cache of the grids of tables, because every row and cell needs the grid of its table. The grid of a table that only serves the layout is
 * undefined.
 */
const grids = new WeakMap<Element, Grid | undefined>();

function gridOf(table: Element): Grid | undefined {
  if (!grids.has(table)) grids.set(table, isTable(table) ? measure(table) : undefined);
  return grids.get(table);
}

/** Elements that a cell in Markdown cannot contain. */
const blocks = 'ul, ol, blockquote, pre';

/** Returns whether a table contains data in rows and columns; false for a table that only serves the layout. */
const isTable = (table: Element): boolean => hasColumns(table) && !table.querySelector(blocks);

function hasColumns(table: Element): boolean {
  const rows = elementsOf(table, 'tr');
  return (
    rows.length > 1 &&
    rows.some(row => cellsOf(row).length > 1) &&
    !table.querySelector('table, img, h1, h2, h3, h4') &&
    !tableOf(table)
  );
}

/** Returns the text of each table with data in rows and columns that becomes paragraphs, because a cell contains a list or another block. */
const listLooseTables = (root: Element): readonly string[] =>
  elementsOf(root, 'table')
    .filter(table => hasColumns(table) && !isTable(table))
    .map(table => joinTexts([table]));

/** Computes the columns of a table, and the empty cells that Markdown needs instead of `rowspan`. */
function measure(table: Element): Grid {
  const gaps = new Map<Element, number>();
  const filled = new Map<Element, number>();
  const rows = elementsOf(table, 'tr');
  let section: Element | null = null;
  /** For each column, how many rows a cell with `rowspan` from an earlier row still covers, counting the current row. */
  let covered: number[] = [];
  for (const row of rows) {
    if (row.parentElement !== section) covered = [];
    section = row.parentElement;
    const next = covered.map(rest => Math.max(0, rest - 1));
    let column = 0;
    for (const cell of cellsOf(row)) {
      const start = column;
      while ((covered[column] ?? 0) > 0) column++;
      gaps.set(cell, column - start);
      for (const end = column + spanOf(cell); column < end; column++) next[column] = heightOf(cell) - 1;
    }
    filled.set(row, column);
    covered = Array.from(next, rest => rest ?? 0);
  }
  return { head: rows.find(row => cellsOf(row).length > 0), width: Math.max(...filled.values()), gaps, filled };
}

const tableOf = (node: Element) => node.parentElement?.closest('table');

/** Returns the grid around a cell or row; undefined if the table only serves the layout. */
function placeIn(node: Node): { readonly element: Element; readonly grid: Grid } | undefined {
  const element = 'children' in node && isElement(node) ? node : undefined;
  const table = element && tableOf(element);
  const grid = table ? gridOf(table) : undefined;
  return grid && element && { element, grid };
}

/**
 * Returns the texts of the merged cells of each table with merged cells. Markdown has no merged cells, so each text stays in one cell, and the
 * other cells become empty. Leaves out tables that only serve the layout.
 */
const listMergedCells = (root: Element): readonly (readonly string[])[] =>
  elementsOf(root, 'table')
    .filter(table => gridOf(table) !== undefined)
    .map(table =>
      elementsOf(table, 'td, th')
        .filter(cell => spanOf(cell) > 1 || heightOf(cell) > 1)
        .map(cell => joinTexts([cell]))
        .filter(words => words !== ''),
    )
    .filter(cells => cells.length > 0);

/** Maximum number of characters of a table that a question quotes. */
const longest = 200;

/** Adds a question about each table that Markdown cannot represent completely. */
export function askAboutTables(root: Element, ask: (question: Message) => void): void {
  for (const cells of listMergedCells(root))
    ask(
      tell(
        'merged-cells-in-table',
      )`a table in Markdown has no merged cells, so the texts of these merged cells are now each in one cell, beside empty cells: ${cells.join(', ').slice(0, longest)}`,
    );
  for (const words of listLooseTables(root))
    ask(
      tell(
        'table-made-paragraphs',
      )`a table became paragraphs, because the cells of a table in Markdown cannot contain lists, quotations or blocks of code: ${words.slice(0, longest)}`,
    );
}

const empty = '|  ';
const asBlock = (content: string) => `\n\n${content}\n\n`;

export const tableRules: Readonly<Record<string, Rule>> = {
  cell: {
    filter: ['td', 'th'],
    replacement: (content, node) => {
      const place = placeIn(node);
      if (!place) return asBlock(content);
      const text = replaceBreaks(content.trim(), '<br>').replace(/(?<!\\)\|/g, '\\|');
      const { element, grid } = place;
      return `${empty.repeat(grid.gaps.get(element) ?? 0)}| ${text} ${empty.repeat(spanOf(element) - 1)}`;
    },
  },
  row: {
    filter: 'tr',
    replacement: (content, node) => {
      const place = placeIn(node);
      if (!place) return asBlock(content);
      const { element, grid } = place;
      const { head, width, filled } = grid;
      if (cellsOf(element).length === 0) return '';
      const row = `${content.replaceAll('\n', '')}${empty.repeat(width - (filled.get(element) ?? 0))}|\n`;
      return head === element ? `${row}${'| --- '.repeat(width)}|\n` : row;
    },
  },
  section: {
    filter: ['thead', 'tbody', 'tfoot'],
    replacement: content => content,
  },
  table: {
    filter: 'table',
    replacement: content => asBlock(trimBreaks(content)),
  },
};
