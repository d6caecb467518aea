/** Checks whether a ZIP file is safe to unpack: counts the unpacked bytes instead of trusting the sizes that the file states. */

import { inflateRawSync } from 'node:zlib';
import { tell } from '../../../language/messages/tell.ts';
import { UnreadableError } from '../unreadable.ts';

const mostEntries = 5_000;
const mostUnpacked = 300_000_000;
const damaged = tell(
  'damaged-word-file',
)`the file is damaged, or is not a .docx file: open it in Word and save it as .docx`;

/**
 * Unpacks every entry of a ZIP file to count its bytes, without keeping them. Throws UnreadableError for a file that is damaged, too large,
 * or not a ZIP file. Spec: https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, 4.3.12 and 4.3.16.
 */
export function checkZip(bytes: Buffer): void {
  if (bytes.subarray(0, 4).toString('hex') === 'd0cf11e0')
    throw new UnreadableError(
      tell(
        'old-or-locked-word-file',
      )`the file is an old .doc file, or has a password: save it as .docx without a password`,
    );
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  if (end === -1 || end + 22 > bytes.length) throw new UnreadableError(damaged);
  const count = bytes.readUInt16LE(end + 10);
  if (count > mostEntries)
    throw new UnreadableError(tell('too-many-files-inside')`the .docx file contains more than ${mostEntries} files`);
  let at = bytes.readUInt32LE(end + 16);
  let left = mostUnpacked;
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== 0x02014b50) throw new UnreadableError(damaged);
    left -= sizeOf(bytes, at, left);
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
}

function sizeOf(bytes: Buffer, entry: number, most: number): number {
  const method = bytes.readUInt16LE(entry + 10);
  const packed = bytes.readUInt32LE(entry + 20);
  const header = bytes.readUInt32LE(entry + 42);
  if (header + 30 > bytes.length) throw new UnreadableError(damaged);
  const start = header + 30 + bytes.readUInt16LE(header + 26) + bytes.readUInt16LE(header + 28);
  if (method === 0) return packed;
  try {
    return inflateRawSync(bytes.subarray(start, start + packed), { maxOutputLength: Math.max(1, most) }).length;
  } catch (error) {
    const tooLarge = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    throw new UnreadableError(
      tooLarge ? tell('too-large-when-unpacked')`the .docx file is larger than 300 MB when unpacked` : damaged,
    );
  }
}
