/** Joins each picture with the credit in the paragraph below the picture. */
import { readPictureCredit } from './credits.ts';
import { wordsOf } from './headline.ts';

/** Matches a line that is a picture in Markdown: its description, address and title. */
export const pictureLine = /^!\[((?:\\.|[^\]\\])*)\]\(<?([^\s<>)]+)>?(?: "((?:\\.|[^"\\])*)")?\)$/;

/** Moves the credit of a picture from a separate paragraph below the picture into the caption of the picture. */
export function creditPictures(blocks: readonly string[]): readonly string[] {
  const out: string[] = [];
  for (const block of blocks) {
    const picture = pictureLine.exec(out.at(-1) ?? '');
    const credit = picture && picture[3] === undefined ? readPictureCredit(wordsOf(block)) : undefined;
    if (picture && credit !== undefined)
      out[out.length - 1] = `![${picture[1]}](${picture[2]} " | ${credit.replace(/["\\]/g, '\\$&')}")`;
    else out.push(block);
  }
  return out;
}
