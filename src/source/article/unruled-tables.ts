/** Finds rows such as `| a | b |` that Markdown does not read as a table. The line below the header row (`|---|---|`) is missing or wrong. */
import type { Token } from 'markdown-it';
import { tell } from '../../language/messages/tell.ts';
import { find, type Page } from './body.ts';
import { placeOf } from './inline-places.ts';

/** Matches a line such as `| a | b |`, also with full-width vertical bars. */
const row = /^[ \t\u3000]*[|｜](?:[^\n]*[^\\\n])?[|｜][ \t\u3000]*$/;
/** Returns whether a line is meant as the line `|---|---|` below a header row. The line may have wrong characters: `|——|——|`. */
const isRule = (line: string) => /^[ \t\u3000|｜:：\-—–－_=]+$/.test(line) && /[-—–－]{2}/.test(line);

/** Warns about each group of rows in a paragraph that form a table. Reports the position of the first row of the group. */
export function noteUnruledTables(inline: Token, page: Page): void {
  const { content } = inline;
  if (!/[|｜]/.test(content)) return;
  let offset = 0;
  let table: string[] = [];
  const lines = content.split('\n');
  for (const [i, line] of lines.entries()) {
    if (!isRow(line)) table = [];
    else table.push(line);
    if (table.length > 0 && !isRow(lines[i + 1] ?? '') && isTable(table)) {
      const start = offset + line.length - table.join('\n').length;
      const at = start + Math.max(0, content.slice(start).search(/[|｜]/));
      page.around.note({ at: placeOf(inline, at, page) ?? find(table[0] ?? '', page), ...sayTable(table) });
    }
    offset += line.length + 1;
  }
}

const isRow = (line: string) => row.test(line) && (cellsOf(line).length > 1 || isRule(line));

/**
 * Returns whether rows form a table. There must be at least two rows. If none of the rows is a line of hyphens, such as `|---|---|`, all
 * rows must have the same number of cells.
 */
function isTable(rows: readonly string[]): boolean {
  if (rows.length < 2) return false;
  return rows.some(line => isRule(line)) || rows.every(line => cellsOf(line).length === cellsOf(rows[0] ?? '').length);
}

const cellsOf = (line: string): readonly string[] =>
  line
    .trim()
    .split(/(?<!\\)[|｜]/)
    .slice(1, -1);

function sayTable(rows: readonly string[]) {
  const heads = rows.find(line => !isRule(line)) ?? '';
  const line = `|${cellsOf(heads)
    .map(() => '---|')
    .join('')}`;
  return {
    what: tell('table-without-rule')`these rows are not a table yet, so readers will see the vertical bars`,
    cure: rows.some(text => text.includes('｜'))
      ? tell(
          'write-table-with-plain-bars',
        )`write plain vertical bars ("|"), and add the line "${line}" below the first row`
      : isRule(rows[0] ?? '')
        ? tell('write-rule-below-heads')`write the line "${line}" directly below the header row, without an empty line`
        : rows.some(text => isRule(text))
          ? tell('write-rule-instead')`write the line "${line}" instead of the line below the header row`
          : tell('add-rule')`add the line "${line}" below the first row`,
  };
}
