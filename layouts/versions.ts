/** The same page in the publication's other languages. */
import type { Edition, Piece } from '../src/catalogue/catalogue.ts';
import type { Version } from '../src/language/languages.ts';
import type { Publication } from './kind.ts';

/** Asks every edition for its address of the page; undefined where it has none. */
export function versionsOf(
  { catalogue }: Pick<Publication, 'catalogue'>,
  addressIn: (edition: Edition) => string | undefined,
): readonly Version[] {
  return catalogue.editions.flatMap(edition => {
    const address = addressIn(edition);
    return address === undefined ? [] : [{ language: edition.language, address }];
  });
}

/**
 * The versions of a page of a list. What stands on the third page of a list in one language stands anywhere in another: from a further page
 * readers are led to the beginning of the list.
 */
export const versionsOfPart = (versions: readonly Version[], number: number): readonly Version[] =>
  number === 1 ? versions : versions.map(version => ({ ...version, unlisted: true }));

/** An article and its translations. */
export function versionsOfPiece({ article, translations, unlistedTranslations, canonical }: Piece): readonly Version[] {
  return [article, ...translations].map(version => ({
    language: version.language,
    address: version.address,
    // what belongs elsewhere is no version of anything here
    unlisted: canonical !== undefined || unlistedTranslations.includes(version),
  }));
}
