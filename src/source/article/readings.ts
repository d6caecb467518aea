/**
 * Readings above the letters of a text (`<ruby>饕餮<rt>tāotiè</rt></ruby>`): what stands in `<rt>` and `<rp>` is an annotation and no part
 * of the text (https://html.spec.whatwg.org/multipage/text-level-semantics.html#the-rt-element).
 */
import type { Token } from 'markdown-it';
import { scriptOf } from '../../language/languages.ts';

const opens = /^<r[tp]\b/i;
const closes = /^<(?:\/(?:r[tp]|ruby)|rb)\b/i;

/** Whether what follows a tag is a reading. */
export const continuesReading = (tag: string, isReading: boolean): boolean =>
  opens.test(tag) || (isReading && !closes.test(tag));

/** The pieces of a line without those that are readings. */
export function withoutReadings(pieces: readonly Token[]): readonly Token[] {
  if (!pieces.some(({ type, content }) => type === 'html_inline' && opens.test(content))) return pieces;
  let isReading = false;
  return pieces.filter(({ type, content }) => {
    if (type === 'html_inline') isReading = continuesReading(content, isReading);
    return !isReading;
  });
}

const unbracketed = /(?<!<\/rp>\s*)(<rt\b[^>]*>[\s\S]*?<\/rt>)(?!\s*<rp\b)/g;

/** Puts brackets around readings, which only programs show that know no ruby: 饕餮（tāotiè）. `markup` is well-formed. */
export function bracketReadings(markup: string, language: string): string {
  if (!markup.includes('<rt')) return markup;
  const [before, after] = /^(?:Han|Jpan|Bopo)/.test(scriptOf(language)) ? ['（', '）'] : [' (', ')'];
  return markup.replace(unbracketed, `<rp>${before}</rp>$1<rp>${after}</rp>`);
}
