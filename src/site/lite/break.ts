/** Breaks an element that is larger than a page into a part that fits, and the rest. */

import { type Attributes, type Element, everyElement, type Node, sizeOf, text, textOf, withChildren } from '../tree.ts';
import { endsOf, type Unit } from './sentences.ts';

export interface Limits {
  /** Maximum size of the content of a page in bytes. */
  readonly room: number;
  /** Language of the text, BCP 47. */
  readonly language: string;
}

/** The part that fits, and the rest, which is empty if only one part remains. */
export type Broken = readonly [part: Node, rest: readonly Node[]];

/** Elements that stay whole. */
const whole = new Set(['img', 'ruby', 'tr']);
/** Elements that are not part of a sentence. If an element contains any of them, its parts contain whole children. */
const blocks = new Set(
  'blockquote caption dd details div dl dt figcaption figure h2 h3 h4 h5 h6 hr li ol p pre section summary table tbody tfoot thead tr ul'.split(
    ' ',
  ),
);

/** Class of a link that replaces a picture. */
export const pictureLink = 'pic';

const isWhole = ({ name, attributes }: Element) => whole.has(name) || attributes.get('class') === pictureLink;

/**
 * Breaks a node into a part of at most `free` bytes and the rest. Returns undefined if no part fits. If `mustBreak` is true, also breaks
 * within a sentence, and returns the first child of a container as a part even if the child is larger than a page.
 */
export function breakElement(node: Node, free: number, limits: Limits, mustBreak: boolean): Broken | undefined {
  if (node.kind === 'text') return breakWords([node], free, limits, mustBreak ? every : gentle, ([part]) => part);
  if (isWhole(node) || isFixedTable(node)) return undefined;
  if (node.children.some(child => child.kind === 'element' && blocks.has(child.name)))
    return breakContainer(node, free, limits, mustBreak);
  const units = node.name === 'pre' ? lines : mustBreak ? every : gentle;
  const inner = free - (node.bytes - sizeOf(node.children));
  return breakWords(node.children, inner, limits, units, children => withChildren(node, children), node);
}

/** Returns whether the rows of a table depend on each other, because a cell spans rows or names its heads by their ids. */
const isFixedTable = (of: Element): boolean =>
  of.name === 'table' &&
  [...everyElement(of.children)].some(({ attributes }) => attributes.has('headers') || attributes.has('rowspan'));

function breakContainer(of: Element, free: number, limits: Limits, mustBreak: boolean): Broken | undefined {
  const shell = of.bytes - sizeOf(of.children);
  const heads = of.children.filter(isHead);
  let bytes = shell;
  let count = 0;
  for (const child of of.children) {
    if (bytes + child.bytes > free) break;
    bytes += child.bytes;
    count++;
  }
  const next = of.children[count];
  if (next === undefined) return [of, []];
  const taken = of.children.slice(0, count);
  const isEmpty = taken.every(child => isHead(child) || isBlank(child));
  const make = (children: readonly Node[], left: readonly Node[]): Broken => [
    numbered(of, children),
    left.every(isBlank) ? [] : [continued(of, taken, heads, left)],
  ];
  const after = of.children.slice(count + 1);
  if (shell + sizeOf(heads) + next.bytes > limits.room || (isEmpty && mustBreak)) {
    const broken = breakElement(next, free - bytes, limits, mustBreak && isEmpty);
    if (broken) return make([...taken, broken[0]], [...broken[1], ...after]);
  }
  if (!isEmpty) return make(taken, of.children.slice(count));
  return mustBreak ? make([...taken, next], after) : undefined;
}

/** Returns whether a child is repeated in the rest: the heads of a table, or the summary of folded text. */
const isHead = (node: Node) => node.kind === 'element' && /^(?:thead|colgroup|summary)$/.test(node.name);
const isBlank = (node: Node) => node.kind === 'text' && node.text.trim() === '';

/**
 * Returns the rest of a container. Its head is repeated, with the class `again`. The rest has no id, because the id belongs to the first part.
 * The numbers of a list continue.
 */
