/**
 * Renders Markdown to HTML: CommonMark with tables, footnotes, heading anchors, figures, pull quotes, large numbers and charts. The only file
 * that imports markdown-it and its plugins.
 */
import MarkdownIt, { type Token } from 'markdown-it';
import container from 'markdown-it-container';
import footnote from 'markdown-it-footnote';
import { html } from '../../html.ts';
import { findUnseen } from '../../language/characters.ts';
import { markForeign } from '../../language/foreign.ts';
import { directionOf } from '../../language/languages.ts';
import { enterOwnIds, followMoved, nameHeadings } from './anchors.ts';
import { checkBlockMarks, rememberMark } from './block-marks.ts';
import { find, Page, reportNoAlt, resolvePicture, type Surroundings } from './body.ts';
import { markDangling, reportBrackets } from './brackets.ts';
import { isChart, markChart, putCharts, visitChart } from './chart-blocks.ts';
import { keepSpeech, noteUnused } from './definitions.ts';
import { allowEastAsianEmphasis } from './emphasis.ts';
import { allowIndentedParagraphs } from './indented-paragraphs.ts';
import { joinEastAsianLines } from './join-lines.ts';
import { checkHeadings, listMeantHeadings, type MeantHeading, mayHaveHeadings } from './meant-headings.ts';
import { noteNearLinks } from './near-links.ts';
import { checkCalls, checkNotes, rememberNote } from './notes.ts';
import { type PlacedMark, placeMarks, sayMark } from './place-marks.ts';
import { firstParagraph } from './plain-text.ts';
import { noteProse } from './prose-as-code.ts';
import { visitHtml } from './raw-html.ts';
import { sanitise } from './sanitise.ts';
import { passOverUnseen } from './unseen-letters.ts';

/** Rendered body. */
export interface Rendered {
  readonly html: string;
  /** First paragraph as plain text, or an empty string. */
  readonly firstParagraph: string;
}

type Environment = Record<string, unknown>;

function pageOf(environment: Environment | undefined): Page {
  const page = environment?.page;
  if (page instanceof Page) return page;
  throw new Error('rendered without a page');
}

const markdown = new MarkdownIt({ html: true });
// `resolveLink` and `resolvePicture` check every address, and report a bad one as a problem; markdown-it would show it as text
markdown.validateLink = () => true;
const { normalizeLink } = markdown;
markdown.normalizeLink = address => (findUnseen(address) === undefined ? normalizeLink(address) : address);
allowEastAsianEmphasis(markdown);
markdown.use(footnote);
markdown.block.ruler.before('footnote_def', 'remember_note', rememberNote, { alt: ['paragraph', 'reference'] });
keepSpeech(markdown);
markdown.inline.ruler.after('footnote_ref', 'dangling', markDangling);
joinEastAsianLines(markdown);
passOverUnseen(markdown);
allowIndentedParagraphs(markdown);
markdown.use(container, 'pullquote');
markdown.block.ruler.after('fence', 'remember_mark', rememberMark, { alt: ['paragraph', 'reference'] });

/** Renders a body. Reported lines and columns are those of the body, counted from 1. */
export function renderMarkdown(body: string, around: Surroundings): Rendered {
  const page = new Page(body, around);
  const environment: Environment = { page };
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
  if (environment.hasLooseMarks === true || page.hasRawHtml) reportMarks(tokens, page);
  if (page.hasRawHtml) markResolved(tokens);
  const out = markdown.renderer.render(tokens, markdown.options, environment);
  const safe = page.hasRawHtml ? sanitise(out, address => page.raw.get(address) ?? address) : out;
  return {
    html: putCharts(offerSources(safe, page), page),
    firstParagraph: firstParagraph(tokens),
  };
}

/**
 * Adjusts the levels of headings. The title is the page's `h1`, so the highest heading of the text becomes `h2`, and no level is skipped.
 */
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

/** Turns a picture that is alone in its paragraph into a figure. */
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

/** Checks and resolves every address, and checks raw HTML. */
function visit(tokens: readonly Token[], page: Page): void {
  for (const token of tokens) {
    if (token.map) page.block = token.map[0];
    if (token.type === 'link_open') {
      const address = String(token.attrGet('href') ?? '');
      token.attrSet('href', page.around.resolveLink(followMoved(address, page), find(address, page)));
    } else if (token.type === 'th_open' || token.type === 'td_open') {
      alignByClass(token);
    } else if (isPicture(token)) {
      visitPicture(token, page);
    } else if (isChart(token)) {
      visitChart(token, page);
    } else if (token.type === 'code_block') {
      noteProse(token, page);
    } else if (token.type === 'html_block' || token.type === 'html_inline') {
      visitHtml(token.content, page);
    }
    if (token.type === 'inline') reportInline(token, page);
    if (token.children && !isPicture(token)) visit(token.children, page);
  }
}

function reportInline(inline: Token, page: Page): void {
  if (page.notes.size > 0) checkCalls(inline, page);
  if (page.dangling.length > 0) reportBrackets(inline, page);
  noteNearLinks(inline, page);
}

