/** Finds the positions of fields in YAML text, and edits single fields without changing other fields. No other file imports `yaml`. */
import {
  Document,
  isAlias,
  isCollection,
  isMap,
  isNode,
  isScalar,
  isSeq,
  Lexer,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  Scalar,
  visit,
  type YAMLMap,
  YAMLSeq,
} from 'yaml';
import type { FieldPath, Position } from '../../problem.ts';
import { Bare, type Edit, type EditedItem, type Value, type Written } from './yaml-values.ts';

const silent = { logLevel: 'silent', uniqueKeys: false } as const;

/** Returns the position of the first anchor (`&name`) or alias (`*name`) in a text, or `undefined` if there is none. */
export function findAnchor(text: string): Position | undefined {
  const counter = new LineCounter();
  let found: Position | undefined;
  visit(parseDocument(text, { ...silent, lineCounter: counter }), (_, node) => {
    if (isNode(node) && (isAlias(node) || ((isScalar(node) || isCollection(node)) && node.anchor)) && node.range) {
      const mark = isAlias(node) ? node.range[0] : text.lastIndexOf(`&${node.anchor}`, node.range[0]);
      const { line, col } = counter.linePos(mark);
      found = { line, column: col };
      return visit.BREAK;
    }
    return undefined;
  });
  return found;
}

/** Splits YAML into tokens. U+0002, U+0018 and U+001F are marks of the lexer; U+001F stands before a text without quotation marks. */
export const lexYaml = (yaml: string): Iterable<string> => new Lexer().lex(yaml);

/**
 * Returns the position of a field's value. With `atKey`, returns the position of the field's name. If the field is absent, returns the
 * position of its innermost parent that exists. Lines and columns are counted from 1 within `text`.
 */
