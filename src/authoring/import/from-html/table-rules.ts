/** Rules that convert HTML tables to Markdown, and unwrap tables that only serve the layout. */

import type { Rule } from 'turndown';
import { isElement } from './nodes.ts';

const cellsOf = (row: Element) => Array.from(row.children).filter(({ nodeName }) => /^T[DH]$/.test(nodeName));
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

/** Returns whether a table contains data in rows and columns; false for a table that only serves the layout. */
function isTable(table: Element): boolean {
  const rows = Array.from(table.querySelectorAll('tr'));
  return (
    rows.length > 1 &&
    rows.some(row => cellsOf(row).length > 1) &&
    !table.querySelector('table, img, h1, h2, h3, h4, ul, ol, blockquote, pre') &&
    tableOf(table) === undefined
  );
}

/** Computes the columns of a table, and the empty cells that Markdown needs instead of `rowspan`. */
function measure(table: Element): Grid {
  const gaps = new Map<Element, number>();
  const filled = new Map<Element, number>();
  const rows = Array.from(table.querySelectorAll('tr'));
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

function tableOf(node: Element): Element | undefined {
  for (let up = node.parentElement; up; up = up.parentElement) if (up.nodeName === 'TABLE') return up;
  return undefined;
}

const gridAround = (node: Element) => {
  const table = tableOf(node);
  return table && gridOf(table);
};

const asElement = (node: Node): Element | undefined => ('children' in node && isElement(node) ? node : undefined);

const empty = '|  ';

export const tableRules: Readonly<Record<string, Rule>> = {
  cell: {
    filter: ['td', 'th'],
    replacement: (content, node) => {
      const element = asElement(node);
      const grid = element && gridAround(element);
      if (!element || !grid) return `\n\n${content}\n\n`;
      const text = content
        .trim()
        .replace(/\s*\n\s*/g, '<br>')
        .replace(/(?<!\\)\|/g, '\\|');
      return `${empty.repeat(grid.gaps.get(element) ?? 0)}| ${text} ${empty.repeat(spanOf(element) - 1)}`;
    },
  },
  row: {
    filter: 'tr',
    replacement: (content, node) => {
      const element = asElement(node);
      const grid = element && gridAround(element);
      if (!element || !grid) return `\n\n${content}\n\n`;
      const { head, width, filled } = grid;
      if (cellsOf(element).length === 0) return '';
      const row = `${content.replace(/\n/g, '')}${empty.repeat(width - (filled.get(element) ?? 0))}|\n`;
      return head === element ? `${row}${'| --- '.repeat(width)}|\n` : row;
    },
  },
  section: {
    filter: ['thead', 'tbody', 'tfoot'],
    replacement: content => content,
  },
  table: {
    filter: 'table',
    replacement: content => `\n\n${content.replace(/^\n+|\n+$/g, '')}\n\n`,
  },
};
