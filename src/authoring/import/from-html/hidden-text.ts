/** Removes text that the styles of a page hide from readers. */

import { replaceComments } from '../body/comments.ts';
import { elementsOf, wordsOf } from './nodes.ts';

/** Name of a CSS property that can hide an element. */
type Hiding = 'display' | 'visibility';
const hiddenValues: Readonly<Record<Hiding, RegExp>> = { display: /^none$/, visibility: /^(?:hidden|collapse)$/ };
const properties = ['display', 'visibility'] as const;

/** Returns whether an inline style hides the text of its element. `mso-hide` is a property of Word and Outlook. */
export const hidesText = (style: string): boolean =>
  properties.some(property => hiddenValues[property].test(readProperty(style, property)?.value ?? '')) ||
  readProperty(style, 'mso-hide')?.value === 'all';

/** Returns the last value of a property in a style; undefined if the style does not set the property. */
function readProperty(style: string, property: string) {
  const written = style.split(';').findLast(
    line =>
      line
        .slice(0, Math.max(0, line.indexOf(':')))
        .trim()
        .toLowerCase() === property,
  );
  const value = written?.slice(written.indexOf(':') + 1).toLowerCase();
  return value === undefined
    ? undefined
    : { value: value.replace(/\s*!\s*important/, '').trim(), isImportant: /!\s*important/.test(value) };
}

/** Rule of a style sheet for one selector. */
interface StyleRule {
  readonly selector: string;
  readonly style: string;
}

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
    const style = element.getAttribute('style') ?? '';
    if (!root.contains(element)) continue;
    if (readProperty(style, 'display')?.value === 'none') element.remove();
    else if (hidesText(style) || element.matches(notes) || isWithoutSize(element, style))
      removeText(element, most, gone);
  }
  const rules = readRules(root);
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
const isWithoutSize = (element: Element, style: string) =>
  !element.firstElementChild && /^0(?:px|pt|em|rem|%)?$/.test(readProperty(style, 'font-size')?.value ?? '');

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
    const set = readProperty(style, property);
    return set ? [{ selector, ...set, weight: (set.isImportant ? 1e12 : 0) + weigh(selector) * 1e5 + order }] : [];
  });
  const isHidden = (value: string) => hiddenValues[property].test(value);
  const found = new Set(
    setting.filter(({ value }) => isHidden(value)).flatMap(({ selector }) => findBySelector(root, selector)),
  );
  return [...found].filter(element => {
    const own = readProperty(element.getAttribute('style') ?? '', property);
    const [strongest] = setting
      .filter(({ selector }) => matches(element, selector))
      .sort((a, b) => b.weight - a.weight);
    return strongest !== undefined && isHidden(strongest.value) && (own === undefined || strongest.weight >= 1e12);
  });
}

/** Returns the specificity of a selector as one number. */
function weigh(selector: string): number {
  const count = (pattern: RegExp) => selector.match(pattern)?.length ?? 0;
  return count(/#[\w-]/g) * 10_000 + count(/[.[]|(?<!:):(?!:)/g) * 100 + count(/(?:^|[\s>+~])[a-z]/gi);
}

/** Returns the elements that match a selector. Returns an empty list if the parser does not support the selector. */
function findBySelector(root: ParentNode, selector: string): readonly Element[] {
  try {
    return elementsOf(root, selector);
  } catch {
    return [];
  }
}

function matches(element: Element, selector: string): boolean {
  try {
    return element.matches(selector);
  } catch {
    return false;
  }
}

const mostRules = 20_000;

/** Returns the style rules that can hide elements on a screen. Leaves out rules for a class or id that the document does not contain. */
function readRules(root: Document | Element): readonly StyleRule[] {
  const sheets = elementsOf(root, 'style').map(({ textContent }) =>
    replaceComments(textContent ?? '', () => ' ', ['/*', '*/']),
  );
  if (!sheets.some(sheet => /display|visibility/i.test(sheet))) return [];
  const names = new Set(
    elementsOf(root, '[class], [id]').flatMap(element => [
      ...(element.getAttribute('class') ?? '').split(/\s+/).map(name => `.${name}`),
      `#${element.id}`,
    ]),
  );
  return sheets
    .flatMap(sheet => [...splitRules(sheet)])
    .slice(0, mostRules)
    .filter(({ style }) => /display|visibility/i.test(style))
    .flatMap(({ selector, style }) => selector.split(',').map(one => ({ selector: one.trim(), style })))
    .filter(({ selector }) => (selector.match(/[.#][\w-]+/g) ?? []).every(name => names.has(name)));
}

/** Yields the rules of a style sheet, except rules that apply only under a condition, such as in print or at certain widths. */
function* splitRules(sheet: string): Generator<StyleRule> {
  const open: string[] = [];
  let at = 0;
  for (const { 0: brace, index } of sheet.matchAll(/[{};]/g)) {
    if (brace === ';' && open.at(-1)?.startsWith('@') === false) continue;
    const written = sheet.slice(at, index).trim();
    at = index + 1;
    if (brace === '{') open.push(written);
    else if (brace === '}') {
      const selector = open.pop() ?? '';
      if (
        selector !== '' &&
        !selector.startsWith('@') &&
        open.every(outer => /^@media\s+(?:only\s+)?(?:screen|all)\s*$/i.test(outer))
      )
        yield { selector, style: written };
    }
  }
}
