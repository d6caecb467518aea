/** Lists the versions of a page: the same page in the publication's languages. */
import type { Catalogue, Edition, Piece } from '../catalogue/catalogue.ts';
import type { Version } from '../language/languages.ts';

/**
 * Returns the versions of a page. `addressIn` returns the address of the page in one language, or undefined if the page does not exist in
 * that language.
 */
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
 * Returns the versions of a page of a list. In two languages, only the front pages of a list correspond. Therefore all other pages link to the
 * front page in the other language, and `unlisted` hides the link from search engines.
 */
export const versionsOfPart = (versions: readonly Version[], isFront: boolean): readonly Version[] =>
  isFront ? versions : versions.map(version => ({ ...version, unlisted: true }));

/**
 * Returns the versions of an article: the article and the translations. `unlisted` hides a version from search engines. `unlisted` is true
 * for expired translations, and for translations with the URL of another page as canonical URL. If this article has the URL of another page
 * as canonical URL, `unlisted` is true for all versions.
 */
export function versionsOfPiece({ article, translations, unlistedTranslations, canonical }: Piece): readonly Version[] {
  return [article, ...translations].map(version => ({
    language: version.language,
    address: version.address,
    unlisted: canonical !== undefined || unlistedTranslations.includes(version),
  }));
}
