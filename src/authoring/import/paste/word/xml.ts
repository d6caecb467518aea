/** Parses the XML of a Word file, and finds, makes and moves its elements. The only file that uses xmldom. */

import { DOMParser, type Document, type Element, type Node, XMLSerializer } from '@xmldom/xmldom';
import { toFileText } from '../../../../language/file-text.ts';
import { isTooDeep } from '../../from-html/nesting.ts';

export type { Element };

/** Returns the root of a part of a Word file, such as `w:document` or `w:styles`. Throws an error if the XML is damaged. */
export function parseXml(xml: string): Element {
  const parser = new DOMParser({ onError: level => (level === 'warning' ? undefined : fail()) });
  const root = parser.parseFromString(toFileText(xml), 'text/xml').documentElement ?? fail();
  if (isTooDeep(root, deepest)) fail();
  return root;
}

/** Maximum nesting depth of elements. The elements in files from Word are nested far less deeply. */
const deepest = 1000;

function fail(): never {
  throw new Error('damaged XML');
}

export const writeXml = (root: Element): string => new XMLSerializer().serializeToString(documentOf(root));

function documentOf({ ownerDocument }: Element): Document {
  return ownerDocument ?? fail();
}

const isElement = (node: Node): node is Element => node.nodeType === 1;

/**
 * Returns the namespace of the Word elements in a document, which is the namespace of the root element. Transitional and strict files have
 * different namespaces.
 */
const namespaceOf = (element: Element) => documentOf(element).documentElement?.namespaceURI ?? '';

/** Returns whether an element is the Word element `name`, such as `r` for `w:r`. */
export const is = (element: Element, name: string): boolean =>
  element.localName === name && element.namespaceURI === namespaceOf(element);

/** Returns the children of an element. Uses `nextSibling`, because a loop over a node list of xmldom takes quadratic time. */
export function childrenOf(element: Element): readonly Element[] {
  const children: Element[] = [];
  for (let child = element.firstChild; child; child = child.nextSibling) if (isElement(child)) children.push(child);
  return children;
}

/**
 * Returns the first child element with a local name, in any namespace. Several names lead from this child to its own child, and so on. Returns
 * undefined if there is none.
 */
export const childOf = (element: Element | undefined, ...names: readonly string[]): Element | undefined =>
  names.reduce((found, name) => found && childrenOf(found).find(({ localName }) => localName === name), element);

/** Returns all elements inside `root` that fulfil a condition, in the order of the document. */
function findWhere(root: Element, isWanted: (element: Element) => boolean): readonly Element[] {
  const found: Element[] = [];
  let node: Node | null = root.firstChild;
  while (node && node !== root) {
    if (isElement(node) && isWanted(node)) found.push(node);
    let next: Node | null = node.firstChild;
    for (let up: Node | null = node; !next && up && up !== root; up = up.parentNode) next = up.nextSibling;
    node = next;
  }
  return found;
}

/** Returns all Word elements inside `root` with a name in `names`, in the order of the document. */
export function findAll(root: Element, ...names: readonly string[]): readonly Element[] {
  const namespace = namespaceOf(root);
  return findWhere(root, element => names.includes(element.localName ?? '') && element.namespaceURI === namespace);
}

/** Returns all elements inside `root` whose local name is `name`, in any namespace. */
export const findAny = (root: Element, name: string): readonly Element[] =>
  findWhere(root, ({ localName }) => localName === name);

/** Returns the value of the attribute `name` in the namespace of the element, such as `w:val`; undefined if there is none. */
export const settingOf = (element: Element | undefined, name = 'val'): string | undefined =>
  element?.getAttributeNS(element.namespaceURI, name) ?? undefined;

/** Sets the attribute `val` in the namespace of the element, such as `w:val` for `w:ilvl`. */
export const setSetting = (element: Element, value: string): void =>
  element.setAttributeNS(element.namespaceURI, `${element.prefix}:val`, value);

/** Returns whether the value of an attribute means yes. */
export const isSet = (value: string | undefined): boolean => ['1', 'true', 'on'].includes(value ?? '');

/** Returns whether a property such as `<w:vanish/>` is switched on; undefined if the element does not exist. */
export function isOn(property: Element | undefined): boolean | undefined {
  if (!property) return undefined;
  return !['0', 'false', 'off'].includes(settingOf(property) ?? '1');
}

export function parentOf({ parentNode }: Element): Element | undefined {
  return parentNode && isElement(parentNode) ? parentNode : undefined;
}

