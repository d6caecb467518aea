/** Takes the picture at the start of a text into the cover, if the cover is the same picture, because readers would see it twice. */
import { readPictureLine } from '../body/picture-line.ts';
import type { Resolver } from '../body/resolver.ts';
import type { Note } from '../changes.ts';
import type { ForeignCover } from './foreign-cover.ts';

/** Cover in front matter, and the converted text of the article. */
interface Opening {
  readonly cover: ForeignCover;
  readonly body: string;
}

/**
 * If the text begins with the picture of the cover, returns the text without it, and a cover with its description, caption and credit where
 * the front matter has none. Returns both unchanged if the two captions or credits differ, or if the text consists of nothing else.
 */
export function joinOpeningPicture({ cover, body }: Opening, resolver: Pick<Resolver, 'picture'>, note: Note): Opening {
  const end = body.indexOf('\n\n');
  const picture = end === -1 ? undefined : readPictureLine(body.slice(0, end).trim());
  const found = picture && resolver.picture(cover.address, true);
  if (!found || !('src' in found) || found.src !== picture.src) return { cover, body };
  if (differ(cover.caption, picture.caption) || differ(cover.credit, picture.credit)) return { cover, body };
  note('opening-pictures-left-out', picture.alt);
  const { alt, caption, credit } = picture;
  return {
    cover: {
      ...cover,
      alt: cover.alt || alt,
      caption: cover.caption || caption,
      credit: cover.credit || credit,
    },
    body: body.slice(end).trimStart(),
  };
}

const differ = (a: string, b: string) => a !== '' && b !== '' && a !== b;
