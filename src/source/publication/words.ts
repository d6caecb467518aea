/**
 * Reads the interface strings in the publication's languages. `newsroom/strings/<lang>.yaml` adds a language, or replaces some of the
 * built-in strings.
 */

import { parse } from 'node:path';
import { tell } from '../../language/messages/tell.ts';
import { en } from '../../language/strings/en.ts';
import { findTable, ownName, shippedWords, type Tables } from '../../language/strings/strings.ts';
import type { Words } from '../../language/strings/words.ts';
import type { LocatedProblem } from '../../problem.ts';
import { isLanguage, parsePlace } from '../article/place.ts';
import { checkFields, positionOf } from '../fields/check.ts';
import type { Folder } from '../folder.ts';
import { type Site, siteFile } from './newsroom.ts';
import { findGapFaults, pluralsOf, wordsSchema } from './words-schema.ts';
import { readYamlFile } from './yaml-file.ts';

const folderOfTables = 'newsroom/strings/';

/**
 * Returns a table of interface strings for each language of the publication. For a missing table, adds a problem to `problems` and uses the
 * English strings, so that a preview can still show the pages.
 */
export function readWords(
  folder: Folder,
  { site, articleFiles }: { readonly site: Site; readonly articleFiles: readonly string[] },
  problems: LocatedProblem[],
): Tables {
  const files = folder
    .list('newsroom')
    .filter(file => file.startsWith(folderOfTables) && file.endsWith('.yaml') && file.split('/').length === 3);
  const own = new Map(files.map(file => [parse(file).name, readTable(folder, { file, site }, problems)]));
  const missing: string[] = [];
  const tableOf = (language: string): Words => {
    const name = findTable(language, own.keys());
    const shipped = shippedWords(language);
    if (name === undefined && !shipped) missing.push(language);
    const table = name === undefined ? undefined : own.get(name);
    const words = { ...(shipped ?? en), ...table };
    return shipped || name === language ? words : { ...words, name: ownName(language) };
  };
  const tables = Object.fromEntries(site.languages.map(language => [language, tableOf(language)]));
  problems.push(...missing.map(language => reportMissing(language, { folder, articleFiles })));
  return tables;
}

/** Reads a table of interface strings. If the table has mistakes, adds them to `problems` and returns `undefined`. */
function readTable(
  folder: Folder,
  { file, site }: { readonly file: string; readonly site: Site },
  problems: LocatedProblem[],
): Partial<Words> | undefined {
  const language = parse(file).name;
  const at = { line: 1, column: 1 };
  const served = site.languages.filter(one => isLanguage(language) && findTable(one, [language]) !== undefined);
  if (served.length === 0) {
    const what = isLanguage(language)
      ? tell(
          'file-of-unknown-language',
        )`the file name contains the language "${language}", which is not a language of this publication`
      : tell('not-a-language-tag')`"${language}" is not a language tag`;
    problems.push({
      file,
      at,
      what,
      cure: tell(
        'name-file-for-language',
      )`name the file after one of the languages ${site.languages.join(', ')}, or remove the file`,
    });
    return undefined;
  }
  const read = readYamlFile(folder, file, problems);
  if (!read) return undefined;
  const isWhole = shippedWords(language) === undefined;
  const { fields, problems: faults = [] } = checkFields(wordsSchema(language, isWhole), read.data, read.source);
  const gaps = findGapFaults(read.data, pluralsOf(language)).map(({ path, ...words }) => ({
    file,
    at: positionOf(read.source, path),
    field: path.join('.'),
    ...words,
  }));
  problems.push(...faults, ...gaps);
  return faults.length + gaps.length === 0 && isPart(fields) ? fields : undefined;
}

/** Narrows the type of fields that `wordsSchema` has already checked. */
function isPart(fields: unknown): fields is Partial<Words> {
  const models: Readonly<Record<string, unknown>> = en;
  return (
    typeof fields === 'object' &&
    fields !== null &&
    Object.entries(fields).every(([key, value]) => typeof value === typeof models[key])
  );
}

const tellLack = (language: string) => tell('interface-lacks-language')`the interface has no texts in ${language}`;

/** Returns whether a problem reports a language without interface strings. Such a problem is not a mistake in an article. */
export const isLackOfWords = ({ what }: LocatedProblem) => what.kind === 'interface-lacks-language';

/**
 * Returns the problem that reports a language without interface strings. The problem's position is the language's entry in the settings or,
 * if the settings list no languages, the first article in this language.
 */
function reportMissing(
  language: string,
  { folder, articleFiles }: { readonly folder: Folder; readonly articleFiles: readonly string[] },
): LocatedProblem {
  const what = tellLack(language);
  const cure = tell(
    'write-strings-file',
  )`add the file ${`${folderOfTables}${language}.yaml`}; the command npx halfsky strings ${language} creates the file`;
  const read = readYamlFile(folder, siteFile, []);
  const said = read?.data.languages;
  if (read && Array.isArray(said)) {
    const at = positionOf(read.source, ['languages', said.indexOf(language)]);
    return { file: siteFile, at, field: `languages[${said.indexOf(language)}]`, what, cure };
  }
  const file = articleFiles.find(candidate => parsePlace(candidate)?.language === language) ?? siteFile;
  return { file, at: { line: 1, column: 1 }, what, cure };
}
