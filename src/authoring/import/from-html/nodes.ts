/** Functions that find, replace and describe the nodes of a parsed HTML document. */
import { oneLine } from '../../../language/white-space.ts';

export const isElement = (node: Node | null | undefined): node is Element => node?.nodeType === 1;
export const isText = (node: Node | null | undefined): node is Text => node?.nodeType === 3;
export const isComment = (node: Node | null | undefined): node is Comment => node?.nodeType === 8;

/** Returns the elements below `root` that match a selector. Later changes of the document do not affect the list. */
export function elementsOf(root: ParentNode, selector: string): readonly Element[] {
  const names = namesIn(selector);
  if (!names) return Array.from(root.querySelectorAll(selector));
  const found: Element[] = [];
  collect(root, names, found);
  return found;
}

/** Adds the elements below `node` with one of the names to `found`. Takes one pass, but domino takes one pass for each name in a selector. */
function collect(node: Node, names: ReadonlySet<string>, found: Element[]): void {
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (!isElement(child)) continue;
    if (names.has(child.localName)) found.push(child);
    collect(child, names, found);
  }
}

/** Returns the names of elements in a selector such as `b, strong`; undefined for a selector that contains anything else. */
const namesIn = (selector: string): ReadonlySet<string> | undefined =>
  /^[a-z][a-z0-9]*(?:, [a-z][a-z0-9]*)*$/.test(selector) ? new Set(selector.split(', ')) : undefined;

/** Returns all nodes below `root` in document order. Later changes of the document do not affect the list. */
export function listNodes(root: Node, nodes: Node[] = []): readonly Node[] {
  for (let child = root.firstChild; child; child = child.nextSibling) {
    nodes.push(child);
    listNodes(child, nodes);
  }
  return nodes;
}

/** Returns the elements around a node, the innermost first. */
export function ancestorsOf(node: Node): readonly HTMLElement[] {
  const found: HTMLElement[] = [];
  for (let up = node.parentElement; up; up = up.parentElement) found.push(up);
  return found;
}

/**
 * Yields the nodes below `root` in document order, for loops that remove or replace nodes: skips the content of a node that the loop has removed
 * or replaced. The loop may remove or replace only the node that was yielded last. A loop that removes nothing uses `listNodes`, which is faster.
 */
export function* nodesOf(root: Node): Generator<Node> {
  for (const node of Array.from(root.childNodes)) {
    yield node;
    if (node.parentNode === root) yield* nodesOf(node);
  }
}

/** Returns the text of an element on one line. */
export const wordsOf = (node: Node | null | undefined): string => oneLine(node?.textContent ?? '');

/** Returns the text of elements on one line, with a space between its parts. Leaves out scripts, styles and the text in fields. */
export const joinTexts = (elements: readonly Element[]): string =>
  elements
    .flatMap(element => listNodes(element))
    .filter(node => isText(node) && !/^(?:SCRIPT|STYLE|NOSCRIPT|TEXTAREA)$/.test(node.parentNode?.nodeName ?? ''))
    .map(wordsOf)
    .filter(words => words !== '')
    .join(' ');

/** Replaces an element with its content. */
export function unwrap(element: Element): void {
  while (element.firstChild) element.parentNode?.insertBefore(element.firstChild, element);
  element.parentNode?.removeChild(element);
}

/** Moves the content of an element to the end of another element. */
export function moveContent(from: Element, to: Element): void {
  while (from.firstChild) to.appendChild(from.firstChild);
}

/** Replaces an element with an element of another name and the same content. Returns the new element, which has no attributes. */
export function rename(element: Element, name: string): Element {
  const renamed = element.ownerDocument.createElement(name);
  moveContent(element, renamed);
  element.parentNode?.replaceChild(renamed, element);
  return renamed;
}

/** Moves the content of an element into a new element, which becomes the only child. */
export function wrapContent(element: Element, name: string): void {
  const inner = element.ownerDocument.createElement(name);
  moveContent(element, inner);
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
