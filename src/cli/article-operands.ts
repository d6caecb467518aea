/** Finds the articles that a command line names or selects. */
import type { Catalogue, Edition, Piece } from '../catalogue/catalogue.ts';
import { type Selection, selectPieces } from '../catalogue/selection.ts';
import { tell } from '../language/messages/tell.ts';
import { type ParsedArguments, UsageError } from './arguments.ts';
import { type FoundPiece, findArticle } from './find-article.ts';
import { keepPrintable, refuseUnprintable, type Unprintable } from './printable.ts';
import { editionOf, refuseSelection, selectionOf } from './selection.ts';

/** A command line, and the publication that it is about. */
export interface Wish {
  readonly given: ParsedArguments;
  readonly catalogue: Catalogue;
  /** Problems of printing stories whose senders do not allow print, by the files of the stories. */
  readonly unprintable: Unprintable;
  /** Path of the publication folder. */
  readonly site: string;
}

/** Articles that a user chose, and the edition that contains them. */
export interface ChosenArticles {
  readonly edition: Edition;
  readonly pieces: readonly Piece[];
  /** The week or column of the articles; undefined if the user named the articles. */
  readonly selection: Selection | undefined;
}

/**
 * Returns the articles with the given files or addresses, each article once, in the language of `--lang` if it is given.
 * @throws UsageError if an article does not exist, or if the command line also selects a week or a column
 * @throws PublicationError if the sender of a story does not allow print
 */
export function findNamed(
  names: readonly string[],
  { given, catalogue, unprintable, site }: Wish,
): readonly FoundPiece[] {
  refuseSelection(given);
  const language = given.option('lang') === undefined ? undefined : editionOf(given, catalogue).language;
  const found = new Map<Piece, FoundPiece>();
  for (const name of names) {
    const article = findArticle(name, { catalogue, site, language });
    found.set(article.piece, article);
  }
  refuseUnprintable([...found.keys()], unprintable);
  return [...found.values()];
}

/**
 * Returns the articles of the week or column that the command line selects, without stories whose senders do not allow print.
 * @throws PublicationError if no other article is selected
 */
export function findSelected({
  given,
  catalogue,
  unprintable,
}: Wish): ChosenArticles & { readonly selection: Selection } {
  const edition = editionOf(given, catalogue);
  const selection = selectionOf(given, catalogue, edition);
  return { edition, pieces: keepPrintable(selectPieces(edition, selection), unprintable, given.voice), selection };
}

/**
 * Returns the articles that the command line names, or the articles of the week or column.
 * @throws UsageError if there are none, or if the articles are not all in one language
 */
export function chosenArticles(names: readonly string[], wish: Wish): ChosenArticles {
  if (names.length === 0) return findSelected(wish);
  const found = findNamed(names, wish);
  const [first] = found;
  if (!first) throw new Error('no article was found');
  const other = found.find(({ edition }) => edition !== first.edition);
  if (other)
    throw new UsageError(
      tell(
        'articles-in-two-languages',
      )`the articles are in two languages: ${first.edition.language} and ${other.edition.language}`,
      tell('name-articles-of-one-language')`name articles of one language`,
    );
  return { edition: first.edition, pieces: found.map(({ piece }) => piece), selection: undefined };
}
