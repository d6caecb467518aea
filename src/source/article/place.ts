/** Where a file lies decides its address and its language. */

import { withoutUnseen } from '../../language/characters.ts';
import { tell } from '../../language/messages/tell.ts';
import type { LocatedProblem } from '../../problem.ts';

/** The place of an article: `articles/2017/slug.zh-Hans.md` or `articles/2017/slug/index.zh-Hans.md`. */
export interface Place {
  readonly year: string;
  readonly slug: string;
  /** As the file name says it; absent in the file name means the publication's first language. */
  readonly language: string | undefined;
}

const languageNames = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
const tag = /^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|\d{3}))?$/;

/** Whether the text is a language tag (BCP 47) of a language that has a name. */
export function isLanguage(text: string): boolean {
  return tag.test(text) && languageNames.of(text) !== undefined;
}

/** Parts a file name without `.md` into the name and the language at its end. */
export function splitLanguage(name: string): { readonly stem: string; readonly language: string | undefined } {
  const dot = name.lastIndexOf('.');
  const suffix = name.slice(dot + 1);
  return dot > 0 && isLanguage(suffix)
    ? { stem: name.slice(0, dot), language: suffix }
    : { stem: name, language: undefined };
}

const shape = /^articles\/(\d{4})\/([^/]+?)(?:\/([^/]+))?\.md$/;

/** The place of an article file, or undefined if no article can lie there. */
export function parsePlace(file: string): Place | undefined {
  const match = shape.exec(file.normalize('NFC'));
  if (!match) return undefined;
  const [, year = '', first = '', second] = match;
  const { stem, language } = splitLanguage(second ?? first);
  if (second === undefined) return stem === 'index' ? undefined : { year, slug: stem, language };
  return stem === 'index' ? { year, slug: first, language } : undefined;
}

/** Letters and digits of any script, and - _ . ~ : what stands in an address as it is. */
const slugShape = /^[\p{L}\p{M}\p{N}_~-][\p{L}\p{M}\p{N}_.~-]*$/u;

/** What is wrong with the name of a file that becomes part of an address. Absent `languages` means any. */
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
      what: tell('file-of-unknown-language')`the file name says ${language}, which is no language of this publication`,
      cure: tell(
        'rename-or-add-language',
      )`rename it to one of ${languages.join(', ')}, or add ${language} to languages in newsroom/site.yaml`,
    });
  }
  if (!slugShape.test(name) || withoutUnseen(name) !== name) {
    problems.push({
      file,
      at,
      what: tell('name-not-for-address')`"${name}" cannot stand in an address`,
      cure: tell('name-file-with-letters')`name the file with letters, digits and hyphens`,
    });
  }
  const suffix = /\.([A-Za-z]{2,3}(?:[-_][A-Za-z]{2,4})*)$/.exec(name)?.[1];
  const meant = suffix && languages?.find(known => known.toLowerCase() === suffix.replace(/_/g, '-').toLowerCase());
  if (meant)
    problems.push({
      file,
      at,
      what: tell('language-spelled-otherwise')`the language ${meant} is written ${suffix} in the file name`,
      cure: tell('write-this')`write ${meant}`,
    });
  return problems;
}
