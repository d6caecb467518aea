/**
 * Splits the text of an article into pages of a limited size. A page ends at the border of a block, such as a paragraph. Only a block that is
 * larger than a page continues on the next page: a list after an item, a table after a row, a paragraph after a sentence.
 */

import { type Node, sizeOf } from '../tree.ts';
import { breakElement, type Limits } from './break.ts';

/**
 * Returns the nodes of each page; at least one page. Every page has at most `limits.room` bytes, except a page with a single element that
 * cannot be split, such as a table row or a picture's description that is larger than a page. Such an element is alone on its page.
 */
export function splitPages(nodes: readonly Node[], limits: Limits): readonly (readonly Node[])[] {
  const pages: (readonly Node[])[] = [];
  let rest = withoutBlanks(nodes);
  while (rest.length > 0) {
    const [page, left] = takePage(rest, limits);
    pages.push(page);
    rest = left;
  }
  return pages.length === 0 ? [[]] : pages;
}

/** The nodes of a page, and the nodes that remain for the following pages. */
type Taken = readonly [page: readonly Node[], left: readonly Node[]];

function takePage(nodes: readonly Node[], limits: Limits): Taken {
  const { room } = limits;
  let count = 0;
  let bytes = 0;
  for (const node of nodes) {
    if (bytes + node.bytes > room) break;
    bytes += node.bytes;
    count++;
  }
  const next = nodes[count];
  if (next === undefined) return [nodes, []];
  const page = nodes.slice(0, count);
  const isHeaded = page.length > 0 && page.every(isHeading);
  if (next.bytes > room || isHeaded) {
    const broken = breakElement(next, room - bytes, limits, page.length === 0);
    if (broken)
      return [
        [...page, broken[0]],
        [...broken[1], ...nodes.slice(count + 1)],
      ];
    if (page.length === 0) return [[next], nodes.slice(1)];
  }
  // A heading belongs to the text after it, so a heading at the end of the page moves to the next page.
  const last = page.findLastIndex(node => !isHeading(node));
  return last === -1 ? [page, nodes.slice(count)] : [page.slice(0, last + 1), nodes.slice(last + 1)];
}

const isHeading = (node: Node) => node.kind === 'element' && /^h[1-6]$/.test(node.name);

/** Removes white space between blocks. */
const withoutBlanks = (nodes: readonly Node[]): readonly Node[] =>
  nodes.filter(node => node.kind === 'element' || node.text.trim() !== '');

/** Returns the number of pages of a text that is not split yet. */
export const countPages = (nodes: readonly Node[], limits: Limits): number =>
  sizeOf(nodes) <= limits.room ? 1 : splitPages(nodes, limits).length;
