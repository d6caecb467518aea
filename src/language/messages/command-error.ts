/** An error of a command, with two messages that can be translated: what is wrong, and what to do. */
import { englishOf, type Message } from '../../message.ts';

export class CommandError extends Error {
  readonly what: Message;
  readonly cure: Message | undefined;

  /** Takes messages made with `tell`. The text of the error itself (`message`) is English. */
  constructor(what: Message, cure?: Message) {
    super(cure === undefined ? englishOf(what) : `${englishOf(what)}; ${englishOf(cure)}`);
    this.what = what;
    this.cure = cure;
  }
}
