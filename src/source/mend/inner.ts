/** Corrects the lines below a field without a value: fields of a group (a YAML mapping), or entries of a list. */
import { tell } from '../../language/messages/tell.ts';
import { fieldOfName, groups } from '../fields/names.ts';
import { mendFlow } from './flow.ts';
import { partEntry } from './lists.ts';
import { isClosed, readItem, spellText, stripQuotes } from './marks.ts';
import { itemShape, mendCommented, nestedShape, type Rewritten, sayShape } from './shapes.ts';
import { mendText } from './texts.ts';
import { kindInGroup, kindOf } from './values.ts';

/**
 * Corrects a line below a field without a value. `isReadable` is true if YAML can parse the uncorrected front matter. Returns `undefined` if
 * the line needs no correction.
 */
export function mendInner(text: string, field: string, isReadable: boolean): Rewritten | undefined {
  // YAML does not count full-width spaces as indentation, so YAML would read a field after full-width spaces as a top-level field.
  // Tabs are replaced only if YAML cannot parse the front matter, because tabs are valid within a multi-line text.
  const marks = isReadable ? /\u3000/g : /[\t\u3000]/g;
  const indented = text.replace(/^[ \t\u3000]+/, run => run.replace(marks, '  '));
  const inner = groups[field] ? mendPart(indented, field) : kindOf[field] ? mendItem(indented, field) : undefined;
  if (inner) return inner;
  if (indented === text) return undefined;
  return {
    text: indented,
    what: text.includes('\t')
      ? tell('indented-with-tab')`the indentation contains a tab`
      : tell('indented-with-wide-blanks')`the indentation contains full-width spaces`,
  };
}

/** Corrects a field of a group. Returns `undefined` if the field needs no correction or has an unknown name. */
function mendPart(text: string, group: string): Rewritten | undefined {
  const flow = /^(\s*-\s+)(\{.*\})\s*$/.exec(text);
  if (flow) {
    const better = mendFlow(group, flow[2] ?? '');
    return better && { text: `${flow[1]}${better.value}`, what: better.what, field: group };
  }
  const [, indent = '', bullet = '', written = '', colon = '', space = '', rest = ''] = nestedShape.exec(text) ?? [];
  const name = fieldOfName(written, group);
  if (name === undefined) return undefined;
  const value = rest.trim();
  const better = value === '' ? undefined : mendCommented(value, colon, kindInGroup(group, name));
  const reason = sayShape({ written, name, colon, space, value });
  const what = reason ?? better?.what;
  if (what === undefined) return undefined;
  const after = better?.value ?? value;
  return {
    text: `${indent}${bullet === '' ? '' : '- '}${name}:${after === '' ? '' : ` ${after}`}`,
    what,
    ...(reason === undefined && kindOf[group] === 'group' && { field: `${group}.${name}` }),
  };
}

/** Corrects an entry of a list. Returns `undefined` if the entry needs no correction, or if the correction is unclear. */
function mendItem(text: string, field: string): Rewritten | undefined {
  const [, indent = '', bullet = '', space = '', rest = ''] = itemShape.exec(text) ?? [];
  const value = rest.trim();
  if (value === '' || /^[[{|>&*!#]/.test(value) || / #/.test(value)) return undefined;
  const parted = partEntry(field, value);
  if (parted) {
    const [first = '', ...others] = parted.map(entry => `${indent}- ${readText(entry)}`);
    return {
      text: first,
      more: others,
      what: tell('several-entries-in-line')`several list entries are on one line`,
      field,
    };
  }
  const plain = /^[“‘「『＂]/.test(value) ? stripQuotes(value) : value;
  const better = plain === value ? mendText(value) : undefined;
  if (plain === value && !better && bullet === '-' && /^ +$/.test(space)) return undefined;
  const what =
    plain === value
      ? (better?.what ?? tell('entry-begins-with-hyphen')`a list entry must begin with a hyphen and a space`)
      : tell('quotation-marks-become-text')`these quotation marks would become part of the text`;
  return { text: `${indent}- ${better?.value ?? (plain === value ? value : spellText(plain))}`, what, field };
}

const readText = (entry: string) => (isClosed(entry) ? entry : spellText(readItem(entry)));
