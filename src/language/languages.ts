/** Script and direction of a language tag (BCP 47), and hreflang alternates of a page. */

/** Right-to-left scripts (https://www.unicode.org/iso15924/). */
const rightToLeft = new Set(['Adlm', 'Arab', 'Aran', 'Hebr', 'Mand', 'Mend', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa']);

export type Direction = 'ltr' | 'rtl';

const scripts = new Map<string, string>();

/**
 * Returns the script of a language (ISO 15924). If the tag names none, it is the likely one: `Arab` for `ar` and for `ku-Arab`, `Latn`
 * for `ku`.
 */
export function scriptOf(language: string): string {
  const known = scripts.get(language);
  if (known !== undefined) return known;
  const { script = '' } = new Intl.Locale(language).maximize();
  scripts.set(language, script);
  return script;
}

/** Returns the direction of a language, by its script. */
export function directionOf(language: string): Direction {
  return rightToLeft.has(scriptOf(language)) ? 'rtl' : 'ltr';
}

/** Page in one of the publication's languages. */
export interface Version {
  readonly language: string;
  /** Path from the site's root. */
  readonly address: string;
  /** True if readers can reach the page but search engines should not list it. */
  readonly unlisted?: boolean;
}

/** Value of `<link rel="alternate">`. */
export interface Alternate {
  readonly hreflang: string;
  readonly address: string;
}

/**
 * Lists the hreflang alternates of a page. Each version shows the same list, in the publication's order of languages, including itself.
 * The first one is also `x-default`. The list is empty if there is only one version.
 * (https://developers.google.com/search/docs/specialty/international/localized-versions)
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
