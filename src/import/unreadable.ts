/** Why a file that somebody sent cannot be imported, in plain words. */
export class UnreadableError extends Error {}
