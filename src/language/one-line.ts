/** Returns a text on one line: trimmed, with one space in place of each sequence of white space. */
export const onOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
