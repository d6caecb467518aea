/** Parses rendered HTML into a tree, and prints the tree. The input is this project's own output, which is well-formed. */
import { escapeText, type Html, html } from '../html.ts';
import { parseMarkup } from '../source/markup.ts';

/** Text, with its character references decoded. */
export interface Text {
  readonly kind: 'text';
  readonly text: string;
  readonly bytes: number;
}

export interface Element {
  readonly kind: 'element';
  readonly name: string;
  readonly attributes: Attributes;
  readonly children: readonly Node[];
  /** Maximum length in bytes when printed. */
  readonly bytes: number;
}

/** Attributes by name, with decoded values. An attribute without a value, such as `open`, has an empty value. */
export type Attributes = ReadonlyMap<string, string>;

export type Node = Text | Element;

const empty = new Set(['br', 'col', 'hr', 'img', 'source', 'wbr']);

export const text = (content: string): Text => ({ kind: 'text', text: content, bytes: escapedSize(content) });

/** Returns the length of a text in bytes when printed with character references. */
const escapedSize = (content: string): number => Buffer.byteLength(escapeText(content));

/**
 * Creates an element. `reserved` is a number of bytes that the element needs in addition when it is printed, for example because `printNodes`
 * replaces an attribute with a longer one.
 */
export function element(
  name: string,
  attributes: Attributes,
  children: readonly Node[],
  reserved: number = 0,
): Element {
  let tags = empty.has(name) ? name.length + '<>'.length : 2 * name.length + '<></>'.length;
  for (const [key, value] of attributes)
    tags += key.length + (isBare(key, value) ? ' '.length : ' =""'.length + escapedSize(value));
  return { kind: 'element', name, attributes, children, bytes: tags + sizeOf(children) + reserved };
}

/** Returns a copy of an element with other children, and with other attributes if `attributes` is given. */
export const withChildren = (of: Element, children: readonly Node[], attributes: Attributes = of.attributes): Element =>
  element(of.name, attributes, children, of.bytes - element(of.name, of.attributes, of.children).bytes);

/** Returns the length of nodes in bytes when printed. */
export const sizeOf = (nodes: readonly Node[]): number => nodes.reduce((sum, { bytes }) => sum + bytes, 0);

interface Open {
  readonly name: string;
  readonly attributes: Attributes;
  readonly children: Node[];
}

const noAttributes: Attributes = new Map();

/** Parses well-formed HTML. */
export function parseNodes(markup: string): readonly Node[] {
  const root: Open = { name: '', attributes: noAttributes, children: [] };
  const path: Open[] = [root];
  let words = '';
  const add = (node: Node) => path.at(-1)?.children.push(node);
  const endText = () => {
    if (words !== '') add(text(words));
    words = '';
  };
  const handlers = {
    onopentag(name: string, attributes: Readonly<Record<string, string>>) {
      endText();
      const entries = Object.entries(attributes);
      path.push({ name, attributes: entries.length === 0 ? noAttributes : new Map(entries), children: [] });
    },
    // The parser divides a text at its character references.
    ontext(part: string) {
      words += part;
    },
    onclosetag() {
      endText();
      const closed = path.length > 1 ? path.pop() : undefined;
      if (closed) add(element(closed.name, closed.attributes, closed.children));
    },
  };
  parseMarkup(markup, () => handlers, 'svg in html');
  endText();
  return root.children;
}

/** Prints nodes as HTML. `replace` returns the attributes to print for an element. */
export function printNodes(nodes: readonly Node[], replace: (of: Element) => Attributes = of => of.attributes): Html {
  return html`${nodes.map(node =>
    node.kind === 'text' ? node.text : printTags(node.name, replace(node), printNodes(node.children, replace)),
  )}`;
}

/** Returns whether an attribute is printed without its value, such as `open`. */
const isBare = (name: string, value: string) => value === '' && name !== 'alt';

function printTags(name: string, attributes: Attributes, content: Html): Html {
  const written = [...attributes].map(([key, value]) =>
    isBare(key, value) ? html` ${key}` : html` ${key}="${value}"`,
  );
  return empty.has(name) ? html`<${name}${written}>` : html`<${name}${written}>${content}</${name}>`;
}

/** Returns the text of nodes, without tags. */
export const textOf = (nodes: readonly Node[]): string =>
  nodes.map(node => (node.kind === 'text' ? node.text : textOf(node.children))).join('');

/** Yields all elements, each before the elements in it. */
export function* everyElement(nodes: readonly Node[]): Generator<Element> {
  for (const node of nodes) {
    if (node.kind === 'text') continue;
    yield node;
    yield* everyElement(node.children);
  }
}
