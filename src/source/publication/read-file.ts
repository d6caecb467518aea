/** Reads and checks the files in `newsroom/`: YAML, front matter, texts per language, and pictures. */

import { tell } from '../../language/messages/tell.ts';
import type { Fault, FieldPath, LocatedProblem } from '../../problem.ts';
import type { Cover, Settings } from '../article/article.ts';
import { findCover } from '../article/find-picture.ts';
import { parseFrontMatter } from '../article/front-matter.ts';
import type { ArticleFields } from '../article/schema.ts';
import { checkFields, nameOf, positionOf, type YamlSource } from '../fields/check.ts';
import type { PerLanguage, Schema } from '../fields/types.ts';
import type { Folder } from '../folder.ts';
import { type Site, siteFile } from './newsroom.ts';
import { readYamlFile } from './yaml-file.ts';

/** Publication folder, settings, and the list of problems. Functions that read files in `newsroom/` add problems to this list. */
export interface Context {
  readonly folder: Folder;
  readonly site: Site;
  readonly settings: Settings;
  readonly problems: LocatedProblem[];
}

/**
 * Reads a YAML file and checks its fields. Returns `undefined` if the file does not exist. If the file has problems, adds all problems to
 * `problems` and returns `undefined`.
 */
export function readYaml<S extends Schema>(folder: Folder, file: string, schema: S, problems: LocatedProblem[]) {
  const read = readYamlFile(folder, file, problems);
  if (!read) return undefined;
  const { data, source } = read;
  const checked = checkFields(schema, data, source);
  if (checked.problems) problems.push(...checked.problems);
  return checked.fields === undefined ? undefined : { fields: checked.fields, source };
}

/** Returns what is wrong with a text in `language`, which is none of the publication's languages. */
export const notOfPublication = (language: string, languages: readonly string[]): Fault => ({
  what: tell('no-language-of-publication')`${language} is not a language of this publication`,
  cure: tell(
    'use-or-add-language',
  )`use a language of the publication (${languages.join(', ')}), or add this language to "languages" in ${siteFile}`,
});

interface LanguageCheck {
  readonly languages: readonly string[];
  readonly problems: LocatedProblem[];
  /** Path of the group that contains the texts, such as a tag in tags.yaml; absent if the texts themselves are at the top level. */
  readonly within?: FieldPath;
}

/** Adds a problem to `problems` for each text in a language that the publication does not have. */
export function checkLanguages(
  texts: Readonly<Record<string, PerLanguage | undefined>>,
  source: YamlSource,
  { languages, problems, within = [] }: LanguageCheck,
): void {
  for (const [field, value] of Object.entries(texts)) {
    if (typeof value !== 'object') continue;
    for (const language of Object.keys(value)) {
      if (languages.includes(language)) continue;
      const path = [...within, field, language];
      problems.push({
        file: source.file,
        at: positionOf(source, path, true),
        field: nameOf(path),
        ...notOfPublication(language, languages),
      });
    }
  }
}

/** Finds the picture that a field names. If the picture cannot be shown, adds a problem to `problems` and returns `undefined`. */
export function readPicture(
  fields: ArticleFields['cover'],
  field: string,
  source: YamlSource,
  { settings, problems }: Context,
): Cover | undefined {
  if (!fields) return undefined;
  const found = findCover(source.file, fields, settings.files);
  if ('file' in found) return found;
  problems.push({ file: source.file, at: positionOf(source, [field, 'src']), field: `${field}.src`, ...found });
  return undefined;
}

/** Reads a Markdown file and checks its front matter. If there are problems, adds all problems to `problems` and returns `undefined`. */
export function readMatter<S extends Schema>(file: string, schema: S, { folder, problems }: Context) {
  const text = folder.readText(file);
  if (typeof text !== 'string') {
    problems.push(text);
    return undefined;
  }
  const matter = parseFrontMatter(file, text);
  if (!('data' in matter)) {
    problems.push(...matter);
    return undefined;
  }
  const checked = checkFields(schema, matter.data, matter.source);
  if (checked.problems) problems.push(...checked.problems);
  return checked.fields === undefined ? undefined : { fields: checked.fields, ...matter };
}
