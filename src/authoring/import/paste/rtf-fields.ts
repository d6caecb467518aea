/** Removes the instructions of fields from RTF, because LibreOffice would follow them to other files of this machine. */

/** Start of an instruction that leads to an address and includes nothing: formatting of characters, then the word HYPERLINK. */
const hyperlink =
  /(?:[\s{}]|\\(?:rtlch|ltrch|hich|dbch|loch|plain|noproof|fcs|a?fs?|a?lang|langfe|langnp|langfenp|cf|cs|b|i|ul|insrsid|charrsid)-?\d*(?![a-z]))*HYPERLINK\s/iy;

/** RTF without instructions, and the instructions that included another file. */
interface Dropped {
  readonly rtf: string;
  readonly included: readonly string[];
}

/** Hides the instruction of every field except hyperlinks; keeps the results of all fields. `rtf` is decoded as Latin-1. */
export function dropInstructions(rtf: string): Dropped {
  const included: string[] = [];
  const changed = rtf.replace(/(?:\\\*\s*)?\\fldinst(?![a-z])/g, (whole: string, at: number) => {
    hyperlink.lastIndex = at + whole.length;
    if (hyperlink.test(rtf)) return whole;
    const [shown] = /INCLUDE\w+[^{}]{0,120}/i.exec(rtf.slice(at, at + 300)) ?? [];
    if (shown !== undefined) included.push(shown.trim());
    return '\\*\\nofield';
  });
  return { rtf: changed, included };
}