export function locateField(text: string, path: FieldPath, atKey = false): Position {
  const counter = new LineCounter();
  let node: unknown = parseDocument(text, { ...silent, lineCounter: counter }).contents;
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
 * Parses the fields of a mapping, and keeps the source text of each value. Returns an empty map for empty text.
 * @throws Error if the text is not a YAML mapping
 */
export function readWritten(yaml: string): ReadonlyMap<string, Written> {
  const document = parseDocument(yaml, { logLevel: 'silent' });
  const [fault] = document.errors;
  if (fault) throw fault;
  const read = document.contents === null ? undefined : toWritten(document.contents);
  if (read === undefined || (read.kind === 'scalar' && read.value === null)) return new Map();
  if (read.kind !== 'group') throw new Error('the front matter has no fields');
  return read.fields;
}

function toWritten(node: unknown): Written {
  if (isMap(node)) return { kind: 'group', fields: new Map(node.items.flatMap(toEntry)) };
  if (isSeq(node)) return { kind: 'list', items: node.items.map(toWritten) };
  if (isScalar(node)) return { kind: 'scalar', value: node.value, text: node.source ?? String(node.value ?? '') };
  return isAlias(node) ? { kind: 'alias' } : { kind: 'scalar', value: null, text: '' };
}

const toEntry = ({ key, value }: Pair): readonly (readonly [string, Written])[] =>
  isScalar(key) ? [[nameOf(key), toWritten(value)]] : [];
const nameOf = (key: Scalar) => key.source ?? String(key.value);

const options = {
  ...silent,
  // Quotes text that YAML 1.1 would read as a date, a number or a boolean.
  compat: 'yaml-1.1',
  customTags: tags => [
    ...tags,
    {
      tag: 'tag:yaml.org,2002:timestamp',
      default: true,
      identify: value => value instanceof Bare,
      resolve: (text: string) => text,
      stringify: ({ value }) => (value instanceof Bare ? value.text : String(value)),
    },
  ],
} satisfies Parameters<typeof parseDocument>[1];

const print = (document: Document.Parsed | Document, indentSeq = true) =>
  document.toString({ indent: 2, indentSeq, lineWidth: 0, singleQuote: true, flowCollectionPadding: false });

/** Formats fields as YAML. Returns an empty string if there are no fields. */
export const writeFields = (fields: { readonly [name: string]: Value }): string =>
  Object.keys(fields).length === 0 ? '' : print(new Document(fields, options));

/**
 * Changes fields of a mapping, and returns the new text. If each field begins on a separate line, all other fields and comments stay
 * unchanged, byte for byte. Otherwise formats the whole mapping again.
 * @param order all field names, in the order in which new fields are inserted
 */
export function rewriteFields(
  yaml: string,
  edits: ReadonlyMap<string, Edit | 'gone'>,
  order: readonly string[],
): string {
  const spliced = spliceFields(yaml, edits, order);
  if (spliced !== undefined && parseDocument(spliced, { logLevel: 'silent' }).errors.length === 0) return spliced;
  const whole = parseToChange(yaml);
  change(whole, whole.contents, { fields: edits });
  return endLines(print(whole), yaml);
}

/** Rewrites only the lines of the edited fields. Returns `undefined` if not every field begins on a separate line. */
function spliceFields(
  yaml: string,
  edits: ReadonlyMap<string, Edit | 'gone'>,
  order: readonly string[],
): string | undefined {
  const spans = findSpans(yaml);
  if (!spans) return undefined;
  let text = yaml;
  // Edits the last field first, so that the offsets of earlier fields stay valid.
  for (const { name, start, end } of spans.toReversed()) {
    const edit = edits.get(name);
    if (edit === undefined) continue;
    const changed = edit === 'gone' ? '' : rewriteOne(yaml.slice(start, end), name, edit);
    text = text.slice(0, start) + changed + text.slice(end);
  }
  const known = new Set(spans.map(({ name }) => name));
  for (const [name, edit] of edits)
    if (!known.has(name) && edit !== 'gone' && 'set' in edit) text = insert(text, name, edit.set, order);
  return text;
}

type Span = Readonly<{ name: string; start: number; end: number }>;

/** Returns the offsets at which each field's lines start and end. Returns `undefined` if not every field begins on a separate line. */
function findSpans(yaml: string): readonly Span[] | undefined {
  const { contents } = parseDocument(yaml, silent);
  if (contents === null || (isScalar(contents) && contents.value === null)) return [];
  if (!isMap(contents) || contents.flow) return undefined;
  const spans = contents.items.flatMap(pair => spanOf(pair, yaml));
  return spans.length === contents.items.length ? spans : undefined;
}

function spanOf({ key, value }: Pair, yaml: string): readonly Span[] {
  if (!isScalar(key) || !key.range) return [];
  const [start] = key.range;
  if (start > 0 && yaml[start - 1] !== '\n') return [];
  const last = isNode(value) && value.range ? Math.max(value.range[1], key.range[1]) : key.range[1];
  const next = yaml.indexOf('\n', last);
  const end = yaml[last - 1] === '\n' ? last : next === -1 ? yaml.length : next + 1;
  return [{ name: nameOf(key), start, end }];
}

function rewriteOne(text: string, name: string, edit: Edit): string {
  const document = parseToChange(text);
  change(document, document.contents, { fields: new Map([[name, edit]]) });
  return endLines(print(document, !/\n- /.test(text)), text);
}

/** Parses YAML to change it. Unquoted scalars keep their source text when they are printed again. */
function parseToChange(yaml: string) {
  const document = parseDocument(yaml, options);
  visit(document, {
    Scalar(_, node) {
      if (node.type === 'PLAIN' && node.source) node.value = new Bare(node.source);
    },
  });
  return document;
}

function insert(yaml: string, name: string, value: Value, order: readonly string[]): string {
  const spans = findSpans(yaml) ?? [];
  const place = order.indexOf(name);
  const before = spans.findLast(span => order.includes(span.name) && order.indexOf(span.name) < place);
  const after = spans.find(span => order.indexOf(span.name) > place);
  const at = before?.end ?? after?.start ?? yaml.length;
  const head = yaml.slice(0, at);
  const line = endLines(writeFields({ [name]: value }), yaml);
  return (head === '' || head.endsWith('\n') ? head : endLines(`${head}\n`, yaml)) + line + yaml.slice(at);
}

/** Converts the line endings of a text to CR LF if the text `like` contains CR LF. */
const endLines = (text: string, like: string) => (like.includes('\r\n') ? text.replace(/\r?\n/g, '\r\n') : text);

function change(document: Document, node: unknown, edit: Edit): Node {
  if ('fields' in edit && isMap(node)) return changeGroup(document, node, edit.fields);
  if ('items' in edit) return changeList(document, node, edit.items);
  return 'set' in edit ? replace(document, node, edit.set) : document.createNode({});
}

function changeGroup(document: Document, map: YAMLMap, edits: ReadonlyMap<string, Edit | 'gone'>): Node {
  for (const [name, edit] of edits) {
    const pair = map.items.find(({ key }) => isScalar(key) && nameOf(key) === name);
    if (edit === 'gone') map.items = map.items.filter(item => item !== pair);
    else if (pair) pair.value = change(document, pair.value, edit);
    else map.add(document.createPair(name, change(document, undefined, edit)));
  }
  return map;
}

function changeList(document: Document, node: unknown, items: readonly EditedItem[]): Node {
  // A single value counts as a list with one item.
  const list = isSeq(node) ? node : new YAMLSeq();
  const old: readonly unknown[] = isSeq(node) ? node.items : [node];
  list.items = items.map(item => {
    if ('set' in item) return document.createNode(item.set);
    const kept = old[item.from];
    return item.edit ? change(document, kept, item.edit) : kept;
  });
  return list;
}

/**
 * Returns a node for a new value, with the comments of the replaced node. A new text also gets the quotation marks or block style of the old text.
 */
function replace(document: Document, node: unknown, value: Value): Node {
  const made = document.createNode(value);
  if (!isScalar(node)) return made;
  if (!isScalar(made)) {
    made.commentBefore = node.commentBefore ?? null;
    return made;
  }
  const { type } = node;
  const scalar = new Scalar(isBlock(type) && typeof value === 'string' && endsLine(node) ? `${value}\n` : made.value);
  if (type && type !== 'PLAIN' && typeof value === 'string') scalar.type = type;
  scalar.comment = node.comment ?? null;
  scalar.commentBefore = node.commentBefore ?? null;
  return scalar;
}
const isBlock = (type: unknown) => type === 'BLOCK_LITERAL' || type === 'BLOCK_FOLDED';
const endsLine = ({ value }: Scalar) => typeof value === 'string' && value.endsWith('\n');
