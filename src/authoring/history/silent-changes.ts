/** Finds published articles with changed text, but without a new correction or update date. */

import { correctionsOf } from '../../catalogue/corrections.ts';
import { toFileText } from '../../language/file-text.ts';
import { tell } from '../../language/messages/tell.ts';
import { oneLine } from '../../language/white-space.ts';
import type { LocatedProblem } from '../../problem.ts';
import type { Article, Settings } from '../../source/article/article.ts';
import { parseArticle } from '../../source/article/parse-article.ts';
import type { History } from './git.ts';

/** Data for comparing the current articles with an earlier version of the publication. */
export interface Then {
  readonly history: History;
  /** Name of the commit as the user typed it. */
  readonly since: string;
  /**
   * Time of the check, in milliseconds since 1970-01-01T00:00Z. If the date of an earlier version is after the check, readers have not seen
   * the earlier version. Changes to this version do not count.
   */
  readonly now: number;
  readonly settings: Settings;
}

/**
 * Compares the current articles with earlier versions. Returns a problem for each article with changed text, but without a new correction or
 * update date. Also returns a problem for each removed correction.
 */
export function findSilentChanges(articles: readonly Article[], then: Then): readonly LocatedProblem[] {
  const { history, since, now, settings } = then;
  const byFile = new Map(articles.map(article => [article.file, article]));
  const byAddress = new Map(
    articles.flatMap(article => addressesOf(article).map(address => [address, article] as const)),
  );
  const problems: LocatedProblem[] = [];
  for (const file of history.changedFiles('articles')) {
    const before = readThen(file, history, settings);
    // If the file was moved, its old address leads to the current article.
    const article = byFile.get(file) ?? (before && byAddress.get(before.address));
    if (!article || !before || before.draft || before.date.millis > now) continue;
    const faults = [
      ...(wordsOf(before) === wordsOf(article) || isNoted(before, article) ? [] : [silence(article, since)]),
      ...correctionsOf(before)
        .filter(({ id, text }) => !correctionsOf(article).some(other => other.id === id && other.text === text))
        .map(({ date }) => offRecord(article, date.day, since)),
    ];
    if (faults.length > 0 && !isExcused([file, article.file], history)) problems.push(...faults);
  }
  return problems;
}

const addressesOf = ({ address, aliases = [] }: Article) => [...aliases, address];

function readThen(file: string, history: History, settings: Settings): Article | undefined {
  if (!file.endsWith('.md')) return undefined;
  return parseArticle(file, toFileText(history.textThen(file)), settings).value;
}

const silence = ({ file }: Article, since: string): LocatedProblem => ({
  file,
  at: { line: 1, column: 1 },
  what: tell(
    'text-changed-silently',
  )`the text of a published article changed after ${since}, but neither the field "corrections" nor the field "updated" mentions the change`,
  cure: tell(
    'note-the-correction',
  )`describe the mistake and the right version in the field "corrections", or write the date of the change in the field "updated"; if you only corrected spelling, end the commit message with "Correction: none"`,
});

const offRecord = ({ file }: Article, day: string, since: string): LocatedProblem => ({
  file,
  at: { line: 1, column: 1 },
  what: tell(
    'correction-was-removed',
  )`the correction dated ${day} was in version ${since} of the article and is missing now`,
  cure: tell(
    'restore-the-correction',
  )`restore the correction unchanged; if you only corrected spelling, end the commit message with "Correction: none"`,
});

/** Returns the headline, summary and text of an article, without HTML tags. */
function wordsOf({ title, summary, body }: Article): string {
  return oneLine([title, summary, body.replace(/<[^>]*>/g, ' ')].join(' '));
}

function isNoted(before: Article, now: Article): boolean {
  const isNewer = (now.updated?.millis ?? 0) > (before.updated?.millis ?? 0);
  return isNewer || (now.corrections ?? []).length > (before.corrections ?? []).length;
}

/** Returns whether every commit that changed the files has the trailer `Correction: none`; false if there are uncommitted changes. */
function isExcused(files: readonly string[], history: History): boolean {
  if (files.some(file => history.isUncommitted(file))) return false;
  const commits = history.trailers(files, 'Correction');
  return commits.length > 0 && commits.every(values => values.some(value => /^none$/i.test(value.trim())));
}
