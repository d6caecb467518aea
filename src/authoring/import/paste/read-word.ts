/** Converts a Word file to a `Manuscript`, the common form of submitted texts. The only file that uses mammoth. */

import mammoth from 'mammoth';
import { tell } from '../../../language/messages/tell.ts';
import { convertHtml, keepSafeLink } from '../from-html/html-to-markdown.ts';
import { UnreadableError } from '../unreadable.ts';
import { checkZip } from './check-zip.ts';
import type { Manuscript } from './manuscript.ts';
import { PictureBox } from './picture-box.ts';

/** Reads the bytes of a .docx file. Throws UnreadableError if the file is damaged, too large, or not a .docx file. */
export async function readWord(bytes: Buffer): Promise<Manuscript> {
  checkZip(bytes);
  const box = new PictureBox();
  const found = new Map<string, string | undefined>();
  const markup = await toHtml(bytes, (content, n) => found.set(`word:${n}`, box.add(content, `picture-${n}`)));
  const text = convertHtml(markup, {
    link: keepSafeLink,
    ask: question => box.questions.push(question),
    picture: ({ address, alt, caption }) => {
      const name = found.get(address);
      return name === undefined ? undefined : { src: name, alt: box.describe(name, alt), caption };
    },
  });
  return { text, told: {}, pictures: box.pictures, questions: box.questions };
}

async function toHtml(buffer: Buffer, keep: (bytes: Uint8Array, n: number) => void): Promise<string> {
  let count = 0;
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer },
      {
        styleMap: ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => p:fresh"],
        externalFileAccess: false,
        convertImage: mammoth.images.imgElement(async image => {
          count++;
          const n = count;
          keep(await image.readAsBuffer(), n);
          return { src: `word:${n}` };
        }),
      },
    );
    return value;
  } catch {
    throw new UnreadableError(
      tell('damaged-word-file')`the file is damaged, or is not a .docx file: open it in Word and save it as .docx`,
    );
  }
}
