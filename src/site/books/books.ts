/**
 * The wing of books, which `downloads: true` in `site.yaml` switches on: each column as one HTML document and as an e-book (EPUB), so that
 * readers can pass a column along where a site cannot be opened.
 */
import { addressOf } from '../../addresses.ts';
import type { Catalogue, Edition } from '../../catalogue/catalogue.ts';
import type { Column } from '../../source/publication/newsroom.ts';
import type { BatchOutput } from '../output.ts';
import type { Wing, Workshop } from '../wing.ts';
import { bookKinds, offeredPieces, planBook } from './book.ts';
import { type BookSource, cacheKeysOf, indexPictures, listPictures, makeBook, type PictureIndex } from './make-book.ts';

export const books: Wing = {
  name: 'books',
  files: catalogue => listColumns(catalogue).flatMap(({ edition, column }) => addressesOf(edition, column)),
  outputs: workshop => {
    const { catalogue } = workshop.publication;
    const pictures = indexPictures(catalogue, workshop.pictures);
    return listColumns(catalogue).flatMap(
      ({ edition, column }) => bookOf(edition, column, { workshop, pictures }) ?? [],
    );
  },
  isMeasured: true,
};

/** Lists the columns of which the site offers a book. */
const listColumns = ({
  site,
  editions,
}: Catalogue): readonly { readonly edition: Edition; readonly column: Column }[] =>
  editions.flatMap(edition =>
    edition.columns.filter(shelf => offeredPieces(site, shelf).length > 0).map(({ of }) => ({ edition, column: of })),
  );

const addressesOf = ({ root }: Edition, { id }: Column): readonly string[] =>
  bookKinds.map(kind => addressOf.columnBook(root, id, kind));

function bookOf(
  edition: Edition,
  column: Column,
  { workshop, pictures }: { readonly workshop: Workshop; readonly pictures: PictureIndex },
): BatchOutput | undefined {
  const frame = workshop.frame(edition.language);
  const book = planBook(frame, edition, { kind: 'column', column });
  if (!book) return undefined;
  const { styles, ebookStyle } = frame.assets;
  const studio = { folder: workshop.folder, cache: workshop.cache, painter: workshop.painter };
  const source: BookSource = {
    ...{ frame, edition, book, studio, pictures },
    styles: { html: styles.book, epub: ebookStyle },
  };
  const files = addressesOf(edition, column);
  return {
    address: files[0] ?? '',
    files,
    measured: files,
    get digest() {
      const hashes = listPictures(source).map(({ hash }) => hash);
      return workshop.digest(edition.language, ['book', workshop.painter, book, hashes]);
    },
    async *makeAll(wanted) {
      workshop.count('painted');
      for (const kind of bookKinds) {
        const address = addressOf.columnBook(edition.root, column.id, kind);
        if (wanted?.has(address) ?? true) yield [address, await makeBook(kind, source)];
      }
    },
    renew() {
      for (const key of cacheKeysOf(source)) workshop.cache.keep(key);
    },
  };
}
