/** Lines of front matter → as the publication reads them. What goes over several lines, and what nobody knows, stays as it is. */
import { tell } from '../messages/tell.ts';
import type { Change, MendedLine } from './change.ts';
import type { Line } from './fences.ts';
import { mendFlow } from './flow.ts';
import { readValue, spellText, stripQuotes } from './marks.ts';
import { groups, meaningOf } from './names.ts';
import { kindInGroup, kindOf, mendText, mendValue, type Value } from './values.ts';

const blank = String.raw`[ \t\u3000\u00a0]`;
const shape = new RegExp(`^(${blank}*)([^\\s:：#-][^:：]*?)${blank}*([:：])(${blank}*)(.*)$`, 'u');
const nestedShape = new RegExp(
  `^(${blank}*)((?:[-－–—·•*]${blank}*)?)([^\\s:：#-][^:：]*?)${blank}*([:：])(${blank}*)(.*)$`,
  'u',
);
const itemShape = new RegExp(`^(${blank}*)([-－–—·•*])(${blank}*)(.*)$`, 'u');

/** A line taken apart, and put together as it should be. */
interface Rewritten {
  readonly text: string;
  readonly what: string;
  readonly field?: string;
}

/** The field that the lines below one belong to. */
interface Open {
  readonly field: string;
  /** What stands behind its colon. */
  readonly value: string;
}

