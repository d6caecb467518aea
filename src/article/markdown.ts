/**
 * Markdown → HTML: CommonMark with tables, footnotes, heading anchors, figures, pull quotes and numbers. The only file that
 * knows markdown-it and its plugins.
 */
import MarkdownIt, { type Token } from 'markdown-it';
import anchor from 'markdown-it-anchor';
import container from 'markdown-it-container';
import footnote from 'markdown-it-footnote';
import type { ChartWords } from '../charts/chart.ts';
import { loadCharts } from '../charts/load-charts.ts';
import { invisible } from '../fields/characters.ts';
import { type Html, html } from '../html.ts';
import { directionOf } from '../languages.ts';
import type { Position } from '../problem.ts';
import { toSlug } from '../slug.ts';
import { markForeign } from './foreign.ts';
import { findRefusals, listElements, sanitise } from './sanitise.ts';

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
  readonly words: ChartWords & { readonly footnotes: string; readonly backToText: string };
  resolveLink(address: string, at: Position): string;
  resolvePicture(address: string, at: Position): PrintedPicture;
  /** A file with figures; where there is none, why has been reported. */
  readTable(address: string, at: Position): { readonly file: string; readonly text: string } | undefined;
  /** `file`: another one than that of the text; then the position is one in it. */
  report(fault: {
    readonly at: Position;
    readonly file?: string | undefined;
    readonly what: string;
    readonly cure: string;
  }): void;
}

export interface Rendered {
  readonly html: string;
  /** The first paragraph as plain text, or an empty string. */
  readonly firstParagraph: string;
}

