/**
 * Prepares a Word file for mammoth: keeps text that mammoth would drop, removes text that is hidden in Word, and asks the editor about both
 * kinds of text.
 */

import { tell } from '../../../../language/messages/tell.ts';
import type { Message } from '../../../../message.ts';
import { openZip } from '../../../../store/zip.ts';
import { ask } from './ask.ts';
import { askAboutChanges } from './changes.ts';
import { dropContents, keepCheckBoxes, keepFields } from './fields.ts';
import { writeFormulas } from './formula.ts';
import { dropHidden } from './hidden-text.ts';
import { fillRows, findDrawings, joinDropCaps, keepPageBreaks, lowerTextBoxes, simplifyRuns } from './layout.ts';
import { dropNoteMarks, notesOf } from './notes.ts';
import { Numbering } from './numbering.ts';
import { askOfOtherParts, otherParts } from './other-parts.ts';
import { keepPhonetic } from './phonetic.ts';
import { nameRoles } from './style-roles.ts';
import { Styles } from './styles.ts';
import { type Element, parseXml, writeXml } from './xml.ts';

/** Word file for mammoth, and questions for the editor. */
export interface Prepared {
  readonly bytes: Buffer;
  /** Text that the conversion removes, because readers in Word do not see it. */
  readonly hidden: readonly string[];
  readonly questions: readonly Message[];
}

/** Names of the root elements of the parts that contain the text of a Word file. */
const texts = new Set(['document', 'footnotes', 'endnotes']);

/** Rewrites the text of a Word file. Throws an error if the file is damaged. */
export async function prepareWord(bytes: Buffer): Promise<Prepared> {
  const zip = await openZip(bytes);
  const parts = new Map<string, Element>();
  // A glossary document contains building blocks for new text, not text of this file.
  const files = zip.file(/\.xml$/i).filter(({ name }) => !name.includes('/glossary/'));
  files.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const file of files) {
    const root = readRoot(file.name, await file.async('string'));
    if (root && known.has(root.localName ?? '')) parts.set(file.name, root);
  }
  const roots = [...parts.values()];
  const find = (name: string) => roots.find(({ localName }) => localName === name);
  const styles = new Styles(find('styles'));
  const numbering = new Numbering(find('numbering'), styles);
  const written = [...parts].filter(([, { localName }]) => texts.has(localName ?? ''));
  const document = find('document');
  if (document) dropNoteMarks(document, notesOf(roots));
  const prepared = written.map(([path, root]) => {
    const text = prepareText(root, styles, numbering);
    nameRoles(root, styles);
    zip.file(path, writeXml(root));
    return text;
  });
  const questions = [...prepared.flatMap(text => text.questions), ...askOfOtherParts(roots, styles)];
  return {
    bytes: await zip.generateAsync({ type: 'nodebuffer' }),
    hidden: prepared.flatMap(({ hidden }) => hidden),
    questions,
  };
}

const known = new Set([...texts, 'styles', 'numbering', ...otherParts]);

/**
 * Parses a part of a Word file. Returns undefined for a damaged part that does not concern the text, such as a table of fonts. Throws an
 * error for any other damaged part.
 */
function readRoot(path: string, xml: string): Element | undefined {
  try {
    return parseXml(xml);
  } catch (error) {
    const name = path.slice(path.lastIndexOf('/') + 1);
    if ([...known].some(part => name.startsWith(part))) throw error;
    return undefined;
  }
}

function prepareText(root: Element, styles: Styles, numbering: Numbering): Omit<Prepared, 'bytes'> {
  const hidden = dropHidden(root, styles);
  const changes = askAboutChanges(root);
  simplifyRuns(root);
  keepPageBreaks(root);
  fillRows(root);
  keepCheckBoxes(root);
  const hasContents = dropContents(root);
  const boxes = lowerTextBoxes(root);
  keepPhonetic(root);
  const { empty, uncertain } = keepFields(root);
  const formulas = writeFormulas(root);
  const drawings = findDrawings(root);
  joinDropCaps(root);
  const labels = numbering.mark(root);
  const questions = [
    ...ask(hidden, words => tell('hidden-words-left-out')`text that is hidden in Word was left out: ${words}`),
    ...changes,
    ...ask(
      boxes,
      words => tell('text-box-lowered')`the text of a text box was moved below the paragraph beside the box: ${words}`,
    ),
    ...(hasContents
      ? [tell('word-contents-left-out')`a table of contents or an index of the Word file was left out`]
      : []),
    ...ask(drawings, name => tell('drawing-left-out')`a chart or a diagram was left out: ${name}`),
    ...ask(empty, code => tell('word-field-left-out')`a Word field without a result was left out: ${code}`),
    ...ask(
      [...uncertain, ...formulas],
      words => tell('formula-as-words')`check this formula, which is now plain text: ${words}`,
    ),
    ...ask(
      labels.length === 0 ? [] : [labels.join(', ')],
      words =>
        tell(
          'list-numbers-without-words',
        )`lists in an article can have only plain numbers, so these numbers of the Word file were changed: ${words}`,
    ),
  ];
  return { questions, hidden };
}
