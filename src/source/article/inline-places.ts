/** Finds the positions of inline tokens, such as links and tags, in the source of a text. */
import type { MarkdownIt, Token } from 'markdown-it';
import type { Position } from '../../problem.ts';
import type { Lines, Row } from './body.ts';

const isPlaced = new Set(['link_open', 'image', 'html_inline', 'code_inline', 'footnote_ref']);

/**
 * Makes a parser remember where each link, picture, tag, code span and footnote reference begins. Stores two offsets in the token's field `map`,
 * which markdown-it uses only for blocks. Both offsets are positions in the content of the inline token. The first offset is where the element
 * begins (for a link, where its text begins). The second offset is where the search for the address must begin.
 */
export function rememberOffsets(markdown: MarkdownIt): void {
  class State extends markdown.inline.State {
    #link: Token | undefined;

    override push(type: string, tag: string, nesting: Token['nesting']): Token {
      const token = super.push(type, tag, nesting);
      if (isPlaced.has(type)) token.map = [this.pos, this.pos];
      if (type === 'link_open') this.#link = token;
      else if (type === 'link_close' && this.#link?.map) this.#link.map[1] = this.pos;
      return token;
    }
  }
  markdown.inline.State = State;
}

/** Returns the offset at which a token, such as a link or a tag, begins in the content of its inline token; `undefined` for plain text. */
export const startOf = ({ map }: Token): number | undefined => map?.[0];

/** Returns the offset at which the search for the address of a link, picture or tag must begin. */
function addressOf({ type, map, content: words }: Token, { content }: Token): number | undefined {
  if (!map) return undefined;
  const end = type.endsWith('image') ? map[0] + '!['.length + words.length : map[1];
  return content.startsWith('](', end) ? end + ']('.length : end;
}

/** Sets the cursor, from which `find` searches, to the beginning of a block. Call this function for each block of a text, in order. */
export function enterBlock(token: Token, page: Lines): void {
  const { cursor } = page;
  cursor.from = undefined;
  if (token.map) {
    page.block = token.map[0];
    cursor.cell = 0;
  } else if (token.type === 'inline') enterCell(token, page);
}

/** Finds the content of a token in the source. Searches the row of the table for a table cell, and every line for an inline footnote (`^[text]`). */
function enterCell({ content }: Token, page: Lines): void {
  const { cursor, lines } = page;
  const written = content.replaceAll('|', '\\|');
  cursor.start = (lines[page.block] ?? '').indexOf(written, cursor.cell);
  if (cursor.start !== -1) cursor.cell = cursor.start + written.length;
  else {
    const note = `^[${content.split('\n')[0]}`;
    const line = lines.findIndex(text => text.includes(note));
    if (line === -1) return;
    page.block = line;
    cursor.start = (lines[line] ?? '').indexOf(note) + 2;
  }
}

/** Sets the cursor to the address of a link, picture or tag. `inline` must be the token that the caller entered last. */
export function enterPiece(inline: Token, piece: Token, page: Lines): void {
  if (!piece.map) return;
  const offset = addressOf(piece, inline);
  const at = offset === undefined ? undefined : placeOf(inline, offset, page);
  page.cursor.from = at && { line: at.line, column: at.column - 1 };
}

/**
 * Returns the position of an offset in the content of a block token or inline token. `token` must be the token that the caller entered last.
 * Returns `undefined` if the content differs from the source.
 */
export function placeOf(token: Token, offset: number, page: Lines): Position | undefined {
  const { cursor } = page;
  const isKnown = cursor.row?.token === token && offset >= cursor.row.begin && offset <= cursor.row.end;
  const row = isKnown && cursor.row ? cursor.row : readRow(token, offset, page);
  cursor.row = row;
  if (row.start === -1) return undefined;
  // In a table cell, the source has a backslash before each vertical bar (`|`) of the content.
  const bars = row.hasBars ? token.content.slice(row.begin, offset).split('|').length - 1 : 0;
  return { line: row.line + 1, column: row.start + offset - row.begin + bars + 1 };
}

/** Finds the source line of an offset in the content of a token. */
function readRow(token: Token, offset: number, page: Lines): Row {
  const { content, map } = token;
  const before = page.cursor.row;
  const isBehind = before?.token === token && offset > before.end;
  let line = isBehind ? before.line : (map?.[0] ?? page.block);
  let begin = isBehind ? before.begin : 0;
  for (let end = content.indexOf('\n', begin); end !== -1 && end < offset; end = content.indexOf('\n', begin)) {
    line++;
    begin = end + 1;
  }
  const next = content.indexOf('\n', begin);
  const end = next === -1 ? content.length : next;
  if (!map && begin === 0)
    return { token, begin, end, line, start: page.cursor.start, hasBars: content.slice(0, end).includes('|') };
  const text = content.slice(begin, end).trimEnd();
  const source = (page.lines[line] ?? '').trimEnd();
  const start = source.endsWith(text) ? source.length - text.length : source.indexOf(text);
  return { token, begin, end, line, start, hasBars: false };
}
