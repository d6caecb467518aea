/**
 * Renders Markdown to HTML: CommonMark with tables, footnotes, heading anchors, figures, pull quotes, large numbers and charts.
 */
import type { Token } from 'markdown-it';
import { enterOwnIds, followMoved, nameHeadings } from './anchors.ts';
import { checkBlockMarks } from './block-marks.ts';
import { find, Page, type Surroundings } from './body.ts';
import { reportBrackets } from './brackets.ts';
import { isChart, putCharts, visitChart } from './chart-blocks.ts';
import { noteUnused } from './definitions.ts';
import { giveDirections } from './directions.ts';
import { hideEmptyHeads } from './empty-heads.ts';
import { isPicture, liftFigures, offerSources, visitPicture } from './figures.ts';
import { levelHeadings } from './heading-levels.ts';
import { enterBlock, enterPiece } from './inline-places.ts';
import { noteJoinedLines } from './joined-lines.ts';
import { reportLostText } from './lost-text.ts';
import { checkHeadings, mayHaveHeadings } from './meant-headings.ts';
import { noteNearLinks } from './near-links.ts';
import { checkCalls, checkNotes } from './notes.ts';
import { noteFormulas, noteOtherDialects } from './other-dialects.ts';
import { markdown, plain } from './parser.ts';
import { placeMarks, sayMark } from './place-marks.ts';
import { firstParagraph } from './plain-text.ts';
import { noteProse } from './prose-as-code.ts';
import { visitHtml } from './raw-html.ts';
import { sanitise } from './sanitise.ts';
import { noteUnruledTables } from './unruled-tables.ts';
import { markWideNumbers } from './wide-numbers.ts';

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
  hideEmptyHeads(tokens);
  markWideNumbers(tokens);
  visit(tokens, page);
  checkNotes(tokens, page);
  noteUnused(tokens, page);
  checkBlockMarks(tokens, page);
  reportLostText(tokens, page);
  noteFormulas(tokens, page);
  if (environment.hasLooseMarks || page.hasRawHtml) reportMarks(tokens, page);
  if (page.hasRawHtml) markResolved(tokens);
  giveDirections(tokens, body, around.language);
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
  if (inline.map) {
    noteUnruledTables(inline, page);
    noteJoinedLines(inline, page);
  }
  if (page.notes.size > 0) checkCalls(inline, page);
  if (page.dangling.length > 0) reportBrackets(inline, page);
  noteNearLinks(inline, page);
  noteOtherDialects(inline, page);
}

/**
 * Reports delimiter runs, such as `**`, that readers would see as text. Reports a pair of delimiter runs once, at the first run of the pair.
 * For a single asterisk beside a comma, adds only a note (a warning that does not stop a build), or nothing if the text explains the
 * asterisks.
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
 * Sets the attribute `data-resolved` on links and pictures written in Markdown, so that `sanitise` does not resolve their addresses a
 * second time.
 */
function markResolved(tokens: readonly Token[]): void {
  for (const token of tokens) {
    if (token.type === 'link_open' || isPicture(token)) token.attrSet('data-resolved', '');
    if (token.children) markResolved(token.children);
  }
}

/** Parses a text to tokens. The rules of the parser store data about the text in `environment`. */
export const parseTokens = (body: string, environment: Record<string, unknown> = {}): Token[] =>
  markdown.parse(body, environment);

/** Parses only the blocks of a text to tokens, not the text inside the blocks. This takes half the time of `parseTokens`. */
export function parseBlockTokens(body: string): Token[] {
  const tokens: Token[] = [];
  markdown.block.parse(body, markdown, {}, tokens);
  return tokens;
}

/** HTML of a top-level block of Markdown. `line` is the number of lines above the block. */
export interface RenderedBlock {
  readonly html: string;
  readonly line: number;
}

/**
 * Renders each top-level block of Markdown that was written for another program: CommonMark with tables and footnotes, without any check.
 * The HTML is not safe for a page. The block of the footnotes comes last.
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
