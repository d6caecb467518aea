/** Reads the codes of errors. */
/** Returns the code of an error, such as `ENOENT` for a missing file; undefined for an error without a code. */
export const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : undefined);
