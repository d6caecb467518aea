/** Adapts the text of an article to a file in which it is one of several: its links, ids, headings and pictures. */
import { type Attributes, type Element, element, type Node, text } from './tree.ts';

/** Properties of the file on which the text depends. */
export interface Adaptation {
  /** Returns the address of a picture in the file, by its address on the site. Returns undefined for an unknown picture. */
  picture(address: string): string | undefined;
  /** Returns the address to which a link leads; undefined for an address that the file may not contain. */
  link(href: string): string | undefined;
  id(id: string): string;
  /** Number of levels by which headings are lower than in the article. */
  readonly lower: number;
  /** Returns attributes to set on an element, or to remove if the value is undefined. */
  change(of: Element): Readonly<Record<string, string | undefined>>;
}

/** Elements that no file for passing along may contain. Articles cannot contain them either; this is a second check. */
const forbidden = new Set([
  'script',
  'style',
  'iframe',
  'object',
  'embed',
  'link',
  'meta',
  'base',
  'form',
  'foreignObject',
]);

/** Attributes that contain one id or several ids, separated by spaces. */
const idLists = new Set(['id', 'headers', 'aria-labelledby', 'aria-describedby']);

/** Returns the nodes of a text as the file contains them. */
export function adapt(nodes: readonly Node[], by: Adaptation): readonly Node[] {
  return nodes.flatMap(node => (node.kind === 'text' ? [node] : adaptElement(node, by)));
}

function adaptElement(node: Element, by: Adaptation): readonly Node[] {
  const { name, attributes, children } = node;
  if (forbidden.has(name)) return [];
  if (name === 'picture')
    return adapt(
      children.filter(child => child.kind === 'element' && child.name === 'img'),
      by,
    );
  if (name === 'img') return [picture(attributes, by)];
  const written = new Map(adaptAttributes(attributes, by));
  for (const [key, value] of Object.entries(by.change(node)))
    if (value === undefined) written.delete(key);
    else written.set(key, value);
  return [element(lowered(name, by.lower), written, adapt(children, by))];
}

function picture(attributes: Attributes, by: Adaptation): Node {
  const src = by.picture(attributes.get('src') ?? '');
  const alt = attributes.get('alt') ?? '';
  if (src === undefined) return text(alt === '' ? '' : `[${alt}]`);
  const others = new Map(
    [...attributes].filter(([name]) => ['id', 'width', 'height', 'title', 'lang', 'dir'].includes(name)),
  );
  return element('img', new Map([['src', src], ['alt', alt], ...adaptAttributes(others, by)]), []);
}

function* adaptAttributes(attributes: Attributes, by: Adaptation): Generator<readonly [string, string]> {
  for (const [name, value] of attributes) {
    if (name === 'href') {
      const href = by.link(value);
      if (href !== undefined) yield [name, href];
    } else if (idLists.has(name)) {
      yield [name, value.split(/\s+/).filter(Boolean).map(by.id).join(' ')];
    } else if (!/^(?:on|data-|src|srcset$|style$|xmlns|xlink:|loading$|decoding$)/i.test(name)) {
      yield [name, value];
    }
  }
}

/** Returns the name of a heading that is lower by a number of levels. No heading is lower than `h6`. Other names stay the same. */
const lowered = (name: string, levels: number): string =>
  levels > 0 && /^h[1-6]$/.test(name) ? `h${Math.min(6, Number(name[1]) + levels)}` : name;
