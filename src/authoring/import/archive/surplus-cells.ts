/** Keeps the text of table cells beyond the last column, which Markdown would drop (GFM, 4.10). */
import { codeSpan } from '../body/inline-code.ts';

/**
 * Escapes the vertical bars because of which a table row has too many cells: the bars in code, because generators such as Pandoc do not begin
 * a cell there. If there are none, escapes the bars before and between the surplus cells, so that their text belongs to the last column.
 * `start` is the offset of the first surplus cell that has text.
 */
export function escapeSurplusBars(row: string, start: number): string {
  const coded = escapeBarsInCode(row);
  if (coded !== row) return coded;
  let blank = start;
  while (blank > 0 && ' \t|'.includes(row[blank - 1] ?? '')) blank--;
  const from = row.indexOf('|', blank);
  const end = /\|?\s*$/.exec(row)?.index ?? row.length;
  return from === -1 || from >= start ? row : row.slice(0, from) + escapeBars(row.slice(from, end)) + row.slice(end);
}

function escapeBarsInCode(row: string): string {
  let out = '';
  for (let at = 0; at < row.length; ) {
    const piece = row[at] === '`' ? codeSpan(row, at) : row.slice(at, row[at] === '\\' ? at + 2 : at + 1);
    out += piece.startsWith('`') ? escapeBars(piece) : piece;
    at += piece.length;
  }
  return out;
}

const escapeBars = (text: string) => text.replace(/(?<!\\)\|/g, '\\|');
