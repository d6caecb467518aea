/** Functions that find, replace and describe the nodes of a parsed HTML document. */
import { oneLine } from '../../../language/white-space.ts';

export const isElement = (node: Node | null | undefined): node is Element => node?.nodeType === 1;
export const isText = (node: Node | null | undefined): node is Text => node?.nodeType === 3;
export const isComment = (node: Node | null | undefined): node is Comment => node?.nodeType === 8;

/** Returns the elements below `root` that match a selector. Later changes of the document do not affect the list. */
export const elementsOf = (root: ParentNode, selector: string): readonly Element[] =>
  Array.from(root.querySelectorAll(selector));

/** Returns the elements around a node, the innermost first. */
export function ancestorsOf(node: Node): readonly HTMLElement[] {
  const found: HTMLElement[] = [];
  for (let up = node.parentElement; up; up = up.parentElement) found.push(up);
  return found;
}

/** Yields the nodes below `root` in document order. Only the node that was yielded last may be removed or replaced. */
export function* nodesOf(root: Node): Generator<Node> {
  for (const node of Array.from(root.childNodes)) {
    yield node;
    if (node.parentNode === root) yield* nodesOf(node);
  }
}

/** Returns the text of an element on one line. */
export const wordsOf = (node: Node | null | undefined): string => oneLine(node?.textContent ?? '');

/** Replaces an element with its content. */
export function unwrap(element: Element): void {
  while (element.firstChild) element.parentNode?.insertBefore(element.firstChild, element);
  element.parentNode?.removeChild(element);
}

/** Replaces an element with an element of another name and the same content. Returns the new element, which has no attributes. */
export function rename(element: Element, name: string): Element {
  const renamed = element.ownerDocument.createElement(name);
  while (element.firstChild) renamed.appendChild(element.firstChild);
  element.parentNode?.replaceChild(renamed, element);
  return renamed;
}

/** Moves the content of an element into a new element, which becomes the only child. */
export function wrapContent(element: Element, name: string): void {
  const inner = element.ownerDocument.createElement(name);
  while (element.firstChild) inner.appendChild(element.firstChild);
  element.appendChild(inner);
}

/** Replaces a node with text or with other nodes. */
export function replaceNode(node: Node, ...others: readonly Node[]): void {
  for (const other of others) node.parentNode?.insertBefore(other, node);
  node.parentNode?.removeChild(node);
}

const blocks = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CENTER DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HGROUP HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL'.split(
    ' ',
  ),
);

/** Returns whether a node is a block element, which begins a new line. */
export const isBlock = (node: Node | null | undefined): boolean => blocks.has(node?.nodeName ?? '');
