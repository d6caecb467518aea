/**
 * Renders Markdown to HTML: CommonMark with tables, footnotes, heading anchors, figures, pull quotes, large numbers and charts.
 */
import type { Token } from 'markdown-it';
import { enterOwnIds, followMoved, nameHeadings } from './anchors.ts';
import { type BraceEnvironment, placeBraces } from './attached-braces.ts';
import { checkBlockMarks } from './block-marks.ts';
import { find, newCursor, Page, type Surroundings } from './body.ts';
import { reportBrackets } from './brackets.ts';
import { isChart, putCharts, visitChart } from './chart-blocks.ts';
import { noteUnused } from './definitions.ts';
import { findEmptyItems } from './empty-items.ts';
import { isPicture, liftFigures, offerSources, visitPicture } from './figures.ts';
import { levelHeadings } from './heading-levels.ts';
import { enterBlock, enterPiece } from './inline-places.ts';
import { reportLostText } from './lost-text.ts';
import { checkHeadings, listMeantHeadings, type MeantHeading, mayHaveHeadings } from './meant-headings.ts';
import { noteNearLinks } from './near-links.ts';
import { checkCalls, checkNotes } from './notes.ts';
import { markdown, plain } from './parser.ts';
import { type PlacedMark, placeMarks, sayMark } from './place-marks.ts';
import { firstParagraph, toPlainText } from './plain-text.ts';
import { noteProse } from './prose-as-code.ts';
import { visitHtml } from './raw-html.ts';
import { sanitise } from './sanitise.ts';
import { noteUnruledTables } from './unruled-tables.ts';

/** Rendered body. */
export interface Rendered {
  readonly html: string;
  /** First paragraph as plain text, or an empty string if there is none. */
  readonly firstParagraph: string;
}

/** Returns the character of an HTML character reference such as `&eacute;`; returns an unknown reference unchanged. */
export const decodeReference = (reference: string): string => markdown.utils.unescapeAll(reference);

/**
 * Renders the Markdown text of an article or page. Reports problems at lines and columns of this text (without front matter), counted
 * from 1.
 */
export function renderMarkdown(body: string, around: Surroundings): Rendered {
  const page = new Page(body, around);
  const environment = { page, hasLooseMarks: false };
  const tokens = markdown.parse(body, environment);
  enterOwnIds(tokens, page);
  if (mayHaveHeadings.test(body)) checkHeadings(tokens, page);
  nameHeadings(tokens, page);
  levelHeadings(tokens);
  liftFigures(tokens);
  visit(tokens, page);
  checkNotes(tokens, page);
  noteUnused(tokens, page);
  checkBlockMarks(tokens, page);
  reportLostText(tokens, page);
  if (environment.hasLooseMarks || page.hasRawHtml) reportMarks(tokens, page);
  if (page.hasRawHtml) markResolved(tokens);
  const out = markdown.renderer.render(tokens, markdown.options, environment);
  const safe = page.hasRawHtml ? sanitise(out, address => page.raw.get(address) ?? address) : out;
  return {
    html: putCharts(offerSources(safe, page), page),
    firstParagraph: firstParagraph(tokens),
  };
}

/** Resolves every address, draws the charts, and reports problems with addresses, raw HTML, brackets and indented code. */
function visit(tokens: readonly Token[], page: Page, inline?: Token): void {
  for (const token of tokens) {
    if (inline) enterPiece(inline, token, page);
    else enterBlock(token, page);
    if (token.type === 'link_open') {
      const address = String(token.attrGet('href') ?? '');
      token.attrSet('href', page.around.resolveLink(followMoved(address, page), find(address, page)));
    } else if (token.type === 'th_open' || token.type === 'td_open') {
      alignByClass(token);
    } else if (isPicture(token)) {
      visitPicture(token, textOf(token), page);
    } else if (isChart(token)) {
      visitChart(token, page);
    } else if (token.type === 'code_block') {
      noteProse(token, page);
    } else if (token.type === 'html_block' || token.type === 'html_inline') {
      visitHtml(token.content, page);
    }
    if (token.type === 'inline') reportInline(token, page);
    if (token.children && !isPicture(token)) visit(token.children, page, token);
  }
}

/** Returns the description of a picture as plain text. */
const textOf = ({ children }: Token) =>
  markdown.renderer.renderInlineAsText(children ?? [], markdown.options, {}).trim();

function reportInline(inline: Token, page: Page): void {
  if (inline.map) noteUnruledTables(inline, page);
  if (page.notes.size > 0) checkCalls(inline, page);
  if (page.dangling.length > 0) reportBrackets(inline, page);
  noteNearLinks(inline, page);
}

/**
 * Reports delimiter runs, such as `**`, that readers would see as text. Reports a pair of runs once, at its first run. Only notes single
 * asterisks beside commas, unless the text explains its asterisks.
 */
function reportMarks(tokens: readonly Token[], page: Page): void {
  let isExplained: boolean | undefined;
  for (const placed of placeMarks(tokens, page)) {
    if (placed.side === 'last') continue;
    const told = { at: placed.at, ...sayMark(placed) };
    if (placed.why !== 'star') page.around.report(told);
    else {
      isExplained ??= explainsStars(page.lines);
      if (!isExplained) page.around.note(told);
    }
  }
}

