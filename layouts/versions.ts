/** The same page in the publication's other languages. */
import type { Edition } from '../src/catalogue/catalogue.ts';
import type { Publication } from './kind.ts';
import type { Version } from './page.ts';

/** Asks every edition for its address of the page; undefined where it has none. */
export function versionsOf(
  { catalogue }: Publication,
  addressIn: (edition: Edition) => string | undefined,
): readonly Version[] {
  return catalogue.editions.flatMap(edition => {
    const address = addressIn(edition);
    return address === undefined ? [] : [{ language: edition.language, address }];
  });
}