/** `isReadable`: YAML can read the lines as they are, so that only single values are looked at. */
export function mendLines(lines: readonly Line[], isReadable: boolean): readonly MendedLine[] {
  const names = lines.map(({ text }) => (isIndented(text) ? undefined : meaningOf(shape.exec(text)?.[2] ?? '')));
  const isTwice = (name: string) => names.indexOf(name) !== names.lastIndexOf(name);
  let open: Open | undefined;
  return lines.map((line, i) => {
    if (/^\s*(?:#.*)?$/.test(line.text)) return line;
    const isInner = isIndented(line.text) || (itemShape.test(line.text) && open?.value === '');
    if (isInner && !(!isReadable && isStrayField(line.text, open))) {
      const mended = open && open.value === '' ? mendInner(line.text, open.field, isReadable) : undefined;
      return toMended(line, mended);
    }
    const [, , written = '', , , rest = ''] = shape.exec(line.text) ?? [];
    open = { field: meaningOf(written) ?? written, value: rest.trim() };
    const goesOn = /^\s+\S/.test(lines[i + 1]?.text ?? '') && !isStrayField(lines[i + 1]?.text ?? '', open);
    return toMended(line, mendField(line.text, { isReadable, goesOn: goesOn && open.value !== '', isTwice }));
  });
}

const isIndented = (text: string) => /^\s/.test(text);

/** Whether an indented line is a field by itself: what stands above it is complete and has no lines below. */
function isStrayField(text: string, open: Open | undefined): boolean {
  const name = meaningOf(shape.exec(text)?.[2] ?? '');
  if (name === undefined) return false;
  if (!open) return true;
  if (open.value === '') return groups[open.field] === undefined && kindOf[open.field] !== undefined;
  return !/^[|>]/.test(open.value) && !(/^["'[{]/.test(open.value) && readValue(open.value) === undefined);
}

function toMended(line: Line, mended: Rewritten | undefined): MendedLine {
  if (!mended || mended.text === line.text) return line;
  const { text, what, field } = mended;
  const change: Change = { line: line.number, before: line.text, after: text, what, ...(field && { field }) };
  return { ...line, text, change };
}

interface Around {
  readonly isReadable: boolean;
  /** Whether the value has more lines. */
  readonly goesOn: boolean;
  isTwice(name: string): boolean;
}

function mendField(text: string, { isReadable, goesOn, isTwice }: Around): Rewritten | undefined {
  const [, indent = '', written = '', colon = '', space = '', rest = ''] = shape.exec(text) ?? [];
  if (written === '') return undefined;
  const meaning = meaningOf(written);
  const isUnknown = meaning === undefined || (meaning !== written && isTwice(meaning));
  const name = isUnknown ? written : meaning;
  if (isUnknown && (isReadable || !/^[\p{L}\p{N}_]+$/u.test(written) || (colon === ':' && space !== '')))
    return undefined;
  if (isUnknown && colon === ':' && /^\/\//.test(rest)) return undefined;
  const value = rest.trim();
  const better = goesOn || isUnknown ? undefined : mendCommented(name, value);
  const reason = sayShape({ written, name, colon, space, value, indent: isReadable ? '' : indent });
  if (reason === undefined && !better) return undefined;
  const after = better?.value ?? value;
  return {
    text: `${isReadable ? indent : ''}${name}:${after === '' ? '' : ` ${after}`}`,
    what: reason ?? better?.what ?? '',
    ...(reason === undefined && { field: name }),
  };
}

interface Shape {
  readonly written: string;
  readonly name: string;
  readonly colon: string;
  readonly space: string;
  readonly value: string;
  readonly indent?: string;
}

/** What is wrong with a field but its value. */
function sayShape({ written, name, colon, space, value, indent = '' }: Shape): string | undefined {
  if (written !== name) return tell`this field is called ${name} here, not ${written}`;
  if (colon === '：') return tell`"${name}：" has a full-width colon, so the line is not a field`;
  if (value !== '' && space === '') return tell`there is no space after the colon, so the line is not a field`;
  if (/[\u3000\u00a0]/.test(space)) return tell`the space after the colon is not a plain one`;
  return indent === '' ? undefined : tell`a field begins at the start of its line`;
}

/** A value, and the remark behind it, which stays. */
function mendCommented(
  field: string,
  written: string,
  mend: (value: string) => Value | undefined = value => mendWhole(field, value),
): Value | undefined {
  const whole = mend(written);
  if (whole || /^["'[{]/.test(written)) return whole;
  const [, value = '', remark = ''] = /^(.*?\S)(\s+#(?:\s.*)?)$/.exec(written) ?? [];
  const better = value === '' ? undefined : mend(value);
  return better && { ...better, value: better.value + remark };
}

function mendWhole(field: string, written: string): Value | undefined {
  if (written === '') return undefined;
  if (groups[field] && /^[{｛]/.test(written)) return mendFlow(field, written);
  return mendValue(field, written);
}

/** A line below a field that has nothing behind its colon. */
function mendInner(text: string, field: string, isReadable: boolean): Rewritten | undefined {
  // YAML knows no wide blanks: what stands behind them would be another field. Tabs it may read, within a longer text.
  const marks = isReadable ? /\u3000/g : /[\t\u3000]/g;
  const indented = text.replace(/^[ \t\u3000]+/, run => run.replace(marks, '  '));
  const inner = groups[field] ? mendPart(indented, field) : kindOf[field] ? mendItem(indented, field) : undefined;
  if (inner) return inner;
  if (indented === text) return undefined;
  return {
    text: indented,
    what: text.includes('\t') ? tell`a tab is used as indentation` : tell`wide blanks are used as indentation`,
  };
}

/** A field of a group. */
function mendPart(text: string, group: string): Rewritten | undefined {
  const flow = /^(\s*-\s+)(\{.*\})\s*$/.exec(text);
  if (flow) {
    const better = mendFlow(group, flow[2] ?? '');
    return better && { text: `${flow[1]}${better.value}`, what: better.what, field: group };
  }
  const [, indent = '', bullet = '', written = '', colon = '', space = '', rest = ''] = nestedShape.exec(text) ?? [];
  const name = meaningOf(written, group);
  if (name === undefined) return undefined;
  const value = rest.trim();
  const better = value === '' ? undefined : mendCommented(name, value, kindInGroup(name));
  const reason = sayShape({ written, name, colon, space, value });
  if (reason === undefined && !better) return undefined;
  const after = better?.value ?? value;
  return {
    text: `${indent}${bullet === '' ? '' : '- '}${name}:${after === '' ? '' : ` ${after}`}`,
    what: reason ?? better?.what ?? '',
    ...(reason === undefined && kindOf[group] === 'group' && { field: `${group}.${name}` }),
  };
}

/** An entry of a list. */
function mendItem(text: string, field: string): Rewritten | undefined {
  const [, indent = '', bullet = '', space = '', rest = ''] = itemShape.exec(text) ?? [];
  const value = rest.trim();
  if (value === '' || /^[[{|>&*!#]/.test(value) || / #/.test(value)) return undefined;
  const plain = /^[“‘「『＂]/.test(value) ? stripQuotes(value) : value;
  const better = plain === value ? mendText(value) : undefined;
  if (plain === value && !better && bullet === '-' && /^ +$/.test(space)) return undefined;
  const what =
    plain === value
      ? (better?.what ?? tell`an entry of a list begins with a hyphen and a space`)
      : tell`these quotation marks would become part of the text`;
  return { text: `${indent}- ${better?.value ?? (plain === value ? value : spellText(plain))}`, what, field };
}
