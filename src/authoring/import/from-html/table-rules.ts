/** Rules that convert HTML tables to Markdown, and unwrap tables that only serve the layout. */
import type { Rule } from 'turndown';

const cellsOf = (row: Element) => Array.from(row.children).filter(({ nodeName }) => /^T[DH]$/.test(nodeName));
const spanOf = (cell: Element) => Math.min(20, Math.max(1, Number(cell.getAttribute('colspan')) || 1));
const rowsOf = (table: Element) => Array.from(table.querySelectorAll('tr'));
const widthOf = (row: Element) => cellsOf(row).reduce((sum, cell) => sum + spanOf(cell), 0);

/** Returns whether a table contains data in rows and columns; false for a table that only serves the layout. */
function isTable(table: Element): boolean {
  const rows = rowsOf(table);
  return (
    rows.length > 1 &&
    rows.some(row => cellsOf(row).length > 1) &&
    !table.querySelector('table, img, h1, h2, h3, h4, ul, ol, blockquote, pre') &&
    !hasTableAround(table)
  );
}

function hasTableAround(table: Element): boolean {
  for (let up = table.parentElement; up; up = up.parentElement) if (up.nodeName === 'TABLE') return true;
  return false;
}

function tableOf(node: Element): Element | undefined {
  for (let up = node.parentElement; up; up = up.parentElement) if (up.nodeName === 'TABLE') return up;
  return undefined;
}

const inTable = (node: Element) => {
  const table = tableOf(node);
  return table !== undefined && isTable(table);
};

const asElement = (node: Node): Element | undefined => ('children' in node && isElement(node) ? node : undefined);
const isElement = (node: Node): node is Element => node.nodeType === 1;

export const tableRules: Readonly<Record<string, Rule>> = {
  cell: {
    filter: ['td', 'th'],
    replacement: (content, node) => {
      const element = asElement(node);
      if (!element || !inTable(element)) return `\n\n${content}\n\n`;
      const text = content
        .trim()
        .replace(/\s*\n\s*/g, '<br>')
        .replace(/(?<!\\)\|/g, '\\|');
      return `| ${text} ${'|  '.repeat(spanOf(element) - 1)}`;
    },
  },
  row: {
    filter: 'tr',
    replacement: (content, node) => {
      const element = asElement(node);
      const table = element && tableOf(element);
      if (!element || !table || !isTable(table)) return `\n\n${content}\n\n`;
      const rows = rowsOf(table);
      const width = Math.max(...rows.map(widthOf));
      const row = `${content.replace(/\n/g, '')}${'|  '.repeat(width - widthOf(element))}|\n`;
      return rows[0] === element ? `${row}${'| --- '.repeat(width)}|\n` : row;
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
