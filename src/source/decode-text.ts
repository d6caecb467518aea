/** Decodes text files. */

import { isUtf8 } from 'node:buffer';
import { toFileText } from '../language/file-text.ts';
import { tell } from '../language/messages/tell.ts';
import type { LocatedProblem, Position } from '../problem.ts';

/**
 * Decodes a text file in UTF-8. The result has no byte order mark, and its lines end with `\n`. Returns a problem if the file has another
 * encoding.
 */
export const decodeText = (file: string, bytes: Buffer): string | LocatedProblem =>
  checkUtf8(file, bytes) ?? toFileText(bytes.toString('utf8'));

/** The first bytes of files that office programs write: .docx, .xlsx and .odt, .doc and .xls, .rtf, .pdf. */
const officeMarks = ['PK\x03\x04', '\xd0\xcf\x11\xe0', '{\\rtf', '%PDF-'].map(mark => Buffer.from(mark, 'latin1'));

/** Returns a problem if the bytes of a file are not UTF-8, or no text at all, such as a Word file with another ending. */
export function checkUtf8(file: string, bytes: Buffer): LocatedProblem | undefined {
  if (officeMarks.some(mark => mark.equals(bytes.subarray(0, mark.length))))
    return {
      file,
      at: { line: 1, column: 1 },
      what: tell('file-of-office-program')`this is a file of an office program, not plain text`,
      cure: tell(
        'save-as-plain-text',
      )`save the text as plain text in UTF-8; "npx halfsky import word" turns a Word file into an article`,
    };
  if (isUtf8(bytes)) return undefined;
  return {
    file,
    at: firstForeignByte(bytes),
    what: tell('not-utf-8')`the file contains bytes that are not UTF-8 text`,
    cure: tell('save-as-utf-8')`save the file as UTF-8`,
  };
}

function firstForeignByte(bytes: Buffer): Position {
  let line = 1;
  let start = 0;
  for (;;) {
    const end = bytes.indexOf(10, start);
    const row = bytes.subarray(start, end === -1 ? bytes.length : end);
    if (!isUtf8(row) || end === -1) {
      const column = new TextDecoder('utf8').decode(row).indexOf('\ufffd') + 1;
      return { line, column: Math.max(column, 1) };
    }
    line++;
    start = end + 1;
  }
}
