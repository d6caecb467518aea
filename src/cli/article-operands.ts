/** Finds the articles that a user names on the command line, all in one language. */
import type { Catalogue, Edition, Piece } from '../catalogue/catalogue.ts';
import { tell } from '../language/messages/tell.ts';
import { UsageError } from './arguments.ts';
import { findArticle } from './find-article.ts';

/** Articles that a user chose, and the edition that contains them. */
export interface ChosenArticles {
  readonly edition: Edition;
  readonly pieces: readonly Piece[];
}

/**
 * Returns the articles with the given files or addresses, in `language` if it is given.
 * @throws UsageError if an article does not exist, or if the articles are not all in one language
 */
export function findNamed(
  names: readonly [string, ...string[]],
  catalogue: Catalogue,
  { site, language }: { readonly site: string; readonly language: string | undefined },
): ChosenArticles {
  const find = (name: string) => findArticle(name, { catalogue, site, language });
  const [first, ...others] = [find(names[0]), ...names.slice(1).map(find)];
  const other = others.find(({ edition }) => edition !== first.edition);
  if (other)
    throw new UsageError(
      tell(
        'articles-in-two-languages',
      )`the articles are in two languages: ${first.edition.language} and ${other.edition.language}`,
      tell('name-articles-of-one-language')`name articles of one language`,
    );
  return { edition: first.edition, pieces: [first, ...others].map(({ piece }) => piece) };
}
