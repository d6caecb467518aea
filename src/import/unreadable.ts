/** Why a file that somebody sent cannot be imported, in plain words. */
import { ToldError } from '../messages/told-error.ts';

export class UnreadableError extends ToldError {}
