/** Reads the entries of a ZIP file. Counts the unpacked bytes instead of trusting the sizes that the file states. */

import { inflateRawSync } from 'node:zlib';
import type { Message } from '../../../message.ts';
import { UnreadableError } from '../unreadable.ts';

/** File in a ZIP file. */
export interface ZipEntry {
  /** Path in the ZIP file. Do not trust it: a path such as `../x` leads outside of the folder. */
  readonly name: string;
  /** Unpacks the content. Throws UnreadableError if the content is damaged, or if all contents together exceed the limit. */
  unpack(): Buffer;
}

/** Limits of a ZIP file, and the messages for a file that is damaged or exceeds a limit. */
export interface ZipLimits {
  readonly mostEntries: number;
  readonly mostUnpacked: number;
  readonly damaged: Message;
  readonly tooMany: Message;
  readonly tooLarge: Message;
}

/**
 * Yields the entries of a ZIP file. Throws UnreadableError for a file that is damaged, too large, or not a ZIP file.
 * Spec: https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, 4.3.12 and 4.3.16.
 */
export function* zipEntries(bytes: Buffer, limits: ZipLimits): Generator<ZipEntry> {
  const { mostEntries, mostUnpacked, damaged, tooMany } = limits;
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  if (end === -1 || end + 22 > bytes.length) throw new UnreadableError(damaged);
  const count = bytes.readUInt16LE(end + 10);
  if (count > mostEntries) throw new UnreadableError(tooMany);
  let at = bytes.readUInt32LE(end + 16);
  let left = mostUnpacked;
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== 0x02014b50) throw new UnreadableError(damaged);
    const [start, length] = [at, bytes.readUInt16LE(at + 28)];
    yield {
      name: bytes.toString('utf8', start + 46, start + 46 + length),
      unpack: () => {
        const content = unpackAt(bytes, start, { left, limits });
        left -= content.length;
        return content;
      },
    };
    at += 46 + length + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
}

function unpackAt(
  bytes: Buffer,
  entry: number,
  { left, limits: { damaged, tooLarge } }: { readonly left: number; readonly limits: ZipLimits },
): Buffer {
  const method = bytes.readUInt16LE(entry + 10);
  const packed = bytes.readUInt32LE(entry + 20);
  const header = bytes.readUInt32LE(entry + 42);
  if (header + 30 > bytes.length) throw new UnreadableError(damaged);
  const start = header + 30 + bytes.readUInt16LE(header + 26) + bytes.readUInt16LE(header + 28);
  const content = bytes.subarray(start, start + packed);
  if (method === 0) return content;
  try {
    return inflateRawSync(content, { maxOutputLength: Math.max(1, left) });
  } catch (error) {
    const isTooLarge = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    throw new UnreadableError(isTooLarge ? tooLarge : damaged);
  }
}
