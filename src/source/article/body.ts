/**
 * State of a Markdown text during rendering: the source lines, the pictures and mistakes found so far, and the functions of the caller that
 * resolve addresses.
 */

import type { Token } from 'markdown-it';
import { decodeLetters } from '../../addresses.ts';
import { type Html, html } from '../../html.ts';
import { tell } from '../../language/messages/tell.ts';
import type { Message } from '../../message.ts';
import type { Position } from '../../problem.ts';
import type { ChartWords } from '../charts/chart.ts';

/** Picture to print: its address, its size in pixels if known, and `<source>` elements for other formats and sizes. */
export interface PrintedPicture {
  readonly address: string;
  readonly width?: number | undefined;
  readonly height?: number | undefined;
  readonly sources?: Html | undefined;
}

/** Language, interface strings and functions that the renderer needs from its caller. */
export interface Surroundings {
  /** Language tag of the text (BCP 47), such as `zh-Hans`. */
  readonly language: string;
  /** Interface strings that the renderer prints, such as the label of the footnotes. */
  readonly words: ChartWords & {
    readonly footnotes: string;
    readonly backToText: string;
    readonly backToPlace: string;
  };
  resolveLink(address: string, at: Position): string;
  resolvePicture(address: string, at: Position): PrintedPicture;
  /** Reads the table file of a chart. If the file cannot be read, reports the problem and returns `undefined`. */
  readTable(address: string, at: Position): { readonly file: string; readonly text: string } | undefined;
  /**
   * Reports a problem. If the problem is in another file, such as the table of a chart, `file` is the path of that file, and `at` is a
   * position in that file. Otherwise `file` is undefined.
   */
  report(fault: {
    readonly at: Position;
    readonly file?: string | undefined;
    readonly what: Message;
    readonly cure: Message;
    /**
     * Kind of syntax that causes the problem, if an import can turn this syntax into plain text. The import writes a backslash before `brackets` and
     * `marks` (other delimiters) and before the `|` of `cells` beyond the last column of a table, and removes an `id` attribute.
     */
    readonly slip?: 'brackets' | 'marks' | 'cells' | 'id' | undefined;
  }): void;
  /** Reports a possible mistake, which does not stop a build. */
  note(doubt: { readonly at: Position; readonly what: Message; readonly cure: Message }): void;
}

/** Unrecognised line that looks like the beginning or end of a block. */
export interface MisreadMark {
  readonly at: Position;
  /** Delimiter as written, such as `：：：`. `name` is the text after the delimiter. */
  readonly mark: string;
  readonly name: string;
}

/** Brackets that refer to a missing footnote, link or picture. */
export interface Dangling {
  readonly kind: 'call' | 'call in link' | 'link' | 'picture';
  /** Source text, brackets included. */
  readonly written: string;
  /** Label in the brackets, which no footnote or link definition has. */
  readonly label: string;
  /** Offset of the opening bracket in the source text of its paragraph, heading or table cell. */
  readonly offset: number;
}

/** One line of the content of a token, and the position of this line in the source. */
export interface Row {
  readonly token: Token;
  /** Offsets in the content at which the line begins and ends. */
  readonly begin: number;
  readonly end: number;
  /** Line and column of the source, both counted from 0. The column is -1 if the line was not found. */
  readonly line: number;
  readonly start: number;
  /** True if the line is in a table cell and contains vertical bars (`|`). */
  readonly hasBars: boolean;
}

/** Position in the text at which `find` begins to search. */
export interface Cursor {
  /** Line, counted from 1, and column, counted from 0. Undefined for the beginning of the block. */
  from: Position | undefined;
  /** Column, counted from 0, of the table cell being visited, or -1 if the cell was not found. */
  start: number;
  /** Column, counted from 0, at which the last visited cell of the table row ends. */
  cell: number;
  /** The row that was read last. The cursor keeps it, because one row may contain many links and pictures. */
  row: Row | undefined;
}

export const newCursor = (): Cursor => ({ from: undefined, start: -1, cell: 0, row: undefined });

