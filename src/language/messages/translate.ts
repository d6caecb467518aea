/** Translates messages: looks up the sentence for the kind of message, and replaces `{1}`, `{2}` in it with the message's values. */
import { englishOf, type Message } from '../../message.ts';
import { sayGap } from './voice.ts';

/** Translated sentences, by kind of message. The first value of the message replaces `{1}`. */
export type Messages = Readonly<Record<string, string>>;

/** Returns a function that translates messages with a table. If the table does not contain the kind of a message, the message stays English. */
export function translator(table: Messages): (message: Message) => string {
  function say(message: Message): string {
    const sentence = table[message.kind];
    return sentence === undefined
      ? englishOf(message)
      : fill(
          sentence,
          message.gaps.map(gap => sayGap(gap, { say })),
        );
  }
  return say;
}

/** Replaces `{1}`, `{2}` in a sentence with values. Keeps all other braces as text. */
function fill(sentence: string, gaps: readonly string[]): string {
  const [head = '', ...parts] = sentence.split('{');
  return parts.reduce((said, part) => {
    const end = part.indexOf('}');
    const gap = gaps[Number(part.slice(0, Math.max(end, 0))) - 1];
    return gap === undefined ? `${said}{${part}` : `${said}${gap}${part.slice(end + 1)}`;
  }, head);
}
