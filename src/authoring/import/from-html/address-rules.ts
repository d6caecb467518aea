/** Writes the pictures and links of HTML as Markdown. */

import type { Rule } from 'turndown';
import { tell } from '../../../language/messages/tell.ts';
import type { Message } from '../../../message.ts';
import { writeLink, writePicture } from '../body/snippets.ts';
import { isElement, wordsOf } from './nodes.ts';
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

/** Functions of the caller that decide about pictures and links. */
export interface Addresses {
  /** Returns the picture to write; undefined leaves it out. */
  picture(found: FoundPicture): { readonly src: string; readonly alt: string; readonly caption: string } | undefined;
  /** Returns the address to write; undefined leaves only the words of the link. */
  link(address: string): string | undefined;
  /** Returns the link to write instead of a player; undefined leaves only the text inside the player. */
  player?(found: FoundPlayer): PlayerLink | undefined;
  /** Tells the editor what was left out or changed. */
  ask(question: Message): void;
}

/** Returns the value of an attribute; empty if the node has none. */
export const attribute = (node: Node, name: string): string =>
  isElement(node) ? (node.getAttribute(name) ?? '').trim() : '';

/** Rules for pictures and links, whose addresses the caller decides about. */
export function placed({ picture, link, ask }: Addresses): Readonly<Record<string, Rule>> {
  const write = (image: Element | null | undefined, caption: string) => {
    const [address, ...others] = image ? addressesOfPicture(image) : [];
    if (!image || address === undefined) return '';
    const found = picture({ address, others, alt: attribute(image, 'alt'), caption });
    return found ? writePicture('prose', { address: found.src, alt: found.alt, caption: found.caption }) : '';
  };
  return {
    picture: {
      filter: 'img',
      replacement: (_, node) => write(isElement(node) ? node : null, attribute(node, 'title')),
    },
    figure: {
      filter: node => node.nodeName === 'FIGURE' && node.querySelectorAll('img').length === 1,
      replacement: (_, node) => {
        if (!isElement(node)) return '';
        const caption = wordsOf(node.querySelector('figcaption'));
        return `\n\n${write(node.querySelector('img'), caption)}\n\n`;
      },
    },
    link: {
      filter: node => node.nodeName === 'A' && !/^#(?:foot|end)note-/.test(attribute(node, 'href')),
      replacement: (content, node) => {
        const address = attribute(node, 'href');
        const target = address === '' ? undefined : link(address);
        if (target === undefined || content.trim() === '' || /!\[/.test(content)) return content;
        if (/^https?:/i.test(target) && !URL.canParse(target)) {
          ask(
            tell(
              'broken-link-left-out',
            )`the link ${target.slice(0, 120)} was left out, because it is not a full address`,
          );
          return content;
        }
        // `content` is Markdown already, so `writeLink` writes only the address.
        return `[${content.trim().replace(/\s*\n\s*/g, ' ')}]${writeLink('prose', '', target).slice(2)}`;
      },
    },
  };
}

/** Attributes in which pages name a picture that they load only when it comes into view. */
const lazy = ['data-src', 'data-original', 'data-lazy-src', 'data-original-src', 'data-actualsrc', 'data-echo'];

/**
 * Returns the addresses of a picture. An address for later comes before `src`, which then is a placeholder. A browser that saves a page may
 * have put the picture in `src`: then the address for later is on the web, and `src` is a file.
 */
export function addressesOfPicture(image: Element): readonly string[] {
  const shown = attribute(image, 'src');
  const later = lazy.map(name => attribute(image, name));
  const isSaved = !/^(?:data:|https?:|\/\/)/i.test(shown) && later.some(address => /^(?:https?:)?\/\//i.test(address));
  return [...(isSaved ? [shown, ...later] : [...later, shown])].filter(address => address !== '');
}
