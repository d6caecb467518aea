/** Makes the files for passing along of a publication folder, and reads EPUB files. */
import { buildAssets } from '../../src/build/assets.ts';
import { loadPublication } from '../../src/build/load/load.ts';
import type { Edition } from '../../src/catalogue/catalogue.ts';
import type { Selection } from '../../src/catalogue/selection.ts';
import { type Book, type BookKind, planBook } from '../../src/site/books/book.ts';
import { indexPictures, makeBook } from '../../src/site/books/make-book.ts';
import { bareFrames } from '../../src/site/frame.ts';
import { Folder } from '../../src/source/folder.ts';
import { Cache } from '../../src/store/cache.ts';
import { openZip } from '../../src/store/zip.ts';

/** A book, and a function that makes its files. */
export interface AnyBook {
  readonly book: Book;
  make(kind: BookKind): Promise<Buffer>;
}

/** Returns every book that `select` chooses in the editions of a publication on disk. The cache is in the folder `.cache` of the publication. */
export async function booksOf(
  site: string,
  { now, preview = false }: { readonly now: number; readonly preview?: boolean },
  select: (edition: Edition) => readonly Selection[] = selectColumns,
): Promise<readonly AnyBook[]> {
  const { catalogue, pictures, problems } = loadPublication({ site, url: undefined, now, preview });
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  const { assets } = await buildAssets();
  const studio = { folder: new Folder(site), cache: new Cache(`${site}/.cache`), painter: 'test' };
  const frames = bareFrames(catalogue);
  return catalogue.editions.flatMap(edition =>
    select(edition).flatMap(selection => {
      const frame = frames.get(edition.language);
      const book = frame && planBook(frame, edition, selection);
      if (!frame || !book) return [];
      const source = {
        ...{ frame, edition, book, studio, pictures: indexPictures(catalogue, pictures) },
        styles: { html: assets.styles.book, epub: assets.ebookStyle },
      };
      return [{ book, make: async (kind: BookKind) => Buffer.from(await makeBook(kind, source)) }];
    }),
  );
}

/** Selects every column of an edition. */
export const selectColumns = ({ columns }: Edition): readonly Selection[] =>
  columns.map(({ of }) => ({ kind: 'column', column: of }));

/** Returns the files of an EPUB by path, in the order of the zip file. Text files are strings. */
export async function unzip(epub: Buffer): Promise<ReadonlyMap<string, string | Buffer>> {
  const zip = await openZip(epub);
  const files = new Map<string, string | Buffer>();
  for (const file of Object.values(zip.files)) {
    const bytes = await file.async('nodebuffer');
    files.set(file.name, /\.(?:png|jpg)$/.test(file.name) ? bytes : bytes.toString('utf8'));
  }
  return files;
}

/** Returns the texts of an EPUB by path. */
export const textsIn = (files: ReadonlyMap<string, string | Buffer>): ReadonlyMap<string, string> =>
  new Map([...files].flatMap(([path, content]) => (typeof content === 'string' ? [[path, content] as const] : [])));
