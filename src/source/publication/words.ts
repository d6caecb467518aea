/**
 * Reads the interface strings in the publication's languages. `newsroom/strings/<lang>.yaml` adds a language, or replaces some of the
 * built-in strings.
 */

import { parse } from 'node:path';
import { tell } from '../../language/messages/tell.ts';
import { en } from '../../language/strings/en.ts';
import { findTable, ownName, shippedWords, type Tables, unreadTable } from '../../language/strings/strings.ts';
import type { Words } from '../../language/strings/words.ts';
import type { LocatedProblem } from '../../problem.ts';
import { isLanguage, parsePlace } from '../article/place.ts';
import { checkFields, positionOf } from '../fields/check.ts';
import type { Folder } from '../folder.ts';
import { type Site, siteFile } from './newsroom.ts';
import { findGapFaults, findMissing, isGroup, pluralsOf, wordsSchema } from './words-schema.ts';
import { readYamlFile } from './yaml-file.ts';

const folderOfTables = 'newsroom/strings/';

/** The interface strings of a publication, and the messages about missing strings and about languages without a check by a native speaker. */
export interface ReadWords {
  /** A complete table for each language. English strings replace missing strings. */
  readonly tables: Tables;
  /** An entry for each language with missing strings. A build treats the entries as problems. A preview and a check treat the entries as notes. */
  readonly missing: readonly LocatedProblem[];
  /** A note that lists the languages with built-in strings that no native speaker has read yet; an empty list if there is no such language. */
  readonly notes: readonly LocatedProblem[];
}

/** The publication folder, and the files in which a problem with a language may be located. */
interface Sources {
  readonly folder: Folder;
  readonly articleFiles: readonly string[];
}

/** Reads the interface strings in all languages of the publication. Adds mistakes in the tables to `problems`. */
export function readWords(
  folder: Folder,
  { site, articleFiles }: { readonly site: Site; readonly articleFiles: readonly string[] },
  problems: LocatedProblem[],
): ReadWords {
  const files = folder
    .list('newsroom')
    .filter(file => file.startsWith(folderOfTables) && file.endsWith('.yaml') && file.split('/').length === 3);
  const own = new Map(files.map(file => [parse(file).name, readTable(folder, { file, site }, problems)]));
  const sources = { folder, articleFiles };
  const tables: [string, Words][] = [];
  const missing: LocatedProblem[] = [];
  const unread: string[] = [];
  for (const language of site.languages) {
    const name = findTable(language, own.keys());
    const shipped = shippedWords(language);
    const table = name === undefined ? {} : own.get(name);
    const words = complete(table ?? {}, shipped ?? en);
    tables.push([
      language,
      shipped || (name === language && table?.name) ? words : { ...words, name: ownName(language) },
    ]);
    if (!shipped && name === undefined) missing.push(reportMissing(language, sources));
    else if (!shipped && table)
      missing.push(...reportGaps(`${folderOfTables}${name}.yaml`, findMissing(table, pluralsOf(language))));
    if (name === undefined && unreadTable(language) !== undefined) unread.push(language);
  }
  return { tables: Object.fromEntries(tables), missing, notes: reportUnread(unread, sources) };
}

/** Returns the table `own`, completed with strings of `base`. */
const complete = (own: Partial<Words>, base: Words): Words => ({
  ...base,
  ...own,
  mastheadGroups: { ...base.mastheadGroups, ...own.mastheadGroups },
  kinds: { ...base.kinds, ...own.kinds },
  articles: { ...base.articles, ...own.articles },
  minutes: { ...base.minutes, ...own.minutes },
  groupLevels: { ...base.groupLevels, ...own.groupLevels },
  groupCount: { ...base.groupCount, ...own.groupCount },
  searchCount: { ...base.searchCount, ...own.searchCount },
  stories: { ...base.stories, ...own.stories },
  storyQuestions: { ...base.storyQuestions, ...own.storyQuestions },
  storyHints: { ...base.storyHints, ...own.storyHints },
  storyAnswers: { ...base.storyAnswers, ...own.storyAnswers },
});