/** Reports delimiter runs that readers would see. A pair is reported once. */
function reportMarks(tokens: readonly Token[], page: Page): void {
  for (const placed of placeMarks(tokens, page)) {
    if (placed.side !== 'last') page.around.report({ at: placed.at, ...sayMark(placed) });
  }
}

const isPicture = (token: Token) => token.type === 'image' || token.type === 'figure_image';

/**
 * Replaces the `style` attribute in which markdown-it writes a column's alignment with a class, because the content security policy
 * forbids inline styles.
 */
function alignByClass(token: Token): void {
  const side = /text-align:(\w+)/.exec(String(token.attrGet('style') ?? ''))?.[1];
  if (side === undefined) return;
  token.attrs = (token.attrs ?? []).filter(([name]) => name !== 'style');
  token.attrSet('class', `align-${side}`);
}

/** Marks resolved addresses, so that the sanitiser does not resolve them again. */
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

/** Wraps each picture with its `<source>` elements, including pictures in raw HTML. */
function offerSources(out: string, { pictures }: Page): string {
  if (pictures.size === 0) return out;
  return out.replace(/<img [^>]*?src="([^"]*)"[^>]*>/g, (image, address: string) => {
    const sources = pictures.get(address)?.sources;
    return sources ? `<picture>${sources}${image}</picture>` : image;
  });
}

const { rules } = markdown.renderer;
const languageOf = (environment: Environment | undefined) => pageOf(environment).around.language;
const wordsOf = (environment: Environment | undefined) => pageOf(environment).around.words;

rules.text = (tokens, i, _, environment) =>
  html`${markForeign(tokens[i]?.content ?? '', languageOf(environment))}`.toString();

/** Renders a figure: `![Alt](src "Caption | Credit")`. */
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
/** Prints one number per footnote, however often the text refers to it. */
rules.footnote_caption = (tokens, i) => `[${Number(tokens[i]?.meta?.id ?? 0) + 1}]`;
rules.footnote_anchor = (tokens, i, options, environment, self) => {
  const name = self.rules.footnote_anchor_name?.(tokens, i, options, environment, self) ?? '';
  const call = Number(tokens[i]?.meta?.subId ?? 0);
  const isOneOfMany = call > 0 || tokens[i + 1]?.type === 'footnote_anchor';
  const { words, language } = pageOf(environment).around;
  // creating a number format takes longer than rendering a page
  const place = isOneOfMany ? new Intl.NumberFormat(language).format(call + 1) : '';
  const label = isOneOfMany ? words.backToPlace.replace('{number}', place) : words.backToText;
  const arrow = directionOf(language) === 'rtl' ? '↪' : '↩';
  return html` <a href="#fnref${name}${call > 0 && `:${call}`}" class="footnote-backref" role="doc-backlink" aria-label="${label}">${arrow}${isOneOfMany && html`<sup>${place}</sup>`}</a>`.toString();
};
rules.dangling = () => '';

/** Makes code focusable, because it may be wider than the page and keyboard users must be able to scroll it. */
const reachable = (code: string) => code.replace(/^<pre/, '<pre tabindex="0"');
const codeBlock = rules.code_block;
rules.code_block = (tokens, i, options, environment, self) =>
  reachable(codeBlock?.(tokens, i, options, environment, self) ?? '');

const fence = rules.fence;
/** Renders a fenced block. In a block named `numbers`, each row is `figure | label`. */
rules.fence = (tokens, i, options, environment, self) => {
  const token = tokens[i];
  if (token && isChart(token)) return markChart(token);
  if (token?.info.trim() !== 'numbers') return reachable(fence?.(tokens, i, options, environment, self) ?? '');
  const language = languageOf(environment);
  const rows = token.content.split('\n').filter(row => row.trim() !== '');
  const printed = rows.map(row => {
    const [figure = '', ...label] = row.split('|');
    return html`<div><dt>${markForeign(label.join('|').trim(), language)}</dt><dd>${markForeign(figure.trim(), language)}</dd></div>`;
  });
  return html`<dl class="numbers">${printed}</dl>\n`.toString();
};

/** Block of a text that is not prose: code or raw HTML. Lines are counted from 0; `to` is the line after its end. */
export interface SourceBlock {
  readonly kind: 'code' | 'html';
  readonly from: number;
  readonly to: number;
}

/** Lists the code and raw HTML of a text as the renderer sees it: in order, without nested blocks. */
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

/** Lists the delimiter runs of a text that readers would see, in order. */
export function listLooseMarks(body: string): readonly PlacedMark[] {
  if (!/\*|__/.test(body)) return [];
  return [...placeMarks(markdown.parse(body, {}), { lines: body.split('\n'), found: new Map(), block: 0 })];
}

/** Lists the lines that look like headings but are not, and the headings without words, in order. */
export const listSlippedHeadings = (body: string): readonly MeantHeading[] =>
  /[#＃]/.test(body) ? [...listMeantHeadings(markdown.parse(body, {}), body.split('\n'))] : [];
