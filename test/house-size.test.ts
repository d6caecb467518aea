/** Tests the maximum sizes of files and functions, and the maximum length of lines with HTML. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parseAst } from 'vitest/node';

const root = join(import.meta.dirname, '..');
const files = [...globSync('{src,layouts}/**/*.ts', { cwd: root }), '.eleventy.ts']
  .map(file => file.replaceAll('\\', '/'))
  .filter(file => !file.endsWith('.d.ts'))
  .sort()
  .map(file => ({ file, text: readFileSync(join(root, file), 'utf8') }));

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && 'start' in value && 'end' in value;

function* everyNode(node: Node): Generator<Node> {
  yield node;
  for (const value of Object.values(node)) {
    if (isNode(value)) yield* everyNode(value);
    else if (Array.isArray(value)) for (const each of value.filter(isNode)) yield* everyNode(each);
  }
}

const nodesOf = (text: string): readonly Node[] => {
  const tree: unknown = parseAst(text, { lang: 'ts' });
  return isNode(tree) ? [...everyNode(tree)] : [];
};

const lineAt = (text: string, offset: number) => text.slice(0, offset).split('\n').length;

/** Returns the functions with more than `most` lines, as `file:line`. */
function longFunctions({ file, text }: (typeof files)[number], most: number): readonly string[] {
  return nodesOf(text)
    .filter(({ type, body }) => /Function/.test(type) && isNode(body))
    .map(({ start, end }) => ({ first: lineAt(text, start), last: lineAt(text, end) }))
    .filter(({ first, last }) => last - first + 1 > most)
    .map(({ first, last }) => `${file}:${first}: ${last - first + 1} lines`);
}

/** Returns the template lines with HTML that are longer than `most`, as `file:line`. */
function longMarkup({ file, text }: (typeof files)[number], most: number): readonly string[] {
  const lines = text.split('\n');
  const isMarkup = ({ type, tag }: Node) =>
    type === 'TaggedTemplateExpression' && isNode(tag) && text.slice(tag.start, tag.end) === 'html';
  const numbers = nodesOf(text)
    .filter(isMarkup)
    .flatMap(({ start, end }) => {
      const first = lineAt(text, start);
      return Array.from({ length: lineAt(text, end) - first + 1 }, (_, i) => first + i);
    });
  return [...new Set(numbers)]
    .filter(number => (lines[number - 1]?.length ?? 0) > most)
    .map(number => `${file}:${number}: ${lines[number - 1]?.length} characters`);
}

it('no file has more than 250 lines, except the tables of interface words', () => {
  expect(files.length).toBeGreaterThan(300);
  const code = files.filter(({ file }) => !/^src\/language\/strings\/(?!strings)/.test(file));
  const long = code.map(({ file, text }) => ({ file, lines: text.trimEnd().split('\n').length }));
  expect(long.filter(({ lines }) => lines > 250)).toEqual([]);
});

it('no function has more than 60 lines', () => {
  const sample = { file: 'x.ts', text: `const f = () => {\n${'  g();\n'.repeat(4)}};\n` };
  expect(longFunctions(sample, 5)).toEqual(['x.ts:1: 6 lines']);
  expect(files.flatMap(file => longFunctions(file, 60))).toEqual([]);
});

it('no line of HTML has more than 120 characters', () => {
  const sample = { file: 'x.ts', text: 'const f = html`<p>\n<a href="/">A</a></p>`;\n' };
  expect(longMarkup(sample, 18)).toEqual(['x.ts:2: 23 characters']);
  expect(files.flatMap(file => longMarkup(file, 120))).toEqual([]);
});
