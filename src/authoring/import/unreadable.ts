/** Why a file that somebody sent cannot be imported, in plain words. */
import { ToldError } from '../../language/messages/told-error.ts';

export class UnreadableError extends ToldError {}
