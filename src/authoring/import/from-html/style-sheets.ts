/** Reads the styles and style sheets of a page, which decide what readers see and how it looks. */

import { replaceComments } from '../body/comments.ts';
import { elementsOf } from './nodes.ts';

/** Value of a CSS property, in lower case. */
interface StyleValue {
  readonly value: string;
  readonly isImportant: boolean;
}

/** Properties of a style by name, in lower case. */
export type Style = ReadonlyMap<string, StyleValue>;

/** Rule of a style sheet for one selector. */
export interface StyleRule {
  readonly selector: string;
  readonly style: Style;
}

/** Parses a style such as `color: red; display: none !important`. The last value of a property counts. */
export function readStyle(written: string): Style {
  const style = new Map<string, StyleValue>();
  for (const declaration of written.toLowerCase().split(';')) {
    const colon = declaration.indexOf(':');
    const [value = '', mark] = declaration
      .slice(colon + 1)
      .split('!')
      .map(part => part.trim());
    if (colon > 0 && (mark === undefined || mark === 'important'))
      style.set(declaration.slice(0, colon).trim(), { value, isImportant: mark !== undefined });
  }
  return style;
}

const mostRules = 20_000;

/** Returns the rules of a page's style sheets that apply to every screen. */
export function readRules(root: ParentNode): readonly StyleRule[] {
  return elementsOf(root, 'style')
    .flatMap(({ textContent }) => [...splitRules(replaceComments(textContent ?? '', () => ' ', ['/*', '*/']))])
    .slice(0, mostRules)
    .flatMap(({ selectors, written }) => {
      const style = readStyle(written);
      return selectors.split(',').map(selector => ({ selector: selector.trim(), style }));
    });
}

interface WrittenRule {
  readonly selectors: string;
  readonly written: string;
}

/** Yields the rules of a style sheet, except rules that apply only under a condition, such as in print or at certain widths. */
function* splitRules(sheet: string): Generator<WrittenRule> {
  const open: string[] = [];
  let at = 0;
  for (const { 0: brace, index } of sheet.matchAll(/[{};]/g)) {
    if (brace === ';' && open.at(-1)?.startsWith('@') === false) continue;
    const written = sheet.slice(at, index).trim();
    at = index + 1;
    if (brace === '{') open.push(written);
    else if (brace === '}') {
      const selectors = open.pop() ?? '';
      if (selectors !== '' && !selectors.startsWith('@') && open.every(isForScreens)) yield { selectors, written };
    }
  }
}

const isForScreens = (outer: string) => /^@media\s+(?:only\s+)?(?:screen|all)\s*$/i.test(outer);
