/** Says messages with the sentences of another language: looks the kind up, and puts the gaps where `{1}`, `{2}` stand. */
import { englishOf, type Message } from '../../message.ts';
import { sayGap } from './voice.ts';

/** Kind → sentence, with `{1}` for the first gap. */
export type Messages = Readonly<Record<string, string>>;

/** Says the messages of a table; a kind that it lacks stays English. */
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

/** Braces that hold no number of a gap are text. */
function fill(sentence: string, gaps: readonly string[]): string {
  const [head = '', ...parts] = sentence.split('{');
  return parts.reduce((said, part) => {
    const end = part.indexOf('}');
    const gap = gaps[Number(part.slice(0, Math.max(end, 0))) - 1];
    return gap === undefined ? `${said}{${part}` : `${said}${gap}${part.slice(end + 1)}`;
  }, head);
}
