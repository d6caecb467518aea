/** Finds the article in an HTML page. */

import { tell } from '../../../language/messages/tell.ts';
import type { Message } from '../../../message.ts';
import { elementsOf, unwrap, wordsOf } from '../from-html/nodes.ts';
import { isSame } from './similar.ts';

const places = ['#img-content', '#js_article', '[itemprop=articleBody]', 'article', 'main', '[role=main]'];
const around =
  'nav, aside, form, footer, [role=navigation], [role=banner], [role=contentinfo], [role=complementary], body > header';

const lengthOf = (node: Node | null | undefined) => (node?.textContent ?? '').trim().length;

/**
 * Returns the element that contains the article: an element such as `<article>` or `<main>`, else the element around the headline or around
 * most of the text, else the body. Removes navigation and forms from the document. `title` is the headline that the page states.
 */
export function findContent(document: Document, title?: string): HTMLElement {
  dropAround(document);
  for (const place of places) {
    const found = document.querySelectorAll<HTMLElement>(place);
    const only = found[0];
    if (only && found.length === 1 && lengthOf(only) > 80) return widen(only);
  }
  const headline =
    title === undefined ? undefined : elementsOf(document, 'h1, h2').find(one => isSame(wordsOf(one), title));
  const heaviest = findHeaviest(document);
  const near = headline && textAround(headline);
  if (!headline || !near || !heaviest || heaviest.contains(headline)) return heaviest ?? near ?? document.body;
  // If there is far more text elsewhere, that text is the article, and the text beside the headline is its summary.
  return lengthOfText(heaviest) > 5 * lengthOfText(near) ? commonAncestor(headline, heaviest) : near;
}

const lengthOfText = (element: Element) =>
  elementsOf(element, 'p').reduce((sum, paragraph) => sum + lengthOf(paragraph), 0);

function commonAncestor(one: Element, other: HTMLElement): HTMLElement {
  let up = other;
  while (up.parentElement && !up.contains(one)) up = up.parentElement;
  return up;
}

/**
 * Removes elements around the article, such as navigation. Keeps an element that contains an `<h1>`, the content of a form around most of
 * the page, and an aside with most of the paragraphs.
 */
function dropAround(document: Document): void {
  const most = lengthOf(document.body) / 2;
  const mostText = lengthOfText(document.body) / 2;
  for (const element of elementsOf(document, around)) {
    if (element.nodeName === 'FORM' && lengthOf(element) > most) unwrap(element);
    else if (element.nodeName === 'ASIDE' && lengthOfText(element) > mostText) continue;
    else if (!element.querySelector('h1')) element.remove();
  }
}

/** Returns the element whose paragraphs contain the most text; undefined if there is little text in paragraphs. */
function findHeaviest(document: Document): HTMLElement | undefined {
  const repeated = new RepeatedBlocks();
  const weights = new Map<HTMLElement, number>();
  for (const paragraph of elementsOf(document, 'p')) {
    const parent = placeOf(paragraph, repeated);
    if (parent) weights.set(parent, (weights.get(parent) ?? 0) + lengthOf(paragraph));
  }
  const [heaviest] = [...weights].sort(([, a], [, b]) => b - a);
  return heaviest && heaviest[1] > 200 ? widen(heaviest[0]) : undefined;
}

/**
 * Returns the closest element around a paragraph that is not a quotation, a list, a figure or a repeated block (see `RepeatedBlocks`).
 */
function placeOf(paragraph: Element, repeated: RepeatedBlocks): HTMLElement | null {
  let up = paragraph.parentElement;
  while (up?.parentElement && (/^(?:BLOCKQUOTE|LI|UL|OL|DL|DT|DD|FIGURE)$/.test(up.nodeName) || repeated.has(up)))
    up = up.parentElement;
  return up;
}

/** Finds repeated blocks: siblings of the same kind that contain paragraphs, such as one `<div class="block">` for each part of a text. */
class RepeatedBlocks {
  /** Repeated blocks, keyed by their parent element. */
  readonly #repeated = new Map<Element, ReadonlySet<Element>>();

  has(element: Element): boolean {
    const parent = element.parentElement;
    if (!parent) return false;
    let repeated = this.#repeated.get(parent);
    if (!repeated) {
      const groups = Map.groupBy(Array.from(parent.children), kindOf);
      repeated = new Set([...groups].flatMap(([kind, group]) => (kind !== undefined && group.length > 1 ? group : [])));
      this.#repeated.set(parent, repeated);
    }
    return repeated.has(element);
  }
}

/**
 * Returns the kind of a block with paragraphs: the block's class without digits, or the element name if the block has no class and only one
 * paragraph. Returns undefined for any other element.
 */
function kindOf(element: Element): string | undefined {
  const count = element.querySelectorAll('p').length;
  const kind = element.getAttribute('class')?.replace(/\d+/g, '').trim();
  return count === 0 ? undefined : kind || (count === 1 ? element.nodeName : undefined);
}

/** Returns the closest element that contains both the headline and paragraphs; undefined if there is none. */
function textAround(headline: Element): HTMLElement | undefined {
  const size = lengthOf(headline);
  for (let up = headline.parentElement; up; up = up.parentElement) {
    if (lengthOfText(up) > 40 && lengthOf(up) > size + 60) return up;
  }
  return undefined;
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

/**
 * Returns a question about the text outside of `content` if the long paragraphs in that text are, all together, at least half as long as
 * `content`.
 */
export function askAboutRest(document: Document, content: Element): readonly Message[] {
  const outside = elementsOf(document, 'p').filter(
    paragraph => !content.contains(paragraph) && lengthOf(paragraph) > 80,
  );
  const size = outside.reduce((sum, paragraph) => sum + lengthOf(paragraph), 0);
  const [first] = outside;
  if (!first || size * 2 < lengthOf(content)) return [];
  return [
    tell('text-outside-left-out')`other text of the page was left out; it begins: ${wordsOf(first).slice(0, 100)}`,
  ];
}

/** Returns a question about each text that the page hides from its readers. */
export const askAboutHidden = (hidden: readonly string[]): readonly Message[] =>
  hidden.map(words => tell('hidden-in-file')`text that is hidden in the file was left out: ${words}`);
