/** Lists the versions of a page in the publication's languages. */
import type { Catalogue, Edition, Piece } from '../catalogue/catalogue.ts';
import type { Version } from '../language/languages.ts';

/** Returns the version of a page in every edition. `addressIn` returns undefined for an edition without the page. */
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
 * Returns the versions of page `number` of a list. The third page of a list has no counterpart in another language, so a further page links
 * to the first page of the other list and hides the link from search engines.
 */
export const versionsOfPart = (versions: readonly Version[], number: number): readonly Version[] =>
  number === 1 ? versions : versions.map(version => ({ ...version, unlisted: true }));

/**
 * Returns the versions of an article: itself and its translations. A version that belongs elsewhere or has expired is hidden from search
 * engines.
 */
export function versionsOfPiece({ article, translations, unlistedTranslations, canonical }: Piece): readonly Version[] {
  return [article, ...translations].map(version => ({
    language: version.language,
    address: version.address,
    unlisted: canonical !== undefined || unlistedTranslations.includes(version),
  }));
}
