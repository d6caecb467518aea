/**
 * Parses untrusted HTML and removes the parts that readers do not see. Runs no scripts and fetches nothing. Only this file uses domino.
 */

import domino from '@mixmark-io/domino';
import { tell } from '../../../language/messages/tell.ts';
import { UnreadableError } from '../unreadable.ts';

const unseen =
  'script, style, noscript, template, iframe, frame, object, embed, applet, svg, math, canvas, audio, video, button, input, select, textarea, dialog, link, base, [hidden]';
const deepest = 500;
const mostCharacters = 20_000_000;
const longestGap = /(?<gap>[\s\p{Cf}]{200})[\s\p{Cf}]+/gu;

/** Parses HTML. Throws UnreadableError if it is too long or nested too deep. */
export function parseHtml(markup: string): Document {
  if (markup.length > mostCharacters)
    throw new UnreadableError(tell('too-many-characters')`the text has more than 20 million characters`);
  if (countOpen(markup) > deepest)
    throw new UnreadableError(tell('elements-too-deep')`the HTML elements are nested more than ${deepest} levels deep`);
  return domino.createDocument(markup, true);
}

/** Removes scripts, styles, forms, players and hidden elements. */
export function dropUnseen(root: Document | Element): void {
  for (const element of Array.from(root.querySelectorAll(unseen))) element.remove();
  for (const element of Array.from(root.querySelectorAll('[style]')))
    if (/display\s*:\s*none/i.test(element.getAttribute('style') ?? '')) element.remove();
}

/** Shortens gaps between words to 200 characters, because the regular expressions that run later take quadratic time on long gaps. */
export function shortenGaps(root: Node): void {
  for (const node of Array.from(root.childNodes)) {
    if (node.nodeType !== 3) shortenGaps(node);
    else if (node.nodeValue && node.nodeValue.length > 200)
      node.nodeValue = node.nodeValue.replace(longestGap, '$<gap>');
  }
}

/** Returns an upper bound of the nesting depth; unbalanced tags only increase it. */
function countOpen(markup: string): number {
  let [open, most] = [0, 0];
  for (const [, slash, name = ''] of markup.matchAll(/<(\/?)([a-z][a-z0-9]*)/gi)) {
    if (/^(?:br|img|hr|meta|link|input|p|li|td|tr|th|wbr|col|source|option|path|dt|dd)$/i.test(name)) continue;
    open = Math.max(0, open + (slash === '/' ? -1 : 1));
    most = Math.max(most, open);
  }
  return most;
}
