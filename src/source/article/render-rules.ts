/** Replaces markdown-it's HTML for these elements: words in another script, figures, pull quotes, tables, footnotes, code and large numbers. */
import type { MarkdownIt, Token } from 'markdown-it';
import { type Html, html } from '../../html.ts';
import { markForeign, markWords } from '../../language/foreign.ts';
import { directionOf } from '../../language/languages.ts';
import { heldIn, isInLinkOrCode, splitAddresses } from './bare-addresses.ts';
import { Page } from './body.ts';
import { isChart, markChart } from './chart-blocks.ts';
import { isJoined } from './directions.ts';

type Rules = MarkdownIt['renderer']['rules'];
type Environment = Record<string, unknown>;

function pageOf(environment: Environment | undefined): Page {
  const page = environment?.page;
  if (page instanceof Page) return page;
  throw new Error('rendered without a page');
}

const languageOf = (environment: Environment | undefined) => pageOf(environment).around.language;
const wordsOf = (environment: Environment | undefined) => pageOf(environment).around.words;

/** Adds the render rules to a parser. Every call of the renderer must pass the `Page` of its text as `environment.page`. */
export function addRenderRules(markdown: MarkdownIt): void {
  const { rules } = markdown.renderer;
  rules.text = (tokens, i, _, environment) => {
    const text = tokens[i]?.content ?? '';
    const language = languageOf(environment);
    const isWhole = tokens[i - 1]?.nesting === 1 && tokens[i + 1]?.nesting === -1;
    const joins = isJoined(tokens, i, language);
    if (text.includes('://') && !isInLinkOrCode(tokens, i)) {
      const link = (address: string) =>
        html`<a href="${markdown.normalizeLink(address)}">${markForeign(address, language)}</a>`;
      return html`${splitAddresses(text, heldIn(tokens[i])).map(piece =>
        piece.address === undefined ? markWords(piece.text, language, joins) : link(piece.address),
      )}`.toString();
    }
    return html`${isWhole && !joins ? markForeign(text, language) : markWords(text, language, joins)}`.toString();
  };
  rules.container_pullquote_open = (tokens, i) => `<blockquote class="pullquote"${directionMark(tokens[i])}>\n`;
  rules.container_pullquote_close = () => '</blockquote>\n';
  rules.table_open = (tokens, i, _options, environment) => {
    const table = html`<table${directionMark(tokens[i])}>`;
    const label = wordsOf(environment).table;
    return html`<div class="table" role="group" tabindex="0" aria-label="${label}">${table}`.toString();
  };
  rules.table_close = () => '</table></div>\n';
  rules.dangling = () => '';
  addFigureRules(rules);
  addFootnoteRules(rules);
  addCodeRules(rules);
}

/** Returns the attribute `dir` that `giveDirections` set on a token; an empty string if there is none. */
function directionMark(token: Token | undefined): Html | string {
  const direction = token?.attrGet('dir');
  return direction ? html` dir="${direction}"` : '';
}

function addFigureRules(rules: Rules): void {
  /** Renders a figure: `![Alt](src "Caption | Credit")`. */
  rules.figure_image = (tokens, i, options, environment, self) => {
    const token = tokens[i];
    if (!token) return '';
    const { caption, credit } = splitCredit(String(token.attrGet('title') ?? ''));
    token.attrs = (token.attrs ?? []).filter(([name]) => name !== 'title');
    const image = self.renderToken(tokens, i, options);
    const language = languageOf(environment);
    if (caption === '' && credit === undefined) return image;
    const tail =
      credit === undefined ? undefined : html` <small class="credit">${markForeign(credit, language)}</small>`;
    return image + html`<figcaption>${markForeign(caption, language)}${tail}</figcaption>`.toString();
  };
  rules.image = (tokens, i, options, _, self) => self.renderToken(tokens, i, options);
}

/** Matches the bar between caption and credit: with a space on either side, full-width, or directly after the end of a sentence. */
const bar = /\s+[|｜]\s*|\s*[|｜]\s+|｜|(?<=[.!?…。！？][”’」』）)]?)\|/u;

