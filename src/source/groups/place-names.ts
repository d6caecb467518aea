/** Finds places that two groups name differently: one name in the first language, and another in a second one, or the reverse. */
import { tell } from '../../language/messages/tell.ts';
import { toSlug } from '../../language/slug.ts';
import type { Fault } from '../../problem.ts';
import type { PerLanguage } from '../fields/types.ts';
import { inLanguage } from '../publication/newsroom.ts';

/** A place with its names. */
interface NamedPlace {
  readonly name: PerLanguage;
  /** Index of the group that gave the names. */
  readonly namedBy: number;
}

/** A place that two groups name differently. */
export interface NameConflict {
  /** True if the groups use one name for two places; false if they give one place two names. */
  readonly isShared: boolean;
  /** Language of the name that two places share, or in which one place has two names. */
  readonly language: string;
  readonly name: PerLanguage;
  readonly known: NamedPlace;
}

/** The places directly below one place, by their names in all languages but the first. */
export class PlaceNames<T extends NamedPlace> {
  readonly #owners = new Map<string, T>();

  /**
   * Compares a name with the names of the other places below the same place.
   * @param known the place with the same name in the first language; undefined if there is none
   * @param findPlain returns the place whose name in all languages is a text
   */
  findConflict(
    name: PerLanguage,
    known: T | undefined,
    {
      languages,
      findPlain,
    }: { readonly languages: readonly string[]; readonly findPlain: (text: string) => T | undefined },
  ): NameConflict | undefined {
    for (const language of languages.slice(1)) {
      const text = typeof name === 'string' ? name : name[language];
      const other = known && typeof known.name !== 'string' ? known.name[language] : undefined;
      if (text === undefined || text === other || (known && typeof name === 'string')) continue;
      if (known && other !== undefined) {
        if (toSlug(text) !== toSlug(other)) return { isShared: false, language, name, known };
        continue;
      }
      const owner = this.#owners.get(keyOf(language, text)) ?? (typeof name === 'string' ? undefined : findPlain(text));
      if (owner && owner !== known) return { isShared: true, language, name, known: owner };
    }
    return undefined;
  }

  /** Remembers the names of a place. */
  add(place: T): void {
    if (typeof place.name === 'string') return;
    for (const [language, text] of Object.entries(place.name)) this.#owners.set(keyOf(language, text), place);
  }
}

const keyOf = (language: string, text: string) => `${language} ${toSlug(text)}`;

/** Describes a conflict. `where` is the file and line of the group that first named the place; `first` is the first language. */
export function describeConflict(
  { isShared, language, name, known }: NameConflict,
  where: string,
  first: string,
): Fault {
  const [here, there] = [inLanguage(name, first), inLanguage(known.name, first)];
  const [alike, apart] = isShared ? [first, language] : [language, first];
  return {
    what: isShared
      ? tell(
          'places-share-name',
        )`the place "${here}" has the same name in ${language} ("${inLanguage(name, language)}") as the place "${there}" in ${where}`
      : tell(
          'place-has-two-names',
        )`the place "${here}" has the name "${inLanguage(name, language)}" in ${language}, but the name "${inLanguage(known.name, language)}" in ${where}`,
    cure: tell(
      'name-place-alike-or-apart',
    )`if both are one place, write the same name in ${alike}; if not, write different names in ${apart}`,
  };
}
