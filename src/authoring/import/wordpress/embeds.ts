/** Converts players, embedded pages, and addresses that are alone on a line to links. */
import { nameOfAddress, pageOfPlayer } from '../body/embeds.ts';
import type { FoundPlayer, PlayerLink } from '../from-html/settle-pieces.ts';
import type { HtmlContext } from './html-context.ts';

/** Creates a link to an address. The text of the link is the address without `https://`. */
export function linkElement(document: Document, address: string): Element {
  const anchor = document.createElement('a');
  anchor.setAttribute('href', address);
  anchor.textContent = nameOfAddress(address);
  return anchor;
}

/** Returns a link to the file or page that a player shows; undefined for a player without a usable address. */
export function linkToPlayer(
  { address: written, title }: FoundPlayer,
  { note, address }: HtmlContext,
): PlayerLink | undefined {
  const page = written === '' ? undefined : (pageOfPlayer(written) ?? written);
  if (page === undefined || !/^(?:https?:)?\/|^[^:]+$/.test(page)) {
    note('embeds-left-out');
    return undefined;
  }
  note('embeds-made-links', page);
  return { href: address(page), words: title || nameOfAddress(page) };
}
