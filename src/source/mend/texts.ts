/** Corrects values of text fields that YAML would not read as text. */

import { tell } from '../../language/messages/tell.ts';
import type { Message } from '../../message.ts';
import { quote } from '../fields/quote.ts';
import { isClosed, readValue, spellText, stripQuotes } from './marks.ts';

/** Corrected value. */
export interface Value {
  readonly value: string;
  /** Problem with the original value. */
  readonly what: Message;
}

/** Returns whether a value begins like a YAML list, mapping, block, anchor, alias or tag, so that YAML does not read it as plain text. */
export const isStructure = (written: string) => /^[[{|>&*!]/.test(written);

/**
 * Corrects a text that YAML would not read as text. Returns `undefined` if the text needs no correction, or if a quotation mark, bracket
 * or brace is not closed, because only the author knows where to close it.
 */
export function mendText(written: string): Value | undefined {
  const read = readValue(written);
  if (hidesHash(written))
    return {
      value: quote(written),
      what: tell('text-taken-for-remark')`YAML reads the text after "#" as a comment and ignores it`,
    };
  if (typeof read?.value === 'number' || typeof read?.value === 'boolean')
    return / #/.test(written) ? undefined : { value: quote(written), what: sayNumber() };
  if (read || / #\s/.test(written)) return undefined;
  if (/^["']/.test(written)) return mendQuoted(written);
  if (/^“.*"$/.test(written) && !/["“”]/.test(written.slice(1, -1)))
    return { value: quote(written.slice(1, -1)), what: sayMixed() };
  const first = written[0] ?? '';
  if (/[{|>]/.test(first) || (first === '[' && !/^\[[^\]]*\]\s*[^\s#]/.test(written))) return undefined;
  const what = /^[^[&*!%@`].*:(?:\s|$)/.test(written)
    ? tell('text-with-colon')`the text contains a colon, so YAML reads the text as another field`
    : tell('text-begins-with-mark')`text that begins with "${first}" has a special meaning in YAML`;
  return { value: quote(written), what };
}

export const sayNumber = () =>
  tell('not-text-by-itself')`YAML reads a number, "true" or "false" as text only between quotation marks`;

const sayMixed = () => tell('quotation-marks-of-two-sorts')`the two quotation marks do not match`;

/** Corrects a text that begins with a quotation mark and that YAML cannot parse. Returns `undefined` if the quotation is not closed. */
function mendQuoted(written: string): Value | undefined {
  const mark = written[0] ?? '';
  const inner = written.slice(1, -1);
  if (mark === '"' && /”$/.test(written) && !/["“”]/.test(inner)) return { value: quote(inner), what: sayMixed() };
  if (!written.slice(1).includes(mark)) return undefined;
  if (written.endsWith(mark) && !inner.includes(mark) && inner.includes('\\'))
    return {
      value: quote(inner),
      what: tell('backslash-in-double-quotes')`a backslash has a special meaning between double quotation marks`,
    };
  const text = written.endsWith(mark) ? unwrap(inner, mark) : written;
  if (text === undefined) return undefined;
  return {
    value: quote(text),
    what: tell('text-behind-quotation-mark')`the text continues after the closing quotation mark`,
  };
}

/**
 * Returns the text between two quotation marks of YAML (`She said "no" to him`, `It's fine`), or the text with the marks if they belong to its
 * words (`"Never" and "no"`). Returns `undefined` if the text does not tell. A single mark may also be an apostrophe (`The girls' day`).
 */
function unwrap(inner: string, mark: string): string | undefined {
  if (mark === "'") return /(?<!\p{L})'|'(?!\p{L})/u.test(inner) ? undefined : inner;
  const at = inner.indexOf(mark);
  const before = inner[at - 1] ?? '';
  const after = inner[at + 1] ?? '';
  if (/^[\s([–—-]?$/.test(before) && /\S/.test(after)) return inner;
  return /\S/.test(before) && /^[\s.,:;!?)\]–—-]?$/.test(after) ? `${mark}${inner}${mark}` : undefined;
}

/** Returns whether YAML would ignore a part of the text as a comment, such as `#MeToo` in `Women #MeToo`. */
const hidesHash = (written: string) => /^(?:[^\s'"[{|>&*!%@`#][^#]*? )?#\S/.test(written);

/**
 * Corrects an id, name or address: removes wrong quotation marks, and the angle brackets around an address. Returns `undefined` if the text
 * needs no correction, or if the correction is unclear.
 */
export function mendId(written: string): Value | undefined {
  const text = stripQuotes(written).replace(/^<(https?:.*)>$/, '$1');
  const read = readValue(written)?.value;
  if (text === '' || isStructure(text) || read === text || (isClosed(written) && typeof read === 'string'))
    return undefined;
  return / #/.test(written) ? undefined : { value: spellText(text), what: sayWrong(written) };
}

const sayWrong = (written: string) =>
  /^[“”‘’＂＇「『„]/.test(written)
    ? tell('quotation-marks-become-text')`these quotation marks would become part of the text`
    : tell('yaml-reads-no-text')`YAML does not read this value as text`;
