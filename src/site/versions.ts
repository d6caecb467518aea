/** The versions of a page in the publication's languages. */
import type { Catalogue, Edition, Piece } from '../catalogue/catalogue.ts';
import type { Version } from '../language/languages.ts';

/** Asks every edition for its address of the page; undefined where it has none. */
export function versionsOf(
  { editions }: Catalogue,
  addressIn: (edition: Edition) => string | undefined,
): readonly Version[] {
  return editions.flatMap(edition => {
    const address = addressIn(edition);
    return address === undefined ? [] : [{ language: edition.language, address }];
  });
}

/**
 * Returns the versions of a page of a list. What stands on the third page of a list in one language stands anywhere in another, so a further
 * page leads readers to the beginning of the other list, and search engines nowhere.
 */
export const versionsOfPart = (versions: readonly Version[], number: number): readonly Version[] =>
  number === 1 ? versions : versions.map(version => ({ ...version, unlisted: true }));

/** Returns an article and its translations. Search engines learn of no version that belongs elsewhere or has expired. */
export function versionsOfPiece({ article, translations, unlistedTranslations, canonical }: Piece): readonly Version[] {
  return [article, ...translations].map(version => ({
    language: version.language,
    address: version.address,
    unlisted: canonical !== undefined || unlistedTranslations.includes(version),
  }));
}
