/** Reports text that readers would not see, or would see as code: comments and code blocks without an end, and surplus table cells. */
import type { Token } from 'markdown-it';
import { tell } from '../../language/messages/tell.ts';
import type { Page } from './body.ts';

/** Reports comments that are not closed and surplus table cells, and notes code blocks that are not closed. */
export function reportLostText(tokens: readonly Token[], page: Page): void {
  let columns = 0;
  let isHead = false;
  for (const token of tokens) {
    if (token.type === 'html_block') checkComment(token, page);
    else if (token.type === 'fence') checkEnd(token, page);
    else if (token.type === 'thead_open') {
      isHead = true;
      columns = 0;
    } else if (token.type === 'thead_close') isHead = false;
    else if (token.type === 'th_open') columns++;
    else if (token.type === 'tr_open' && !isHead) checkRow(token, columns, page);
  }
}

/** Reports a comment that has no end. Markdown and browsers then take the rest of the text for a part of it. */
function checkComment({ content, map }: Token, page: Page): void {
  const start = content.lastIndexOf('<!--');
  // in HTML, `<!-->` and `<!--->` are whole comments: https://html.spec.whatwg.org/multipage/parsing.html#comment-start-state
  if (start === -1 || /^<!--(?:-?>|[\s\S]*?--!?>)/.test(content.slice(start))) return;
  const line = (map?.[0] ?? 0) + content.slice(0, start).split('\n').length;
  page.around.report({
    at: { line, column: (page.lines[line - 1] ?? '').lastIndexOf('<!--') + 1 },
    what: tell('comment-not-closed')`this comment is not closed, so readers would not see the text below it`,
    cure: tell('close-comment')`write "-->" at the end of the comment`,
  });
}

/** Notes a code block that ends with the text, because its end may have been forgotten. */
function checkEnd({ map, markup }: Token, page: Page): void {
  const [first, end] = map ?? [0, 0];
  const last = withoutQuoteMarks(page.lines[end - 1] ?? '').trim();
  const isClosed = end - 1 > first && last.length >= markup.length && last === markup.charAt(0).repeat(last.length);
  if (isClosed) return;
  page.around.note({
    at: { line: first + 1, column: (page.lines[first] ?? '').indexOf(markup) + 1 },
    what: tell('code-not-closed')`this code block is not closed and includes all the text below`,
    cure: tell('close-code')`write a line ${markup} after the last line of the code`,
  });
}

const withoutQuoteMarks = (line: string) => line.replace(/^[\s>]+/, '');

/** Reports a table row with more cells than the table has columns. Markdown drops the surplus cells (GFM, 4.10). */
function checkRow({ map }: Token, columns: number, page: Page): void {
  const line = map?.[0] ?? 0;
  const source = page.lines[line] ?? '';
  const row = withoutQuoteMarks(source);
  const surplus = splitRow(row.trimEnd()).slice(columns);
  const [first] = surplus.filter(({ text }) => text.trim() !== '');
  if (!first) return;
  const words = surplus.map(({ text }) => text.trim()).join(' | ');
  const indent = first.text.length - first.text.trimStart().length;
  page.around.report({
    at: { line: line + 1, column: source.length - row.length + first.start + indent + 1 },
    what: tell('surplus-cells')`the table has ${columns} columns, so readers would not see "${words}" in this row`,
    cure: tell(
      'add-column-or-escape-bar',
    )`add a column to the first two lines of the table, or write "\\|" for a bar inside a cell`,
  });
}

interface Cell {
  readonly text: string;
  /** Offset of the text in the row. */
  readonly start: number;
}

/** Splits a row at its bars, except at those after a backslash. Bars at both ends of the row are no cells of their own. */
function splitRow(row: string): readonly Cell[] {
  const cells: Cell[] = [];
  let start = row.startsWith('|') ? 1 : 0;
  for (let i = start; i <= row.length; i++) {
    if (i < row.length && (row[i] !== '|' || row[i - 1] === '\\')) continue;
    if (i < row.length || i > start) cells.push({ text: row.slice(start, i), start });
    start = i + 1;
  }
  return cells;
}