/** Returns whether a line begins with an asterisk, as a footnote does, or says what an asterisk means (`带*号的为必填项`). */
const explainsStars = (lines: readonly string[]): boolean =>
  lines.some(line => /^[\s>]*(?:\\\*|＊|\*(?![\s*]))|\*[”"’」）)]?\s*(?:号|表示|代表|注)/.test(line));

/**
 * Replaces the `style` attribute of a table cell with a class. markdown-it writes the alignment of a column as a style, but the content
 * security policy forbids inline styles.
 */
function alignByClass(token: Token): void {
  const side = /text-align:(\w+)/.exec(String(token.attrGet('style') ?? ''))?.[1];
  if (side === undefined) return;
  token.attrs = (token.attrs ?? []).filter(([name]) => name !== 'style');
  token.attrSet('class', `align-${side}`);
}

/**
 * Sets the attribute `data-resolved` on links and pictures written in Markdown. Their addresses are already resolved, so `sanitise` must
 * not resolve them again.
 */
function markResolved(tokens: readonly Token[]): void {
  for (const token of tokens) {
    if (token.type === 'link_open' || isPicture(token)) token.attrSet('data-resolved', '');
    if (token.children) markResolved(token.children);
  }
}

/** Block of code or raw HTML in a text. Lines are counted from 0; `to` is the line after the end of the block. */
export interface SourceBlock {
  readonly kind: 'code' | 'html';
  readonly from: number;
  readonly to: number;
}

/** Lists the blocks of code and raw HTML that the parser finds in a text, in order. Leaves out a block that overlaps an earlier block. */
export function listSourceBlocks(body: string): readonly SourceBlock[] {
  const blocks = markdown
    .parse(body, {})
    .filter(({ type, map }) => map && /^(?:fence|code_block|html_block)$/.test(type))
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

/** Lists delimiter runs, such as `**`, that readers would see as text, in order. */
export function listLooseMarks(body: string): readonly PlacedMark[] {
  if (!/\*|__|~~/.test(body)) return [];
  return [
    ...placeMarks(markdown.parse(body, {}), {
      lines: body.split('\n'),
      found: new Map(),
      block: 0,
      cursor: newCursor(),
    }),
  ];
}

/** Lists the lines that look like headings but are not, and empty headings, in order. */
export const listSlippedHeadings = (body: string): readonly MeantHeading[] =>
  /[#＃]/.test(body) ? [...listMeantHeadings(markdown.parse(body, {}), body.split('\n'))] : [];

/** Lists the offsets of opening braces directly after a link, picture, emphasis or code span, in order. */
export function listAttachedBraces(body: string): readonly number[] {
  if (!/[)\]*_~`]\{/.test(body)) return [];
  const environment: BraceEnvironment = { braces: new Map() };
  return [...placeBraces(markdown.parse(body, environment), body, environment)];
}

/** Lists the line numbers, counted from 0, of the list items without content. */
export const listEmptyItems = (body: string): readonly number[] =>
  /^[ \t>]*(?:[-*+]|\d+[.)])[ \t]*$|[ \t][-*+][ \t]*$/m.test(body) ? [...findEmptyItems(markdown.parse(body, {}))] : [];

/** Lists the first-level headings of a text, but not in quotations and lists. Lines are counted from 0; `to` is the line after the heading. */
export const listTopHeadings = (body: string): readonly { words: string; from: number; to: number }[] =>
  /^ {0,3}(?:#[ \t]|=+[ \t]*$)/m.test(body)
    ? markdown
        .parse(body, {})
        .flatMap(({ type, tag, level, map }, i, tokens) =>
          type === 'heading_open' && tag === 'h1' && level === 0 && map
            ? [{ words: toPlainText(tokens[i + 1]?.children ?? []), from: map[0], to: map[1] }]
            : [],
        )
    : [];

/** Returns the text and the raw HTML of a body, without its code. */
export const textOutsideCode = (body: string): string =>
  markdown
    .parse(body, {})
    .flatMap(token => (token.type === 'html_block' ? token : (token.children ?? [])))
    .map(({ type, content }) => (type === 'code_inline' ? '' : content))
    .join('\n');

/** HTML of a top-level block of Markdown. `line` is the number of lines above the block. */
export interface RenderedBlock {
  readonly html: string;
  readonly line: number;
}

/**
 * Renders each top-level block of Markdown that is not for this engine: CommonMark with tables and footnotes, without any check. The HTML is
 * not safe for a page. The block of the footnotes comes last.
 */
export function renderBlocks(body: string): readonly RenderedBlock[] {
  const environment = {};
  const blocks: RenderedBlock[] = [];
  let open: Token[] = [];
  let line = 0;
  for (const token of plain.parse(body, environment)) {
    if (open.length === 0) line = token.map?.[0] ?? line;
    open.push(token);
    if (token.level > 0 || token.nesting === 1) continue;
    blocks.push({ html: plain.renderer.render(open, plain.options, environment), line });
    open = [];
  }
  return blocks;
}
