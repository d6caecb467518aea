/** Turns the warnings of mammoth into questions for the editor. Ignores warnings that concern only the look of the text. */

import { tell } from '../../../../language/messages/tell.ts';
import type { Message } from '../../../../message.ts';

/** Elements without text that mammoth does not know: markers of ranges, and parts of shapes. */
const wordless = new Set([
  ...['w:permStart', 'w:permEnd', 'w:tblPrEx', 'w:separator', 'w:continuationSeparator', 'w:sdtEndPr', 'w:fldData'],
  ...['w:customXmlInsRangeStart', 'w:customXmlInsRangeEnd', 'w:customXmlDelRangeStart', 'w:customXmlDelRangeEnd'],
  ...['w:customXmlMoveFromRangeStart', 'w:customXmlMoveFromRangeEnd', 'w:customXmlPr', 'w:smartTagPr', 'w:pgNum'],
  ...['w:customXmlMoveToRangeStart', 'w:customXmlMoveToRangeEnd', 'w:background', 'w:control'],
]);
const wordlessFamilies = ['v:', 'o:', 'w10:', 'w14:', 'w15:', 'office-word:'];

const unknownElement = 'An unrecognised element';
const unknownSymbol = 'A w:sym element';
/** Returns the element that a warning is about, such as `w:novel` for `An unrecognised element was ignored: w:novel`. */
const partOf = (warning: string) => warning.split('ignored: ').at(-1) ?? '';

/** Beginnings of warnings that are only about the look of the text or about parts without text. */
const ofLooks = ['Unrecognised ', 'Ignoring complex field', 'Did not understand', 'Image of type'];

/** Returns the questions for the editor about mammoth's warnings. Equal warnings give only one question. */
export function tellWarnings(warnings: readonly string[]): readonly Message[] {
  return [...new Set(warnings)].flatMap(warning => {
    if (warning.startsWith(unknownSymbol))
      return tell('word-symbol-left-out')`a symbol was left out: ${partOf(warning)}`;
    if (!warning.startsWith(unknownElement))
      return ofLooks.some(start => warning.startsWith(start)) || warning.includes(' style with ID ')
        ? []
        : tell('word-warning')`compare the article with the Word file because of this warning: ${warning}`;
    const name = partOf(warning);
    const isWordless = wordless.has(name) || wordlessFamilies.some(family => name.startsWith(family));
    if (isWordless && name !== 'o:OLEObject') return [];
    return tell('word-part-left-out')`halfsky left out an unreadable part of the Word file: ${name}`;
  });
}
