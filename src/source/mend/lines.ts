/** Corrects the lines of front matter. Does not change multi-line values and unknown fields. */

import { findStray, withoutStrays } from '../../language/characters.ts';
import { tell } from '../../language/messages/tell.ts';
import { fieldOfName, groups } from '../fields/names.ts';
import type { Change, MendedLine } from './change.ts';
import type { Line } from './fences.ts';
import { mendFlow } from './flow.ts';
import { mendInner } from './inner.ts';
import { readValue } from './marks.ts';
import { itemShape, mendCommented, type Rewritten, sayShape, shape } from './shapes.ts';
import { mendText, type Value } from './texts.ts';
import { kindOf, mendValue } from './values.ts';

/** Field above the current line. An indented current line may be part of this field. */
interface Open {
  readonly field: string;
  /** Text after the field's colon. */
  readonly value: string;
}

/** Corrects all lines of front matter. If YAML can parse the uncorrected lines (`isReadable`), keeps the indentation of the fields. */
export function mendLines(lines: readonly Line[], isReadable: boolean): readonly MendedLine[] {
  const names = lines.map(({ text }) => (isIndented(text) ? undefined : fieldOfName(shape.exec(text)?.[2] ?? '')));
  const isTwice = (name: string) => names.indexOf(name) !== names.lastIndexOf(name);
  let open: Open | undefined;
  return lines.flatMap((whole, i) => {
    if (/^\s*(?:#.*)?$/.test(whole.text)) return whole;
    const line = { ...whole, text: withoutStrays(whole.text) };
    const isInner = isIndented(line.text) || (itemShape.test(line.text) && open?.value === '');
    if (isInner && !(!isReadable && isStrayField(line.text, open))) {
      const mended = open && open.value === '' ? mendInner(line.text, open.field, isReadable) : undefined;
      return toMended(whole, line, mended);
    }
    const [, , written = '', , , rest = ''] = shape.exec(line.text) ?? [];
    open = { field: fieldOfName(written) ?? written, value: rest.trim() };
    const goesOn = /^\s+\S/.test(lines[i + 1]?.text ?? '') && !isStrayField(lines[i + 1]?.text ?? '', open);
    return toMended(whole, line, mendField(line.text, { isReadable, goesOn: goesOn && open.value !== '', isTwice }));
  });
}

const isIndented = (text: string) => /^\s/.test(text);

/** Returns whether an indented line is a separate field, because the field above is complete and takes no further lines. */
function isStrayField(text: string, open: Open | undefined): boolean {
  const name = fieldOfName(shape.exec(text)?.[2] ?? '');
  if (name === undefined) return false;
  if (!open) return true;
  if (open.value === '') return groups[open.field] === undefined && kindOf[open.field] !== undefined;
  return !/^[|>]/.test(open.value) && !(/^["'[{]/.test(open.value) && readValue(open.value) === undefined);
}

/** Returns the corrected line with its change. `line` is the written line without invisible characters. */
function toMended(written: Line, line: Line, mended: Rewritten | undefined): MendedLine | readonly MendedLine[] {
  const isMended = mended !== undefined && mended.text !== line.text;
  if (!isMended && line.text === written.text) return written;
  const what = isMended
    ? mended.what
    : tell('unseen-character-in-line')`this line contains an invisible character: ${findStray(written.text) ?? ''}`;
  const text = isMended ? mended.text : line.text;
  const field = isMended ? mended.field : fieldOf(line.text);
  const change: Change = { line: written.number, before: written.text, after: text, what, ...(field && { field }) };
  if (!mended?.more) return { ...written, text, change };
  const more = mended.more.map(after => ({
    ...written,
    text: after,
    change: { ...change, line: written.number + 1, before: undefined, after },
  }));
  return [{ ...written, text, change }, ...more];
}

const fieldOf = (text: string) => fieldOfName(shape.exec(text)?.[2] ?? '');

interface Around {
  readonly isReadable: boolean;
  /** True if the value continues on the next line. */
  readonly goesOn: boolean;
  isTwice(name: string): boolean;
}

function mendField(text: string, { isReadable, goesOn, isTwice }: Around): Rewritten | undefined {
  const [, indent = '', written = '', colon = '', space = '', rest = ''] = shape.exec(text) ?? [];
  if (written === '') return undefined;
  const meaning = fieldOfName(written);
  const isUnknown = meaning === undefined || (meaning !== written && isTwice(meaning));
  const name = isUnknown ? written : meaning;
  if (isUnknown && (isReadable || !/^[\p{L}\p{N}_]+$/u.test(written) || (colon === ':' && space !== '')))
    return undefined;
  if (isUnknown && colon === ':' && /^\/\//.test(rest)) return undefined;
  const value = rest.trim();
  const better =
    goesOn || isUnknown
      ? undefined
      : mendCommented(value, colon, kindOf[name] === mendText ? mendText : whole => mendWhole(name, whole));
  const reason = sayShape({ written, name, colon, space, value, indent: isReadable ? '' : indent });
  const what = reason ?? better?.what;
  if (what === undefined) return undefined;
  const after = better?.value ?? value;
  return {
    text: `${isReadable ? indent : ''}${name}:${after === '' ? '' : ` ${after}`}`,
    what,
    ...(reason === undefined && { field: name }),
  };
}

function mendWhole(field: string, written: string): Value | undefined {
  if (written === '') return undefined;
  if (groups[field] && /^[{｛]/.test(written)) return mendFlow(field, written);
  return mendValue(field, written);
}
