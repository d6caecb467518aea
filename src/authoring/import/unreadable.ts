/** Error for a submitted file that cannot be imported. The message explains the reason in plain language. */
import { CommandError } from '../../language/messages/command-error.ts';

export class UnreadableError extends CommandError {}
