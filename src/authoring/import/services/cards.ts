/** Replaces the cards of publishing services, such as previews of other pages, with paragraphs and links. */

import type { Note } from '../changes.ts';
import { attribute } from '../from-html/address-rules.ts';
import { elementsOf, isComment, nodesOf, replaceNode, wordsOf } from '../from-html/nodes.ts';
import { linkElement } from '../wordpress/embeds.ts';

/** A card in a post: a box with a link to another page, with the title and a text of that page. */
interface Card {
  readonly address: string;
  /** Text of the link; empty if the card has none. */
  readonly title: string;
  /** Text below the link; empty or undefined if the card has none. */
  readonly text?: string;
}

/** Replaces an element with a paragraph that contains a link, and a second paragraph if the card has text. */
export function replaceWithLink(element: Element, { address, title, text = '' }: Card): void {
  const document = element.ownerDocument;
  const anchor = linkElement(document, address);
  if (title !== '') anchor.textContent = title;
  const place = document.createElement('p');
  place.appendChild(anchor);
  const below = document.createElement('p');
  below.textContent = text;
  replaceNode(element, place, ...(text === '' ? [] : [below]));
}

/** Replaces an element with a video or audio player. The conversion to Markdown later turns the player into a link. */
export function replaceWithPlayer(element: Element, address: string, title = ''): void {
  const player = element.ownerDocument.createElement('iframe');
  player.setAttribute('src', address);
  if (title !== '') player.setAttribute('title', title);
  replaceNode(element, player);
}

/** Returns the text of the first element that matches `selector`; an empty string if no element matches. */
export const wordsIn = (element: ParentNode, selector: string): string => wordsOf(element.querySelector(selector));

/** Removes the elements that match `selector`, which only the publishing service can show. */
export function dropParts(body: Element, selector: string, note: Note): void {
  for (const element of elementsOf(body, selector)) {
    if (!body.contains(element)) continue;
    note('service-parts-left-out', wordsOf(element).slice(0, 120) || attribute(element, 'class') || element.nodeName);
    element.remove();
  }
}

/** Removes each part of a post between an opening and a closing comment. If the closing comment is missing, removes the rest of the post. */
export function dropBetween(
  body: Element,
  { isBegin, isEnd }: { isBegin(comment: string): boolean; isEnd(comment: string): boolean },
  note: Note,
): void {
  let isHidden = false;
  for (const node of nodesOf(body)) {
    const comment = isComment(node) ? node.data : undefined;
    if (isHidden && comment !== undefined && isEnd(comment)) isHidden = false;
    else if (isHidden) {
      if (wordsOf(node) !== '') note('members-parts-left-out', wordsOf(node).slice(0, 120));
      node.parentNode?.removeChild(node);
    } else if (comment !== undefined && isBegin(comment)) isHidden = true;
  }
}
