/** Finds code, headings, delimiters and empty list items in the source of a text, with the Markdown parser of the build. */
import type { Token } from 'markdown-it';
import { type BraceEnvironment, placeBraces } from './attached-braces.ts';
import { newCursor } from './body.ts';
import { findEmptyItems } from './empty-items.ts';
import { parseBlockTokens, parseTokens } from './markdown.ts';
import { listMeantHeadings, type MeantHeading } from './meant-headings.ts';
import { type PlacedMark, placeMarks } from './place-marks.ts';
import { toPlainText } from './plain-text.ts';

/** Block of code or raw HTML in a text. Lines are counted from 0; `to` is the line after the end of the block. */
export interface SourceBlock {
  readonly kind: 'code' | 'html';
  readonly from: number;
  readonly to: number;
}

/** Cache of the last parsed text and its tokens. An import calls several functions of this file for the same text in a row. */
let latest: { readonly body: string; readonly tokens: readonly Token[] } = { body: '', tokens: [] };

/** Parses a text. If the cache contains the tokens of this text, returns the cached tokens. Callers must not change the tokens. */
function parse(body: string): readonly Token[] {
  if (latest.body !== body) latest = { body, tokens: parseTokens(body) };
  return latest.tokens;
}

/**
 * Parses only the blocks of a text, which takes half as long as parsing the whole text. If a footnote contains code or raw HTML, parses
 * the inline text as well, to find out which footnotes have no reference and are not shown.
 */
function parseBlocks(body: string): readonly Token[] {
  if (latest.body === body || body.includes('\r')) return parse(body);
  const tokens = parseBlockTokens(body);
  let isInNote = false;
  for (const { type } of tokens) {
    if (type.startsWith('footnote_reference_')) isInNote = type === 'footnote_reference_open';
    else if (isInNote && isSource.test(type)) return parse(body);
  }
  return tokens;
}

const isSource = /^(?:fence|code_block|html_block)$/;

let latestBlocks: { readonly body: string; readonly blocks: readonly SourceBlock[] } = { body: '', blocks: [] };

/** Lists the blocks of code and raw HTML that the parser finds in a text, in order. Leaves out a block that overlaps an earlier block. */
export function listSourceBlocks(body: string): readonly SourceBlock[] {
  if (latestBlocks.body !== body) latestBlocks = { body, blocks: findSourceBlocks(parseBlocks(body)) };
  return latestBlocks.blocks;
}

function findSourceBlocks(tokens: readonly Token[]): readonly SourceBlock[] {
  const blocks = tokens
    .filter(({ type, map }) => map && isSource.test(type))
    .map(
      ({ type, map }): SourceBlock => ({
        kind: type === 'html_block' ? 'html' : 'code',
        from: map?.[0] ?? 0,
        to: map?.[1] ?? 0,
      }),
    )
    .sort((a, b) => a.from - b.from);
  const outermost: SourceBlock[] = [];
  for (const block of blocks) if (block.from >= (outermost.at(-1)?.to ?? 0)) outermost.push(block);
  return outermost;
}

/** Lists the Markdown delimiters, such as `**`, that readers would see as text, in the order of the text. */
export function listLooseMarks(body: string): readonly PlacedMark[] {
  if (!/\*|__|~~/.test(body)) return [];
  return [...placeMarks(parse(body), { lines: body.split('\n'), found: new Map(), block: 0, cursor: newCursor() })];
}

/** Matches a line that contains `#` and is not an ordinary heading such as `## Wells`. */
const mayHaveSlips = /^(?! {0,3}#{1,6}[ \t]+[\p{L}\p{N}]).*[#＃]/mu;

/** Lists empty headings, and lines that look like headings but are not, in their order in the text. */
export const listSlippedHeadings = (body: string): readonly MeantHeading[] =>
  mayHaveSlips.test(body) ? [...listMeantHeadings(parse(body), body.split('\n'))] : [];

/** Lists the offset of each `{` directly after a link, picture, emphasis or code span, in ascending order. */
export function listAttachedBraces(body: string): readonly number[] {
  if (!/[)\]*_~`]\{/.test(body)) return [];
  const environment: BraceEnvironment = { braces: new Map() };
  return [...placeBraces(parseTokens(body, environment), body, environment)];
}

/** Lists the line numbers, counted from 0, of list items without content. */
export const listEmptyItems = (body: string): readonly number[] =>
  /^[ \t>]*(?:[-*+]|\d+[.)])[ \t]*$|[ \t][-*+][ \t]*$/m.test(body) ? [...findEmptyItems(parse(body))] : [];

/** Lists the first-level headings outside of quotations and lists. Lines are counted from 0; `to` is the line after the heading. */
export const listTopHeadings = (body: string): readonly { words: string; from: number; to: number }[] =>
  /^ {0,3}(?:#[ \t]|=+[ \t]*$)/m.test(body)
    ? parseTokens(body).flatMap(({ type, tag, level, map }, i, tokens) =>
        type === 'heading_open' && tag === 'h1' && level === 0 && map
          ? [{ words: toPlainText(tokens[i + 1]?.children ?? []), from: map[0], to: map[1] }]
          : [],
      )
    : [];

/** Returns the text and the raw HTML of a Markdown body, without code blocks and code spans. */
export const textOutsideCode = (body: string): string =>
  parse(body)
    .flatMap(token => (token.type === 'html_block' ? token : (token.children ?? [])))
    .map(({ type, content }) => (type === 'code_inline' ? '' : content))
    .join('\n');
