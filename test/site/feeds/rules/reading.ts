/** Parses a feed with a strict XML parser, and finds elements in it. */
import { DOMParser, type Element, type Node, onWarningStopParsing } from '@xmldom/xmldom';
import type { FeedDocument } from '../hostile.ts';

export interface Reading extends Omit<FeedDocument, 'address'> {
  /** The parser's message if the feed is not well-formed; undefined if it is. */
  readonly fault: string | undefined;
  /** All elements in document order, the root first. */
  readonly elements: readonly Element[];
}

/** Prefixes of element names that the feed validator uses, by namespace. */
export const prefixes: Readonly<Record<string, string>> = {
  'http://www.w3.org/2005/Atom': 'atom',
  'http://purl.org/dc/elements/1.1/': 'dc',
  'http://purl.org/rss/1.0/modules/content/': 'content',
  'http://search.yahoo.com/mrss/': 'media',
  'http://www.w3.org/1999/xhtml': 'xhtml',
};

export function readFeed({ format, url, text }: Omit<FeedDocument, 'address'>): Reading {
  const feed = { format, url, text };
  try {
    const normalizeLineEndings = (source: string) => source.replace(/\r\n?/g, '\n');
    const parser = new DOMParser({ onError: onWarningStopParsing, normalizeLineEndings });
    const { documentElement } = parser.parseFromString(text, 'application/xml');
    return { ...feed, fault: undefined, elements: documentElement ? [...descend(documentElement)] : [] };
  } catch (error) {
    return { ...feed, fault: String(error), elements: [] };
  }
}

function* descend(element: Element): Generator<Element> {
  yield element;
  for (const child of childrenOf(element)) yield* descend(child);
}

const isElement = (node: Node | null): node is Element => node?.nodeType === 1;

export function childrenOf(element: Element): readonly Element[] {
  return [...element.childNodes].filter(isElement);
}

/** Returns the name of an element: `title`, `dc:creator`. In an Atom feed, Atom's own elements have no prefix. */
export function nameOf({ namespaceURI, localName }: Element, format: FeedDocument['format']): string {
  const prefix = prefixes[namespaceURI ?? ''];
  if (!namespaceURI || (format === 'atom' && prefix === 'atom')) return localName ?? '';
  return `${prefix ?? `{${namespaceURI}}`}:${localName}`;
}

function parentOf(element: Element): Element | undefined {
  return isElement(element.parentNode) ? element.parentNode : undefined;
}

/** Returns the place of an element: `item/title`. The root's place is its name. */
export function placeOf(element: Element, { format }: Reading): string {
  const parent = parentOf(element);
  return parent ? `${nameOf(parent, format)}/${nameOf(element, format)}` : nameOf(element, format);
}

/** Returns the elements at places such as `item/title`. With `*` as the parent, any parent matches. */
export function at(feed: Reading, ...places: readonly string[]): readonly Element[] {
  return feed.elements.filter(element => {
    const place = placeOf(element, feed);
    return places.some(wanted => wanted === place || wanted === `*/${nameOf(element, feed.format)}`);
  });
}

export const textOf = ({ textContent }: Element) => (textContent ?? '').trim();

export interface Found {
  readonly element: Element;
  /** Place of the value, such as `item/enclosure@url`. */
  readonly place: string;
  readonly value: string;
}

/** Returns the texts of elements (`item/link`) and the values of attributes (`item/enclosure@url`) that the feed contains. */
export function valuesAt(feed: Reading, ...places: readonly string[]): readonly Found[] {
  return places.flatMap(wanted => {
    const [path = '', attribute] = wanted.split('@');
    return at(feed, path).flatMap((element): readonly Found[] => {
      const place = `${placeOf(element, feed)}${attribute === undefined ? '' : `@${attribute}`}`;
      if (attribute === undefined) return [{ element, place, value: textOf(element) }];
      const value = element.getAttribute(attribute);
      return value === null ? [] : [{ element, place, value }];
    });
  });
}

/** Returns the source line in which an element begins. */
export const lineOf = ({ lineNumber = 0 }: Element, { text }: Reading) => text.split('\n')[lineNumber - 1] ?? '';
