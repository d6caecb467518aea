/** A body that is being rendered: what is known of it, where things stand in it, and whom to ask about the addresses in it. */

import { type Html, html } from '../../html.ts';
import { tell } from '../../language/messages/tell.ts';
import type { Message } from '../../message.ts';
import type { Position } from '../../problem.ts';
import type { ChartWords } from '../charts/chart.ts';

/** A picture to print: its address, its size in pixels where known, and in what other formats and sizes it is offered. */
export interface PrintedPicture {
  readonly address: string;
  readonly width?: number | undefined;
  readonly height?: number | undefined;
  readonly sources?: Html | undefined;
}

/** What the renderer asks about the addresses in a text, and tells about what is wrong with it. */
export interface Surroundings {
  /** Language of the text, BCP 47. */
  readonly language: string;
  /** The words that the renderer itself writes. */
  readonly words: ChartWords & {
    readonly footnotes: string;
    readonly backToText: string;
    readonly backToPlace: string;
  };
  resolveLink(address: string, at: Position): string;
  resolvePicture(address: string, at: Position): PrintedPicture;
  /** A file with figures; where there is none, why has been reported. */
  readTable(address: string, at: Position): { readonly file: string; readonly text: string } | undefined;
  /** `file`: another one than that of the text; then the position is one in it. */
  report(fault: {
    readonly at: Position;
    readonly file?: string | undefined;
    readonly what: Message;
    readonly cure: Message;
    /** What can be taken for plain text: brackets and other marks, by a backslash before them; an attribute `id`, by leaving it out. */
    readonly slip?: 'brackets' | 'marks' | 'id' | undefined;
  }): void;
  /** Takes what may be a slip, and does not stop a build. */
  note(doubt: { readonly at: Position; readonly what: Message; readonly cure: Message }): void;
}

/** A line that is meant to open or close a block. */
export interface MisreadMark {
  readonly at: Position;
  /** The mark, and the name behind it. */
  readonly mark: string;
  readonly name: string;
}

/** Brackets that name what is not there. */
export interface Dangling {
  readonly kind: 'call' | 'call in link' | 'link' | 'picture';
  /** The whole, as it is written. */
  readonly written: string;
  /** What is named and not there. */
  readonly label: string;
  /** Where the brackets begin in the text of their token. */
  readonly offset: number;
}

/** What is known of the text that is being rendered; travels in markdown-it's environment. */
export class Page {
  readonly around: Surroundings;
  readonly lines: readonly string[];
  /** Addresses of links and pictures in raw HTML, resolved. */
  readonly raw = new Map<string, string>();
  /** Pictures by their final address. */
  readonly pictures = new Map<string, PrintedPicture>();
  /** Where each text was found last: the same address may stand in a paragraph twice. */
  readonly found = new Map<string, Position>();
  /** Ids of the author's own HTML. */
  readonly ids = new Set<string>();
  /** Anchors of headings that gave way to ids of the page, by the anchor that they would have had. */
  readonly moved = new Map<string, string>();
  /** Where each note begins, by its label. */
  readonly notes = new Map<string, readonly Position[]>();
  /** Lines that are meant to begin a note and do not. */
  readonly misspelt = new Map<
    number,
    { readonly label: string; readonly at: Position; readonly isIndented: boolean }
  >();
  /** Definitions of links, with their labels as Markdown compares them and as they are written. */
  readonly definitions: { readonly label: string; readonly written: string; readonly at: Position }[] = [];
  /** Colons and marks that are meant to open or close a block and do not, by line. */
  readonly misread = new Map<number, MisreadMark>();
  /** Brackets that name what is not there. */
  readonly dangling: Dangling[] = [];
  /** Charts as they are printed. */
  readonly charts: string[] = [];
  hasRawHtml = false;
  /** Line of the block that is being visited, counted from 0. */
  block = 0;
  constructor(body: string, around: Surroundings) {
    this.around = around;
    this.lines = body.split('\n');
  }
}

/** The picture at an address, which is remembered for when other formats are offered. */
export function resolvePicture(address: string, at: Position, page: Page): PrintedPicture {
  const picture = page.around.resolvePicture(address, at);
  page.pictures.set(html`${picture.address}`.toString(), picture);
  return picture;
}

export const reportNoAlt = (address: string, at: Position, around: Surroundings) =>
  around.report({
    at,
    what: tell('picture-without-description')`the picture ${address} has no description`,
    cure: tell(
      'describe-picture-in-brackets',
    )`say what it shows between the brackets: ![What the picture shows](${address})`,
  });

/** Lines in which to look, and what was found in them. */
export type Lines = Pick<Page, 'lines' | 'found' | 'block'>;

/** Where a text stands, from the current block on, and after the place where it was found before. */
export function find(text: string, page: Lines): Position {
  const { block, found } = page;
  const before = found.get(text);
  const next = before && before.line > block ? search(text, page, before) : undefined;
  const position = next ?? search(text, page, { line: block + 1, column: 0 }) ?? { line: block + 1, column: 1 };
  found.set(text, position);
  return position;
}

/** Lines and columns count from 1; what stands at `after` itself is passed over. */
function search(text: string, { lines }: Lines, after: Position): Position | undefined {
  const spellings = [text, decodeAddress(text)]
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

/** An anchor by itself is no part of a longer address: `#a` stands not in `b.md#a`. */
function indexOfAddress(address: string, line: string, from: number): number {
  let column = line.indexOf(address, from);
  if (address.startsWith('#'))
    while (column > 0 && /[\p{L}\p{N}/?]/u.test(line[column - 1] ?? '')) column = line.indexOf(address, column + 1);
  return column;
}

function decodeAddress(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
