/**
 * Prepares footnotes and endnotes: removes reference marks such as `*`, and finds notes without a visible reference. Spec: ECMA-376, part 1,
 * 17.11.
 */

import { ancestorOf, childrenOf, type Element, findAll, isSet, linesIn, parentOf, remove, settingOf } from './xml.ts';

/** Returns the root elements of footnotes and endnotes among the root elements of a Word file. */
export const notesOf = (roots: readonly Element[]): readonly Element[] =>
  roots.filter(({ localName }) => localName === 'footnotes' || localName === 'endnotes');

/**
 * Removes the reference marks that an author chose for footnotes or endnotes, such as `*`, from the document and from the notes. Articles number
 * their notes automatically. `notes` contains the root elements of the footnotes and endnotes.
 */
export function dropNoteMarks(document: Element, notes: readonly Element[]): void {
  const marks = new Map<string, string>();
  for (const reference of findAll(document, 'footnoteReference', 'endnoteReference')) {
    const run = parentOf(reference);
    if (!run || !isSet(settingOf(reference, 'customMarkFollows'))) continue;
    const beside = childrenOf(run).filter(({ localName }) => localName === 't' || localName === 'sym');
    marks.set(keyOf(reference), beside.map(({ textContent }) => textContent ?? '').join(''));
    for (const mark of beside) remove(mark);
  }
  for (const note of notes.flatMap(root => findAll(root, 'footnote', 'endnote'))) {
    const mark = marks.get(keyOf(note));
    const first = mark === undefined ? undefined : findAll(note, 't', 'sym')[0];
    if (mark === undefined || !first) continue;
    const words = first.textContent ?? '';
    if (first.localName === 'sym') remove(first);
    else if (words.trimStart().startsWith(mark)) first.textContent = words.trimStart().slice(mark.length);
  }
}

/** Returns the texts of the footnotes and endnotes whose references are all in hidden or deleted text. These notes are missing from the article. */
export function findLostNotes(document: Element, notes: readonly Element[]): readonly string[] {
  const shown = new Set(
    findAll(document, 'footnoteReference', 'endnoteReference')
      .filter(reference => !ancestorOf(reference, 'del') && !ancestorOf(reference, 'moveFrom'))
      .map(keyOf),
  );
  return notes
    .flatMap(root => findAll(root, 'footnote', 'endnote'))
    .filter(note => !shown.has(keyOf(note)))
    .map(linesIn)
    .filter(words => words !== '');
}

/** Returns the same key, such as `footnote 2`, for a note and for the references to it. */
const keyOf = (element: Element) =>
  `${element.localName?.startsWith('footnote') ? 'footnote' : 'endnote'} ${settingOf(element, 'id')}`;
