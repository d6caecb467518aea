/** Types that describe a command: its name, operands, options and examples. The parser and the help need only this description. */

import type { Gap, Message } from '../../message.ts';

/** Option of a command, such as `--site DIR`. */
export interface Option {
  /** Placeholder for the option's value in the usage, such as `DIR`; absent for an option without a value. */
  readonly value?: string;
  /** True if the user may give the option several times. */
  readonly repeats?: true;
  readonly help: Message;
}

/** Example of a command line, with a description of what the command does. */
export type Example = readonly [line: string, what: Message];

/** Command such as `halfsky build`. */
export interface Command {
  readonly name: string;
  /**
   * Names of the operands (values without an option name), such as `"Headline"`. If the last name ends with `…`, such as `PART…`, the user can
   * give several values for this operand. A name in brackets, such as `[PART…]`, is optional.
   */
  readonly operands: readonly Gap[];
  readonly help: Message;
  readonly options: Readonly<Record<string, Option>>;
  /** True if the command replaces a built site. If the command fails, the error message adds that the previous site is unchanged. */
  readonly writesSite?: true;
}
