/** Regular expressions that split a line of front matter into its parts, such as name, colon and value. */

import { tell } from '../../language/messages/tell.ts';
import type { Message } from '../../message.ts';
import { quote } from '../fields/quote.ts';
import { mendText, type Value } from './texts.ts';

const blank = String.raw`[ \t\u3000\u00a0]`;

/** Regular expression for a field. Its groups are indentation, name, colon, space and value. */
export const shape = new RegExp(`^(${blank}*)([^\\s:：#-][^:：]*?)${blank}*([:：])(${blank}*)(.*)$`, 'u');

/** Regular expression for a field within a group. Its groups are indentation, bullet (may be empty), name, colon, space and value. */
export const nestedShape = new RegExp(
  `^(${blank}*)((?:[-－–—·•*]${blank}*)?)([^\\s:：#-][^:：]*?)${blank}*([:：])(${blank}*)(.*)$`,
  'u',
);

/** Regular expression for an entry of a list. Its groups are indentation, bullet, space and value. */
export const itemShape = new RegExp(`^(${blank}*)([-－–—·•*])(${blank}*)(.*)$`, 'u');

/** Corrected line, with the problem of the original line. */
export interface Rewritten {
  readonly text: string;
  readonly what: Message;
  readonly field?: string;
  /** Further lines that were split off from this line. */
  readonly more?: readonly string[];
}

interface Shape {
  readonly written: string;
  readonly name: string;
  readonly colon: string;
  readonly space: string;
  readonly value: string;
  readonly indent?: string;
}

/** Returns the problem with the name, colon, space or indentation of a field, or `undefined` if there is none. */
export function sayShape({ written, name, colon, space, value, indent = '' }: Shape): Message | undefined {
  if (written !== name) return tell('field-is-called')`the name of this field is "${name}", not "${written}"`;
  if (colon === '：')
    return tell('field-with-wide-colon')`"${name}：" has a full-width colon, so the line is not a field`;
  if (value !== '' && space === '')
    return tell('no-space-after-colon')`there is no space after the colon, so the line is not a field`;
  if (/[\u3000\u00a0]/.test(space))
    return tell('space-after-colon-not-plain')`the space after the colon is not a plain space`;
  return indent === '' ? undefined : tell('field-begins-at-line-start')`a field must begin at the start of its line`;
}

/**
 * Returns whether ` # ` in a value is part of the text instead of a YAML comment. After a full-width colon, ` # ` is part of the text,
 * because an author who writes full-width colons probably does not know YAML comments.
 */
const holdsHash = (colon: string, written: string) => colon === '：' && /^[^\s'"“[{|>&*!#].*\s#(?:\s|$)/.test(written);

/** Corrects a value, and keeps the YAML comment after it. Returns `undefined` if `mend` finds nothing to correct. */
export function mendCommented(
  written: string,
  colon: string,
  mend: (value: string) => Value | undefined,
): Value | undefined {
  if (mend === mendText && holdsHash(colon, written))
    return {
      value: quote(written),
      what: tell('text-taken-for-remark')`YAML reads the text after "#" as a comment and ignores it`,
    };
  const whole = mend(written);
  if (whole || /^["'[{]/.test(written)) return whole;
  const [, value = '', remark = ''] = /^(.*?\S)(\s+#(?:\s.*)?)$/.exec(written) ?? [];
  const better = value === '' ? undefined : mend(value);
  return better && { ...better, value: better.value + remark };
}
