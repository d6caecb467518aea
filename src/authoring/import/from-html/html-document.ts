/**
 * Parses untrusted HTML and removes scripts, styles, form controls and hidden elements. Executes no scripts and fetches nothing. Only this
 * file uses domino.
 */

import domino from '@mixmark-io/domino';
import { tell } from '../../../language/messages/tell.ts';
import { UnreadableError } from '../unreadable.ts';
import { dropHiddenText } from './hidden-text.ts';
import { isTooDeep } from './nesting.ts';
import { elementsOf, isText, listNodes, unwrap } from './nodes.ts';

const unseen =
  'script, style, noscript, template, frame, applet, svg, math, canvas, input, select, textarea, dialog, link, base';
const deepest = 500;
/** Maximum number of elements that may be open at the same time. The time for parsing is quadratic: about a second for this number. */
const mostOpen = 8000;
const mostCharacters = 20_000_000;
const longestGap = /(?<gap>[\s\p{Cf}]{200})[\s\p{Cf}]+/gu;

/** Parses HTML. Throws UnreadableError if the HTML is too long or nested too deeply. */
export function parseHtml(markup: string): Document {
  if (markup.length > mostCharacters)
    throw new UnreadableError(tell('too-many-characters')`the text has more than 20 million characters`);
  const document = countOpen(markup) > mostOpen ? undefined : parseWithBody(markup);
  if (document === undefined || isTooDeep(document.documentElement, deepest))
    throw new UnreadableError(tell('elements-too-deep')`the HTML elements are nested more than ${deepest} levels deep`);
  return document;
}

const frames = /<\/?(?:frame|frameset|noframes)\b[^>]*>/gi;

/**
 * Parses HTML. If a page has frames instead of a body, removes the frame tags, so that the text for browsers without frames becomes the
 * body.
 */
function parseWithBody(markup: string): Document {
  const document = domino.createDocument(markup, true);
  return document.querySelector('body') ? document : domino.createDocument(markup.replace(frames, ''), true);
}

/**
 * Removes scripts, styles, form controls and hidden elements. Keeps the content of a button inside a heading, `<summary>` or `<dt>`. Returns
 * hidden text that an editor may want to check.
 */
export function dropUnseen(root: Document | Element): readonly string[] {
  const hidden = dropHiddenText(root);
  for (const element of [...elementsOf(root, unseen), ...elementsOf(root, '[hidden]')]) element.remove();
  for (const element of elementsOf(root, 'button'))
    if (element.closest('h1, h2, h3, h4, h5, h6, summary, dt')) unwrap(element);
    else element.remove();
  return hidden;
}

/** Shortens long sequences of spaces and invisible characters to 200 characters: later regular expressions take quadratic time on long sequences. */
export function shortenGaps(root: Node): void {
  for (const node of listNodes(root))
    if (isText(node) && node.data.length > 200) node.data = node.data.replace(longestGap, '$<gap>');
}

/** Elements that often have no end tag. */
const mayStayOpen = new Set('br img hr meta link input p li td tr th wbr col source option path dt dd'.split(' '));

/** Returns an upper bound for the number of elements that are open at once. Counts the tags in scripts and comments, too. */
function countOpen(markup: string): number {
  let [open, most] = [0, 0];
  for (const [, slash, name = ''] of markup.matchAll(/<(\/?)([a-z][a-z0-9]*)/gi)) {
    if (mayStayOpen.has(name.toLowerCase())) continue;
    open = Math.max(0, open + (slash === '/' ? -1 : 1));
    most = Math.max(most, open);
  }
  return most;
}
