/** Finds the article in an HTML page. */

const places = ['#js_article', '#img-content', '[itemprop=articleBody]', 'article', 'main', '[role=main]'];
const around =
  'nav, aside, form, footer, [role=navigation], [role=banner], [role=contentinfo], [role=complementary], body > header';

/**
 * Returns the element that contains the article: an element such as `<article>` or `<main>`, else the element whose paragraphs contain the
 * most text, else the body. Removes navigation and forms from the document.
 */
export function findContent(document: Document): HTMLElement {
  for (const element of Array.from(document.querySelectorAll(around)))
    if (!element.querySelector('h1')) element.remove();
  for (const place of places) {
    const found = document.querySelectorAll<HTMLElement>(place);
    const only = found[0];
    if (only && found.length === 1 && (only.textContent ?? '').trim().length > 80) return widen(only);
  }
  const weights = new Map<HTMLElement, number>();
  for (const paragraph of Array.from(document.querySelectorAll('p'))) {
    const parent = placeOf(paragraph);
    if (parent) weights.set(parent, (weights.get(parent) ?? 0) + (paragraph.textContent ?? '').trim().length);
  }
  const [heaviest] = [...weights].sort(([, a], [, b]) => b - a);
  return heaviest && heaviest[1] > 200 ? widen(heaviest[0]) : document.body;
}

/** Returns the closest ancestor of a paragraph; skips quotations, lists and figures. */
function placeOf(paragraph: Element): HTMLElement | null {
  let up = paragraph.parentElement;
  while (up && /^(?:BLOCKQUOTE|LI|UL|OL|DL|DD|FIGURE)$/.test(up.nodeName)) up = up.parentElement;
  return up;
}

/**
 * Returns the closest ancestor of `content` that contains the headline (`<h1>`). Returns `content` itself if it contains the headline
 * already, or if the ancestor contains much other text.
 */
function widen(content: HTMLElement): HTMLElement {
  if (content.querySelector('h1')) return content;
  const size = (content.textContent ?? '').length;
  for (let up = content.parentElement; up; up = up.parentElement) {
    if ((up.textContent ?? '').length > size * 1.5 + 1000) break;
    if (up.querySelector('h1')) return up;
  }
  return content;
}
