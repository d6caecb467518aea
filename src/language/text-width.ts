/** Measures text in columns, as terminals, plain mails and letters of one width show it. Only this file imports get-east-asian-width. */
import { eastAsianWidth } from 'get-east-asian-width';

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** Returns the width of a text in columns. A Chinese character or an emoji takes two columns, an invisible character none. */
export function columnsOf(text: string): number {
  if (/^[ -~]*$/.test(text)) return text.length;
  let width = 0;
  for (const { segment } of graphemes.segment(text))
    if (!/^[\p{Control}\p{Format}\p{Mark}]+$/u.test(segment)) width += eastAsianWidth(segment.codePointAt(0) ?? 0);
  return width;
}
