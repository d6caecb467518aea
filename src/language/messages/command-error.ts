/** An error of a command, with two messages that can be translated: the problem and its solution. */
import { englishOf, type Message } from '../../message.ts';

export class CommandError extends Error {
  readonly what: Message;
  readonly cure: Message | undefined;

  /** Creates an error from a problem and, optionally, its solution. The `message` of the error contains the English texts of both. */
  constructor(what: Message, cure?: Message) {
    super(cure === undefined ? englishOf(what) : `${englishOf(what)}; ${englishOf(cure)}`);
    this.what = what;
    this.cure = cure;
  }
}
