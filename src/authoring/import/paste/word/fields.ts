/** Keeps the text of Word’s simple fields, EQ fields and check boxes. Lists the fields that show nothing, and removes tables of contents. */

import { readEquation } from './equation-field.ts';
import { makePhonetic } from './phonetic.ts';
import {
  ancestorOf,
  append,
  childOf,
  childrenOf,
  type Element,
  findAll,
  insertAfter,
  insertBefore,
  isOn,
  make,
  makeRun,
  remove,
  settingOf,
  unwrap,
} from './xml.ts';

/** Word field. Its code is between the markers `begin` and `separate`; its result is between `separate` and `end`. */
interface Field {
  readonly begin: Element;
  readonly codes: Element[];
  /** Elements between `begin` and `end`, including those of inner fields. */
  readonly parts: Element[];
  hasResult: boolean;
  isInResult: boolean;
}

/** Names of the elements that can be the visible result of a field. */
const results = ['t', 'sym', 'drawing', 'pict', 'object'];

const isResult = ({ localName, textContent }: Element) =>
  results.includes(localName ?? '') && (localName !== 't' || textContent !== '');

/** Yields each field of a document at its marker `end`, with the fields around it. Turns simple fields into the long form first. */
function* fieldsIn(root: Element): Generator<{ field: Field; end: Element; around: readonly Field[] }> {
  for (const simple of findAll(root, 'fldSimple')) spellOut(simple);
  const open: Field[] = [];
  for (const part of findAll(root, 'fldChar', 'instrText', 'tab', ...results)) {
    const field = open.at(-1);
    const type = settingOf(part, 'fldCharType');
    if (type === 'begin') open.push({ begin: part, codes: [], parts: [], hasResult: false, isInResult: false });
    else if (field && type === 'separate') field.isInResult = true;
    else if (field && type === 'end') {
      open.pop();
      yield { field, end: part, around: open };
    } else {
      if (part.localName === 'instrText' && !field?.isInResult) field?.codes.push(part);
      if (isResult(part) && field?.isInResult) for (const one of open) one.hasResult = true;
      for (const one of open) one.parts.push(part);
    }
  }
}

/** Names of Word fields that never show anything in the text, such as index entries. */
const silent = new Set(['XE', 'TC', 'RD', 'TA', 'SET', 'ASK', 'PRIVATE', 'ADVANCE']);

/**
 * Prepares the Word fields of a document for mammoth, which reads only fields that are in the long form and have a result. Returns the codes of
 * fields that show nothing (`empty`), and formulas that may have lost the arrangement of their parts (`uncertain`).
 */
export function keepFields(root: Element): {
  readonly empty: readonly string[];
  readonly uncertain: readonly string[];
} {
  const empty: string[] = [];
  const uncertain: string[] = [];
  for (const { field, end, around } of fieldsIn(root)) {
    const words = writeField(field, end, uncertain);
    if (words !== undefined) empty.push(words);
    else if (around.at(-1)?.isInResult) for (const one of around) one.hasResult = true;
  }
  return { empty, uncertain };
}

/** Returns the name of a Word field, such as `PAGE` for the code ` PAGE \* Arabic`. */
export const nameOf = (code: string): string =>
  code
    .trim()
    .split(/[\s\\]/, 1)[0]
    ?.toUpperCase() ?? '';

/** Turns `w:fldSimple` into the long form of a Word field. */
function spellOut(simple: Element): void {
  const wrap = (inner: Element) => append(make(simple, 'r'), inner);
  const code = make(simple, 'instrText');
  code.textContent = settingOf(simple, 'instr') ?? '';
  const mark = (type: string) => wrap(make(simple, 'fldChar', { fldCharType: type }));
  insertBefore(simple, [mark('begin'), wrap(code), mark('separate')]);
  insertAfter(simple, [mark('end')]);
  unwrap(simple);
}

/**
 * Writes the text of a Word field without a result, such as an EQ field or a check box. Returns the field code if the text is unknown, otherwise
 * undefined. Adds a formula to `uncertain` if the arrangement of its parts may be lost.
 */
function writeField({ begin, codes, hasResult }: Field, end: Element, uncertain: string[]): string | undefined {
  const code = codeOf(codes).trim();
  const name = nameOf(code);
  const run = ancestorOf(end, 'r');
  if (hasResult || !run || code === '' || silent.has(name)) return undefined;
  const like = ancestorOf(codes[0] ?? begin, 'r');
  if (name === 'FORMCHECKBOX') {
    const box = childOf(begin, 'ffData', 'checkBox');
    const isTicked = isOn(childOf(box, 'checked') ?? childOf(box, 'default')) ?? false;
    insertAfter(run, [makeRun(run, isTicked ? '☑' : '☐', { like })]);
    // mammoth would turn the code into an `<input>` element, which an article cannot contain.
    for (const one of codes) remove(one);
    return undefined;
  }
  if (name !== 'EQ') return code;
  const found = readEquation(code);
  if ('base' in found) insertAfter(run, makePhonetic(run, found.base, found.guide, like));
  else {
    insertAfter(run, [makeRun(run, found.words, { like })]);
    if (!found.isCertain) uncertain.push(found.words || code);
  }
  return undefined;
}

/** Removes every Word field that has one of the `names`, and the result of the field. Returns whether a field was removed. */
export function removeFields(root: Element, names: ReadonlySet<string>): boolean {
  let isFound = false;
  for (const { field } of fieldsIn(root)) {
    if (!names.has(nameOf(codeOf(field.codes)))) continue;
    isFound = true;
    for (const one of field.parts) remove(one);
  }
  return isFound;
}

/** Names of the fields that show a table of contents or an index. */
export const contentsFields: ReadonlySet<string> = new Set(['TOC', 'INDEX']);

/**
 * Removes all tables of contents and indexes from a document, because their page numbers mean nothing in an article. Also removes the title of
 * a table of contents if the title is in the same block. Returns whether there was anything to remove.
 */
export function dropContents(root: Element): boolean {
  const blocks = findAll(root, 'sdt').filter(
    block => settingOf(childOf(block, 'sdtPr', 'docPartObj', 'docPartGallery')) === 'Table of Contents',
  );
  for (const block of blocks) remove(block);
  return removeFields(root, contentsFields) || blocks.length > 0;
}

const codeOf = (codes: readonly Element[]) => codes.map(({ textContent }) => textContent ?? '').join('');

/**
 * Removes the properties of check boxes, so that mammoth keeps the characters that Word shows, such as ☐. Otherwise mammoth would write
 * `<input>` elements, which an article cannot contain.
 */
export function keepCheckBoxes(root: Element): void {
  for (const properties of findAll(root, 'sdtPr'))
    for (const child of childrenOf(properties)) if (child.localName === 'checkbox') remove(child);
}
