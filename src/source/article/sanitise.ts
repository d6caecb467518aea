/** Allow-list for raw HTML in articles. The only file that imports sanitize-html. */

import sanitize from 'sanitize-html';
import { tell } from '../../language/messages/tell.ts';
import type { Message } from '../../message.ts';

const prose =
  'a abbr b bdi blockquote br caption cite code col colgroup dd del details dfn div dl dt em figcaption figure h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q rp rt ruby s samp section small span strong sub summary sup table tbody td tfoot th thead time tr u ul var wbr';
const allowedTags = new Set(prose.split(' '));

const everywhere = ['lang', 'dir', 'title', 'id'];
const perTag: Readonly<Record<string, readonly string[]>> = {
  a: ['href'],
  col: ['span'],
  colgroup: ['span'],
  del: ['datetime'],
  details: ['open'],
  img: ['src', 'alt', 'width', 'height'],
  ins: ['datetime'],
  li: ['value'],
  ol: ['start', 'reversed', 'type'],
  td: ['colspan', 'rowspan', 'headers'],
  th: ['colspan', 'rowspan', 'scope', 'headers'],
  time: ['datetime'],
};

/** Attributes that only the renderer may write: classes, and attributes of tables and footnotes. */
const ours = ['class', 'role', 'aria-*', 'tabindex', 'data-*', 'loading', 'decoding'];

/** Element in the author's HTML. */
export interface Element {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** Forbidden element or attribute, with the messages that report it. */
export interface Refusal {
  readonly what: Message;
  readonly cure: Message;
  /** Text to search for in the source, to find the position of the element or attribute. */
  readonly found: string;
}

const allowedAttributes = (tag: string) => [...everywhere, ...(perTag[tag] ?? [])];

/** Lists all elements in HTML, allowed or not, with the attributes of each element. */
export function listElements(markup: string): readonly Element[] {
  const elements: Element[] = [];
  sanitize(markup, {
    allowedTags: false,
    allowedAttributes: false,
    allowVulnerableTags: true,
    // Copies the attributes, because sanitize-html later removes forbidden addresses, which must be reported.
    onOpenTag: (tag, attributes) => elements.push({ tag, attributes: { ...attributes } }),
  });
  return elements;
}

/** Yields a problem for a forbidden element. For an allowed element, yields a problem for each forbidden attribute. */
export function* findRefusals({ tag, attributes }: Element): Generator<Refusal> {
  if (!allowedTags.has(tag)) {
    yield {
      what: tell('element-not-allowed')`<${tag}> is not allowed in an article`,
      cure: tell('write-in-markdown')`write the element in Markdown, or remove it`,
      found: `<${tag}`,
    };
    return;
  }
  for (const name of Object.keys(attributes)) {
    if (!allowedAttributes(tag).includes(name)) {
      yield {
        what: tell('attribute-not-allowed')`the attribute "${name}" of <${tag}> is not allowed in an article`,
        cure: tell('remove-attribute')`remove the attribute`,
        found: name,
      };
    }
  }
}

const attributesOfAll = Object.fromEntries(prose.split(' ').map(tag => [tag, [...allowedAttributes(tag), ...ours]]));

/**
 * Makes rendered HTML safe and well-formed. Links and pictures with `data-resolved` already have their final address. For every other link
 * and picture, `resolve` returns the final address.
 */
export function sanitise(markup: string, resolve: (address: string) => string): string {
  const resolved = (tag: 'a' | 'img', name: 'href' | 'src') => (_: string, attributes: Record<string, string>) => {
    const { 'data-resolved': done, ...attribs } = attributes;
    const address = attribs[name];
    if (done === undefined && address !== undefined) attribs[name] = resolve(address);
    return { tagName: tag, attribs };
  };
  return sanitize(markup, {
    allowedTags: [...allowedTags],
    allowedAttributes: attributesOfAll,
    allowedSchemes: ['http', 'https', 'mailto', 'tel'],
    allowProtocolRelative: false,
    transformTags: { a: resolved('a', 'href'), img: resolved('img', 'src') },
  });
}
