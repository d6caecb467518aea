/** Puts texts of several lines on one line. */

/** Returns a text on one line: one space for each sequence of white space, and none at the start and the end. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
