/** Reads the texts of an article from its page, to compare them with the same article elsewhere. */
import { type DefaultTreeAdapterTypes, parse } from 'parse5';

export type Node = DefaultTreeAdapterTypes.ChildNode;
type Parent = DefaultTreeAdapterTypes.ParentNode;

export const attributeOf = (node: Node, name: string): string | undefined =>
  'attrs' in node ? node.attrs.find(attribute => attribute.name === name)?.value : undefined;
const hasClass = (node: Node, name: string) => attributeOf(node, 'class')?.split(' ').includes(name) ?? false;

/** Returns all elements for which `holds` is true, without elements inside of them. */
export const find = (parent: Parent, holds: (node: Node) => boolean): readonly Node[] =>
  parent.childNodes.flatMap(node => (holds(node) ? [node] : 'childNodes' in node ? find(node, holds) : []));

/** Returns the text of a node without white space, and without elements of the classes in `skipped`. */
export function textIn(node: Node, skipped: readonly string[]): string {
  if (skipped.some(name => hasClass(node, name))) return '';
  if ('value' in node) return node.value.replace(/\s+/g, '');
  return 'childNodes' in node ? node.childNodes.map(child => textIn(child, skipped)).join('') : '';
}

const parts = ['standfirst', 'corrections', 'prose', 'sources', 'notice'];
const onlyOnPage = ['chart-drawing', 'meta'];

/** Returns the texts of an article's page, each without white space, and without the drawings of charts. */
export const partsOf = (page: string): readonly string[] =>
  find(parse(page), node => parts.some(name => hasClass(node, name))).map(node => textIn(node, onlyOnPage));
