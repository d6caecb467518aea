/** Finds the script and direction of a language (BCP 47), and the hreflang alternates of a page. */

/** Right-to-left scripts (https://www.unicode.org/iso15924/). */
const rightToLeft = new Set(['Adlm', 'Arab', 'Aran', 'Hebr', 'Mand', 'Mend', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa']);

export type Direction = 'ltr' | 'rtl';

const scripts = new Map<string, string>();

/**
 * Returns the script of a language (ISO 15924). If the tag contains no script, returns the script in which the language is usually written:
 * `Arab` for `ar`, `Latn` for `ku`, but `Arab` for `ku-Arab`.
 */
export function scriptOf(language: string): string {
  const known = scripts.get(language);
  if (known !== undefined) return known;
  const { script = '' } = new Intl.Locale(language).maximize();
  scripts.set(language, script);
  return script;
}

/** Returns the direction in which a language is written. */
export function directionOf(language: string): Direction {
  return rightToLeft.has(scriptOf(language)) ? 'rtl' : 'ltr';
}

/** A page in one of the publication's languages. */
export interface Version {
  readonly language: string;
  /** Address of the page: its path from the site's root. */
  readonly address: string;
  /** True if search engines must not list the page, although readers can open it. */
  readonly unlisted?: boolean;
}

/** The attributes of a `<link rel="alternate">`. `address` becomes its `href`. */
export interface Alternate {
  readonly hreflang: string;
  readonly address: string;
}

/**
 * Lists the hreflang alternates of a page. Every version of the page has the same list, in the publication's order of languages. The list
 * includes the page itself. The first entry of the list is repeated as `x-default`. Returns an empty list if there is only one version.
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
