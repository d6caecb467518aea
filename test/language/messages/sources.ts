/** Finds all string literals and template literals in the source code by their syntax trees, inside and outside `tell`. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAst } from 'vitest/node';

export const root = join(import.meta.dirname, '../../..');

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && 'start' in value && 'end' in value;

function* childrenOf(node: Node): Generator<Node> {
  for (const value of Object.values(node)) {
    if (isNode(value)) yield value;
    else if (Array.isArray(value)) yield* value.filter(isNode);
  }
}

/** A string literal or template literal in the source code. */
export interface Text {
  /** File and line: `src/cli/check.ts:12` */
  readonly place: string;
  /** Content of the text. `{1}`, `{2}` … stand for the values that are inserted into it. */
  readonly words: string;
  /** Kind of the message, as passed to `tell`; undefined for a text outside `tell`. */
  readonly kind: string | undefined;
  /** Code around the text, which shows its use: `new Error(`, `help:`, `what =`, `.split`. */
  readonly use: string;
}

interface Place {
  readonly file: string;
  readonly source: string;
}

/** Yields every text of a file with its use. */
export function* textsIn(file: string, source: string): Generator<Text> {
  const tree: unknown = parseAst(source, { lang: 'ts' });
  if (isNode(tree)) yield* walk(tree, '', { file, source });
}

function* walk(node: Node, use: string, place: Place): Generator<Text> {
  if (/^(?:Import|ExportAll)/.test(node.type) || /^TS(?!As|Satisfies|NonNull)/.test(node.type)) return;
  const write = (part: unknown) => (isNode(part) ? place.source.slice(part.start, part.end) : '');
  if (node.type === 'TaggedTemplateExpression') {
    if (isNode(node.quasi)) yield* template(node.quasi, `${write(node.tag)}\`\``, place);
    return;
  }
  if (node.type === 'TemplateLiteral') {
    yield* template(node, use, place);
    return;
  }
  if (node.type === 'Literal' && typeof node.value === 'string')
    yield { place: placeOf(node, place), words: node.value, kind: undefined, use };
  if (node.type === 'ConditionalExpression' && isNode(node.test)) {
    yield* walk(node.test, '', place);
    for (const child of [node.consequent, node.alternate].filter(isNode)) yield* walk(child, use, place);
    return;
  }
  const passesOn = /^(?:Logical|Parenthesized|TSAs|TSSatisfies)/.test(node.type) || node.operator === '+';
  const own = useOf(node, write) ?? (passesOn ? use : '');
  for (const child of childrenOf(node)) yield* walk(child, own, place);
}

function useOf(node: Node, write: (part: unknown) => string): string | undefined {
  if (node.type === 'NewExpression') return `new ${write(node.callee)}(`;
  if (node.type === 'CallExpression') return `${write(node.callee)}(`;
  if (node.type === 'Property') return `${write(node.key)}:`;
  if (node.type === 'VariableDeclarator') return `${write(node.id)} =`;
  if (node.type === 'MemberExpression' && write(node.property) === 'split') return '.split';
  return undefined;
}

function* template(node: Node, use: string, place: Place): Generator<Text> {
  const parts = Array.isArray(node.quasis) ? node.quasis.filter(isNode) : [];
  const words = parts.map(({ value }, i) => `${i > 0 ? `{${i}}` : ''}${cooked(value)}`).join('');
  yield { place: placeOf(node, place), words, kind: /^tell\(\s*'([a-z0-9-]+)',?\s*\)``$/.exec(use)?.[1], use };
  if (Array.isArray(node.expressions)) for (const gap of node.expressions.filter(isNode)) yield* walk(gap, '{}', place);
}

const cooked = (value: unknown) =>
  typeof value === 'object' && value !== null && 'cooked' in value && typeof value.cooked === 'string'
    ? value.cooked
    : '';

const placeOf = ({ start }: Node, { file, source }: Place) => `${file}:${source.slice(0, start).split('\n').length}`;

/** All texts of `src/`, except the tables of messages. */
export const texts: readonly Text[] = globSync('src/**/*.ts', {
  cwd: root,
  exclude: ['src/language/messages/**', '**/*.d.ts'],
})
  .sort()
  .flatMap(file => [...textsIn(file, readFileSync(join(root, file), 'utf8'))]);
