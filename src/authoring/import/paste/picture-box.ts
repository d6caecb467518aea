/** Collects the pictures of a submitted text (manuscript). Each picture gets a unique name with the file extension of its format. */

import { hash } from 'node:crypto';
import { parse } from 'node:path';
import { tell } from '../../../language/messages/tell.ts';
import { shortenSlug } from '../../../language/slug.ts';
import { oneLine } from '../../../language/white-space.ts';
import type { Message } from '../../../message.ts';
import { askForAlt } from '../../../source/article/unanswered.ts';
import { endingOf } from '../../../source/pictures/format.ts';
import { inspect } from '../../../source/pictures/inspect.ts';
import { formatOf } from '../../../source/pictures/structure.ts';
import { fileNameFor } from '../body/pictures.ts';
import type { Addresses } from '../from-html/address-rules.ts';
import { keepSafeLink } from '../from-html/html-to-markdown.ts';

/** Pictures of a submitted text (manuscript), and the questions for the editor about these pictures. */
export class PictureBox {
  readonly pictures = new Map<string, Uint8Array>();
  readonly questions: Message[] = [];
  readonly #names = new Map<string, string>();

  /**
   * Adds a picture and returns its file name, which is made from `wished`. Returns undefined if browsers cannot show the picture. If the
   * box already contains the same picture, returns the existing file name.
   */
  add(bytes: Uint8Array, wished: string): string | undefined {
    const format = formatOf(bytes);
    if (!format) {
      this.questions.push(
        tell(
          'unknown-picture-left-out',
        )`browsers cannot show the picture ${wished}, so the picture was left out: save it as PNG or JPEG, and add the new file to the article`,
      );
      return undefined;
    }
    const key = hash('sha256', bytes);
    const known = this.#names.get(key);
    if (known !== undefined) return known;
    const file = fileNameFor(/\.\w+$/.test(wished) ? wished : `${wished}.x`);
    const stem = shortenSlug(parse(file).name.toLowerCase());
    const ending = endingOf(format);
    let name = `${stem}.${ending}`;
    for (let n = 2; this.pictures.has(name); n++) name = `${stem}-${n}.${ending}`;
    this.pictures.set(name, bytes);
    this.#names.set(key, name);
    return name;
  }

  /**
   * Returns the alternative text of a picture. If `alt` describes nothing (empty text, "image" or a file name), adds a question for the
   * editor and returns a placeholder text.
   */
  describe(name: string, alt: string): string {
    const words = oneLine(alt);
    if (!/^(?:image|img|picture|photo|图片|图像)?\s*\d*$|\.\w{3,4}$/i.test(words)) return words;
    this.questions.push(tell('describe-picture-in-alt')`describe the picture ${name} in the field "alt"`);
    return askForAlt;
  }

  /** Returns whether a picture has at most two pixels on each side. A picture of this size shows nothing. */
  isDot(bytes: Uint8Array): boolean {
    const format = formatOf(bytes);
    const inspected = format && inspect(`picture.${endingOf(format)}`, bytes);
    if (inspected === undefined || 'what' in inspected) return false;
    const { width = 0, height = 0 } = inspected;
    return width <= 2 && height <= 2;
  }

  /** Returns the bytes of the picture in a data URL such as `data:image/png;base64,…`; undefined if there is none. */
  decode(address: string): Uint8Array | undefined {
    const [, isBase64, content] = /^data:image\/[\w.+-]+(?:;[\w=-]+)*?(;base64)?,([\s\S]*)$/i.exec(address) ?? [];
    try {
      return content === undefined ? undefined : Buffer.from(decodeURIComponent(content), isBase64 ? 'base64' : 'utf8');
    } catch {
      return undefined;
    }
  }

  /**
   * Returns the functions with which `convertHtml` keeps web links, describes the pictures of this box and asks the editor. `nameOf` adds a
   * picture to the box and returns its file name; undefined leaves the picture out.
   */
  addresses(nameOf: (address: string, others: readonly string[]) => string | undefined): Addresses {
    return {
      link: keepSafeLink,
      ask: question => this.questions.push(question),
      picture: ({ address, others, alt, caption }) => {
        const name = nameOf(address, others);
        return name === undefined ? undefined : { src: name, alt: this.describe(name, alt), caption };
      },
    };
  }

  /** Adds the picture in a data URL. Returns the picture's file name; undefined if the data is damaged or browsers cannot show the picture. */
  addData(address: string, wished: string): string | undefined {
    const bytes = this.decode(address);
    if (bytes !== undefined) return this.add(bytes, wished);
    this.questions.push(tell('damaged-picture-left-out')`a damaged picture inside the text (${wished}) was left out`);
    return undefined;
  }
}
