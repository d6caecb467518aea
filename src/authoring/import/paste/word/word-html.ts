/** Repairs what mammoth's HTML cannot say by itself: the numbers of lists, and a headline in two paragraphs. */

import { numberMark } from './numbering.ts';

/** Reads the bookmarks that carry the numbers of list items, and removes them. Sets where each list begins to count. */
export function numberLists(document: Document): void {
  for (const mark of Array.from(document.querySelectorAll('a[id]'))) {
    if (!mark.id.startsWith(numberMark)) continue;
    const item = itemOf(mark);
    if (item?.parentElement?.nodeName === 'OL' && !item.previousElementSibling)
      item.parentElement.setAttribute('start', mark.id.slice(numberMark.length));
    mark.remove();
  }
}

function itemOf(mark: Element): Element | undefined {
  for (let up = mark.parentElement; up; up = up.parentElement) if (up.nodeName === 'LI') return up;
  return undefined;
}

/** Class of the paragraphs with the style Title in mammoth's HTML. */
const titleClass = 'halfsky-title';
export const titleStyle = `p[style-name='Title'] => h1.${titleClass}:fresh`;

/** Joins paragraphs with the style Title that follow one another, because a headline may have several lines. */
export function joinTitles(document: Document): void {
  for (const title of Array.from(document.querySelectorAll(`h1.${titleClass}`))) {
    const above = title.previousElementSibling;
    if (above?.className !== titleClass) continue;
    above.appendChild(document.createElement('br'));
    while (title.firstChild) above.appendChild(title.firstChild);
    title.remove();
  }
}
