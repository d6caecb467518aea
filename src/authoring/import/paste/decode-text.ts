/** Decodes the bytes of a submitted text. */

import { isUtf8 } from 'node:buffer';
import { toFileText } from '../../../language/file-text.ts';
import { tell } from '../../../language/messages/tell.ts';
import type { Message } from '../../../message.ts';

/**
 * Decodes a text in UTF-8, in UTF-16 with a byte order mark, or in the encoding `charset`. Otherwise decodes it as GB 18030, which Chinese
 * versions of Windows write. The lines of the result end in `\n`.
 */
export function decodeText(bytes: Uint8Array, charset?: string) {
  const marked =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : undefined;
  const encoding = marked ?? (isUtf8(bytes) ? 'utf-8' : (known(charset) ?? 'gb18030'));
  const text = toFileText(new TextDecoder(encoding).decode(bytes))
    .replaceAll('\u2028', '\n')
    .replaceAll('\u2029', '\n');
  const isGuessed = marked === undefined && encoding === 'gb18030' && charset === undefined;
  return { text, questions: askAboutEncoding(text, isGuessed) };
}

/** Asks the editor to check a text if its encoding was guessed, and if it contains unreadable characters. */
export const askAboutEncoding = (text: string, isGuessed: boolean): readonly Message[] => [
  ...(isGuessed
    ? [tell('read-as-gb-18030')`the text is not UTF-8 and was read as GB 18030: check that the characters are right`]
    : []),
  ...(text.includes('\ufffd')
    ? [tell('lost-characters-in-text')`some characters are unreadable and show as \ufffd`]
    : []),
];

function known(charset: string | undefined): string | undefined {
  if (charset === undefined) return undefined;
  try {
    return new TextDecoder(charset).encoding;
  } catch {
    return undefined;
  }
}
