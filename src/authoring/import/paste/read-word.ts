/** Converts a Word file to a `Manuscript`, the common form of submitted texts. No other file uses mammoth. */

import mammoth from 'mammoth';
import { tell } from '../../../language/messages/tell.ts';
import type { Message } from '../../../message.ts';
import type { Passage } from '../account/account.ts';
import { parseHtml } from '../from-html/html-document.ts';
import { convertHtml } from '../from-html/html-to-markdown.ts';
import { UnreadableError } from '../unreadable.ts';
import type { Manuscript } from './manuscript.ts';
import { convertToWord, type OfficeFormat, officeFormatOf } from './office-file.ts';
import { PictureBox } from './picture-box.ts';
import { dropInstructions } from './rtf-fields.ts';
import { checkZip, damagedWordFile } from './size-limits.ts';
import { prepareOpenDocument } from './word/open-document.ts';
import { phoneticStyles } from './word/phonetic.ts';
import { type Prepared, prepareWord } from './word/prepare-word.ts';
import { roleStyles } from './word/style-roles.ts';
import { tellWarnings } from './word/warnings.ts';
import { joinTitles, keepCodeLines, liftCredits, numberLists, separateCaptions } from './word/word-html.ts';
import { listWordPassages } from './word/word-passages.ts';

/**
 * Reads the bytes of a .docx file, or of an .odt or .rtf file if LibreOffice is installed. Throws UnreadableError if the file is damaged, too
 * large, or has another format.
 */
export async function readWord(bytes: Buffer): Promise<Manuscript> {
  const box = new PictureBox();
  const format = officeFormatOf(bytes);
  const file = format === undefined ? { bytes, hidden: [], questions: [] } : await toDocx(bytes, format);
  const { text, visible, hidden, questions } = await readWordInto(box, file.bytes);
  return {
    text,
    told: {},
    pictures: box.pictures,
    visible,
    leftOut: [...file.hidden, ...hidden],
    questions: [...file.questions, ...questions, ...box.questions],
  };
}

async function toDocx(written: Buffer, format: OfficeFormat): Promise<Prepared> {
  const file = format === 'ODT' ? await openDocument(written) : openRichText(written);
  const converted = tell(
    'converted-by-libreoffice',
  )`LibreOffice converted the file from ${format} to .docx: compare the article with the original file`;
  return { ...file, bytes: await convertToWord(file.bytes, format), questions: [converted, ...file.questions] };
}

function openRichText(bytes: Buffer): Prepared {
  const { rtf, included } = dropInstructions(bytes.toString('latin1'));
  const questions = included.map(
    instruction =>
      tell('included-file-left-out')`the instruction ${instruction} includes another file, which was left out`,
  );
  return { bytes: Buffer.from(rtf, 'latin1'), hidden: [], questions };
}

async function openDocument(bytes: Buffer): Promise<Prepared> {
  checkZip(bytes);
  try {
    return await prepareOpenDocument(bytes);
  } catch {
    throw new UnreadableError(damagedWordFile);
  }
}

/** Text of a Word file, converted to Markdown, and the questions for the editor. `PictureBox` has the questions about pictures. */
export interface WordText {
  readonly text: string;
  readonly visible: readonly Passage[];
  /** Text that is hidden in Word. The article does not contain it. */
  readonly hidden: readonly string[];
  readonly questions: readonly Message[];
}

/** Reads a .docx file as `readWord` does, and puts its pictures into `box`. */
export async function readWordInto(box: PictureBox, bytes: Buffer): Promise<WordText> {
  checkZip(bytes);
  const found = new Map<string, string | undefined>();
  const { markup, hidden, questions } = await toHtml(bytes, (content, n) =>
    found.set(`word:${n}`, box.add(content, `picture-${n}`)),
  );
  const document = parseHtml(markup);
  numberLists(document);
  joinTitles(document);
  liftCredits(document);
  keepCodeLines(document);
  separateCaptions(document);
  const text = convertHtml(
    document.body,
    box.addresses(address => found.get(address)),
  );
  return { text, visible: await listWordPassages(bytes), hidden, questions };
}

async function toHtml(written: Buffer, keep: (bytes: Uint8Array, n: number) => void) {
  let count = 0;
  try {
    const { bytes, hidden, questions } = await prepareWord(written);
    const { value, messages } = await mammoth.convertToHtml(
      { buffer: bytes },
      {
        styleMap: [...roleStyles, ...phoneticStyles],
        // A style map inside the file could drop text without a message.
        includeEmbeddedStyleMap: false,
        externalFileAccess: false,
        convertImage: mammoth.images.imgElement(async image => {
          const n = ++count;
          keep(await image.readAsBuffer(), n);
          return { src: `word:${n}` };
        }),
      },
    );
    return {
      markup: value,
      hidden,
      questions: [...questions, ...tellWarnings(messages.map(({ message }) => message))],
    };
  } catch {
    throw new UnreadableError(damagedWordFile);
  }
}
