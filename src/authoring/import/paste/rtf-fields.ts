/** Removes the instructions of fields from RTF, because LibreOffice would follow them to other files of this machine. */

/** Start of an instruction that leads to an address and includes nothing: formatting of characters, then the word HYPERLINK. */
const hyperlink =
  /(?:[\s{}]|\\(?:rtlch|ltrch|hich|dbch|loch|plain|noproof|fcs|a?fs?|a?lang|langfe|langnp|langfenp|cf|cs|b|i|ul|insrsid|charrsid)-?\d*(?![a-z]))*HYPERLINK\s/iy;

/** Hides the instruction of every field except hyperlinks; keeps the results of all fields. `rtf` is decoded as Latin-1. */
export const dropInstructions = (rtf: string): string =>
  rtf.replace(/(?:\\\*\s*)?\\fldinst(?![a-z])/g, (whole: string, at: number) => {
    hyperlink.lastIndex = at + whole.length;
    return hyperlink.test(rtf) ? whole : '\\*\\nofield';
  });
