/**
 * Reports text that readers would not see, or would see differently: unclosed comments and code blocks, surplus table cells, and list
 * numbers that Markdown changes.
 */
import type { Token } from 'markdown-it';
import { tell } from '../../language/messages/tell.ts';
import type { Page } from './body.ts';

/** Reports unclosed comments and surplus table cells. Warns about unclosed code blocks, and about list numbers that Markdown changes. */
export function reportLostText(tokens: readonly Token[], page: Page): void {
  const lists: NumberedList[] = [];
  let columns = 0;
  let isHead = false;
  for (const token of tokens) {
    if (token.type === 'html_block') checkComment(token, page);
    else if (token.type === 'fence') checkEnd(token, page);
    else if (/^(?:ordered|bullet)_list_open$/.test(token.type)) lists.push(new NumberedList(token));
    else if (/^(?:ordered|bullet)_list_close$/.test(token.type)) lists.pop();
    else if (token.type === 'list_item_open') lists.at(-1)?.check(token, page);
    else if (token.type === 'thead_open') {
      isHead = true;
      columns = 0;
    } else if (token.type === 'thead_close') isHead = false;
    else if (token.type === 'th_open') columns++;
    else if (token.type === 'tr_open' && !isHead) checkRow(token, columns, page);
  }
}

/** Ordered or bullet list. Markdown takes only the number of the first item, and numbers the other items itself (CommonMark, 5.3). */
class NumberedList {
  readonly #isNumbered: boolean;
  #shown: number;
  #before: number | undefined;
  #isTold = false;

  constructor(token: Token) {
    this.#isNumbered = token.type === 'ordered_list_open';
    this.#shown = Number(token.attrGet('start') ?? 1);
  }

  /** Warns about the first item whose number Markdown would change. Does not warn if all items have the same number, such as `1.`. */
  check({ info, map }: Token, page: Page): void {
    const written = Number(info);
    const shown = this.#shown++;
    const isSame = written === shown || written === this.#before;
    this.#before = written;
    if (!this.#isNumbered || isSame || this.#isTold) return;
    this.#isTold = true;
    const line = map?.[0] ?? 0;
    page.around.note({
      at: { line: line + 1, column: (page.lines[line] ?? '').indexOf(info) + 1 },
      what: tell(
        'list-numbered-anew',
      )`readers will see the number ${shown} instead of ${written}, because Markdown numbers the items of a list in sequence`,
      cure: tell('escape-number')`to keep the number, write "${written}\\." with an empty line above it`,
    });
  }
}

/** Reports an unclosed comment. Markdown and browsers treat all text below as part of the comment. */
function checkComment({ content, map }: Token, page: Page): void {
  const start = content.lastIndexOf('<!--');
  // In HTML, `<!-->` and `<!--->` are complete comments: https://html.spec.whatwg.org/multipage/parsing.html#comment-start-state
  if (start === -1 || /^<!--(?:-?>|[\s\S]*?--!?>)/.test(content.slice(start))) return;
  const line = (map?.[0] ?? 0) + content.slice(0, start).split('\n').length;
  page.around.report({
    at: { line, column: (page.lines[line - 1] ?? '').lastIndexOf('<!--') + 1 },
    what: tell('comment-not-closed')`this comment is not closed, so readers would not see the text below it`,
    cure: tell('close-comment')`write "-->" at the end of the comment`,
  });
}

/** Warns about a fenced code block without a closing fence. */
function checkEnd({ map, markup }: Token, page: Page): void {
  const [first, end] = map ?? [0, 0];
  const last = withoutQuoteMarks(page.lines[end - 1] ?? '').trim();
  const isClosed = end - 1 > first && last.length >= markup.length && last === markup.charAt(0).repeat(last.length);
  if (isClosed) return;
  page.around.note({
    at: { line: first + 1, column: (page.lines[first] ?? '').indexOf(markup) + 1 },
    what: tell('code-not-closed')`this code block is not closed and includes all the text below`,
    cure: tell('close-code')`write a line "${markup}" after the last line of the code`,
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
    slip: 'cells',
    at: { line: line + 1, column: source.length - row.length + first.start + indent + 1 },
    what: tell('surplus-cells')`the table ends with column ${columns}, so readers would not see "${words}" in this row`,
    cure: tell(
      'add-column-or-escape-bar',
    )`add a column to the first two lines of the table, or write "\\|" for a vertical bar inside a cell`,
  });
}

interface Cell {
  readonly text: string;
  /** Offset of the text in the row. */
  readonly start: number;
}

/** Splits a table row into cells at each `|` without a backslash before it. A `|` at the start or end of the row adds no empty cell. */
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
