/** Replaces or removes the line breaks and blank lines of a text. */

/** Returns a text on one line: one space for each sequence of white space, and none at the start and the end. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Replaces each line break, and the white space around it, with `between`. */
export const replaceBreaks = (text: string, between = ' '): string => text.replace(/\s*\n\s*/g, between);

/** Removes the line breaks at the start and the end of a text. */
export const trimBreaks = (text: string): string => text.replace(/^\n+|\n+$/g, '');

/** Removes the blank lines at the start of a text. */
export const withoutBlankStart = (text: string): string => text.replace(/^(?:[ \t]*\n)+/, '');
