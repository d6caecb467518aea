/** Finds the article in an HTML page. */

import { tell } from '../../../language/messages/tell.ts';
import type { Message } from '../../../message.ts';
import { ancestorsOf, elementsOf, unwrap, wordsOf } from '../from-html/nodes.ts';
import { isSame } from './similar.ts';

const places = ['#img-content', '#js_article', '[itemprop=articleBody]', 'article', 'main', '[role=main]'];
const around =
  'nav, aside, form, footer, [role=navigation], [role=banner], [role=contentinfo], [role=complementary], body > header';

/** Names of elements whose paragraphs belong to the text around the element. */
const inner = new Set(['BLOCKQUOTE', 'LI', 'UL', 'OL', 'DL', 'DT', 'DD', 'FIGURE']);

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

const sumOf = (elements: readonly Element[]) => elements.reduce((sum, element) => sum + lengthOf(element), 0);
/** Returns the length of the text in the paragraphs of an element. */
const lengthOfText = (element: Element) => sumOf(elementsOf(element, 'p'));

const commonAncestor = (one: Element, other: HTMLElement): HTMLElement =>
  [other, ...ancestorsOf(other)].find(up => up.contains(one)) ?? other;

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

/**
 * Returns the element whose paragraphs contain the most text; undefined if there is little text in paragraphs. Quotations, lists, figures and
 * repeated blocks count as parts of the element around them.
 */
function findHeaviest(document: Document): HTMLElement | undefined {
  const repeated = new Map<Element, ReadonlySet<Element>>();
  const isRepeated = (element: Element, parent: Element) => {
    if (!repeated.has(parent)) repeated.set(parent, repeatedIn(parent));
    return repeated.get(parent)?.has(element);
  };
  const weights = new Map<HTMLElement, number>();
  for (const paragraph of elementsOf(document, 'p')) {
    const place = ancestorsOf(paragraph).find(
      up => !up.parentElement || !(inner.has(up.nodeName) || isRepeated(up, up.parentElement)),
    );
    if (place) weights.set(place, (weights.get(place) ?? 0) + lengthOf(paragraph));
  }
  const [heaviest] = [...weights].sort(([, a], [, b]) => b - a);
  return heaviest && heaviest[1] > 200 ? widen(heaviest[0]) : undefined;
}

/** Returns the repeated blocks in an element: children of the same kind, such as one `<div class="block">` for each part of a text. */
function repeatedIn(parent: Element): ReadonlySet<Element> {
  const groups = Map.groupBy(Array.from(parent.children), kindOf);
  return new Set([...groups].flatMap(([kind, group]) => (kind !== undefined && group.length > 1 ? group : [])));
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
const textAround = (headline: Element): HTMLElement | undefined =>
  ancestorsOf(headline).find(up => lengthOfText(up) > 40 && lengthOf(up) > lengthOf(headline) + 60);

/**
 * Returns the closest ancestor of `content` that contains the headline (`<h1>`). Returns `content` itself if it contains the headline
 * already, or if the ancestor contains much other text.
 */
function widen(content: HTMLElement): HTMLElement {
  if (content.querySelector('h1')) return content;
  const size = (element: Element) => (element.textContent ?? '').length;
  const found = ancestorsOf(content).find(up => up.querySelector('h1'));
  return found && size(found) <= size(content) * 1.5 + 1000 ? found : content;
}

/**
 * Returns a question about the text outside of `content` if the long paragraphs in that text are, all together, at least half as long as
 * `content`.
 */
export function askAboutRest(document: Document, content: Element): readonly Message[] {
  const outside = elementsOf(document, 'p').filter(
    paragraph => !content.contains(paragraph) && lengthOf(paragraph) > 80,
  );
  const [first] = outside;
  if (!first || sumOf(outside) * 2 < lengthOf(content)) return [];
  return [
    tell('text-outside-left-out')`other text of the page was left out; it begins: ${wordsOf(first).slice(0, 100)}`,
  ];
}

/** Returns a question about each text that the page hides from its readers. */
export const askAboutHidden = (hidden: readonly string[]): readonly Message[] =>
  hidden.map(words => tell('hidden-in-file')`text that is hidden in the file was left out: ${words}`);