/** State of the text being rendered. The rules for markdown-it read it from `env.page`. */
export class Page {
  readonly around: Surroundings;
  readonly lines: readonly string[];
  /** Resolved addresses of links and pictures in raw HTML, by the address as written. */
  readonly raw = new Map<string, string>();
  /** Pictures by their resolved address, as escaped in the HTML. */
  readonly pictures = new Map<string, PrintedPicture>();
  /**
   * Position where `find` last found each text. An address may occur several times in a paragraph, so the next search for it begins after
   * this position.
   */
  readonly found = new Map<string, Position>();
  /** Ids in the author's raw HTML. */
  readonly ids = new Set<string>();
  /** Ids of headings whose slug is a reserved id, by slug: `main` → `main-1`. */
  readonly moved = new Map<string, string>();
  /**
   * Positions at which footnotes begin, by label. A label has several positions if the author gave several footnotes the same label by
   * mistake.
   */
  readonly notes = new Map<string, readonly Position[]>();
  /** Unrecognised lines that look like the beginning of a footnote, by line number. */
  readonly misspelt = new Map<
    number,
    { readonly label: string; readonly at: Position; readonly isIndented: boolean }
  >();
  /** Link definitions such as `[Label]: address`. `label` is normalised by markdown-it; `written` is the author's spelling. */
  readonly definitions: { readonly label: string; readonly written: string; readonly at: Position }[] = [];
  /** Unrecognised block delimiters, by line number. */
  readonly misread = new Map<number, MisreadMark>();
  /** Brackets that refer to a missing footnote, link or picture. */
  readonly dangling: Dangling[] = [];
  /** Charts of the text as HTML, in order. */
  readonly charts: string[] = [];
  hasRawHtml = false;
  /** Line of the block being visited, counted from 0. */
  block = 0;
  readonly cursor: Cursor = newCursor();
  constructor(body: string, around: Surroundings) {
    this.around = around;
    this.lines = body.split('\n');
  }
}

/** Resolves a picture's address, and records the picture so that `offerSources` can add its `<source>` elements. */
export function resolvePicture(address: string, at: Position, page: Page): PrintedPicture {
  const picture = page.around.resolvePicture(address, at);
  page.pictures.set(html`${picture.address}`.toString(), picture);
  return picture;
}

/** Reports a picture without a description. */
export const reportNoAlt = (address: string, at: Position, around: Surroundings) =>
  around.report({
    at,
    what: tell('picture-without-description')`the picture ${address} has no description`,
    cure: tell(
      'describe-picture-in-brackets',
    )`write a description between the brackets, as in "![What the picture shows](${address})"`,
  });

/** Source lines to search, with the positions found so far. */
export type Lines = Pick<Page, 'lines' | 'found' | 'block' | 'cursor'>;

/**
 * Returns the first position of a text after the cursor (`page.cursor`). If the cursor is at the beginning of the block, repeated calls
 * with the same text return one occurrence after another. The call after the last occurrence returns the first occurrence again. If the
 * cursor is further on and the text occurs only before the cursor, returns the first position of the text in all lines. If the text does
 * not occur, returns the position of the cursor.
 */
export function find(text: string, page: Lines): Position {
  const { block, found, cursor } = page;
  if (cursor.from) {
    const { line, column } = cursor.from;
    if (page.lines[line - 1]?.startsWith(text, column)) return { line, column: column + 1 };
    return (
      search(text, page, cursor.from) ?? search(text, page, { line: 1, column: 0 }) ?? { line, column: column + 1 }
    );
  }
  const before = found.get(text);
  const next = before && before.line > block ? search(text, page, before) : undefined;
  const position = next ?? search(text, page, { line: block + 1, column: 0 }) ?? { line: block + 1, column: 1 };
  found.set(text, position);
  return position;
}

/**
 * Returns the first position of a text that comes after the position `after`, or `undefined` if there is none. Ignores case, and also
 * searches for the decoded spelling of an address. Lines and columns are counted from 1.
 */
function search(text: string, { lines }: Lines, after: Position): Position | undefined {
  const spellings = [text, decodeLetters(text)]
    .filter(spelling => spelling !== '')
    .map(spelling => spelling.toLowerCase());
  for (let i = after.line - 1; i < lines.length; i++) {
    for (const spelling of spellings) {
      const column = indexOfAddress(spelling, (lines[i] ?? '').toLowerCase(), i === after.line - 1 ? after.column : 0);
      if (column !== -1) return { line: i + 1, column: column + 1 };
    }
  }
  return undefined;
}

/**
 * Returns the index of an address in a line at or after the index `from`, or -1 if there is none. An address that is only an anchor (`#a`)
 * does not match inside a longer address (`b.md#a`).
 */
function indexOfAddress(address: string, line: string, from: number): number {
  let column = line.indexOf(address, from);
  if (address.startsWith('#'))
    while (column > 0 && /[\p{L}\p{N}/?]/u.test(line[column - 1] ?? '')) column = line.indexOf(address, column + 1);
  return column;
}
