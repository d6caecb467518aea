/** Evaluates Liquid conditions about the front matter, such as `{% if page.caption %}`, and keeps only the text that the old site showed. */
import type { Note } from '../changes.ts';
import type { Data } from '../front-matter/foreign-front-matter.ts';
import { gap } from './placeholder-characters.ts';

/** Matches the tags of conditions. As in Liquid, a tag ends at the first `%}`, even between quotation marks. Also matches whole raw blocks and code blocks, so that tags inside a block stay unchanged. */
const tokens =
  /\{%-?\s*raw\s*-?%\}[\s\S]*?\{%-?\s*endraw\s*-?%\}|^[ \t>]*(`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:^[ \t>]*\1[`~]*[ \t]*$|(?![\s\S]))|\{%-?\s*(if|unless|elsif|else|endif|endunless)\b((?:[^%{]|%(?!\})|\{(?!%))*?)-?%\}/gm;

interface Branch {
  /** Condition; undefined for the part after `else`. */
  readonly condition: string | undefined;
  readonly isNegated: boolean;
  /** Tag that begins the branch. */
  readonly tag: string;
  readonly parts: (string | Choice)[];
}

/** Block from `if` or `unless` to its end tag, with all its branches. */
interface Choice {
  readonly branches: Branch[];
  end: string;
}

/**
 * If the result of an `if` or `unless` block depends only on the front matter, replaces the block with the branch that applies. Does not
 * change other blocks.
 */
export function decideConditions(body: string, data: Data, note: Note): string {
  const top: Branch = { condition: undefined, isNegated: false, tag: '', parts: [] };
  const open: Choice[] = [];
  const current = () => open.at(-1)?.branches.at(-1) ?? top;
  let at = 0;
  for (const { 0: whole, 2: name, 3: given = '', index } of body.matchAll(tokens)) {
    current().parts.push(body.slice(at, index));
    at = index + whole.length;
    const choice = open.at(-1);
    if (name === 'if' || name === 'unless') {
      const next: Choice = {
        branches: [{ condition: given, isNegated: name === 'unless', tag: whole, parts: [] }],
        end: '',
      };
      current().parts.push(next);
      open.push(next);
    } else if (choice && name?.startsWith('end')) {
      choice.end = whole;
      open.pop();
    } else if (choice && name !== undefined) {
      const condition = name === 'elsif' ? given : undefined;
      choice.branches.push({ condition, isNegated: false, tag: whole, parts: [] });
    } else current().parts.push(whole);
  }
  current().parts.push(body.slice(at));
  return write(top.parts, data, note);
}

const write = (parts: readonly (string | Choice)[], data: Data, note: Note): string =>
  parts.map(part => (typeof part === 'string' ? part : writeChoice(part, data, note))).join('');

/** Writes the first branch that applies. Writes the block unchanged if its end tag is missing or if a condition cannot be evaluated. */
function writeChoice({ branches, end }: Choice, data: Data, note: Note): string {
  const verdicts = branches.map(({ condition, isNegated }) => {
    const holds = condition === undefined || decide(condition, data);
    return isNegated && holds !== undefined ? !holds : holds;
  });
  const first = verdicts.findIndex(holds => holds !== false);
  if (end === '' || (first !== -1 && verdicts[first] === undefined))
    return branches.map(({ tag, parts }) => tag + write(parts, data, note)).join('') + end;
  note('shortcodes-made-markdown');
  return `${gap}${write(branches[first]?.parts ?? [], data, note)}${gap}`;
}

/**
 * Evaluates a condition. Returns undefined if the result depends on more than the front matter. Liquid evaluates `and` and `or` from right
 * to left.
 */
function decide(condition: string, data: Data): boolean | undefined {
  const [, left = '', word, right = ''] = /^((?:"[^"]*"|'[^']*'|[^"'])*?)\s+(and|or)\s+(.*)$/s.exec(condition) ?? [];
  if (word === undefined) return compare(condition.trim(), data);
  const [a, b] = [compare(left.trim(), data), decide(right, data)];
  const decisive = word === 'or';
  if (a === decisive || b === decisive) return decisive;
  return a === undefined || b === undefined ? undefined : !decisive;
}

const operand = String.raw`("[^"]*"|'[^']*'|[^\s"'=!<>]+)`;
const comparison = new RegExp(String.raw`^${operand}(?:\s*(==|!=|contains)\s*${operand})?$`);

function compare(condition: string, data: Data): boolean | undefined {
  const [, written, operator, other = ''] = comparison.exec(condition) ?? [];
  const left = written === undefined ? undefined : readOperand(written, data);
  if (left === undefined) return undefined;
  if (operator === undefined) return left !== '' && left !== 'false';
  const right = readOperand(other, data);
  if (right === undefined) return undefined;
  return operator === 'contains' ? left.includes(right) : (left === right) === (operator === '==');
}

const emptyWords = ['nil', 'null', 'blank', 'empty'];

/** Returns a value in a condition as a string: empty for `nil`, and `false` for `false`. Returns undefined if the value is unknown. */
function readOperand(written: string, data: Data): string | undefined {
  if (written.startsWith('"') || written.startsWith("'")) return written.slice(1, -1);
  if (emptyWords.includes(written)) return '';
  return /^(?:true|false|\d+(?:\.\d+)?)$/.test(written) ? written : readField(written, data);
}

/** Page variables that Jekyll and Eleventy set themselves, even if the front matter has no field of the same name. */
const computed = new Set([
  ...['url', 'id', 'path', 'content', 'excerpt', 'date', 'categories', 'tags', 'collection', 'name', 'dir', 'next'],
  ...['previous', 'relative_path', 'slug', 'ext', 'output', 'title', 'layout', 'lang', 'fileSlug', 'inputPath'],
  ...['outputPath', 'filePathStem'],
]);

/** Returns the field that a variable such as `page.caption` names; undefined if the variable is not about the front matter. */
export const fieldOf = (name: string): string | undefined => /^(?:page|post)\.([\w-]+)$/.exec(name)?.[1];

/**
 * Returns the value of a variable such as `page.caption` as a string; empty if the front matter does not contain the field. Returns
 * undefined for a value that is not a string, and for a missing field that the generator sets itself.
 */
export function readField(name: string, data: Data): string | undefined {
  const field = fieldOf(name);
  if (field === undefined) return undefined;
  const value = data[field];
  if (value === undefined || value === null) return computed.has(field) ? undefined : '';
  return typeof value === 'string' ? value.trim() : undefined;
}
