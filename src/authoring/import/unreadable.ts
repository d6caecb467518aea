/** Error for a submitted file that cannot be imported, with the reason in plain words. */
import { CommandError } from '../../language/messages/command-error.ts';

export class UnreadableError extends CommandError {}
