/** Rewrites the HTML that Google Docs saves: comments, footnotes and nested lists. */

import { tell } from '../../../language/messages/tell.ts';
import type { Message } from '../../../message.ts';
import { elementsOf, moveContent, rename, wordsOf } from './nodes.ts';

/**
 * Removes each comment, and asks the editor about the removed comment. Rewrites footnotes into the form that `noteRules` expects. Nests
 * lists by the levels that are part of their class names.
 */
export function settleGoogleDocs(root: Element, ask: (question: Message) => void): void {
  for (const { call, block, words } of notesOf(root, 'cmnt')) {
    ask(tell('comment-left-out')`a comment in the text was left out: ${words}`);
    (call.closest('sup') ?? call).remove();
    block.remove();
  }
  const notes = notesOf(root, 'ftnt');
  const rule = notes[0]?.block.previousElementSibling;
  if (rule?.nodeName === 'HR') rule.remove();
  for (const [i, { call, block }] of notes.entries()) {
    call.setAttribute('href', `#footnote-${i + 1}`);
    rename(block, 'li').setAttribute('id', `footnote-${i + 1}`);
  }
  for (const list of elementsOf(root, 'ul[class*="lst-kix"], ol[class*="lst-kix"]')) nest(list);
}

interface DocumentNote {
  readonly call: Element;
  /** Element that contains the comment or footnote. The element is below the text of the document. */
  readonly block: Element;
  readonly words: string;
}

/** Finds the comments or the footnotes. Removes the link at the start of each comment or footnote, which leads back to the text. */
function notesOf(root: Element, kind: 'cmnt' | 'ftnt'): readonly DocumentNote[] {
  return elementsOf(root, `a[href^="#${kind}"]`).flatMap(call => {
    const target = call.getAttribute('href')?.slice(1) ?? '';
    const mark = elementsOf(root, `a[id^="${kind}"]`).find(({ id }) => id === target);
    const block = mark?.closest('div') ?? mark?.closest('p');
    if (target.startsWith(`${kind}_ref`) || !mark || !block || block.contains(call)) return [];
    mark.remove();
    return [{ call, block, words: wordsOf(block) }];
  });
}

/** Returns the id and the level of a list from its class, such as `lst-kix_a-1`; undefined for a list of another program. */
function placeOf(list: Element): { readonly id: string; readonly level: number } | undefined {
  const [, id, level] = /lst-kix_(\w+)-(\d+)/.exec(list.getAttribute('class') ?? '') ?? [];
  return id === undefined ? undefined : { id, level: Number(level) };
}

/** Moves `list` into the last item of the previous list if `list` has a deeper level. Joins the two lists if both have the same id and level. */
function nest(list: Element): void {
  const own = placeOf(list);
  let home = list.previousElementSibling;
  let place = home ? placeOf(home) : undefined;
  while (own && home && place && place.level < own.level) {
    const inner: Element | null = home.lastElementChild?.lastElementChild ?? null;
    const innerPlace = inner ? placeOf(inner) : undefined;
    if (!innerPlace) {
      home.lastElementChild?.appendChild(list);
      return;
    }
    [home, place] = [inner, innerPlace];
  }
  if (!own || !home || place?.level !== own.level || place.id !== own.id) return;
  moveContent(list, home);
  list.remove();
}
