/** YAML text to plain data, and the way back from a field to its line. YAML 1.2, core schema: no dates, no octal, no yes and no. */
import { CORE_SCHEMA, load, YAMLException } from 'js-yaml';
import { isAlias, isCollection, isMap, isNode, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import type { FieldPath, Position } from '../problem.ts';

/** A fault in the YAML itself. `offset` counts UTF-16 units from the start of the YAML text. */
export interface YamlFault {
  readonly position: Position;
  readonly field?: string;
  readonly what: string;
  readonly cure: string;
}

export class YamlError extends Error {
  readonly faults: readonly YamlFault[];
  constructor(faults: readonly YamlFault[]) {
    super(faults[0]?.what ?? 'YAML');
    this.faults = faults;
  }
}

const mayHaveAnchor = /[&*][\p{L}\p{N}_-]/u;

/**
 * Parses a mapping. Absent text is an empty mapping; keys without value are left out.
 * @throws YamlError with every fault that could be told apart
 */
export function parseYaml(text: string): Readonly<Record<string, unknown>> {
  const slips = [...findSlips(text)];
  if (slips.length > 0) throw new YamlError(slips);
  if (mayHaveAnchor.test(text)) refuseAliases(text);
  let data: unknown;
  try {
    data = load(text, { schema: CORE_SCHEMA }) ?? {};
  } catch (error) {
    if (error instanceof YAMLException) throw new YamlError([explain(error, text)]);
    throw error;
  }
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    throw new YamlError([
      { position: { line: 1, column: 1 }, what: 'there are no fields here', cure: 'write one field a line, such as title: A headline' },
    ]);
  }
  return Object.fromEntries(Object.entries(data).filter(([, value]) => value !== null));
}

const fullWidthColon = /^([\p{L}\p{N}_ -]+)：/u;
const unquotedColon = /^([A-Za-z_]+): +([^\s'"[{|>&*!#%@`][^#]*?:(?: .*)?)$/;

/** The slips of a hurried hand, each told by its own words before a parser stumbles over it. */
function* findSlips(text: string): Generator<YamlFault> {
  const lines = text.split('\n');
  let block = false;
  for (const [i, raw] of lines.entries()) {
    const line = raw.trimEnd();
    if (line !== '' && !/^\s/.test(line)) block = /^[^:]+:\s*[|>][+-]?\d*$/.test(line);
    if (block) continue;
    const wide = fullWidthColon.exec(line);
    if (wide && !line.includes(': ')) {
      const key = wide[1] ?? '';
      yield {
        position: { line: i + 1, column: key.length + 1 },
        what: `"${key}：" has a full-width colon, so the line is not a field`,
        cure: `write ${key}: ${line.slice(key.length + 1).trim()} with a plain colon and a space`,
      };
    }
    const colon = unquotedColon.exec(line);
    if (colon) {
      const [, key = '', value = ''] = colon;
      yield {
        position: { line: i + 1, column: line.length - value.length + 1 },
        field: key,
        what: 'the text has a colon in it, which YAML takes for another field',
        cure: `put it between quotation marks: ${key}: "${value.replace(/["\\]/g, '\\$&')}"`,
      };
    }
  }
}

function refuseAliases(text: string): void {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, logLevel: 'silent', uniqueKeys: false });
  const faults: YamlFault[] = [];
  visit(document, (_, node) => {
    if (isNode(node) && (isAlias(node) || ((isScalar(node) || isCollection(node)) && node.anchor)) && node.range) {
      const { line, col } = counter.linePos(node.range[0]);
      faults.push({
        position: { line, column: col },
        what: 'YAML anchors (&name) and aliases (*name) are not read here, because a few lines of them can fill the memory',
        cure: 'write the value out, or put it between quotation marks if it is text',
      });
      return visit.BREAK;
    }
    return undefined;
  });
  if (faults.length > 0) throw new YamlError(faults);
}

const wordings: readonly (readonly [RegExp, string, string])[] = [
  [/duplicated mapping key/, 'this field stands here a second time', 'keep one of the two'],
  [/tab characters/, 'a tab is used as indentation', 'indent with spaces'],
  [
    /deficient indentation|unexpected end of the stream within a double|unexpected end of the stream within a single/,
    'a quotation mark is opened and not closed',
    'close it at the end of the text',
  ],
  [/flow collection/, 'a bracket [ or { is opened and not closed', 'close it with ] or }'],
  [/bad indentation/, 'this line does not fit the one above', 'begin a field at the start of a line, and put text with special characters between quotation marks'],
];

function explain(error: YAMLException, text: string): YamlFault {
  const line = (error.mark?.line ?? 0) + 1;
  const position = { line, column: (error.mark?.column ?? 0) + 1 };
  const wording = wordings.find(([reason]) => reason.test(error.reason));
  const field = /^([A-Za-z_]+):/.exec(text.split('\n')[line - 1] ?? '')?.[1];
  return {
    position,
    ...(field && { field }),
    what: wording?.[1] ?? `this is not YAML (${error.reason})`,
    cure: wording?.[2] ?? 'put text with special characters between quotation marks',
  };
}

/**
 * Where a field stands in YAML text: at its value, or with `atKey` at its name; where the field is absent, at what should hold it.
 * Lines and columns count from 1 within `text`.
 */
export function locateField(text: string, path: FieldPath, atKey = false): Position {
  const counter = new LineCounter();
  let node: unknown = parseDocument(text, { lineCounter: counter, logLevel: 'silent', uniqueKeys: false }).contents;
  let offset = 0;
  for (const [depth, step] of path.entries()) {
    if (!isCollection(node)) break;
    const pair = isMap(node) ? node.items.find(item => isScalar(item.key) && item.key.value === step) : undefined;
    const next: unknown = pair ? pair.value : node.get(step, true);
    const named = atKey && depth === path.length - 1 && pair ? pair.key : next;
    if (!isNode(named) || !named.range) break;
    offset = named.range[0];
    node = next;
  }
  const { line, col } = counter.linePos(offset);
  return { line: Math.max(line, 1), column: Math.max(col, 1) };
}

/**
 * Parses YAML that was written for another program: aliases are followed, doubled keys are taken, every scalar stays the text
 * that stands there, so that no date, number or yes is guessed. Undefined if it is not a mapping.
 */
export function parseForeignYaml(text: string): Readonly<Record<string, unknown>> | undefined {
  const document = parseDocument(text, { schema: 'failsafe', uniqueKeys: false, logLevel: 'silent' });
  if (document.errors.length > 0) return undefined;
  try {
    const data: unknown = document.toJS({ maxAliasCount: 50 });
    if (data === null || data === '') return {};
    return typeof data === 'object' && !Array.isArray(data) ? Object.fromEntries(Object.entries(data)) : undefined;
  } catch {
    return undefined;
  }
}