/** What is known of the text that is being rendered; travels in markdown-it's environment. */
class Page {
  readonly around: Surroundings;
  readonly lines: readonly string[];
  /** Addresses of links and pictures in raw HTML, resolved. */
  readonly raw = new Map<string, string>();
  /** Pictures by their final address. */
  readonly pictures = new Map<string, PrintedPicture>();
  /** Where each text was found last: the same address may stand in a paragraph twice. */
  readonly found = new Map<string, Position>();
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

type Environment = Record<string, unknown>;

function pageOf(environment: Environment | undefined): Page {
  const page = environment?.page;
  if (page instanceof Page) return page;
  throw new Error('rendered without a page');
}

const markdown = new MarkdownIt({ html: true });
// Every address is checked by ourselves: what is refused becomes a problem, not a piece of text.
markdown.validateLink = () => true;
markdown.use(footnote);
markdown.use(anchor, { slugify: toSlug, tabIndex: false });
markdown.use(container, 'pullquote');

/** Renders a body. Positions are lines and columns of the body, counted from 1. */
export function renderMarkdown(body: string, around: Surroundings): Rendered {
  const page = new Page(body, around);
  const environment: Environment = { page };
  const tokens = markdown.parse(body, environment);
  levelHeadings(tokens);
  liftFigures(tokens);
  visit(tokens, page);
  if (page.hasRawHtml) markResolved(tokens);
  const out = markdown.renderer.render(tokens, markdown.options, environment);
  const safe = page.hasRawHtml ? sanitise(out, address => page.raw.get(address) ?? address) : out;
  return {
    html: putCharts(offerSources(safe, page), page),
    firstParagraph: firstParagraph(tokens),
  };
}

/** The headline is the page's `h1`: the text's highest heading becomes `h2`, and no level is left out on the way down. */
function levelHeadings(tokens: readonly Token[]): void {
  const open: number[] = [];
  for (const [i, token] of tokens.entries()) {
    if (token.type !== 'heading_open') continue;
    const level = Number(token.tag.slice(1));
    while (open.length > 0 && (open.at(-1) ?? 0) >= level) open.pop();
    open.push(level);
    const tag = `h${Math.min(open.length + 1, 6)}`;
    token.tag = tag;
    const close = tokens.slice(i).find(next => next.type === 'heading_close');
    if (close) close.tag = tag;
  }
}

/** A picture alone in its paragraph is a figure. */
function liftFigures(tokens: readonly Token[]): void {
  for (let i = 1; i < tokens.length - 1; i++) {
    const [open, inline, close] = [tokens[i - 1], tokens[i], tokens[i + 1]];
    if (open?.type !== 'paragraph_open' || inline?.type !== 'inline' || close?.type !== 'paragraph_close') continue;
    const only = inline.children?.[0];
    if (inline.children?.length !== 1 || only?.type !== 'image') continue;
    open.tag = close.tag = 'figure';
    open.hidden = close.hidden = false;
    only.type = 'figure_image';
  }
}

/** Checks and resolves every address, and every piece of raw HTML. */
function visit(tokens: readonly Token[], page: Page): void {
  for (const token of tokens) {
    if (token.map) page.block = token.map[0];
    if (token.type === 'link_open') {
      const address = String(token.attrGet('href') ?? '');
      token.attrSet('href', page.around.resolveLink(address, find(address, page)));
    } else if (token.type === 'th_open' || token.type === 'td_open') {
      alignByClass(token);
    } else if (isPicture(token)) {
      visitPicture(token, page);
    } else if (isChart(token)) {
      visitChart(token, page);
    } else if (token.type === 'html_block' || token.type === 'html_inline') {
      visitHtml(token.content, page);
    }
    if (token.children && !isPicture(token)) visit(token.children, page);
  }
}

const isPicture = (token: Token) => token.type === 'image' || token.type === 'figure_image';

const isChart = (token: Token) => token.type === 'fence' && /^chart(?:\s|$)/.test(token.info.trim());

/** Draws it. Lines of the block are told as lines of the text, also where the block is indented. */
function visitChart(token: Token, { around, block, lines, charts }: Page): void {
  const inText = ({ line, column }: Position): Position => {
    const [written = '', whole = ''] = [token.content.split('\n')[line - 1], lines[block + line]];
    return { line: block + 1 + line, column: column + (line > 0 ? Math.max(0, whole.indexOf(written)) : 0) };
  };
  token.meta = { chart: charts.length };
  charts.push(
    loadCharts().drawChart(token.content.replace(/\n$/, ''), around, {
      readTable: (address, at) => around.readTable(address, inText(at)),
      report: ({ at, file, what, cure }) =>
        around.report({ at: file === undefined ? inText(at) : at, file, what, cure }),
    }),
  );
}

/** Drawings come in last: they are ours, and nothing that looks after an author's HTML need know them. */
const putCharts = (out: string, { charts }: Page): string =>
  charts.length === 0 ? out : out.replace(/<hr class="chart-(\d+)" \/>\n/g, (_, i: string) => charts[Number(i)] ?? '');

/** The content security policy allows no `style` attribute, in which markdown-it writes the alignment of a column. */
function alignByClass(token: Token): void {
  const side = /text-align:(\w+)/.exec(String(token.attrGet('style') ?? ''))?.[1];
  if (side === undefined) return;
  token.attrs = (token.attrs ?? []).filter(([name]) => name !== 'style');
  token.attrSet('class', `align-${side}`);
}

/** Tells the sanitiser which addresses are final. */
function markResolved(tokens: readonly Token[]): void {
  for (const token of tokens) {
    if (token.type === 'link_open' || isPicture(token)) token.attrSet('data-resolved', '');
    if (token.children) markResolved(token.children);
  }
}

function visitPicture(token: Token, page: Page): void {
  const { around } = page;
  const address = String(token.attrGet('src') ?? '');
  const at = find(address, page);
  const picture = resolvePicture(address, at, page);
  const alt = markdown.renderer.renderInlineAsText(token.children ?? [], markdown.options, {}).trim();
  if (alt === '') reportNoAlt(address, at, around);
  token.attrSet('src', picture.address);
  token.attrSet('alt', alt);
  if (picture.width && picture.height) {
    token.attrSet('width', String(picture.width));
    token.attrSet('height', String(picture.height));
  }
  token.attrSet('loading', 'lazy');
}

function resolvePicture(address: string, at: Position, page: Page): PrintedPicture {
  const picture = page.around.resolvePicture(address, at);
  page.pictures.set(html`${picture.address}`.toString(), picture);
  return picture;
}

/** Puts the other formats and sizes of each picture beside it, also of those in an author's HTML. */
function offerSources(out: string, { pictures }: Page): string {
  if (pictures.size === 0) return out;
  return out.replace(/<img [^>]*?src="([^"]*)"[^>]*>/g, (image, address: string) => {
    const sources = pictures.get(address)?.sources;
    return sources ? `<picture>${sources}${image}</picture>` : image;
  });
}

