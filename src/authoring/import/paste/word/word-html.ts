/** Repairs the HTML of mammoth: restores the numbers of lists, joins the paragraphs of a headline, and puts credits below it. */

import { elementsOf, moveContent, unwrap, wordsOf } from '../../from-html/nodes.ts';
import { readCredits } from '../credits.ts';
import { numberMark } from './numbering.ts';
import { creditsClass, subtitleClass, titleClass } from './style-roles.ts';

/**
 * Reads the numbers of list items from bookmarks, and removes these bookmarks. Sets the first number of each list, and begins a new list
 * where the numbers do not continue. Unwraps items that contain nothing but a list. Mammoth makes these items if a list begins at a deeper
 * level.
 */
export function numberLists(document: Document): void {
  const last = new Map<Element, number>();
  for (const mark of elementsOf(document, 'a[id]')) {
    if (!mark.id.startsWith(numberMark)) continue;
    const number = Number(mark.id.slice(numberMark.length));
    const item = mark.closest('li');
    const list = item?.parentElement;
    mark.remove();
    if (!item || list?.nodeName !== 'OL') continue;
    const before = last.get(list);
    const goesOn = before === undefined ? item.previousElementSibling !== null : number === before + 1;
    const own = goesOn || item.previousElementSibling === null ? list : splitList(list, item);
    if (!goesOn) own.setAttribute('start', String(number));
    last.set(own, number);
  }
  for (const list of elementsOf(document, 'li > ul, li > ol')) {
    const item = list.parentElement;
    const outer = item?.parentElement;
    if (outer?.children.length !== 1 || item?.childNodes.length !== 1) continue;
    unwrap(outer);
    unwrap(item);
  }
}

/** Moves an item and the items after it from `list` to a new list, which follows `list`. */
function splitList(list: Element, item: Element): Element {
  const made = list.ownerDocument.createElement('ol');
  for (let next: Element | null = item; next; ) {
    const after: Element | null = next.nextElementSibling;
    made.appendChild(next);
    next = after;
  }
  list.parentNode?.insertBefore(made, list.nextSibling);
  return made;
}

/** Joins consecutive paragraphs with the style Title, because a headline may have several lines. */
export function joinTitles(document: Document): void {
  for (const title of elementsOf(document, `h1.${titleClass}`)) {
    const above = title.previousElementSibling;
    if (above?.className !== titleClass) continue;
    above.appendChild(document.createElement('br'));
    moveContent(title, above);
    title.remove();
  }
}

/**
 * Moves the paragraphs with the styles Author and Date above the subtitle, because credits must follow the headline. Writes “By” before the
 * names.
 */
export function liftCredits(document: Document): void {
  const [title] = elementsOf(document, `h1.${titleClass}`);
  let subtitle: Element | null = null;
  for (let next = title?.nextElementSibling ?? null; next; ) {
    const after: Element | null = next.nextElementSibling;
    if (next.className === subtitleClass) subtitle ??= next;
    else if (next.className !== creditsClass) return;
    else {
      if (readCredits(wordsOf(next)) === undefined) next.insertBefore(document.createTextNode('By '), next.firstChild);
      if (subtitle) next.parentNode?.insertBefore(next, subtitle);
    }
    next = after;
  }
}

/** Replaces `<br>` elements in code blocks with newline characters, because a code block can contain only text. */
export function keepCodeLines(document: Document): void {
  for (const br of elementsOf(document, 'pre br')) br.parentNode?.replaceChild(document.createTextNode('\n'), br);
}

/**
 * Puts a picture at the beginning of a paragraph into a separate paragraph, because LibreOffice writes a picture and its caption into the
 * same paragraph.
 */
export function separateCaptions(document: Document): void {
  for (const picture of elementsOf(document, 'p > img')) {
    const paragraph = picture.parentNode;
    if (picture.previousSibling || !picture.nextSibling || !paragraph) continue;
    const own = document.createElement('p');
    own.appendChild(picture);
    paragraph.parentNode?.insertBefore(own, paragraph);
  }
}
