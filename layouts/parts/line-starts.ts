/**
 * Marks of Chinese that may not begin a line (https://www.w3.org/TR/clreq/#prohibition_rules_for_line_start_end), and that browsers put there
 * at every setting of `line-break`: they follow UAX 14, which allows a break before them. Each stands in an element, before which the style
 * puts a word joiner: neither a copied text nor a search sees it.
 */
import { scriptOf } from '../../src/language/languages.ts';

const characters = '·•—―～－／⸺─';
const marks = `[${characters}]`;
const skipped = '<(script|style|svg|pre|code|textarea|select)\\b[\\s\\S]*?</\\1>|<[^>]*>';
/** An element that may stand within a word has just ended. */
const afterInline = '(?<=</(?:a|abbr|b|bdi|cite|code|del|em|i|ins|mark|q|ruby|s|small|span|strong|sub|sup|u)>)';

const inChinese = new RegExp(`${skipped}|(?:(?<=[^\\s>${characters}])|${afterInline})${marks}+`, 'g');
const letter = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\u3001-\\u3011\\uff01-\\uff65]';
const elsewhere = new RegExp(`${skipped}|(?<=${letter})${marks}+`, 'gu');
const anyInChinese = new RegExp(marks);
/** A look that costs little: a page without one of these needs no more. */
const anyElsewhere = new RegExp(`[\\u2e80-\\uffff]${marks}`);

/** Keeps such marks from the start of a line: all in a page in Chinese or Japanese, in others those behind a Chinese or Japanese letter. */
export function holdLineStarts(markup: string, language: string): string {
  const isChinese = /^(?:Han|Jpan)/.test(scriptOf(language));
  if (!(isChinese ? anyInChinese : anyElsewhere).test(markup)) return markup;
  return markup.replace(isChinese ? inChinese : elsewhere, found =>
    found.startsWith('<') ? found : `<span class="held">${found}</span>`,
  );
}
