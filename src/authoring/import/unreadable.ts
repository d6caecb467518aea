/** Error that tells in plain words why a submitted file cannot be imported. */
import { CommandError } from '../../language/messages/command-error.ts';

export class UnreadableError extends CommandError {}
