/** Speaks small tables row by row, and leaves out others with a note. */
import { type Element, everyElement, type Node } from '../tree.ts';
import { type Around, languageIn, say, speakInline } from './inline.ts';
import { textOfLine, toLines } from './lines.ts';
import { blankIn, stopIn } from './punctuation.ts';
import type { Line, Words } from './script.ts';

/** Maximum numbers of rows and columns of a table that the script speaks. Nobody can follow a larger one by ear. */
const most = { rows: 12, columns: 4 };

interface Row {
  readonly cells: readonly Element[];
  readonly isHead: boolean;
}

/**
 * Returns the names of the columns and one line per row, such as `Zhejiang: platforms 12, groups 300.`, or a note with the title of the table.
 * In a table of two columns, the rows do not repeat the name of the second column, and the names may be missing.
 */
export function speakTable({ children }: Element, around: Around): readonly Line[] {
  const elements = [...everyElement(children)];
  const rows = elements.filter(({ name }) => name === 'tr').map(toRow);
  const caption = elements.find(({ name }) => name === 'caption');
  const title = caption ? toLines(speakInline(caption.children, around)) : [];
  const [first] = rows;
  if (first === undefined) return title;
  // A table of two columns can do without names of its columns.
  const isPair = first.cells.length === 2;
  const isBare = isPair && rows.every(({ cells }) => cells.every(({ name }) => name === 'td'));
  if (!isPlain(rows, isBare)) return leaveOut(title, first, around);
  if (isBare) return [...title, ...rows.flatMap(row => speakRow(row, around, undefined))];
  const rest = rows.slice(1).flatMap(row => speakRow(row, around, isPair ? undefined : first));
  return [...title, ...speakRow(first, around, undefined), ...rest];
}

function toRow({ children }: Element): Row {
  const cells = children.filter(isCell);
  return { cells, isHead: cells.length > 0 && cells.every(({ name }) => name === 'th') };
}

const isCell = (node: Node): node is Element => node.kind === 'element' && /^t[dh]$/.test(node.name);

/** Returns whether a table is small, begins with one row of heads (unless `isBare`) and has the same columns in every row. */
function isPlain([head, ...body]: readonly Row[], isBare: boolean): boolean {
  const columns = head?.cells.length ?? 0;
  return (
    head !== undefined &&
    head.isHead !== isBare &&
    body.length > 0 &&
    body.length <= most.rows &&
    columns <= most.columns &&
    body.every(({ cells, isHead }) => cells.length === columns && (!isHead || columns === 1)) &&
    [head, ...body].every(({ cells }) =>
      cells.every(({ attributes }) => !attributes.has('rowspan') && !attributes.has('colspan')),
    )
  );
}

/** Returns a row as a sentence. `head` contains the names to say before the values. */
function speakRow({ cells }: Row, around: Around, head: Row | undefined): readonly Line[] {
  const { strings, own } = around;
  const [first = [], ...others] = cells.map(cell => wordsIn(cell, around));
  const values = others.flatMap((words, i) => {
    const cell = head?.cells[i + 1];
    const name = cell ? wordsIn(cell, around) : [];
    if (words.length === 0) return [];
    return [[...name, ...(name.length > 0 ? [say(blankIn(own), around)] : []), ...words]];
  });
  const begin = head?.cells[0];
  // A number alone would tell nothing, so it gets the name of its column: `Set 1: China 15, Japan 8.`
  const isNumber = !/\p{L}/u.test(first.map(({ text }) => text).join(''));
  const named = begin && isNumber ? [...wordsIn(begin, around), say(blankIn(own), around), ...first] : first;
  const joined = values.flatMap((words, i) => [say(i === 0 ? strings.colon : strings.comma, around), ...words]);
  return toLines([...named, ...joined, say(stopIn(own), around)]);
}

const wordsIn = (cell: Element, around: Around): readonly Words[] =>
  toLines(speakInline(cell.children, languageIn(cell, around))).flatMap(({ words }) => words);

function leaveOut(title: readonly Line[], head: Row, around: Around): readonly Line[] {
  const { strings, leftOut } = around;
  const columns = head.cells
    .map(cell =>
      wordsIn(cell, around)
        .map(({ text }) => text)
        .join(''),
    )
    .filter(Boolean);
  const named = title[0] ? textOfLine(title[0]) : columns.join(strings.comma);
  leftOut.push({ label: strings.table, text: named });
  return [{ kind: 'note', words: [say(`${strings.table}${strings.colon}${named}`, around)] }];
}
