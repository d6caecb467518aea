/** Removes text that is hidden in Word: text with the property `vanish`, text in hidden styles, hidden table rows and hidden shapes. */

import type { Styles } from './styles.ts';
import {
  ancestorOf,
  childOf,
  childrenOf,
  type Element,
  findAll,
  findAny,
  is,
  isOn,
  isSet,
  linesIn,
  remove,
  settingOf,
  textIn,
} from './xml.ts';

/**
 * Returns whether the text of a run (`w:r`, text with uniform formatting) is hidden. If the run itself has the property `vanish`, this
 * property decides. Otherwise each style that hides text switches between hidden and visible, because `vanish` is a toggle property. Spec:
 * ECMA-376, part 1, 17.7.3.
 */
function isHidden(run: Element, styles: Styles): boolean {
  // A run in a formula also has formula properties (`m:rPr`).
  const properties = childrenOf(run).find(child => is(child, 'rPr'));
  const own = isOn(childOf(properties, 'vanish'));
  if (own !== undefined) return own;
  const ids = [
    settingOf(childOf(properties, 'rStyle')),
    settingOf(childOf(ancestorOf(run, 'p'), 'pPr', 'pStyle')) ?? styles.usual,
    settingOf(childOf(ancestorOf(run, 'tbl'), 'tblPr', 'tblStyle')),
  ];
  const hiding = ids.filter(id => styles.inherit(id, style => isOn(childOf(style, 'rPr', 'vanish'))));
  return isOn(childOf(styles.defaults, 'vanish')) || hiding.length % 2 === 1;
}

/** Elements of a run that are visible, or that represent visible content, such as a footnote reference. */
const seen = new Set([
  ...['t', 'tab', 'ptab', 'br', 'cr', 'sym', 'noBreakHyphen', 'softHyphen', 'drawing', 'pict', 'object', 'ruby'],
  ...['footnoteReference', 'endnoteReference', 'instrText', 'AlternateContent'],
]);

const isVisible = (part: Element) => !is(part, 'pPr') && findAll(part, ...seen).length > 0;

/**
 * Removes hidden text from a document. Also removes the properties of each paragraph that contains only hidden text, because Word’s
 * numbering would otherwise count this paragraph. Returns the removed text, one string for each paragraph or table row.
 */
export function dropHidden(root: Element, styles: Styles): readonly string[] {
  const found: string[] = [];
  for (const row of findAll(root, 'tr')) {
    if (!isOn(childOf(row, 'trPr', 'hidden'))) continue;
    found.push(linesIn(row));
    remove(row);
  }
  for (const shape of findAny(root, 'docPr').filter(isHiddenShape)) {
    const whole = ancestorOf(shape, 'AlternateContent') ?? ancestorOf(shape, 'drawing');
    if (!whole) continue;
    found.push(linesIn(childOf(whole, 'Choice') ?? whole));
    remove(whole);
  }
  let last: Element | undefined;
  for (const run of findAny(root, 'r').filter(({ namespaceURI }) => namespaceURI !== drawing)) {
    if (!isHidden(run, styles)) continue;
    const paragraph = ancestorOf(run, 'p');
    const isWord = is(run, 'r');
    const words = isWord ? textIn(run) : (run.textContent ?? '');
    if (words !== '' && paragraph === last && found.length > 0) found.push(`${found.pop()}${words}`);
    else if (words !== '') found.push(words);
    last = paragraph;
    if (isWord) for (const part of childrenOf(run)) if (seen.has(part.localName ?? '')) remove(part);
    if (!isWord) remove(run);
    const properties = childOf(paragraph, 'pPr');
    if (paragraph && properties && !childrenOf(paragraph).some(isVisible)) remove(properties);
  }
  return found.map(words => words.trim()).filter(words => words !== '');
}

const drawing = 'http://schemas.openxmlformats.org/drawingml/2006/main';

/** Returns whether somebody hid a shape or a picture (in Word, with the Selection Pane). */
const isHiddenShape = (properties: Element) => isSet(properties.getAttribute('hidden') ?? undefined);
