/** Prepares the text of an article for lite pages: links instead of pictures, and no attributes that the style sheet does not need. */

import { type Attributes, type Element, element, type Node, text } from '../tree.ts';
import { pictureLink } from './break.ts';

/** Words and functions that the text of a lite page depends on. */
export interface Lightening {
  /** Returns the text of a link to a picture. `alt` describes the picture. */
  label(alt: string): string;
  /** Returns the size of a picture for the end of the link's text, such as ` (23 kB)`; an empty string if the size is not known. */
  size(href: string): string;
  /** Maximum length in bytes by which a link to a place in the same article is longer if the place is on another page. */
  readonly linkRoom: number;
}

/** Maximum length in bytes of the size of a picture. The number of pages depends on it, because sizes are known only when pages are made. */
const sizeRoom = 32;

/** Returns the nodes of a text without pictures and without unneeded attributes. */
export function lighten(nodes: readonly Node[], around: Lightening, inLink = false): readonly Node[] {
  return nodes.map(node => (node.kind === 'text' ? node : lightenElement(node, around, inLink)));
}

function lightenElement(node: Element, around: Lightening, inLink: boolean): Node {
  const { name, attributes, children } = node;
  if (name === 'picture' || name === 'img') return linkPicture(node, around, inLink);
  const isLink = name === 'a';
  const reserved = isLink ? roomOfLink(attributes.get('href') ?? '', around) : 0;
  return element(name, withoutLooks(attributes), lighten(children, around, inLink || isLink), reserved);
}

/** Returns the maximum length in bytes by which the address of a link grows: `#a` → `/lite/2017/slug/2/#a`, `/2018/x/` → `/lite/2018/x/`. */
function roomOfLink(href: string, { linkRoom }: Lightening): number {
  if (href.startsWith('#')) return linkRoom;
  return href.startsWith('/') ? '/lite'.length : 0;
}

/** Attributes that only the ordinary style sheet and scripts use. The class `table` lets wide tables scroll. */
const withoutLooks = (attributes: Attributes): Attributes =>
  attributes.size === 0
    ? attributes
    : new Map(
        [...attributes].filter(([name, value]) => (name === 'class' ? value === 'table' : !name.startsWith('data-'))),
      );

function linkPicture(node: Element, { label, size }: Lightening, inLink: boolean): Node {
  const image =
    node.name === 'img' ? node : node.children.find(child => child.kind === 'element' && child.name === 'img');
  const { attributes } = image?.kind === 'element' ? image : node;
  const href = lightestIn(node) ?? attributes.get('src') ?? '';
  const words = label(attributes.get('alt') ?? '');
  // HTML allows no link within a link. A link around a picture usually leads to the same picture.
  if (inLink) return text(words);
  const shown = { ...text(words + size(href)), bytes: text(words).bytes + sizeRoom };
  return element(
    'a',
    new Map([
      ['class', pictureLink],
      ['href', href],
    ]),
    [shown],
  );
}

/** Returns the address of the smallest WebP version of a picture; undefined if there is none, as for drawings (SVG). */
function lightestIn({ children }: Element): string | undefined {
  for (const child of children)
    if (child.kind === 'element' && child.attributes.get('type') === 'image/webp')
      return child.attributes.get('srcset')?.split(' ')[0];
  return undefined;
}
