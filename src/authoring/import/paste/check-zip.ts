/** Checks whether a Word file, which is a ZIP file, is safe to unpack. */

import { tell } from '../../../language/messages/tell.ts';
import { zipEntries } from '../archive/zip-entries.ts';
import { UnreadableError } from '../unreadable.ts';

const mostEntries = 5_000;
const limits = {
  mostEntries,
  mostUnpacked: 300_000_000,
  damaged: tell('damaged-word-file')`the file is damaged, or is not a .docx file: open it in Word and save it as .docx`,
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
