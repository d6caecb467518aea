/** Translates messages: looks up the sentence of their kind, and puts the gaps where `{1}`, `{2}` stand. */
import { englishOf, type Message } from '../../message.ts';
import { sayGap } from './voice.ts';

/** Sentences by the kind of message, with `{1}` for the first gap. */
export type Messages = Readonly<Record<string, string>>;

/** Returns a function that translates messages with a table. A kind that the table lacks stays English. */
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

/** Fills the gaps of a sentence. Braces without the number of a gap are text. */
function fill(sentence: string, gaps: readonly string[]): string {
  const [head = '', ...parts] = sentence.split('{');
  return parts.reduce((said, part) => {
    const end = part.indexOf('}');
    const gap = gaps[Number(part.slice(0, Math.max(end, 0))) - 1];
    return gap === undefined ? `${said}{${part}` : `${said}${gap}${part.slice(end + 1)}`;
  }, head);
}
