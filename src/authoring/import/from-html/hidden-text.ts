/** Removes text that the styles of a page hide from readers. */

import { elementsOf, wordsOf } from './nodes.ts';
import { readRules, readStyle, type Style, type StyleRule } from './style-sheets.ts';

/** CSS properties that can hide an element, with the values that do so. */
const properties = ['display', 'visibility'] as const;
type Hiding = (typeof properties)[number];
const hiding: Readonly<Record<Hiding, readonly string[]>> = { display: ['none'], visibility: ['hidden', 'collapse'] };

const isHiddenBy = (style: Style, property: Hiding) => hiding[property].includes(style.get(property)?.value ?? '');

/** `mso-hide` is a property of Word and Outlook. */
const hides = (style: Style) =>
  properties.some(property => isHiddenBy(style, property)) || style.get('mso-hide')?.value === 'all';

/** Returns whether an inline style hides the text of its element. */
export const hidesText = (style: string): boolean => hides(readStyle(style));

/**
 * Removes speaker notes, and elements that inline styles or style sheets hide. Keeps the element that contains the article or more than
 * half of the text, because scripts show this element as soon as the page is loaded. Call this function before the style sheets are
 * removed. Returns the removed text, except the text that `display: none` hides, because almost every page hides menus in this way.
 */
export function dropHiddenText(root: Document | Element): readonly string[] {
  const marked = elementsOf(root, `${notes}, [style]`);
  if (marked.length === 0 && elementsOf(root, 'style').length === 0) return [];
  const most = lengthOfText(root) / 2;
  const gone: string[] = [];
  for (const element of marked) {
    const style = readStyle(element.getAttribute('style') ?? '');
    if (!root.contains(element)) continue;
    if (isHiddenBy(style, 'display')) element.remove();
    else if (hides(style) || element.matches(notes) || isWithoutSize(element, style)) removeText(element, most, gone);
  }
  const rules = findHidingRules(root);
  for (const property of properties)
    for (const element of hiddenBySheet(root, rules, property))
      if (root.contains(element)) removeText(element, most, property === 'display' ? [] : gone);
  return gone;
}

/**
 * Selector of elements that contain the article of a page. If one of these elements is hidden, a script shows the element as soon as the
 * page is loaded.
 */
const mains = 'body, article, main, [role=main], [itemprop=articleBody], #js_content';
const notes = 'aside.notes, .speaker-notes';
const menus = 'nav, header, footer, form, ul, [role=navigation], [role=banner]';

/** Returns the length of the text of a page or element, without scripts and style sheets. */
function lengthOfText(root: Document | Element): number {
  const lengthOf = (element: Element) => element.textContent?.length ?? 0;
  const all = 'body' in root ? [root.body] : [root];
  return [...all.map(lengthOf), ...elementsOf(root, 'script, style').map(code => -lengthOf(code))].reduce(
    (sum, length) => sum + length,
    0,
  );
}

/** Returns whether an element has the font size 0 and no child elements, because child elements may have another font size. */
const isWithoutSize = (element: Element, style: Style) =>
  !element.firstElementChild && Number.parseFloat(style.get('font-size')?.value ?? '') === 0;

const mostShown = 300;

function removeText(element: Element, most: number, gone: string[]): void {
  const words = wordsOf(element);
  if (words.length > most || (words === '' && element.querySelector('img'))) return;
  if (element.matches(mains) || element.querySelector('h1')) return;
  if (words !== '' && !element.closest(menus)) gone.push(words.slice(0, mostShown));
  element.remove();
}

/** Returns the elements that style sheets hide with `property`. If rules conflict, the strongest decides. Spec: CSS Cascading and Inheritance, 6. */
function hiddenBySheet(root: Document | Element, rules: readonly StyleRule[], property: Hiding): readonly Element[] {
  const setting = rules.flatMap(({ selector, style }, order) => {
    const isImportant = style.get(property)?.isImportant;
    return isImportant === undefined
      ? []
      : [{ selector, style, weight: (isImportant ? 1e12 : 0) + weigh(selector) * 1e5 + order }];
  });
  const hides = setting.filter(({ style }) => isHiddenBy(style, property));
  const found = new Set(hides.flatMap(({ selector }) => orElse([], () => elementsOf(root, selector))));
  return [...found].filter(element => {
    const [strongest] = setting
      .filter(({ selector }) => orElse(false, () => element.matches(selector)))
      .sort((a, b) => b.weight - a.weight);
    if (strongest === undefined || !isHiddenBy(strongest.style, property)) return false;
    return strongest.weight >= 1e12 || !readStyle(element.getAttribute('style') ?? '').has(property);
  });
}

/** Returns the specificity of a selector as one number. */
function weigh(selector: string): number {
  const count = (pattern: RegExp) => selector.match(pattern)?.length ?? 0;
  return count(/#[\w-]/g) * 10_000 + count(/[.[]|(?<!:):(?!:)/g) * 100 + count(/(?:^|[\s>+~])[a-z]/gi);
}

/** Returns the result of `find`. Returns `none` if the parser does not support the selector that `find` uses. */
function orElse<T>(none: T, find: () => T): T {
  try {
    return find();
  } catch {
    return none;
  }
}

/** Returns the style rules that can hide elements. Leaves out rules for a class or id that the document does not contain. */
function findHidingRules(root: ParentNode): readonly StyleRule[] {
  const rules = readRules(root).filter(({ style }) => properties.some(property => style.has(property)));
  if (rules.length === 0) return [];
  const names = new Set(
    elementsOf(root, '[class], [id]').flatMap(element => [
      ...(element.getAttribute('class') ?? '').split(/\s+/).map(name => `.${name}`),
      `#${element.id}`,
    ]),
  );
  return rules.filter(({ selector }) => (selector.match(/[.#][\w-]+/g) ?? []).every(name => names.has(name)));
}
