/** Checks front matter whose fields are valid: the order of dates, punctuation in names, and text that YAML reads as a comment. */

import { findDoubtful } from '../../language/characters.ts';
import { tell } from '../../language/messages/tell.ts';
import { possiblePersianDay } from '../../language/other-calendars.ts';
import type { FieldPath, LocatedProblem } from '../../problem.ts';
import { nameOf, positionOf, type YamlSource } from '../fields/check.ts';
import type { FrontMatter } from './front-matter.ts';
import { noteMarkup } from './plain-fields.ts';
import { findRemarks } from './remarks.ts';
import type { ArticleFields } from './schema.ts';
import { sayDoubtful } from './unseen-letters.ts';

type Faulty = Pick<LocatedProblem, 'what' | 'cure'> & { readonly path: FieldPath };

/**
 * Returns the problems that front matter can have although each of its fields is valid: an expiry, update or correction date that is
 * earlier than `date`, a punctuation mark after a name, or text that YAML reads as a comment.
 */
export function checkMatter(fields: ArticleFields, { data, source }: FrontMatter): readonly LocatedProblem[] {
  const { file } = source;
  return [
    ...[...checkDates(fields), ...checkNames(fields)].map(fault => locate(fault, source)),
    ...findRemarks(source.yaml, data).map(({ position: { line, column }, ...words }) => ({
      file,
      at: { line: line + source.linesBefore, column },
      ...words,
    })),
  ];
}

/**
 * Returns possible mistakes: a suspicious character in the headline, Markdown in plain text, a year of another calendar, and a colon or a comma in a
 * name. A colon may
 * be correct, because the name of an organisation may contain a colon.
 */
export function noteMatter(fields: ArticleFields, { source }: FrontMatter): readonly LocatedProblem[] {
  const letters = findDoubtful(fields.title).map(({ code }): Faulty => ({ path: ['title'], ...sayDoubtful(code) }));
  return [
    ...noteMarkup(fields, source),
    ...[...letters, ...noteYear(fields), ...noteRoles(fields), ...noteCommas(fields)].map(fault =>
      locate(fault, source),
    ),
  ];
}

const locate = ({ path, what, cure }: Faulty, source: YamlSource): LocatedProblem => ({
  file: source.file,
  at: positionOf(source, path),
  field: nameOf(path),
  what,
  cure,
});

function* checkDates({ date, updated, expires, corrections = [] }: ArticleFields): Generator<Faulty> {
  if (expires && expires.end <= date.millis) {
    const what = tell('expires-before-publication')`the expiry date is before the publication date`;
    const cure = tell(
      'write-later-day-or-draft',
    )`write ${date.day} or a later date; to hide the article, write "draft: true"`;
    yield { path: ['expires'], what, cure };
  }
  if (updated && updated.day < date.day) {
    const what = tell('day-before-publication')`the date of the update is before the publication date`;
    yield {
      path: ['updated'],
      what,
      cure: tell('write-later-day')`write ${date.day} or a later date, or correct the field "date"`,
    };
  }
  for (const [i, correction] of corrections.entries()) {
    if (correction.date.day >= date.day) continue;
    yield {
      path: ['corrections', i, 'date'],
      what: tell('correction-before-publication')`the date of the correction is before the publication date`,
      cure: tell('write-later-day')`write ${date.day} or a later date, or correct the field "date"`,
    };
  }
}

/** Yields a warning for a date from before the Gregorian calendar, such as `1405-08-27`, which is a date of 2026 in the Persian calendar. */
function* noteYear({ date }: ArticleFields): Generator<Faulty> {
  if (date.day >= '1583') return;
  const what = tell(
    'year-of-other-calendar',
  )`the Gregorian calendar did not exist yet in the year ${date.day.slice(0, 4)}`;
  const persian = possiblePersianDay(date.day);
  const cure =
    persian === undefined
      ? tell('write-gregorian-date')`write the date in the Gregorian calendar, such as 2017-09-05`
      : tell('write-day-of-persian-date')`write ${persian} if it is a date in the Persian calendar`;
  yield { path: ['date'], what, cure };
}

function* listNames(fields: ArticleFields): Generator<{ readonly name: string; readonly path: FieldPath }> {
  for (const field of ['by', 'editor', 'translator', 'photographer'] as const)
    for (const [i, name] of (fields[field] ?? []).entries()) yield { name, path: [field, i] };
}

/** Yields a problem for each name that ends with a punctuation mark, such as `王芳，`. */
function* checkNames(fields: ArticleFields): Generator<Faulty> {
  for (const { name, path } of listNames(fields)) {
    if (!/[,，、；،؛]$/.test(name)) continue;
    const what = tell('mark-behind-name')`the punctuation mark after the name would become part of the name`;
    yield { path, what, cure: tell('write-this')`write ${name.replace(/(?<![\s,，、；،؛])[\s,，、；،؛]+$/, '')}` };
  }
}

/**
 * Yields a possible mistake for each name that seems to include the role and name of another person, as in `王芳　摄影：李四` (“Wang Fang, photos:
 * Li Si”).
 */
function* noteRoles(fields: ArticleFields): Generator<Faulty> {
  for (const { name, path } of listNames(fields)) {
    if (!name.includes('：')) continue;
    const cure = tell(
      'write-names-in-own-fields',
    )`write each name alone, in the field for the person’s role, such as "photographer"`;
    yield {
      path,
      what: tell(
        'colon-like-a-role',
      )`the name contains a colon, so the words before the colon may be a role such as "photographer"`,
      cure,
    };
  }
}

/** Yields a possible mistake for each name that contains a comma, because the comma may separate several names. */
function* noteCommas(fields: ArticleFields): Generator<Faulty> {
  for (const { name, path } of listNames(fields)) {
    // A comma inside quotation marks, as in 《妇女、儿童》, does not separate names.
    if (!/[，、،؛].*\S/.test(name.replace(/《[^》]*》|“[^”]*”|«[^»]*»/g, ''))) continue;
    yield {
      path,
      what: tell('comma-in-name')`the comma in this name may separate several names`,
      cure: tell('write-names-as-list')`write several names as a list, such as [Wang Fang, Li Si]`,
    };
  }
}
