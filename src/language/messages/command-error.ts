/** Error for the person who ran the command: what is wrong and how to solve it, in a form that can be translated. */
import { englishOf, type Message } from '../../message.ts';

export class CommandError extends Error {
  readonly what: Message;
  readonly cure: Message | undefined;

  /** Takes messages, as `tell` returns them; the error's own text is English. */
  constructor(what: Message, cure?: Message) {
    super(cure === undefined ? englishOf(what) : `${englishOf(what)}; ${englishOf(cure)}`);
    this.what = what;
    this.cure = cure;
  }
}
