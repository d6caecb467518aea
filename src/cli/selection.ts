/** The options `--week`, `--column` and `--lang` of commands that collect several articles in one file. */

import type { Catalogue, Edition } from '../catalogue/catalogue.ts';
import { type Selection, selectPieces } from '../catalogue/selection.ts';
import { tell } from '../language/messages/tell.ts';
import { parseWeek, type Week, weekOf } from '../language/weeks.ts';
import type { Column, Newsroom } from '../source/publication/newsroom.ts';
import { type ParsedArguments, UsageError } from './arguments.ts';
import { adviseName } from './name-advice.ts';
import { notPublished } from './publication-language.ts';

/**
 * Returns the edition in the language that `--lang` names; default: the first language of the publication.
 * @throws UsageError if the publication does not have the language
 */
export function editionOf(given: ParsedArguments, { site, editions }: Catalogue): Edition {
  const language = given.option('lang') ?? site.languages[0];
  const edition = editions.find(candidate => candidate.language === language);
  if (edition) return edition;
  throw notPublished(language, site.languages);
}

/**
 * Does nothing if the user gave neither `--week` nor `--column`.
 * @throws UsageError otherwise; the user has also named articles
 */
export function refuseSelection(given: ParsedArguments): void {
  if (given.option('week') === undefined && given.option('column') === undefined) return;
  throw new UsageError(
    tell('articles-and-selection')`articles cannot be named together with --week or --column`,
    tell('name-or-select')`write either the articles, or --week, or --column`,
  );
}

/**
 * Returns what `--week` or `--column` selects.
 * @throws UsageError if neither or both are given, if the value does not exist, or if no article of the edition is selected
 */
export function selectionOf(given: ParsedArguments, { newsroom }: Catalogue, edition: Edition): Selection {
  const [week, column] = [given.option('week'), given.option('column')];
  const newest = newestWeek(edition);
  if ((week === undefined) === (column === undefined))
    throw new UsageError(
      week === undefined
        ? tell('selection-missing')`the selection of articles is missing`
        : tell('selection-twice')`--week and --column cannot be used together`,
      newest === undefined
        ? undefined
        : tell(
            'write-week-or-column',
          )`write --week ${newest} or --column ${newsroom.columns.keys().next().value ?? 'ID'}`,
    );
  const selection: Selection =
    week === undefined
      ? { kind: 'column', column: columnOf(column ?? '', newsroom) }
      : { kind: 'week', week: weekFrom(week, edition) };
  if (selectPieces(edition, selection).length > 0) return selection;
  throw new UsageError(
    tell('nothing-selected')`${edition.language} has no published article in ${week ?? column ?? ''}`,
    week === undefined || newest === undefined
      ? undefined
      : tell('newest-week')`the newest week with an article is ${newest}`,
  );
}

function columnOf(id: string, { columns }: Newsroom): Column {
  const column = columns.get(id);
  if (column) return column;
  throw new UsageError(tell('no-such-column')`there is no column "${id}"`, adviseName(id, columns.keys()));
}

/**
 * Parses the value of `--week`.
 * @throws UsageError if it is not a week
 */
export function weekFrom(text: string, edition: Edition): Week {
  const week = parseWeek(text);
  if (week) return week;
  throw new UsageError(
    tell('not-a-week')`"${text}" is not a week`,
    tell('write-a-week')`write a week such as ${newestWeek(edition) ?? '2017-W36'}`,
  );
}

/** Returns the newest week with an article, such as `2017-W36`; undefined if there are no articles. */
const newestWeek = ({ pieces: [newest] }: Edition): string | undefined => newest && weekOf(newest.article.date.day).id;
