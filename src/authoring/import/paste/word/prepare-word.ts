/**
 * Prepares a Word file for mammoth: keeps text that mammoth would drop, removes text that readers in Word do not see, and asks the editor
 * about both.
 */

import { tell } from '../../../../language/messages/tell.ts';
import type { Message } from '../../../../message.ts';
import { readChanges, readComments } from './changes.ts';
import { keepCheckBoxes, keepFields } from './fields.ts';
import { writeFormulas } from './formula.ts';
import { dropHidden, HiddenStyles } from './hidden-text.ts';
import { findDrawings, joinDropCaps, lowerTextBoxes, simplifyRuns } from './layout.ts';
import { Numbering } from './numbering.ts';
import { openZip } from './open-zip.ts';
import { keepPhonetic } from './phonetic.ts';
import { type Element, parseXml, writeXml } from './xml.ts';

/** Word file for mammoth, and questions for the editor. */
interface Prepared {
  readonly bytes: Buffer;
  /** Text that the conversion removes, because readers in Word do not see it. */
  readonly hidden: readonly string[];
  readonly questions: readonly Message[];
}

/** Names of the root elements of those parts of a Word file that contain the text. */
const texts = new Set(['document', 'footnotes', 'endnotes']);

/** Rewrites the text of a Word file. Throws an error if the file is damaged. */
export async function prepareWord(bytes: Buffer): Promise<Prepared> {
  const zip = await openZip(bytes);
  const parts = new Map<string, Element>();
  // A glossary is a document of its own. Its parts are in deeper folders, so they come last.
  const files = zip.file(/\.xml$/i).sort((a, b) => depthOf(a.name) - depthOf(b.name) || (a.name < b.name ? -1 : 1));
  for (const file of files) {
    const root = readRoot(file.name, await file.async('string'));
    if (root && known.has(root.localName ?? '')) parts.set(file.name, root);
  }
  const roots = [...parts.values()];
  const find = (name: string) => roots.find(({ localName }) => localName === name);
  const questions: Message[] = [];
  const removed: string[] = [];
  const hidden = new HiddenStyles(find('styles'));
  const numbering = new Numbering(find('numbering'), find('styles'));
  for (const [path, root] of parts) {
    if (!texts.has(root.localName ?? '')) continue;
    const prepared = prepareText(root, hidden, numbering);
    questions.push(...prepared.questions);
    removed.push(...prepared.hidden);
    zip.file(path, writeXml(root));
  }
  const comments = find('comments');
  for (const comment of comments ? readComments(comments) : [])
    questions.push(tell('word-comment')`the Word file has a comment, which was left out: ${comment}`);
  return { bytes: await zip.generateAsync({ type: 'nodebuffer' }), hidden: removed, questions };
}

const known = new Set([...texts, 'styles', 'numbering', 'comments']);

const depthOf = (path: string) => path.split('/').length;

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
  keepCheckBoxes(root);
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
    ...ask(drawings, name => tell('drawing-left-out')`a chart or a diagram was left out: ${name}`),
    ...ask(empty, code => tell('word-field-left-out')`a field without a result was left out: ${code}`),
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

/** Makes a question from each entry. Shortens entries of more than 300 characters. */
const ask = (entries: readonly string[], question: (words: string) => Message): readonly Message[] =>
  entries.map(entry => question(shorten(entry)));

const longest = 300;
const shorten = (words: string) => (words.length > longest ? `${words.slice(0, longest)}…` : words);

const askOfChanges = (added: readonly string[], deleted: readonly string[]): readonly Message[] => [
  ...ask(
    added,
    words =>
      tell(
        'unaccepted-addition',
      )`these words are in the text, although nobody has accepted the change that added them: ${words}`,
  ),
  ...ask(
    deleted,
    words =>
      tell(
        'unaccepted-deletion',
      )`these words are not in the text, although nobody has accepted the change that deleted them: ${words}`,
  ),
];
