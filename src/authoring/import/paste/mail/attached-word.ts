/** Reads the article in a Word file that is attached to an email. */

import { UnreadableError } from '../../unreadable.ts';
import { PictureBox } from '../picture-box.ts';
import { readWordInto, type WordText } from '../read-word.ts';
import type { Attached } from './mime.ts';

/** Article in an attached Word file. */
interface AttachedWord extends WordText {
  readonly file: Attached;
  readonly box: PictureBox;
}

/**
 * Reads the article in the attached Word file. If there are several Word files, chooses the file with the most text. Returns undefined if no
 * Word file can be read, or if the email is not a covering letter and has at least as much text as the file.
 */
export async function readAttachedWord(attached: readonly Attached[], text: string): Promise<AttachedWord | undefined> {
  const files = await Promise.all(attached.filter(({ isWord }) => isWord).map(tryWord));
  const longest = files.reduce(
    (most, file) => (file && file.text.trim().length > (most?.text.trim().length ?? 0) ? file : most),
    undefined,
  );
  return longest && (longest.text.length > text.length || isCoveringLetter(text)) ? longest : undefined;
}

async function tryWord(file: Attached): Promise<AttachedWord | undefined> {
  const box = new PictureBox();
  try {
    return { file, box, ...(await readWordInto(box, Buffer.from(file.bytes))) };
  } catch (error) {
    if (error instanceof UnreadableError) return undefined;
    throw error;
  }
}

/** Returns whether the text of an email is short and mentions an attachment. */
const isCoveringLetter = (text: string) =>
  text.length < 1000 && /\b(?:attach(?:ed|ment|ments|ing)|enclosed)\b|附件|附上|附后|随信附|夾帶|附檔/i.test(text);
