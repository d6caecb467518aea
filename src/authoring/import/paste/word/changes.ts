/** Asks the editor about the changes in a Word file that nobody has accepted or rejected yet. */

import { tell } from '../../../../language/messages/tell.ts';
import type { Message } from '../../../../message.ts';
import { ask } from './ask.ts';
import { type Element, findAll, wordsIn } from './xml.ts';

/** Returns a question for each addition and then for each deletion. */
export const askAboutChanges = (root: Element): readonly Message[] => [
  ...ask(
    findAll(root, 'ins', 'moveTo').map(wordsIn),
    words =>
      tell(
        'unaccepted-addition',
      )`the article contains this text, although nobody has accepted the change that added the text: ${words}`,
  ),
  ...ask(
    findAll(root, 'del', 'moveFrom').map(deletedWords),
    words =>
      tell(
        'unaccepted-deletion',
      )`the article leaves out this text, although nobody has accepted the change that deleted the text: ${words}`,
  ),
];

const deletedWords = (change: Element) =>
  findAll(change, 'delText', 't')
    .map(({ textContent }) => textContent ?? '')
    .join('')
    .trim();
