/** Finds the pictures that the import wrote into a text, and joins each picture with the credit in the paragraph below it. */
import { pictureInMarkdown, readPictureLine } from '../body/picture-line.ts';
import { writePicture } from '../body/snippets.ts';
import { readPictureCredit } from './credits.ts';
import { wordsOf } from './headline.ts';

const anyPicture = new RegExp(pictureInMarkdown, 'g');

/** Removes the pictures with certain addresses from a text. */
export function dropPictures(text: string, addresses: Pick<ReadonlySet<string>, 'has'>): string {
  const kept = text.replace(anyPicture, (whole, _, src) => (addresses.has(src) ? '' : whole));
  return `${kept.replace(/\n{3,}/g, '\n\n').trim()}\n`;
}

/** Moves the credit of a picture from a separate paragraph below the picture into the caption of the picture. */
export function creditPictures(blocks: readonly string[]): readonly string[] {
  const out: string[] = [];
  for (const block of blocks) {
    const found = readPictureLine(out.at(-1) ?? '');
    const credit = found && found.caption === '' && found.credit === '' ? readPictureCredit(wordsOf(block)) : undefined;
    if (found && credit !== undefined) {
      const caption = ` | ${credit.replaceAll('\\', '\\\\')}`;
      out.splice(-1, 1, writePicture('prose', { address: found.src, alt: found.alt, caption }));
    } else out.push(block);
  }
  return out;
}
