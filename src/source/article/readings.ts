/**
 * Recognises ruby annotations (`<ruby>饕餮<rt>tāotiè</rt></ruby>`), and puts brackets around the annotations. The content of `<rt>` and `<rp>`
 * is not part of the text (https://html.spec.whatwg.org/multipage/text-level-semantics.html#the-rt-element).
 */
import type { Token } from 'markdown-it';
import { scriptOf } from '../../language/languages.ts';

const opens = /^<r[tp]\b/i;
const closes = /^<(?:\/(?:r[tp]|ruby)|rb)\b/i;

/** Returns whether the text after a tag is part of an annotation. `isReading` is true if the text before the tag is part of an annotation. */
export const continuesReading = (tag: string, isReading: boolean): boolean =>
  opens.test(tag) || (isReading && !closes.test(tag));

/** Returns inline tokens without ruby annotations. */
export function withoutReadings(pieces: readonly Token[]): readonly Token[] {
  if (!pieces.some(({ type, content }) => type === 'html_inline' && opens.test(content))) return pieces;
  let isReading = false;
  return pieces.filter(({ type, content }) => {
    if (type === 'html_inline') isReading = continuesReading(content, isReading);
    return !isReading;
  });
}

const unbracketed = /(?<!<\/rp>\s*)(<rt\b[^>]*>[\s\S]*?<\/rt>)(?!\s*<rp\b)/g;

/**
 * Adds brackets in `<rp>` elements around annotations, as in 饕餮（tāotiè）. Only browsers that do not support ruby show these brackets. `markup`
 * must be well-formed.
 */
export function bracketReadings(markup: string, language: string): string {
  if (!markup.includes('<rt')) return markup;
  const [before, after] = /^(?:Han|Jpan|Bopo)/.test(scriptOf(language)) ? ['（', '）'] : [' (', ')'];
  return markup.replace(unbracketed, `<rp>${before}</rp>$1<rp>${after}</rp>`);
}
