/** Explains invalid YAML to people who write articles. Each common mistake has its own message. */

import { tell } from '../../language/messages/tell.ts';
import { englishOf, type Message } from '../../message.ts';
import type { Position } from '../../problem.ts';
import { quote } from './quote.ts';

/** Problem found while parsing YAML, before a schema checks the values. */
export interface YamlFault {
  /** Position within the YAML text. */
  readonly position: Position;
  readonly field?: string;
  readonly what: Message;
  readonly cure: Message;
}

/** Error with every problem that was found in a YAML text. */
export class YamlError extends Error {
  readonly faults: readonly YamlFault[];
  constructor(faults: readonly YamlFault[]) {
    super(faults[0] ? englishOf(faults[0].what) : 'YAML');
    this.faults = faults;
  }
}

/** Error of the YAML parser. Lines and columns are counted from 0. */
export interface Failure {
  readonly reason: string;
  readonly line: number;
  readonly column: number;
}

const wideColon = /^([\p{L}\p{N}_][\p{L}\p{N}_ -]*)：(.*)$/u;
const noSpace = /^([A-Za-z_]+):([^\s:/].*)$/;
const innerColon = /^(\s*(?:- +)*)([A-Za-z_]+)(: +)([^\s'"[{|>&*!#%@`][^#]*?:(?: .*)?)$/;

/** Function that takes another name of a field, such as its Chinese name. Returns the field's name in YAML; `undefined` if there is none. */
export type NameOf = (written: string) => string | undefined;

/**
 * Lists mistakes that are visible in a single line, such as a full-width colon. Call this function only for text that could not be parsed, because
 * valid text may look similar.
 */
export function findSlips(text: string, nameOf: NameOf): readonly YamlFault[] {
  return text.split('\n').flatMap((line, i) => slipOf(line.trimEnd(), i + 1, nameOf) ?? []);
}

function slipOf(line: string, number: number, nameOf: NameOf): YamlFault | undefined {
  const [, key = '', rest = ''] = wideColon.exec(line) ?? [];
  if (key !== '' && (/^[A-Za-z_]+$/.test(key) || !line.includes(': '))) {
    return {
      position: { line: number, column: key.length + 1 },
      what: tell('field-with-wide-colon')`"${key}：" has a full-width colon, so the line is not a field`,
      cure: tell('write-with-plain-colon')`use a plain colon and a space: ${nameOf(key) ?? key}: ${rest.trim()}`,
    };
  }
  const [, name, value] = noSpace.exec(line) ?? [];
  if (name !== undefined) {
    return {
      position: { line: number, column: name.length + 1 },
      what: tell('no-space-after-colon')`there is no space after the colon, so the line is not a field`,
      cure: tell('write-this')`write ${`${name}: ${value ?? ''}`}`,
    };
  }
  const [, indent = '', field = '', colon = '', words] = innerColon.exec(line) ?? [];
  if (words === undefined) return undefined;
  return {
    position: { line: number, column: indent.length + field.length + colon.length + 1 },
    ...(indent === '' && { field }),
    what: tell('text-with-colon')`the text contains a colon, so YAML reads the text as another field`,
    cure: tell('quote-it')`put the text between quotation marks: ${`${field}: ${quote(words)}`}`,
  };
}

const commented = /^([A-Za-z_]+):( +(?:[^\s'"[{|>&*!%@`#][^#]*? )?)#\S/;

/** Yields mistakes in valid YAML that lose a part of the author's text, such as `title: Women #MeToo` or `title：“Law: a story”`. */
export function* findLosses(
  text: string,
  data: Readonly<Record<string, unknown>>,
  nameOf: NameOf,
): Generator<YamlFault> {
  if (!/#\S|：/.test(text)) return;
  for (const [i, raw] of text.split('\n').entries()) {
    const line = raw.trimEnd();
    const slip =
      wideColon.test(line) && Object.keys(data).some(key => key.includes('：') && line.startsWith(key))
        ? slipOf(line, i + 1, nameOf)
        : undefined;
    if (slip) yield slip;
    const [, key = '', value = ''] = commented.exec(line) ?? [];
    if (key === '' || (data[key] ?? '') !== value.trim()) continue;
    yield {
      position: { line: i + 1, column: key.length + value.length + 2 },
      field: key,
      what: tell('text-taken-for-remark')`YAML reads the text after "#" as a comment and ignores it`,
      cure: tell(
        'quote-it',
      )`put the text between quotation marks: ${`${key}: ${quote(line.slice(key.length + 1).trim())}`}`,
    };
  }
}

const opener = /^(\s*(?:- +)*(?:[\w-]+: +)?)(["'[{])(.*)$/;
const closers: Readonly<Record<string, string>> = { '[': ']', '{': '}' };

interface Opening {
  readonly position: Position;
  readonly mark: string;
}

function unclosed({ position, mark }: Opening): YamlFault {
  const closer = closers[mark];
  return closer
    ? {
        position,
        what: tell('bracket-not-closed')`the bracket "${mark}" is not closed`,
        cure: tell('close-bracket-with')`close the bracket with "${closer}"`,
      }
    : {
        position,
        what: tell('quotation-mark-not-closed')`a quotation mark is not closed`,
        cure: tell('close-quotation-mark')`add the missing quotation mark at the end of the text`,
      };
}

/**
 * Returns the nearest quotation mark or bracket, at or above a line, that is not closed on its own line. Returns `undefined` if there is
 * none.
 */
function findOpen(lines: readonly string[], from: number): Opening | undefined {
  for (let i = Math.min(from, lines.length - 1); i >= 0; i--) {
    const [, before = '', mark = '', after = ''] = opener.exec(lines[i] ?? '') ?? [];
    if (mark !== '' && !after.includes(closers[mark] ?? mark))
      return { position: { line: i + 1, column: before.length + 1 }, mark };
  }
  return undefined;
}

const begun = /^(\s*(?:- +)*)([A-Za-z_]+)(: +)(\S.*)$/;

/** Converts an error of the YAML parser to a problem that authors can understand. */
export function explain({ reason, line, column }: Failure, text: string): YamlFault {
  const lines = text.split('\n');
  const row = lines[line] ?? '';
  const position = { line: line + 1, column: column + 1 };
  const field = /^([A-Za-z_]+):/.exec(row)?.[1];
  const here = { position, ...(field && { field }) };
  if (/^\s*\t/.test(row))
    return {
      position: { line: line + 1, column: row.indexOf('\t') + 1 },
      what: tell('indented-with-tab')`the indentation contains a tab`,
      cure: tell('indent-with-spaces')`indent with plain spaces`,
    };
  if (/duplicated mapping key/.test(reason))
    return {
      ...here,
      what: tell('field-stands-twice')`this field appears twice`,
      cure: tell('keep-one-of-two')`keep only one of the two entries`,
    };
  if (/unknown escape|hexadecimal/.test(reason)) {
    return {
      ...here,
      what: tell('backslash-in-double-quotes')`a backslash has a special meaning between double quotation marks`,
      cure: tell('double-backslash')`write the backslash twice, or use single quotation marks`,
    };
  }
  if (/single document/.test(reason)) {
    const end = lines.findIndex((candidate, i) => i > 0 && /^(?:---|\.\.\.)/.test(candidate));
    return {
      position: { line: Math.max(end, 0) + 1, column: 1 },
      what: tell('line-ends-the-fields')`this line ends the fields, but more fields follow`,
      cure: tell('remove-this-line')`remove this line`,
    };
  }
  if (/within a (?:double|single) quoted|flow collection|document separator within/.test(reason)) {
    const open = findOpen(lines, line);
    if (open) return unclosed(open);
    if (/flow collection/.test(reason)) {
      return {
        ...here,
        what: tell('comma-missing-in-list')`a comma is missing in this list or group`,
        cure: tell(
          'put-comma-between-entries',
        )`put a comma between entries, and quotation marks around text with commas, colons or brackets`,
      };
    }
  }
  return explainValue(row, here) ?? explainLine(lines, here, reason);
}

type Here = Pick<YamlFault, 'position' | 'field'>;

/** Returns a problem for a value that YAML does not read as text. Returns `undefined` if the value can be text. */
function explainValue(row: string, { position, field }: Here): YamlFault | undefined {
  const [, indent = '', key = '', colon = '', value = ''] = begun.exec(row.trimEnd()) ?? [];
  const first = value[0] ?? '';
  const at = { line: position.line, column: indent.length + key.length + colon.length + 1 };
  const here = { position: at, ...(field && { field }) };
  if (first === '"' || first === "'") {
    const whole = value.length > 1 && value.endsWith(first) ? value.slice(1, -1) : value;
    return {
      ...here,
      what: tell('text-behind-quotation-mark')`the text continues after the closing quotation mark`,
      cure: tell(
        'quote-all-of-it',
      )`put the whole text between quotation marks of the other kind: ${`${key}: ${quote(whole)}`}`,
    };
  }
  if (/[[\]{}@`%!&*|>?,-]/.test(first)) {
    return {
      ...here,
      what: tell('text-begins-with-mark')`text that begins with "${first}" has a special meaning in YAML`,
      cure: tell('quote-it')`put the text between quotation marks: ${`${key}: ${quote(value)}`}`,
    };
  }
  return undefined;
}

/** Returns a problem for a line that YAML cannot parse as a field. */
function explainLine(lines: readonly string[], here: Here, reason: string): YamlFault {
  const stray = lines.findIndex(line => /^[^\s#-]/.test(line) && !/:(?:\s|$)/.test(line));
  if (/multiline key|document separator/.test(reason) && stray !== -1) {
    return {
      position: { line: stray + 1, column: 1 },
      what: tell('line-is-no-field')`this line is not a field`,
      cure: tell(
        'write-field-or-hyphens',
      )`write a field such as "title: A headline"; if the text of the article begins here, add a line "---" above this line`,
    };
  }
  if (/bad indentation/.test(reason)) {
    return {
      ...here,
      what: tell('line-does-not-fit')`this line does not fit the line above it`,
      cure: tell(
        'begin-field-at-line-start',
      )`start fields at the beginning of a line, and put quotation marks around text with special characters`,
    };
  }
  const open = findOpen(lines, here.position.line - 1);
  if (open) return unclosed(open);
  return {
    ...here,
    what: tell('not-yaml')`this line is not valid YAML (${reason})`,
    cure: tell('quote-special-characters')`put quotation marks around text with special characters`,
  };
}
