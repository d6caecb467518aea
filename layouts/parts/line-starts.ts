/**
 * Prevents lines that start with certain Chinese punctuation marks (https://www.w3.org/TR/clreq/#prohibition_rules_for_line_start_end).
 * Browsers allow such lines with every value of `line-break`, because UAX 14 allows a break before these marks. This module wraps each mark
 * in an element, and the style puts a word joiner before the element. The word joiner is not part of text that readers copy or search.
 */
import { scriptOf } from '../../src/language/languages.ts';

const characters = '·•—―～－／⸺─';
const marks = `[${characters}]`;
const skipped = '<(script|style|svg|pre|code|textarea|select)\\b[\\s\\S]*?</\\1>|<[^>]*>';
/** Pattern for the end tag of an element that may be part of a word, such as `</em>`. */
const afterInline = '(?<=</(?:a|abbr|b|bdi|cite|code|del|em|i|ins|mark|q|ruby|s|small|span|strong|sub|sup|u)>)';

const inChinese = new RegExp(`${skipped}|(?:(?<=[^\\s>${characters}])|${afterInline})${marks}+`, 'g');
const letter = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\u3001-\\u3011\\uff01-\\uff65]';
const elsewhere = new RegExp(`${skipped}|(?<=${letter})${marks}+`, 'gu');
const anyInChinese = new RegExp(marks);
/** Pattern for a quick test of pages that are not in Chinese or Japanese. Most of these pages do not match it and need no further work. */
const anyElsewhere = new RegExp(`[\\u2e80-\\uffff]${marks}`);

/**
 * Wraps the punctuation marks in elements: on a Chinese or Japanese page, every mark that follows text without a space; on other pages,
 * only marks after a Chinese or Japanese character.
 */
export function holdLineStarts(markup: string, language: string): string {
  const isChinese = /^(?:Han|Jpan)/.test(scriptOf(language));
  if (!(isChinese ? anyInChinese : anyElsewhere).test(markup)) return markup;
  return markup.replace(isChinese ? inChinese : elsewhere, found =>
    found.startsWith('<') ? found : `<span class="held">${found}</span>`,
  );
}

/** Matches the character before a wrapped mark. It stands in the same text as the mark, not behind a tag. */
const beforeMark = /(&[^;\s<>]+;|[^\s<>;]\p{M}*)<span class="held">/gu;

/**
 * Wraps the punctuation marks for a document to print. A word joiner would become part of the text of the PDF, so that nobody could find a name
 * such as 西蒙娜·德·波伏瓦 there. Therefore an element contains the mark together with the character before it, and its style forbids a line
 * break. Only a mark behind an end tag keeps the word joiner.
 */
export const tieLineStarts = (markup: string, language: string): string =>
  holdLineStarts(markup, language).replace(beforeMark, '<span class="tied">$1');
