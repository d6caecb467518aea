/** Year, slug and language of an article, read from the path of its file. */

import { addressOf, rootOf } from '../../addresses.ts';
import { withoutUnseen } from '../../language/characters.ts';
import { tell } from '../../language/messages/tell.ts';
import { isSlug } from '../../language/slug.ts';
import type { LocatedProblem } from '../../problem.ts';
import { languageTag } from '../fields/patterns.ts';

/** Parts of an article's path: `articles/2017/slug.zh-Hans.md` or `articles/2017/slug/index.zh-Hans.md`. */
export interface Place {
  readonly year: string;
  readonly slug: string;
  /** Language tag in the file name. If undefined, the article is in the publication's default language. */
  readonly language: string | undefined;
}

let languageNames: Intl.DisplayNames | undefined;

/** Returns the English name of a language; undefined for an unknown language. Loads the names with the first question. */
function nameOf(language: string): string | undefined {
  languageNames ??= new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
  return languageNames.of(language);
}

/** Returns whether a string is a language tag (BCP 47), such as `zh-Hans`, of a language that `Intl.DisplayNames` knows. */
export function isLanguage(text: string): boolean {
  return languageTag.test(text) && nameOf(text) !== undefined;
}

/** Splits a file name without `.md` into its stem and its language: `slug.zh-Hans` → `slug`, `zh-Hans`. */
export function splitLanguage(name: string): { readonly stem: string; readonly language: string | undefined } {
  const dot = name.lastIndexOf('.');
  const suffix = name.slice(dot + 1);
  return dot > 0 && isLanguage(suffix)
    ? { stem: name.slice(0, dot), language: suffix }
    : { stem: name, language: undefined };
}

/** Returns the key that all language versions of an article share, such as `2017/slug`. */
export const workOf = ({ year, slug }: Pick<Place, 'year' | 'slug'>): string => `${year}/${slug}`;

const shape = /^articles\/(\d{4})\/([^/]+?)(?:\/([^/]+))?\.md$/;

/** Returns whether a file is a `.md` file in `articles/`. Every `.md` file there must be an article. */
export const isArticleFile = (file: string): boolean => file.startsWith('articles/') && file.endsWith('.md');

/** Parses the path of an article file. Returns `undefined` if no article may have that path. */
export function parsePlace(file: string): Place | undefined {
  const match = shape.exec(file.normalize('NFC'));
  if (!match) return undefined;
  const [, year = '', first = '', second] = match;
  const { stem, language } = splitLanguage(second ?? first);
  if (second === undefined) return stem === 'index' ? undefined : { year, slug: stem, language };
  return stem === 'index' ? { year, slug: first, language } : undefined;
}

/** Returns the address of the article in a file, or `undefined` if no article may have the path of this file. */
export function addressOfArticleFile(file: string, firstLanguage: string): string | undefined {
  const place = parsePlace(file);
  return place && addressOf.article(rootOf(place.language ?? firstLanguage, firstLanguage), place.year, place.slug);
}

/** Checks the file name of an article or page, which becomes part of its address. Without `languages`, any language is allowed. */
export function checkName(
  file: string,
  name: string,
  language: string,
  languages: readonly string[] | undefined,
): readonly LocatedProblem[] {
  const at = { line: 1, column: 1 };
  const problems: LocatedProblem[] = [];
  if (languages && !languages.includes(language) && isLanguage(language)) {
    problems.push({
      file,
      at,
      what: tell(
        'file-of-unknown-language',
      )`the file name contains the language "${language}", which is not a language of this publication`,
      cure: tell(
        'rename-or-add-language',
      )`in the file name, use a language of the publication (${languages.join(', ')}), or add "${language}" to "languages" in newsroom/site.yaml`,
    });
  }
  if (!isSlug(name) || withoutUnseen(name) !== name) {
    problems.push({
      file,
      at,
      what: tell('name-not-for-address')`"${name}" cannot be part of an address`,
      cure: tell('name-file-with-letters')`use only letters, digits and hyphens in the file name`,
    });
  }
  const suffix = /\.([A-Za-z]{2,3}(?:[-_][A-Za-z]{2,4})*)$/.exec(name)?.[1];
  const meant = suffix && languages?.find(known => known.toLowerCase() === suffix.replace(/_/g, '-').toLowerCase());
  if (meant)
    problems.push({
      file,
      at,
      what: tell('language-spelled-otherwise')`the file name spells the language "${meant}" as "${suffix}"`,
      cure: tell('write-this')`write ${meant}`,
    });
  return problems;
}
