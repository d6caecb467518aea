/**
 * Prepares a Word file for mammoth: keeps text that mammoth would drop, removes text that is hidden in Word, and asks the editor about both
 * kinds of text.
 */

import { tell } from '../../../../language/messages/tell.ts';
import type { Message } from '../../../../message.ts';
import { ask } from './ask.ts';
import { readChanges } from './changes.ts';
import { dropContents } from './contents.ts';
import { keepCheckBoxes, keepFields } from './fields.ts';
import { writeFormulas } from './formula.ts';
import { dropHidden, HiddenStyles } from './hidden-text.ts';
import { fillRows, findDrawings, joinDropCaps, keepPageBreaks, lowerTextBoxes, simplifyRuns } from './layout.ts';
import { dropNoteMarks, notesOf } from './notes.ts';
import { Numbering } from './numbering.ts';
import { dropHiddenParts } from './open-document.ts';
import { openZip } from './open-zip.ts';
import { askOfOtherParts, otherParts } from './other-parts.ts';
import { keepPhonetic } from './phonetic.ts';
import { nameRoles, StyleRoles } from './style-roles.ts';
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
  const questions: Message[] = [];
  const removed: string[] = [];
  const hidden = new HiddenStyles(find('styles'));
  const roles = new StyleRoles(find('styles'));
  const numbering = new Numbering(find('numbering'), find('styles'), roles);
  const written = [...parts].filter(([, { localName }]) => texts.has(localName ?? ''));
  const document = find('document');
  if (document) dropNoteMarks(document, notesOf(roots));
  for (const [path, root] of written) {
    const prepared = prepareText(root, hidden, numbering);
    questions.push(...prepared.questions);
    removed.push(...prepared.hidden);
    nameRoles(root, roles);
    zip.file(path, writeXml(root));
  }
  questions.push(...askOfOtherParts(roots, hidden));
  return { bytes: await zip.generateAsync({ type: 'nodebuffer' }), hidden: removed, questions };
}

/** Removes hidden text from an OpenDocument file, before LibreOffice converts the file. Throws an error if the file is damaged. */
export async function prepareOpenDocument(bytes: Buffer): Promise<Prepared> {
  const zip = await openZip(bytes);
  const root = parseXml((await zip.file('content.xml')?.async('string')) ?? '');
  const gone = dropHiddenParts(root);
  if (gone.length === 0) return { bytes, hidden: [], questions: [] };
  zip.file('content.xml', writeXml(root));
  return {
    bytes: await zip.generateAsync({ type: 'nodebuffer' }),
    hidden: gone,
    questions: ask(gone, words => tell('hidden-in-file')`text that is hidden in the file was left out: ${words}`),
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

function prepareText(root: Element, hidden: HiddenStyles, numbering: Numbering): Omit<Prepared, 'bytes'> {
  const gone = dropHidden(root, hidden);
  const { added, deleted } = readChanges(root);
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
    ...ask(gone, words => tell('hidden-words-left-out')`text that is hidden in Word was left out: ${words}`),
    ...askOfChanges(added, deleted),
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
  return { questions, hidden: gone };
}

const askOfChanges = (added: readonly string[], deleted: readonly string[]): readonly Message[] => [
  ...ask(
    added,
    words =>
      tell(
        'unaccepted-addition',
      )`the article contains this text, although nobody has accepted the change that added the text: ${words}`,
  ),
  ...ask(
    deleted,
    words =>
      tell(
        'unaccepted-deletion',
      )`the article leaves out this text, although nobody has accepted the change that deleted the text: ${words}`,
  ),
];
