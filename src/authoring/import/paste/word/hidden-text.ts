/** Removes text that is hidden in Word: text with the property `vanish`, text in hidden styles, hidden table rows and hidden shapes. */

import {
  ancestorOf,
  childOf,
  childrenOf,
  type Element,
  findAll,
  findAny,
  is,
  isOn,
  linesIn,
  remove,
  settingOf,
  textIn,
} from './xml.ts';

/** Properties of a Word style that decide whether text is hidden. */
interface Style {
  readonly basedOn: string | undefined;
  readonly isHidden: boolean | undefined;
}

/** Styles of a Word file. The styles decide whether a run (`w:r`, text with uniform formatting) without the property `vanish` is hidden. */
export class HiddenStyles {
  readonly #styles = new Map<string, Style>();
  #usual: string | undefined;
  #all = false;

  constructor(styles: Element | undefined) {
    if (!styles) return;
    const usual = childOf(childOf(childOf(styles, 'docDefaults'), 'rPrDefault'), 'rPr');
    this.#all = isOn(childOf(usual, 'vanish')) ?? false;
    for (const style of findAll(styles, 'style')) {
      const id = settingOf(style, 'styleId') ?? '';
      const isHidden = isOn(childOf(childOf(style, 'rPr'), 'vanish'));
      this.#styles.set(id, { basedOn: settingOf(childOf(style, 'basedOn')), isHidden });
      if (settingOf(style, 'type') === 'paragraph' && ['1', 'true', 'on'].includes(settingOf(style, 'default') ?? ''))
        this.#usual = id;
    }
  }

  /**
   * Returns whether the text of a run is hidden. If the run itself has the property `vanish`, this property decides. Otherwise each style
   * that hides text switches between hidden and visible, because `vanish` is a toggle property. Spec: ECMA-376, part 1, 17.7.3.
   */
  isHidden(run: Element): boolean {
    const properties = findRunProperties(run);
    const own = isOn(childOf(properties, 'vanish'));
    if (own !== undefined) return own;
    const paragraph = ancestorOf(run, 'p');
    const table = ancestorOf(run, 'tbl');
    const styles = [
      settingOf(childOf(properties, 'rStyle')),
      settingOf(childOf(childOf(paragraph, 'pPr'), 'pStyle')) ?? this.#usual,
      settingOf(childOf(childOf(table, 'tblPr'), 'tblStyle')),
    ];
    return this.#all || styles.filter(id => this.#hides(id)).length % 2 === 1;
  }

  #hides(id: string | undefined): boolean {
    const seen = new Set<string>();
    for (let at = id; at !== undefined && !seen.has(at); ) {
      seen.add(at);
      const style = this.#styles.get(at);
      if (style?.isHidden !== undefined) return style.isHidden;
      at = style?.basedOn;
    }
    return false;
  }
}

/** Returns the Word properties (`w:rPr`) of a run. Ignores the formula properties (`m:rPr`) of a run in a formula. */
const findRunProperties = (run: Element) => childrenOf(run).find(child => is(child, 'rPr'));

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
export function dropHidden(root: Element, styles: HiddenStyles): readonly string[] {
  const found: string[] = [];
  for (const row of findAll(root, 'tr')) {
    if (isOn(childOf(childOf(row, 'trPr'), 'hidden')) !== true) continue;
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
    if (!styles.isHidden(run)) continue;
    const paragraph = ancestorOf(run, 'p');
    const words = wordsOf(run);
    if (words !== '' && paragraph === last && found.length > 0) found.push(`${found.pop()}${words}`);
    else if (words !== '') found.push(words);
    last = paragraph;
    if (is(run, 'r')) for (const part of childrenOf(run)) if (seen.has(part.localName ?? '')) remove(part);
    if (!is(run, 'r')) remove(run);
    const properties = childOf(paragraph, 'pPr');
    if (paragraph && properties && !childrenOf(paragraph).some(isVisible)) remove(properties);
  }
  return found.map(words => words.trim()).filter(words => words !== '');
}

const drawing = 'http://schemas.openxmlformats.org/drawingml/2006/main';

/** Returns whether somebody hid a shape or a picture (in Word, with the Selection Pane). */
const isHiddenShape = (properties: Element) => ['1', 'true'].includes(properties.getAttribute('hidden') ?? '');

/** Returns the text of a run in a paragraph or in a formula. */
const wordsOf = (run: Element) => (is(run, 'r') ? textIn(run) : (run.textContent ?? ''));
