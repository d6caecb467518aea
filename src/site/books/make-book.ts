/** Makes the files of a book: one HTML document, or an e-book, each with its pictures. */
import { addressOf, hrefOf } from '../../addresses.ts';
import type { Edition } from '../../catalogue/catalogue.ts';
import type { Picture, ShownPicture } from '../../source/pictures/plan.ts';
import { hashOf } from '../../store/cache.ts';
import type { Style } from '../assets.ts';
import type { BookCover } from '../card.ts';
import { coverKey, paintCover } from '../cards/cover.ts';
import type { BareFrame } from '../frame.ts';
import { type SmallPicture, smallPictureKey, smallPictureOf } from '../pictures/small-pictures.ts';
import type { Studio } from '../pictures/studio.ts';
import { everyElement } from '../tree.ts';
import type { Book, BookKind } from './book.ts';
import { type Chapter, chaptersOf, Links } from './chapter.ts';
import { drawHtmlBook } from './html-file.ts';

/** A book of an edition, and what its files are made from. */
export interface BookSource {
  readonly frame: BareFrame;
  readonly edition: Edition;
  readonly book: Book;
  readonly styles: { readonly html: Style; readonly epub: string };
  readonly studio: Studio;
  readonly pictures: PictureIndex;
}

/** Pictures by their address on the site, as links contain it. */
export type PictureIndex = ReadonlyMap<string, Picture>;

export const indexPictures = ({ site }: Pick<BareFrame, 'site'>, shown: readonly ShownPicture[]): PictureIndex =>
  new Map(shown.map(({ picture }) => [hrefOf(site.base, addressOf.file(picture.file)), picture]));

/**
 * Makes a file of a book.
 * @throws PublicationError if a picture cannot be decoded
 */
export async function makeBook(kind: BookKind, source: BookSource): Promise<Uint8Array> {
  const { frame, edition, book, styles } = source;
  const chapters = chaptersOf(frame, book);
  const links = new Links(frame, edition.root, chapters);
  const pictures = await paintAll(picturesOf(chapters, source), source.studio);
  const shared = { book, chapters, links };
  if (kind === 'html') {
    const data = new Map([...pictures].map(([src, picture]) => [src, dataUrl(picture)]));
    const document = drawHtmlBook(frame, { ...shared, style: styles.html, picture: src => data.get(src) });
    return Buffer.from(document.toString());
  }
  const [{ drawEpub }, { writeZip }, cover] = await Promise.all([
    import('./epub.ts'),
    import('../../store/zip.ts'),
    paintCover(coverOf(frame, book), source.studio),
  ]);
  const files = new Map([...pictures].map(([src, picture]) => [src, pictureFile(picture)]));
  const unique = new Map([...files.values()].map(file => [file.path, file]));
  return writeZip(
    drawEpub(frame, {
      ...{ ...shared, css: styles.epub, cover },
      pictures: [...unique.values()].sort((a, b) => (a.path < b.path ? -1 : 1)),
      picture: src => files.get(src)?.path,
    }),
  );
}

/** Returns the pictures that the articles of a book may show. Unlike `picturesOf`, does not parse the articles. */
export const listPictures = ({ frame, book, pictures }: BookSource): readonly Picture[] =>
  book.pieces
    .flatMap(({ article: { cover, files } }) => (cover ? [cover.file, ...files] : files))
    .flatMap(file => pictures.get(hrefOf(frame.site.base, addressOf.file(file))) ?? []);

/** Returns the keys of the cache entries from which a book is made, so that a build that keeps the book also keeps these entries. */
export const cacheKeysOf = (source: BookSource): readonly string[] => {
  const { frame, book, studio } = source;
  return [
    coverKey(coverOf(frame, book), studio.painter),
    ...listPictures(source).map(picture => smallPictureKey(picture, studio.painter)),
  ];
};

/** Returns the pictures that chapters show, by their address in the text. */
function picturesOf(chapters: readonly Chapter[], { pictures }: Pick<BookSource, 'pictures'>): PictureIndex {
  const shown = chapters.flatMap(({ nodes }) =>
    [...everyElement(nodes)].flatMap(({ name, attributes }) => (name === 'img' ? (attributes.get('src') ?? []) : [])),
  );
  return new Map(
    shown.flatMap(src => {
      const picture = pictures.get(src);
      return picture ? [[src, picture] as const] : [];
    }),
  );
}

/** Makes the small copies one after the other, because each needs up to 100 MB while it is made. */
async function paintAll(pictures: PictureIndex, studio: Studio): Promise<ReadonlyMap<string, SmallPicture>> {
  const painted = new Map<string, SmallPicture>();
  for (const [src, picture] of pictures) painted.set(src, await smallPictureOf(picture, studio));
  return painted;
}

const dataUrl = ({ type, bytes }: SmallPicture): string =>
  `data:${type};base64,${Buffer.from(bytes).toString('base64')}`;

const pictureFile = ({ type, bytes }: SmallPicture) => ({
  path: `pictures/${hashOf(bytes).slice(0, 20)}.${type === 'image/jpeg' ? 'jpg' : 'svg'}`,
  content: bytes,
  type,
});

const coverOf = ({ say, site, strings }: BareFrame, { language, title, days, pieces }: Book): BookCover => {
  const headline = say(title);
  return {
    language,
    kicker: say(site.name),
    headline,
    foot: headline === days ? strings.articles(pieces.length) : days,
  };
};
