/** Makes questions for the editor that quote a Word file. */

import type { Message } from '../../../../message.ts';

/** Makes a question from each entry that is not empty. Shortens entries of more than 300 characters. */
export const ask = (entries: readonly string[], question: (words: string) => Message): readonly Message[] =>
  entries.filter(entry => entry !== '').map(entry => question(shorten(entry)));

const longest = 300;
const shorten = (words: string) => (words.length > longest ? `${words.slice(0, longest)}…` : words);
