/** Parses the XML of a Word file, and finds, makes and moves its elements. The only file that uses xmldom. */

import { DOMParser, type Document, type Element, type Node, XMLSerializer } from '@xmldom/xmldom';

export type { Element };

/** Root element of one part of a Word file, such as `w:document` or `w:styles`. Throws an error if the XML is damaged. */
export function parseXml(xml: string): Element {
  const document = new DOMParser({ onError: level => (level === 'warning' ? undefined : fail()) }).parseFromString(
    xml,
    'text/xml',
  );
  return document.documentElement ?? fail();
}

function fail(): never {
  throw new Error('damaged XML');
}

export const writeXml = (root: Element): string => new XMLSerializer().serializeToString(documentOf(root));

function documentOf({ ownerDocument }: Element): Document {
  return ownerDocument ?? fail();
}

const isElement = (node: Node): node is Element => node.nodeType === 1;

/** Namespace of the words of a document, which is also that of its root. Transitional and strict files have different ones. */
const namespaceOf = (element: Element) => documentOf(element).documentElement?.namespaceURI ?? '';

/** Returns whether an element is the Word element `name`, such as `r` for `w:r`. */
export const is = (element: Element, name: string): boolean =>
  element.localName === name && element.namespaceURI === namespaceOf(element);

export const childrenOf = (element: Element): readonly Element[] => Array.from(element.childNodes).filter(isElement);

/** Returns the first child with a local name, whatever its namespace. */
export const childOf = (element: Element | undefined, name: string): Element | undefined =>
  element && childrenOf(element).find(child => child.localName === name);

/** Returns all Word elements with one of the names that are inside of an element, in the order of the document. */
export const findAll = (root: Element, ...names: readonly string[]): readonly Element[] =>
  names.length === 1
    ? Array.from(root.getElementsByTagNameNS(namespaceOf(root), names[0] ?? ''))
    : Array.from(root.getElementsByTagNameNS(namespaceOf(root), '*')).filter(({ localName }) =>
        names.includes(localName ?? ''),
      );

/** Returns all elements with a local name, whatever their namespace. */
export const findAny = (root: Element, name: string): readonly Element[] =>
  Array.from(root.getElementsByTagNameNS('*', name));

/** Returns the attribute `w:name` of an element. */
export const settingOf = (element: Element | undefined, name = 'val'): string | undefined =>
  element?.getAttributeNS(element.namespaceURI, name) ?? undefined;

/** Returns whether a property such as `<w:vanish/>` is switched on; undefined if the element does not exist. */
export function isOn(property: Element | undefined): boolean | undefined {
  if (!property) return undefined;
  return !['0', 'false', 'off'].includes(settingOf(property) ?? '1');
}

export function parentOf({ parentNode }: Element): Element | undefined {
  return parentNode && isElement(parentNode) ? parentNode : undefined;
}

/** Returns the closest ancestor with a local name, whatever its namespace. */
export function ancestorOf(element: Element, name: string): Element | undefined {
  for (let up = parentOf(element); up; up = parentOf(up)) if (up.localName === name) return up;
  return undefined;
}

export function remove(element: Element): void {
  element.parentNode?.removeChild(element);
}

/** Replaces an element by the elements inside of it. */
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

/** Makes a Word element with attributes in the namespace of the document that `near` belongs to. */
export function make(near: Element, name: string, attributes: Readonly<Record<string, string>> = {}): Element {
  const document = documentOf(near);
  const prefix = document.documentElement?.prefix ?? 'w';
  const made = document.createElementNS(namespaceOf(near), `${prefix}:${name}`);
  for (const [key, value] of Object.entries(attributes))
    made.setAttributeNS(namespaceOf(near), `${prefix}:${key}`, value);
  return made;
}

/** Makes a run with words. The run looks like the run `like`. `style` is the id of a style, `raised` is `superscript` or `subscript`. */
export function makeRun(
  near: Element,
  words: string,
  { like, style, raised }: { like?: Element | undefined; style?: string; raised?: string | undefined } = {},
): Element {
  const run = make(near, 'r');
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
  run.appendChild(properties);
  run.appendChild(text);
  return run;
}

/** Replaces an element inside a run by whole runs. What follows the element in the run moves into a run of its own. */
export function replaceInRun(inner: Element, runs: readonly Element[]): void {
  const run = ancestorOf(inner, 'r');
  if (!run || inner.parentNode !== run) return;
  const rest = make(run, 'r');
  const looks = childOf(run, 'rPr')?.cloneNode(true);
  if (looks) rest.appendChild(looks);
  while (inner.nextSibling) rest.appendChild(inner.nextSibling);
  remove(inner);
  insertAfter(run, [...runs, rest]);
}

/** Elements that stand for a space or a line break between words. */
const gaps = new Set(['tab', 'ptab', 'br', 'cr']);

/** Returns the words of an element with the spaces around them, without text that was deleted. */
export const textIn = (element: Element): string =>
  findAll(element, 't', ...gaps)
    .map(found => (gaps.has(found.localName ?? '') ? ' ' : found.textContent))
    .join('');

/** Returns the words of an element, without text that was deleted. */
export const wordsIn = (element: Element): string => textIn(element).trim();
