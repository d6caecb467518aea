/** Writes messages about the passages of an imported file that are missing from the article. */
import { tell } from '../../../language/messages/tell.ts';
import { oneLine } from '../../../language/white-space.ts';
import type { Gap, Message } from '../../../message.ts';
import type { Account, Loss } from './account.ts';

/** Maximum number of losses that each get a separate message. */
const mostNamed = 20;
const longest = 300;

const shorten = (text: string) => oneLine(text.length > longest ? `${text.slice(0, longest)}…` : text);

/** Returns a message for each of the first `mostNamed` losses. If there are more, one further message gives their number. */
export function nameLosses({ losses }: Pick<Account, 'losses'>): readonly Message[] {
  const rest = losses.length - mostNamed;
  const named = losses.slice(0, mostNamed).map(nameLoss);
  return rest > 0
    ? [...named, tell('more-words-missing')`number of further passages missing from the article: ${rest}`]
    : named;
}

const nameLoss = ({ text, line }: Loss): Message =>
  line === undefined
    ? tell('words-missing')`the file contains this text, but the article does not: ${shorten(text)}`
    : tell('words-missing-at-line')`line ${line} contains this text, but the article does not: ${shorten(text)}`;

/** Returns the values of all placeholders of a message, such as the text that an import left out. */
export const quotedIn = ({ gaps }: Message): readonly string[] => gaps.flatMap(textsOf);

const textsOf = (gap: Gap): readonly string[] => (typeof gap === 'object' ? quotedIn(gap) : [String(gap)]);
