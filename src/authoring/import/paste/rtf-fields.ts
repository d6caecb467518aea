/** Disables the instructions of RTF fields, because LibreOffice would follow an instruction to include another file of this computer. */

/** Matches the start of a hyperlink instruction: codes for the formatting of characters, and the word HYPERLINK. Hyperlinks include no file. */
const hyperlink =
  /(?:[\s{}]|\\(?:rtlch|ltrch|hich|dbch|loch|plain|noproof|fcs|a?fs?|a?lang|langfe|langnp|langfenp|cf|cs|b|i|ul|insrsid|charrsid)-?\d*(?![a-z]))*HYPERLINK\s/iy;

/**
 * Disables the instruction of every RTF field except hyperlinks; keeps the results of all RTF fields. `rtf` must be decoded as Latin-1.
 * Returns the disabled instructions that would include another file as `included`.
 */
export function dropInstructions(rtf: string): { readonly rtf: string; readonly included: readonly string[] } {
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
