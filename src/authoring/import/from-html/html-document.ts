/** HTML of anybody → a document of which only what readers see is left. Nothing of it runs, nothing is fetched. The only file that knows domino. */

import domino from '@mixmark-io/domino';
import { tell } from '../../../language/messages/tell.ts';
import { UnreadableError } from '../unreadable.ts';

const unseen =
  'script, style, noscript, template, iframe, frame, object, embed, applet, svg, math, canvas, audio, video, button, input, select, textarea, dialog, link, base, [hidden]';
const deepest = 500;
const mostCharacters = 20_000_000;
const longestGap = /(?<gap>[\s\p{Cf}]{200})[\s\p{Cf}]+/gu;

export function parseHtml(markup: string): Document {
  if (markup.length > mostCharacters)
    throw new UnreadableError(tell('too-many-characters')`it holds more than 20 million characters`);
  if (countOpen(markup) > deepest)
    throw new UnreadableError(tell('elements-too-deep')`its elements lie more than ${deepest} deep`);
  return domino.createDocument(markup, true);
}

/** Takes away programs, styles, forms, players and what is hidden. */
export function dropUnseen(root: Document | Element): void {
  for (const element of Array.from(root.querySelectorAll(unseen))) element.remove();
  for (const element of Array.from(root.querySelectorAll('[style]')))
    if (/display\s*:\s*none/i.test(element.getAttribute('style') ?? '')) element.remove();
}

/** Nobody sets words apart by hundreds of spaces; what reads them later would look for the end of each gap from every space in it. */
export function shortenGaps(root: Node): void {
  for (const node of Array.from(root.childNodes)) {
    if (node.nodeType !== 3) shortenGaps(node);
    else if (node.nodeValue && node.nodeValue.length > 200)
      node.nodeValue = node.nodeValue.replace(longestGap, '$<gap>');
  }
}

/** How deep elements can lie at most; an end without beginning, or the other way round, is counted in favour of depth. */
function countOpen(markup: string): number {
  let [open, most] = [0, 0];
  for (const [, slash, name = ''] of markup.matchAll(/<(\/?)([a-z][a-z0-9]*)/gi)) {
    if (/^(?:br|img|hr|meta|link|input|p|li|td|tr|th|wbr|col|source|option|path|dt|dd)$/i.test(name)) continue;
    open = Math.max(0, open + (slash === '/' ? -1 : 1));
    most = Math.max(most, open);
  }
  return most;
}