/** Reads a table of interface strings. If the table has mistakes, adds the mistakes to `problems` and returns `undefined`. */
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
      )`name the file after a language of the publication (${site.languages.join(', ')}), or remove the file`,
    });
    return undefined;
  }
  const read = readYamlFile(folder, file, problems);
  if (!read) return undefined;
  const { fields, problems: faults = [] } = checkFields(wordsSchema(language), withoutNulls(read.data), read.source);
  const gaps = findGapFaults(read.data, pluralsOf(language)).map(({ path, ...words }) => ({
    file,
    at: positionOf(read.source, path),
    field: path.join('.'),
    ...words,
  }));
  problems.push(...faults, ...gaps);
  return faults.length + gaps.length === 0 && isPart(fields) ? fields : undefined;
}

/** Returns a table without entries that have no value yet, such as `skip:`. `parseYaml` removes empty entries only from the outermost group. */
const withoutNulls = (data: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(data)
      .filter(([, value]) => value !== null)
      .map(([key, value]) => [key, isGroup(value) ? withoutNulls(value) : value]),
  );

/** Narrows the type of fields that `wordsSchema` has already checked. */
function isPart(fields: unknown): fields is Partial<Words> {
  const models: Readonly<Record<string, unknown>> = en;
  return (
    typeof fields === 'object' &&
    fields !== null &&
    Object.entries(fields).every(([key, value]) => typeof value === typeof models[key])
  );
}

/** Returns the entry for a language without interface strings. */
function reportMissing(language: string, sources: Sources): LocatedProblem {
  return {
    ...placeOf(language, sources),
    what: tell('interface-lacks-language')`the interface has no texts in ${language}`,
    cure: tell(
      'write-strings-file',
    )`run "npx halfsky strings ${language}", then translate the texts in ${`${folderOfTables}${language}.yaml`}`,
  };
}

/** Returns the entry for a table with missing strings; returns an empty list for a complete table. */
function reportGaps(file: string, missing: readonly string[]): readonly LocatedProblem[] {
  if (missing.length === 0) return [];
  const shown = missing.slice(0, 8).join(', ');
  return [
    {
      file,
      at: { line: 1, column: 1 },
      what:
        missing.length > 8
          ? tell('interface-lacks-texts')`${missing.length} texts of the interface are missing, among them ${shown}`
          : tell('interface-lacks-few-texts')`texts of the interface are missing: ${shown}`,
      cure: tell(
        'write-missing-strings',
      )`run "npx halfsky strings ${parse(file).name}", then translate the texts that the command adds to this file`,
    },
  ];
}

/**
 * Returns the note about `languages`, in which no native speaker has read the built-in strings yet. The position of the note is the position
 * of the first language (see `placeOf`).
 */
function reportUnread(languages: readonly string[], sources: Sources): readonly LocatedProblem[] {
  const [first] = languages;
  if (first === undefined) return [];
  return [
    {
      ...placeOf(first, sources),
      what: tell(
        'interface-texts-unread',
      )`no native speaker has read the texts of the interface in ${languages.join(', ')} yet`,
      cure: tell(
        'read-interface-texts',
      )`run "npx halfsky strings ${first}", then check the ${first} texts in the new file`,
    },
  ];
}

/**
 * Returns the position of a language: its entry in the settings or, if the settings list no languages, the first article in this language.
 */
function placeOf(language: string, { folder, articleFiles }: Sources): Pick<LocatedProblem, 'file' | 'at' | 'field'> {
  const read = readYamlFile(folder, siteFile, []);
  const said = read?.data.languages;
  if (read && Array.isArray(said)) {
    const field = `languages[${said.indexOf(language)}]`;
    return { file: siteFile, at: positionOf(read.source, ['languages', said.indexOf(language)]), field };
  }
  const file = articleFiles.find(candidate => parsePlace(candidate)?.language === language) ?? siteFile;
  return { file, at: { line: 1, column: 1 } };
}
