/** Moves drop caps and the text of text boxes into the surrounding text. Replaces breaks and tabs that mammoth does not know. */

import {
  ancestorOf,
  append,
  childOf,
  childrenOf,
  type Element,
  findAll,
  findAny,
  insertAfter,
  insertBefore,
  is,
  linesIn,
  make,
  makeRun,
  parentOf,
  remove,
  settingOf,
  unwrap,
} from './xml.ts';

/**
 * Unwraps elements that only set the direction of text, and `AlternateContent` elements without a fallback. Replaces breaks and tabs that
 * mammoth does not know with breaks and tabs that mammoth knows.
 */
export function simplifyRuns(root: Element): void {
  for (const passage of findAll(root, 'dir', 'bdo')) unwrap(passage);
  for (const both of findAny(root, 'AlternateContent')) {
    const choice = childOf(both, 'Choice');
    if (!choice || childOf(both, 'Fallback')) continue;
    unwrap(choice);
    unwrap(both);
  }
  for (const found of findAll(root, 'cr', 'ptab')) {
    insertBefore(found, [make(root, found.localName === 'cr' ? 'br' : 'tab')]);
    remove(found);
  }
}

/** Replaces page and column breaks between two words of a paragraph with line breaks, because mammoth would join the words. */
export function keepPageBreaks(root: Element): void {
  for (const found of findAll(root, 'br')) {
    if (!['page', 'column'].includes(settingOf(found, 'type') ?? '')) continue;
    const paragraph = ancestorOf(found, 'p');
    const parts = paragraph
      ? findAll(paragraph, 't', 'br').filter(part => part === found || part.textContent !== '')
      : [];
    const at = parts.indexOf(found);
    if (at > 0 && at < parts.length - 1) insertBefore(found, [make(root, 'br')]);
  }
}

/** Adds the empty cells that Word leaves out at the beginning of a row, so that the other cells stay in their columns. */
export function fillRows(root: Element): void {
  for (const before of findAll(root, 'gridBefore')) {
    const row = ancestorOf(before, 'tr');
    const first = row && childrenOf(row).find(child => is(child, 'tc'));
    const span = settingOf(before) ?? '0';
    if (!first || span === '0') continue;
    const properties = append(make(root, 'tcPr'), make(root, 'gridSpan', { val: span }));
    insertBefore(first, [append(make(root, 'tc'), properties, make(root, 'p'))]);
  }
}

/** Moves each drop cap, which is a separate paragraph in Word, to the beginning of the paragraph below it. */
export function joinDropCaps(root: Element): void {
  for (const paragraph of findAll(root, 'p')) {
    const cap = settingOf(childOf(paragraph, 'pPr', 'framePr'), 'dropCap');
    const below = cap === undefined || cap === 'none' ? undefined : nextParagraph(paragraph);
    if (!below) continue;
    const runs = childrenOf(paragraph).filter(child => !is(child, 'pPr'));
    const properties = childOf(below, 'pPr');
    if (properties) insertAfter(properties, runs);
    else for (const run of runs.toReversed()) below.insertBefore(run, below.firstChild);
    remove(paragraph);
  }
}

/** Returns the next paragraph after `paragraph`; undefined if there is none, or if a table comes before it. */
function nextParagraph(paragraph: Element): Element | undefined {
  const around = parentOf(paragraph);
  const all = around ? childrenOf(around) : [];
  const next = all.slice(all.indexOf(paragraph) + 1).find(element => is(element, 'p') || is(element, 'tbl'));
  return next && is(next, 'p') ? next : undefined;
}

/**
 * Moves the paragraphs of each text box below the paragraph that contains the box. Removes the second copy of a box, which Word writes for
 * old programs. Returns the text of each box.
 */
export function lowerTextBoxes(root: Element): readonly string[] {
  for (const path of findAny(root, 'textpath')) boxWordArt(path);
  const found: string[] = [];
  const lowest = new Map<Element, Element>();
  const hasBox = new Set<Element>();
  for (const box of findAll(root, 'txbxContent')) {
    // A box inside the second copy of another box was removed with this copy.
    if (ancestorOf(box, root.localName ?? '') === undefined) continue;
    const holder = ancestorOf(box, 'p');
    const both = ancestorOf(box, 'AlternateContent');
    const choice = childOf(both, 'Choice');
    const isCopy = ancestorOf(box, 'Fallback') !== undefined && choice !== undefined && hasBox.has(choice);
    if (choice && !isCopy) hasBox.add(choice);
    const words = linesIn(box);
    const inner = childrenOf(box);
    remove(box);
    if (isCopy || !holder || inner.length === 0) continue;
    if (words !== '') found.push(words);
    insertAfter(lowest.get(holder) ?? holder, inner);
    const last = inner.at(-1);
    if (last) lowest.set(holder, last);
  }
  return found;
}

/** Copies the text of a `textpath` element into a text box. Word uses this element for watermarks and old WordArt. */
function boxWordArt(path: Element): void {
  const words = path.getAttribute('string') ?? '';
  if (words.trim() === '') return;
  const paragraph = append(make(path, 'p'), makeRun(path, words));
  insertAfter(path, [append(make(path, 'txbxContent'), paragraph)]);
}

/**
 * Returns the text of a chart or a diagram. The Word file contains an XML file for each chart or diagram; `root` is the root element of this
 * file.
 */
export const wordsOfDrawing = (root: Element): string =>
  [...findAny(root, 't'), ...findAny(root, 'v')]
    .map(({ textContent }) => textContent?.trim() ?? '')
    .filter(words => words !== '')
    .join(' ');

/** Returns the description, title or name of each chart and diagram, because mammoth does not warn about charts and diagrams. */
export function findDrawings(root: Element): readonly string[] {
  return findAll(root, 'drawing').flatMap(drawing => {
    if (findAny(drawing, 'chart').length + findAny(drawing, 'relIds').length === 0) return [];
    const properties = findAny(drawing, 'docPr')[0];
    return (
      properties?.getAttribute('descr') || properties?.getAttribute('title') || properties?.getAttribute('name') || '?'
    );
  });
}
