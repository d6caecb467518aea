/** Asks the editor about parts of a Word file outside its main text: headers, comments, charts, and footnotes without a visible reference. */

import { tell } from '../../../../language/messages/tell.ts';
import type { Message } from '../../../../message.ts';
import { ask } from './ask.ts';
import { readComments } from './changes.ts';
import { readHeader } from './headers.ts';
import type { HiddenStyles } from './hidden-text.ts';
import { wordsOfDrawing } from './layout.ts';
import { findLostNotes, notesOf } from './notes.ts';
import { type Element, linesIn } from './xml.ts';

/** Names of the root elements of the parts with comments, headers, footers, charts and diagrams. */
export const otherParts = ['comments', 'hdr', 'ftr', 'chartSpace', 'dataModel'] as const;

/** Returns a question for each part that the import leaves out. `roots` are the root elements of all parts after `prepareWord`. */
export function askOfOtherParts(roots: readonly Element[], hidden: HiddenStyles): readonly Message[] {
  const find = (...names: readonly string[]) => roots.filter(({ localName }) => names.includes(localName ?? ''));
  const [document] = find('document');
  const text = document ? linesIn(document) : '';
  const headers = new Set(find('hdr', 'ftr').map(root => readHeader(root, hidden)));
  return [
    ...ask(
      [...headers].filter(words => !text.includes(words)),
      words => tell('word-header-left-out')`the text in the header or footer of the pages was left out: ${words}`,
    ),
    ...ask(
      find('chartSpace', 'dataModel').map(wordsOfDrawing),
      words => tell('drawing-words-left-out')`a chart or diagram with this text was left out: ${words}`,
    ),
    ...ask(
      document ? findLostNotes(document, notesOf(roots)) : [],
      words =>
        tell(
          'word-note-left-out',
        )`a footnote or endnote was left out, because the reference to the note is in hidden or deleted text: ${words}`,
    ),
    ...find('comments')
      .flatMap(readComments)
      .map(comment => tell('word-comment')`the Word file has a comment, which was left out: ${comment}`),
  ];
}