const reportNoAlt = (address: string, at: Position, around: Surroundings) =>
  around.report({
    at,
    what: `the picture ${address} has no description`,
    cure: `say what it shows between the brackets: ![What the picture shows](${address})`,
  });

function visitHtml(markup: string, page: Page): void {
  const { around } = page;
  page.hasRawHtml = true;
  for (const [found, mark = ''] of markup.matchAll(/<([?!](?!--)(?:\[CDATA\[|\w*))/g)) {
    around.report({ at: find(found, page), what: `<${mark} is not allowed in an article`, cure: 'remove it' });
  }
  for (const [found, hex, decimal] of markup.matchAll(/&#(?:x([0-9a-f]+)|([0-9]+))/gi)) {
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    if (code <= 0x10ffff && !invisible.test(String.fromCodePoint(code))) continue;
    around.report({ at: find(found, page), what: `${found}; stands for no visible character`, cure: 'delete it' });
  }
  for (const element of listElements(markup)) {
    for (const { found, ...words } of findRefusals(element)) around.report({ at: find(found, page), ...words });
    const { href, src, alt } = element.attributes;
    if (element.tag === 'a' && href !== undefined) page.raw.set(href, around.resolveLink(href, find(href, page)));
    if (element.tag === 'img' && src === undefined) {
      around.report({ at: find('<img', page), what: '<img> names no picture', cure: 'write its file name: src="…"' });
    }
    if (element.tag === 'img' && src !== undefined) {
      const at = find(src, page);
      page.raw.set(src, resolvePicture(src, at, page).address);
      if (alt === undefined || alt.trim() === '') reportNoAlt(src, at, around);
    }
  }
}

function decodeAddress(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}

/** Where a text stands, from the current block on, and after the place where it was found before. */
function find(text: string, page: Page): Position {
  const { block, found } = page;
  const before = found.get(text);
  const next = before && before.line > block ? search(text, page, before) : undefined;
  const position = next ?? search(text, page, { line: block + 1, column: 0 }) ?? { line: block + 1, column: 1 };
  found.set(text, position);
  return position;
}

/** Lines and columns count from 1; what stands at `after` itself is passed over. */
function search(text: string, { lines }: Page, after: Position): Position | undefined {
  const spellings = [text, decodeAddress(text)]
    .filter(spelling => spelling !== '')
    .map(spelling => spelling.toLowerCase());
  for (let i = after.line - 1; i < lines.length; i++) {
    for (const spelling of spellings) {
      const column = (lines[i] ?? '').toLowerCase().indexOf(spelling, i === after.line - 1 ? after.column : 0);
      if (column !== -1) return { line: i + 1, column: column + 1 };
    }
  }
  return undefined;
}

function firstParagraph(tokens: readonly Token[]): string {
  for (const [i, token] of tokens.entries()) {
    if (token.type !== 'paragraph_open' || token.tag !== 'p' || token.level !== 0) continue;
    const inline = tokens[i + 1];
    const text = (inline?.children ?? [])
      .map(child => (child.type === 'softbreak' ? ' ' : /^(?:text|code_inline)$/.test(child.type) ? child.content : ''))
      .join('');
    if (text.trim() !== '') return text.replace(/\s+/g, ' ').trim();
  }
  return '';
}

const { rules } = markdown.renderer;
const languageOf = (environment: Environment | undefined) => pageOf(environment).around.language;
const wordsOf = (environment: Environment | undefined) => pageOf(environment).around.words;

rules.text = (tokens, i, _, environment) =>
  html`${markForeign(tokens[i]?.content ?? '', languageOf(environment))}`.toString();

/** `![Alt](src "Caption | Credit")` */
rules.figure_image = (tokens, i, options, environment, self) => {
  const token = tokens[i];
  if (!token) return '';
  const [caption = '', ...credit] = String(token.attrGet('title') ?? '').split(' | ');
  token.attrs = (token.attrs ?? []).filter(([name]) => name !== 'title');
  const image = self.renderToken(tokens, i, options);
  const language = languageOf(environment);
  if (caption === '') return image;
  const tail =
    credit.length > 0 ? html` <small class="credit">${markForeign(credit.join(' | '), language)}</small>` : undefined;
  return image + html`<figcaption>${markForeign(caption, language)}${tail}</figcaption>`.toString();
};
rules.image = (tokens, i, options, _, self) => self.renderToken(tokens, i, options);

rules.container_pullquote_open = () => '<blockquote class="pullquote">\n';
rules.container_pullquote_close = () => '</blockquote>\n';

rules.table_open = (_tokens, _i, _options, environment) =>
  html`<div class="table" role="group" tabindex="0" aria-label="${wordsOf(environment).table}"><table>`.toString();
rules.table_close = () => '</table></div>\n';

rules.footnote_block_open = (_tokens, _i, _options, environment) =>
  html`<section class="footnotes" role="doc-endnotes" aria-label="${wordsOf(environment).footnotes}"><ol>`.toString();
rules.footnote_block_close = () => '</ol></section>\n';
rules.footnote_anchor = (tokens, i, options, environment, self) => {
  const name = self.rules.footnote_anchor_name?.(tokens, i, options, environment, self) ?? '';
  // A note may be called several times: each mark leads back to its own place.
  const call = Number(tokens[i]?.meta?.subId ?? 0);
  return html` <a href="#fnref${name}${call > 0 && `:${call}`}" class="footnote-backref" role="doc-backlink" aria-label="${wordsOf(environment).backToText}">${directionOf(languageOf(environment)) === 'rtl' ? '↪' : '↩'}</a>`.toString();
};

/** Code may be wider than the page: who has only a keyboard must reach it to scroll it. */
const reachable = (code: string) => code.replace(/^<pre/, '<pre tabindex="0"');
const codeBlock = rules.code_block;
rules.code_block = (tokens, i, options, environment, self) =>
  reachable(codeBlock?.(tokens, i, options, environment, self) ?? '');

const fence = rules.fence;
/** A fence `numbers` sets figures large: a row is `figure | label`. */
rules.fence = (tokens, i, options, environment, self) => {
  const token = tokens[i];
  if (token && isChart(token)) return `<hr class="chart-${token.meta?.chart}" />\n`;
  if (token?.info.trim() !== 'numbers') return reachable(fence?.(tokens, i, options, environment, self) ?? '');
  const language = languageOf(environment);
  const rows = token.content.split('\n').filter(row => row.trim() !== '');
  const printed = rows.map(row => {
    const [figure = '', ...label] = row.split('|');
    return html`<div><dt>${markForeign(label.join('|').trim(), language)}</dt><dd>${markForeign(figure.trim(), language)}</dd></div>`;
  });
  return html`<dl class="numbers">${printed}</dl>\n`.toString();
};

/** A block of a text that is not prose: code, or raw HTML. Lines count from 0; `to` is the line after it. */
export interface SourceBlock {
  readonly kind: 'code' | 'html';
  readonly from: number;
  readonly to: number;
}

/** Where code and raw HTML stand in a text, as this renderer will see it. In order, none inside another. */
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
