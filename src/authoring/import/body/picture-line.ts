/** Reads the pictures that the import wrote into a text. */

/** Pattern of a picture in Markdown: its description, address and title. */
export const pictureInMarkdown: string = String.raw`!\[((?:\\.|[^\]\\])*)\]\(<?([^\s<>)]+)>?(?: "((?:\\.|[^"\\])*)")?\)`;
const onlyPicture = new RegExp(`^${pictureInMarkdown}$`);

/** Picture in a line of its own, without escapes. */
export interface PictureLine {
  readonly src: string;
  readonly alt: string;
  /** Caption and credit; empty if the picture has none. */
  readonly caption: string;
  readonly credit: string;
}

/** Parses a line that is a picture; returns undefined for any other line. */
export function readPictureLine(line: string): PictureLine | undefined {
  const [whole, alt = '', src = '', title = ''] = onlyPicture.exec(line) ?? [];
  if (whole === undefined) return undefined;
  const [caption = '', credit = ''] = dropEscapes(title).split(' | ');
  return { src, alt: dropEscapes(alt), caption, credit };
}

/** Removes the backslashes before punctuation. */
export const dropEscapes = (text: string) => text.replace(/\\([!-/:-@[-`{-~])/g, '$1');
