/** Repairs the HTML of mammoth: restores the numbers of lists, and joins the paragraphs of a headline. */

import { numberMark } from './numbering.ts';

/**
 * Reads the numbers of list items from bookmarks, and removes these bookmarks. Sets the first number of each list. If Word begins a new list
 * directly below another list, Markdown makes one list of both, so the function returns the number at which the new list begins.
 */
export function numberLists(document: Document): readonly number[] {
  const restarts: number[] = [];
  const last = new Map<Element, number>();
  for (const mark of Array.from(document.querySelectorAll('a[id]'))) {
    if (!mark.id.startsWith(numberMark)) continue;
    const number = Number(mark.id.slice(numberMark.length));
    const item = itemOf(mark);
    const list = item?.parentElement;
    if (list?.nodeName === 'OL') {
      const before = last.get(list);
      if (!item?.previousElementSibling) list.setAttribute('start', String(number));
      else if (before !== undefined && number !== before + 1) restarts.push(number);
      last.set(list, number);
    }
    mark.remove();
  }
  return restarts;
}

function itemOf(mark: Element): Element | undefined {
  for (let up = mark.parentElement; up; up = up.parentElement) if (up.nodeName === 'LI') return up;
  return undefined;
}

/** Class of the paragraphs with the style Title in mammoth's HTML. */
const titleClass = 'halfsky-title';
export const titleStyle = `p[style-name='Title'] => h1.${titleClass}:fresh`;

/** Joins consecutive paragraphs with the style Title, because a headline may have several lines. */
export function joinTitles(document: Document): void {
  for (const title of Array.from(document.querySelectorAll(`h1.${titleClass}`))) {
    const above = title.previousElementSibling;
    if (above?.className !== titleClass) continue;
    above.appendChild(document.createElement('br'));
    while (title.firstChild) above.appendChild(title.firstChild);
    title.remove();
  }
}