/** Splits the title of a figure at the first bar. Without a bar, there is no credit. */
function splitCredit(title: string): { readonly caption: string; readonly credit: string | undefined } {
  const found = bar.exec(title);
  if (!found) return { caption: title, credit: undefined };
  return { caption: title.slice(0, found.index), credit: title.slice(found.index + found[0].length) };
}

function addFootnoteRules(rules: Rules): void {
  rules.footnote_block_open = (_tokens, _i, _options, environment) =>
    html`<section class="footnotes" role="doc-endnotes" aria-label="${wordsOf(environment).footnotes}"><ol>`.toString();
  rules.footnote_block_close = () => '</ol></section>\n';
  /** Renders a footnote reference as a number, such as `[1]`. All references to the same footnote have the same number. */
  rules.footnote_caption = (tokens, i, _options, environment) =>
    `[${writeNumber(Number(tokens[i]?.meta?.id ?? 0) + 1, languageOf(environment))}]`;
  rules.footnote_anchor = (tokens, i, options, environment, self) => {
    const name = self.rules.footnote_anchor_name?.(tokens, i, options, environment, self) ?? '';
    const call = Number(tokens[i]?.meta?.subId ?? 0);
    const isOneOfMany = call > 0 || tokens[i + 1]?.type === 'footnote_anchor';
    return backLink(`${name}${call > 0 ? `:${call}` : ''}`, isOneOfMany ? call + 1 : undefined, pageOf(environment));
  };
}

/** Formats by language. Creating a format takes longer than rendering a page. */
const formats = new Map<string, Intl.NumberFormat>();

/** Writes a number in the digits of a language. */
function writeNumber(number: number, language: string): string {
  const format = formats.get(language) ?? new Intl.NumberFormat(language);
  formats.set(language, format);
  return format.format(number);
}

/**
 * Renders the link from a footnote back to the text. If the text has several references to the footnote, `place` is the number of the
 * reference to which the link leads, counted from 1. Otherwise `place` is undefined.
 */
function backLink(name: string, place: number | undefined, { around: { words, language } }: Page): string {
  const number = place === undefined ? '' : writeNumber(place, language);
  const label = place === undefined ? words.backToText : words.backToPlace.replace('{number}', number);
  const attributes = html`class="footnote-backref" role="doc-backlink" aria-label="${label}"`;
  const arrow = directionOf(language) === 'rtl' ? '↪' : '↩';
  const raised = place !== undefined && html`<sup>${number}</sup>`;
  return html` <a href="#fnref${name}" ${attributes}>${arrow}${raised}</a>`.toString();
}

function addCodeRules(rules: Rules): void {
  const { code_block: codeBlock, fence } = rules;
  rules.code_block = (tokens, i, options, environment, self) =>
    reachable(codeBlock?.(tokens, i, options, environment, self) ?? '', environment);
  rules.fence = (tokens, i, options, environment, self) => {
    const token = tokens[i];
    if (token && isChart(token)) return markChart(token);
    if (token?.info.trim() !== 'numbers')
      return reachable(fence?.(tokens, i, options, environment, self) ?? '', environment);
    return largeNumbers(token.content, languageOf(environment)).toString();
  };
}

/**
 * Makes a code block focusable, so that keyboard users can scroll a block that is wider than the page. In languages that are written from
 * right to left, also sets the direction of the block, because code is always written from left to right.
 */
const reachable = (code: string, environment: Environment | undefined) =>
  code.replace(
    /^<pre/,
    directionOf(languageOf(environment)) === 'rtl' ? '<pre tabindex="0" dir="ltr"' : '<pre tabindex="0"',
  );

/** Renders a fenced block named `numbers`. Each line is `number | label`. */
function largeNumbers(block: string, language: string): Html {
  const rows = block.split('\n').filter(row => row.trim() !== '');
  const printed = rows.map(row => {
    const [figure = '', ...label] = row.split('|');
    const name = html`<dt>${markForeign(label.join('|').trim(), language)}</dt>`;
    return html`<div>${name}<dd>${markForeign(figure.trim(), language)}</dd></div>`;
  });
  return html`<dl class="numbers">${printed}</dl>\n`;
}