/** Returns the closest ancestor whose local name is `name`, in any namespace; undefined if there is none. */
export function ancestorOf(element: Element, name: string): Element | undefined {
  for (let up = parentOf(element); up; up = parentOf(up)) if (up.localName === name) return up;
  return undefined;
}

export function remove(element: Element): void {
  element.parentNode?.removeChild(element);
}

/** Replaces an element with its content. */
export function unwrap(element: Element): void {
  for (const child of Array.from(element.childNodes)) element.parentNode?.insertBefore(child, element);
  remove(element);
}

export function insertAfter(element: Element, added: readonly Element[]): void {
  for (const one of added.toReversed()) element.parentNode?.insertBefore(one, element.nextSibling);
}

export function insertBefore(element: Element, added: readonly Element[]): void {
  for (const one of added) element.parentNode?.insertBefore(one, element);
}

/** Appends elements to the content of an element, and returns this element. */
export function append(element: Element, ...added: readonly Element[]): Element {
  for (const one of added) element.appendChild(one);
  return element;
}

/** Makes a Word element. The element and its attributes have the namespace of the Word elements around `near`. */
export function make(near: Element, name: string, attributes: Readonly<Record<string, string>> = {}): Element {
  const document = documentOf(near);
  const prefix = document.documentElement?.prefix ?? 'w';
  const made = document.createElementNS(namespaceOf(near), `${prefix}:${name}`);
  for (const [key, value] of Object.entries(attributes))
    made.setAttributeNS(namespaceOf(near), `${prefix}:${key}`, value);
  return made;
}

/**
 * Makes a run (`w:r`) with text. The new run gets the formatting of the run `like`. `style` is the id of a style. `raised` is `superscript`
 * or `subscript`.
 */
export function makeRun(
  near: Element,
  words: string,
  { like, style, raised }: { like?: Element | undefined; style?: string; raised?: string | undefined } = {},
): Element {
  const looks = childOf(like, 'rPr')?.cloneNode(true);
  const properties = looks && isElement(looks) ? looks : make(near, 'rPr');
  if (style !== undefined) {
    const old = childOf(properties, 'rStyle');
    if (old) remove(old);
    properties.insertBefore(make(near, 'rStyle', { val: style }), properties.firstChild);
  }
  if (raised !== undefined) properties.appendChild(make(near, 'vertAlign', { val: raised }));
  const text = make(near, 't');
  text.setAttributeNS('http://www.w3.org/XML/1998/namespace', 'xml:space', 'preserve');
  text.appendChild(documentOf(near).createTextNode(words));
  return append(make(near, 'r'), properties, text);
}

/**
 * Replaces each element `name` inside a run with the runs that `write` returns. Puts all new runs into one `w:smartTag` and replaces the old
 * run with this element. One replacement is faster than many insertions, because xmldom takes linear time for each insertion between other
 * elements.
 */
export function replaceInRuns(root: Element, name: string, write: (inner: Element) => readonly Element[]): void {
  for (const run of new Set(findAll(root, name).flatMap(inner => parentOf(inner) ?? []))) {
    if (!is(run, 'r')) continue;
    const around = make(root, 'smartTag');
    const looks = childOf(run, 'rPr');
    let rest: Element | undefined;
    for (const child of childrenOf(run)) {
      if (is(child, name)) {
        for (const written of write(child)) around.appendChild(written);
        rest = undefined;
      } else if (child !== looks) {
        if (!rest) {
          rest = make(root, 'r');
          around.appendChild(rest);
          if (looks) rest.appendChild(looks.cloneNode(true));
        }
        rest.appendChild(child.cloneNode(true));
      }
    }
    run.parentNode?.replaceChild(around, run);
  }
}

/** Elements that separate words by a space or a line break. */
const gaps = new Set(['tab', 'ptab', 'br', 'cr']);

/** Returns the text of an element, untrimmed, without text that somebody deleted. */
export const textIn = (element: Element): string =>
  findAll(element, 't', ...gaps)
    .map(found => (gaps.has(found.localName ?? '') ? ' ' : found.textContent))
    .join('');

/** Returns the trimmed text of an element, without text that somebody deleted. */
export const wordsIn = (element: Element): string => textIn(element).trim();

/** Joins the text of all paragraphs inside an element into one line. Leaves out text that somebody deleted. */
export const linesIn = (element: Element): string =>
  findAll(element, 'p')
    .map(wordsIn)
    .filter(words => words !== '')
    .join(' ');
