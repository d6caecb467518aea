/** Converts a Word file to a `Manuscript`, the common form of submitted texts. No other file uses mammoth. */

import mammoth from 'mammoth';
import { tell } from '../../../language/messages/tell.ts';
import type { Message } from '../../../message.ts';
import type { Passage } from '../account/account.ts';
import { parseHtml } from '../from-html/html-document.ts';
import { convertHtml, keepSafeLink } from '../from-html/html-to-markdown.ts';
import { UnreadableError } from '../unreadable.ts';
import { checkZip } from './check-zip.ts';
import type { Manuscript } from './manuscript.ts';
import { PictureBox } from './picture-box.ts';
import { phoneticStyles } from './word/phonetic.ts';
import { prepareWord } from './word/prepare-word.ts';
import { tellWarnings } from './word/warnings.ts';
import { joinTitles, numberLists, titleStyle } from './word/word-html.ts';
import { listWordPassages } from './word/word-passages.ts';

/** Reads the bytes of a .docx file. Throws UnreadableError if the file is damaged, too large, or not a .docx file. */
export async function readWord(bytes: Buffer): Promise<Manuscript> {
  const box = new PictureBox();
  const { text, visible, hidden, questions } = await readWordInto(box, bytes);
  return {
    text,
    told: {},
    pictures: box.pictures,
    visible,
    leftOut: hidden,
    questions: [...questions, ...box.questions],
  };
}

/** Text of a Word file, converted to Markdown, and the questions for the editor, except questions about pictures. */
interface WordText {
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
  const restarts = numberLists(document).map(
    number =>
      tell('list-restarts-in-word')`the numbering of a list restarts at ${number} in Word, but not in the article`,
  );
  joinTitles(document);
  const text = convertHtml(document.body, {
    link: keepSafeLink,
    ask: question => box.questions.push(question),
    picture: ({ address, alt, caption }) => {
      const name = found.get(address);
      return name === undefined ? undefined : { src: name, alt: box.describe(name, alt), caption };
    },
  });
  return { text, visible: await listWordPassages(bytes), hidden, questions: [...questions, ...restarts] };
}

interface WordHtml {
  readonly markup: string;
  readonly hidden: readonly string[];
  readonly questions: readonly Message[];
}

async function toHtml(written: Buffer, keep: (bytes: Uint8Array, n: number) => void): Promise<WordHtml> {
  let count = 0;
  try {
    const { bytes, hidden, questions } = await prepareWord(written);
    const { value, messages } = await mammoth.convertToHtml(
      { buffer: bytes },
      {
        styleMap: [titleStyle, "p[style-name='Subtitle'] => p:fresh", ...phoneticStyles],
        externalFileAccess: false,
        convertImage: mammoth.images.imgElement(async image => {
          count++;
          const n = count;
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
    throw new UnreadableError(
      tell('damaged-word-file')`the file is damaged, or is not a .docx file: open it in Word and save it as .docx`,
    );
  }
}
