/** Refuses submitted files that are too large, also after unpacking. */

import { readFileSync, statSync } from 'node:fs';
import { tell } from '../../../language/messages/tell.ts';
import { zipEntries } from '../archive/zip-entries.ts';
import { UnreadableError } from '../unreadable.ts';

/** Maximum size of a submitted file in bytes. */
const mostBytes = 100_000_000;

/** Reads a file. Throws UnreadableError if the file is larger than `mostBytes`. */
export function readCapped(path: string): Buffer {
  if (statSync(path).size > mostBytes)
    throw new UnreadableError(tell('larger-than-100-mb')`the file is larger than 100 MB`);
  return readFileSync(path);
}

export const damagedWordFile = tell(
  'damaged-word-file',
)`the file is damaged, or is not a .docx file: open it in Word and save it as .docx`;

const mostEntries = 5_000;
const limits = {
  mostEntries,
  mostUnpacked: 300_000_000,
  damaged: damagedWordFile,
  tooMany: tell('too-many-files-inside')`the .docx file contains more than ${mostEntries} files`,
  tooLarge: tell('too-large-when-unpacked')`the .docx file is larger than 300 MB when unpacked`,
};

/**
 * Unpacks every entry of a ZIP file to count the unpacked bytes, and keeps no unpacked data. Throws UnreadableError for a file that is
 * damaged, too large, or not a ZIP file.
 */
export function checkZip(bytes: Buffer): void {
  if (bytes.subarray(0, 4).toString('hex') === 'd0cf11e0')
    throw new UnreadableError(
      tell(
        'old-or-locked-word-file',
      )`the file is an old .doc file, or has a password: save it as .docx without a password`,
    );
  for (const { unpack } of zipEntries(bytes, limits)) unpack();
}
