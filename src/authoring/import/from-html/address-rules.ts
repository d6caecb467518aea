/** Writes the pictures and links of HTML as Markdown. */

import type { Rule } from 'turndown';
import { tell } from '../../../language/messages/tell.ts';
import { replaceBreaks } from '../../../language/white-space.ts';
import type { Message } from '../../../message.ts';
import { writeDescription, writeLink, writePicture } from '../body/snippets.ts';
import { isOnWeb, schemeOf, withScheme } from '../foreign-address.ts';
import { elementsOf, isElement, wordsOf } from './nodes.ts';
import type { FoundPlayer, PlayerLink } from './settle-pieces.ts';

/** A picture in HTML. */
interface FoundPicture {
  readonly address: string;
  /** Further addresses that the HTML names for the picture. */
  readonly others: readonly string[];
  readonly alt: string;
  /** Caption below the picture; empty if the HTML does not mark a caption. */
  readonly caption: string;
}

/** Callbacks that choose what to write for pictures, links and players. */
export interface Addresses {
  /** Returns the picture to write; undefined to leave out the picture. */
  picture(found: FoundPicture): { readonly src: string; readonly alt: string; readonly caption: string } | undefined;
  /** Returns the address to write; undefined to keep only the text of the link. */
  link(address: string): string | undefined;
  /** Returns the link to write instead of a player; undefined to keep only the text inside the player. */
  player?(found: FoundPlayer): PlayerLink | undefined;
  /** Adds a question for the editor, for example about a link that was left out. */
  ask(question: Message): void;
}

/** Returns the trimmed value of an attribute; an empty string if the node does not have the attribute. */
export const attribute = (node: Node, name: string): string =>
  isElement(node) ? (node.getAttribute(name) ?? '').trim() : '';

/** Attribute of an `<img>` that contains the caption of its figure. */
const captionAttribute = 'data-caption-below';

/**
 * For each figure with one picture, moves the caption to an attribute of the picture. If the figure contains other text, puts the picture
 * into a paragraph above this text.
 */
export function settleFigures(root: Element): void {
  for (const figure of elementsOf(root, 'figure')) {
    const [image, ...others] = elementsOf(figure, 'img');
    if (!image || others.length > 0) continue;
    const captions = elementsOf(figure, 'figcaption').filter(caption => !caption.contains(image));
    image.setAttribute(captionAttribute, captions.map(wordsOf).join(' ').trim());
    for (const caption of captions) caption.remove();
    if (wordsOf(figure) === '') continue;
    const place = figure.ownerDocument.createElement('p');
    figure.insertBefore(place, figure.firstChild);
    place.appendChild(image);
  }
}

/** Returns the rules for pictures and links. The caller decides about their addresses. */
export function placed({ picture, link, ask }: Addresses): Readonly<Record<string, Rule>> {
  return {
    picture: {
      filter: 'img',
      replacement: (_, node) => {
        const [address, ...others] = isElement(node) ? addressesOfPicture(node) : [];
        const below = attribute(node, captionAttribute);
        const caption = below || attribute(node, 'title');
        const found = address && picture({ address, others, alt: attribute(node, 'alt'), caption });
        if (!found) return writeDescription('prose', below);
        return writePicture('prose', { address: found.src, alt: found.alt, caption: found.caption });
      },
    },
    link: {
      filter: 'a',
      replacement: (content, node) => {
        const address = attribute(node, 'href');
        const target = address === '' ? undefined : link(address);
        if (target === undefined || content.trim() === '' || content.includes('![')) return content;
        if (isOnWeb(target) && !URL.canParse(target)) {
          ask(
            tell(
              'broken-link-left-out',
            )`the link ${target.slice(0, 120)} was left out, because it is not a valid address`,
          );
          return content;
        }
        // `content` is Markdown already, so `writeLink` writes only the address.
        return `[${replaceBreaks(content.trim())}]${writeLink('prose', '', target).slice(2)}`;
      },
    },
  };
}

/** Attributes for the address of a picture that the page loads only when the reader scrolls to the picture. */
const lazy = ['data-src', 'data-original', 'data-lazy-src', 'data-original-src', 'data-actualsrc', 'data-echo'];

/**
 * Returns the addresses of a picture, best first. If an attribute in `lazy` contains an address, this address comes before `src`, because
 * `src` is only a placeholder. But if a browser saved the page together with the picture, `src` comes first, because `src` is the path of
 * the saved file.
 */
export function addressesOfPicture(image: Element): readonly string[] {
  const shown = attribute(image, 'src');
  const isDistant = (address: string) => isOnWeb(withScheme(address));
  const later = lazy.map(name => attribute(image, name));
  const isSaved = schemeOf(shown) !== 'data' && !isDistant(shown) && later.some(isDistant);
  return [...(isSaved ? [shown, ...later] : [...later, shown])].filter(address => address !== '');
}
