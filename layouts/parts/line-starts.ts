/**
 * Keeps some Chinese marks from the start of a line (https://www.w3.org/TR/clreq/#prohibition_rules_for_line_start_end). Browsers put
 * them there at every setting of `line-break`, because UAX 14 allows a break before them. An element around each mark lets the style put
 * a word joiner before it, which neither copied text nor search contains.
 */
import { scriptOf } from '../../src/language/languages.ts';

const characters = '·•—―～－／⸺─';
const marks = `[${characters}]`;
const skipped = '<(script|style|svg|pre|code|textarea|select)\\b[\\s\\S]*?</\\1>|<[^>]*>';
/** Pattern of the place after an element that may stand within a word. */
const afterInline = '(?<=</(?:a|abbr|b|bdi|cite|code|del|em|i|ins|mark|q|ruby|s|small|span|strong|sub|sup|u)>)';

const inChinese = new RegExp(`${skipped}|(?:(?<=[^\\s>${characters}])|${afterInline})${marks}+`, 'g');
const letter = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\u3001-\\u3011\\uff01-\\uff65]';
const elsewhere = new RegExp(`${skipped}|(?<=${letter})${marks}+`, 'gu');
const anyInChinese = new RegExp(marks);
/** Pattern for a quick test: a page without a match needs no more work. */
const anyElsewhere = new RegExp(`[\\u2e80-\\uffff]${marks}`);

/** Wraps such marks in elements: all in a Chinese or Japanese page, elsewhere only marks after a Chinese or Japanese letter. */
export function holdLineStarts(markup: string, language: string): string {
  const isChinese = /^(?:Han|Jpan)/.test(scriptOf(language));
  if (!(isChinese ? anyInChinese : anyElsewhere).test(markup)) return markup;
  return markup.replace(isChinese ? inChinese : elsewhere, found =>
    found.startsWith('<') ? found : `<span class="held">${found}</span>`,
  );
}
