/** Asks the editor about parts of a Word file outside its main text: headers, comments, charts, and footnotes without a visible reference. */

import { tell } from '../../../../language/messages/tell.ts';
import type { Message } from '../../../../message.ts';
import { ask } from './ask.ts';
import { removeFields } from './fields.ts';
import { dropHidden } from './hidden-text.ts';
import { lowerTextBoxes, simplifyRuns, wordsOfDrawing } from './layout.ts';
import { findLostNotes, notesOf } from './notes.ts';
import type { Styles } from './styles.ts';
import { type Element, findAll, linesIn, settingOf } from './xml.ts';

/** Names of the root elements of the parts with comments, headers, footers, charts and diagrams. */
export const otherParts = ['comments', 'hdr', 'ftr', 'chartSpace', 'dataModel'] as const;

/** Returns a question for each part that the import leaves out. `roots` are the root elements of all parts after `prepareWord`. */
export function askOfOtherParts(roots: readonly Element[], styles: Styles): readonly Message[] {
  const find = (...names: readonly string[]) => roots.filter(({ localName }) => names.includes(localName ?? ''));
  const [document] = find('document');
  const text = document ? linesIn(document) : '';
  const headers = new Set(find('hdr', 'ftr').map(root => readHeader(root, styles)));
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

const pageNumbers = new Set(['PAGE', 'NUMPAGES', 'SECTIONPAGES', 'SECTION']);

/** Matches the text that remains of a header or footer without its page numbers, such as `Page of` and `第页 共页`. */
const isPageNumber = /^(?:pages?|of|第|页|頁|共|[\s\p{P}\p{S}\d])*$/iu;

/** Returns the text of a header or footer, including its watermark; empty if the text consists only of page numbers. Changes `root`. */
function readHeader(root: Element, styles: Styles): string {
  dropHidden(root, styles);
  simplifyRuns(root);
  lowerTextBoxes(root);
  removeFields(root, pageNumbers);
  const words = linesIn(root);
  return isPageNumber.test(words) ? '' : words;
}

/** Returns the comments of a Word file as `Author: text`. `comments` is the root element of the file's comments. */
const readComments = (comments: Element): readonly string[] =>
  findAll(comments, 'comment')
    .map(comment => [settingOf(comment, 'author') ?? '', linesIn(comment)] as const)
    .filter(([, words]) => words !== '')
    .map(([author, words]) => (author === '' ? words : `${author}: ${words}`));
