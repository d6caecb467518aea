/** An error for whoever gave the command: what is wrong and what to do, told in every language there is. */
import { englishOf, type Message } from '../../message.ts';

export class ToldError extends Error {
  readonly what: Message;
  readonly cure: Message | undefined;

  /** Both as `tell` gives them. */
  constructor(what: Message, cure?: Message) {
    super(cure === undefined ? englishOf(what) : `${englishOf(what)}; ${englishOf(cure)}`);
    this.what = what;
    this.cure = cure;
  }
}
