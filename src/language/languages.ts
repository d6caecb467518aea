/** What a language tag (BCP 47) says of how a text is written, and how pages name their versions in other languages. */

/** Scripts that run from right to left (https://www.unicode.org/iso15924/). */
const rightToLeft = new Set(['Adlm', 'Arab', 'Aran', 'Hebr', 'Mand', 'Mend', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa']);

export type Direction = 'ltr' | 'rtl';

const scripts = new Map<string, string>();

/** The script of a language (ISO 15924), the likely one where the tag does not name it: `Arab` for `ar` and for `ku-Arab`, `Latn` for `ku`. */
export function scriptOf(language: string): string {
  const known = scripts.get(language);
  if (known !== undefined) return known;
  const { script = '' } = new Intl.Locale(language).maximize();
  scripts.set(language, script);
  return script;
}

export function directionOf(language: string): Direction {
  return rightToLeft.has(scriptOf(language)) ? 'rtl' : 'ltr';
}

/** A page in one of the publication's languages. */
export interface Version {
  readonly language: string;
  /** From the site's root. */
  readonly address: string;
  /** Readers are led there; search engines are not told of it. */
  readonly unlisted?: boolean;
}

export interface Alternate {
  readonly hreflang: string;
  readonly address: string;
}

/**
 * What each version of a page says of all of them: the same list on each, itself included, in the publication's order of languages, and for
 * everybody else the first. Empty where there is only one. (https://developers.google.com/search/docs/specialty/international/localized-versions)
 */
export function listAlternates(versions: readonly Version[], languages: readonly string[]): readonly Alternate[] {
  const listed = versions
    .filter(({ unlisted }) => !unlisted)
    .toSorted((a, b) => languages.indexOf(a.language) - languages.indexOf(b.language));
  const [first] = listed;
  if (!first || listed.length < 2) return [];
  return [
    ...listed.map(({ language, address }) => ({ hreflang: language, address })),
    { hreflang: 'x-default', address: first.address },
  ];
}