function continued(of: Element, taken: readonly Node[], heads: readonly Node[], left: readonly Node[]): Element {
  const again = heads.flatMap(head =>
    head.kind === 'element'
      ? [withChildren(head, head.children, new Map([...head.attributes, ['class', 'again']]))]
      : [],
  );
  const attributes = withoutId(of.attributes);
  const start = of.name === 'ol' ? new Map([['start', String(numberAfter(of, taken))]]) : [];
  return withChildren(of, [...again, ...left], new Map([...attributes, ...start]));
}

const withoutId = (attributes: Attributes): Attributes => new Map([...attributes].filter(([name]) => name !== 'id'));

const items = (nodes: readonly Node[]) =>
  nodes.flatMap(node => (node.kind === 'element' && node.name === 'li' ? [node] : []));

const startOf = (list: Element) =>
  Number(list.attributes.get('start') ?? (list.attributes.has('reversed') ? items(list.children).length : 1));

/** Returns a part of a list. A list with descending numbers states its first number, which depends on the number of items. */
const numbered = (of: Element, children: readonly Node[]): Element =>
  of.attributes.has('reversed')
    ? withChildren(of, children, new Map([...of.attributes, ['start', String(startOf(of))]]))
    : withChildren(of, children);

function numberAfter(list: Element, taken: readonly Node[]): number {
  const step = list.attributes.has('reversed') ? -1 : 1;
  let number = startOf(list);
  for (const { attributes } of items(taken)) number = Number(attributes.get('value') ?? number) + step;
  return number;
}

const gentle: readonly Unit[] = ['sentence'];
const every: readonly Unit[] = ['sentence', 'word', 'grapheme'];
const lines: readonly Unit[] = ['line', 'grapheme'];

/** Breaks text with inline elements at the last place where a unit ends and the part before it fits. Tries the units in their order. */
function breakWords(
  nodes: readonly Node[],
  free: number,
  { language }: Limits,
  units: readonly Unit[],
  wrap: (children: readonly Node[]) => Node | undefined,
  of?: Element,
): Broken | undefined {
  const words = textOf(nodes);
  for (const unit of units) {
    const ends = endsOf(words, unit, language);
    const fits = (end: number) => sizeOf(cut(nodes, end)[0]) <= free;
    const end = findLast(ends, fits);
    const [head, rest] = end === undefined ? [[], nodes] : cut(nodes, end);
    const part = head.length > 0 ? wrap(head) : undefined;
    if (part === undefined || textOf(head).trim() === '') continue;
    return [part, of ? [withChildren(of, rest, withoutId(of.attributes))] : rest];
  }
  return undefined;
}

/** Returns the last value for which `fits` is true, if `fits` is true for all smaller values. */
function findLast(values: readonly number[], fits: (value: number) => boolean): number | undefined {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (fits(values[middle] ?? 0)) low = middle + 1;
    else high = middle;
  }
  return values[low - 1];
}

/** Cuts nodes after `end` characters of their text. An element that stays whole goes to the rest if the cut is in it. */
function cut(nodes: readonly Node[], end: number): readonly [readonly Node[], readonly Node[]] {
  let before = 0;
  for (const [i, node] of nodes.entries()) {
    const length = textOf([node]).length;
    if (before + length <= end) {
      before += length;
      continue;
    }
    const inside = end - before;
    const [head, rest] = inside > 0 ? cutNode(node, inside) : [[], [node]];
    return [
      [...nodes.slice(0, i), ...head],
      [...rest, ...nodes.slice(i + 1)],
    ];
  }
  return [nodes, []];
}

function cutNode(node: Node, end: number): readonly [readonly Node[], readonly Node[]] {
  if (node.kind === 'text') return [[text(node.text.slice(0, end))], [text(node.text.slice(end))]];
  if (isWhole(node)) return [[], [node]];
  const [head, rest] = cut(node.children, end);
  return [[withChildren(node, head)], [withChildren(node, rest, withoutId(node.attributes))]];
}
