/** Collects the open tasks of the editors, by section. Has no side effects. */

import { addressOf } from '../../addresses.ts';
import type { Catalogue, Piece } from '../../catalogue/catalogue.ts';
import type { Coverage } from '../../catalogue/coverage.ts';
import { findDueCodes } from '../../catalogue/groups.ts';
import type { Moment } from '../../language/dates.ts';
import type { Message } from '../../message.ts';
import type { LocatedProblem } from '../../problem.ts';
import type { Article } from '../../source/article/article.ts';
import { askForAlt } from '../../source/article/unanswered.ts';
import { inLanguage, languageIn } from '../../source/publication/newsroom.ts';
import type { Entry, Overview, Section, SectionName } from './section.ts';
import { findRareTags, findUnusedPeople } from './strays.ts';

/** Input of `collectOverview`, which lists the open tasks of the editors. */
export interface State {
  /** Catalogue that includes drafts and scheduled articles. */
  readonly catalogue: Catalogue;
  readonly problems: readonly LocatedProblem[];
  /** Translates a message into the language of the person who reads the overview. */
  say(message: Message): string;
  readonly coverage: Coverage;
  /**
   * Translations that are outdated according to git history: the original changed in a later commit. Maps the file of the translation to
   * the time when the original changed.
   */
  readonly staleTranslations: ReadonlyMap<string, Moment>;
}

/** An article appears in the section `expiring` from this number of days before it expires. */
const soon = 14;

/** Returns all sections with all their entries, the most urgent section first. */
export function collectOverview({ catalogue, problems, say, coverage, staleTranslations }: State): Overview {
  const { now, editions } = catalogue;
  const pieces = editions.flatMap(edition => edition.pieces).sort(byDate);
  const all = new Map(
    editions.flatMap(edition => [...edition.pieces, ...edition.expired]).map(piece => [piece.article.file, piece]),
  );
  const section = (name: SectionName, entries: readonly Entry[]): Section => ({ name, entries });
  const tell = (problem: LocatedProblem) => tellProblem(problem, all.get(problem.file), say);
  const inState = (state: Piece['state']) => pieces.filter(piece => piece.state === state);
  return {
    now,
    sections: [
      section('problems', problems.map(tell)),
      section(
        'scheduled',
        inState('scheduled')
          .toReversed()
          .map(piece => toEntry(piece, { at: ['date'], when: piece.article.date })),
      ),
      section('expiring', findExpiring(pieces, now)),
      section('codes', findCodes(catalogue)),
      section(
        'drafts',
        inState('draft').map(piece => toEntry(piece, { at: ['draft'] })),
      ),
      section('behind', findBehind([...all.values()], staleTranslations)),
      section('missing', findMissing(coverage, all)),
      section('alt', [...problems.filter(isAboutAlt).map(tell), ...findUnanswered(pieces)]),
      section('tags', findRareTags(catalogue)),
      section(
        'column',
        catalogue.newsroom.columns.size === 0
          ? []
          : pieces
              .filter(({ article }) => article.column === undefined)
              .map(piece => toEntry(piece, { at: ['title'] })),
      ),
      section('people', findUnusedPeople(catalogue)),
    ],
  };
}

/** Compares two articles for sorting, newest first. Articles with the same date are sorted by file name, in reverse. */
const byDate = ({ article: a }: Piece, { article: b }: Piece) =>
  b.date.millis - a.date.millis || (a.file < b.file ? 1 : -1);

function toEntry({ article }: Pick<Piece, 'article'>, more: Pick<Entry, 'at'> & Partial<Entry>): Entry {
  const { title, language, address, file } = article;
  return { name: { text: title, language }, address, file, ...more };
}

function tellProblem(
  { file, at, field, what, cure }: LocatedProblem,
  piece: Piece | undefined,
  say: (message: Message) => string,
): Entry {
  const problem = { field, what: say(what), cure: say(cure) };
  return piece ? toEntry(piece, { at, problem }) : { file, at, problem };
}

function findExpiring(pieces: readonly Piece[], now: Moment): readonly Entry[] {
  const last = now.millis + soon * 24 * 60 * 60 * 1000;
  return pieces
    .flatMap(piece => {
      const { draft, expires } = piece.article;
      return !draft && expires && expires.end > now.millis && expires.end <= last ? [{ piece, expires }] : [];
    })
    .sort((a, b) => a.expires.end - b.expires.end)
    .map(({ piece, expires }) => toEntry(piece, { at: ['expires'], when: expires }));
}

/** Lists the codes of groups that have expired, then the codes that expire soon. */
function findCodes({ groups, now, site, editions }: Catalogue): readonly Entry[] {
  if (!groups) return [];
  const [language] = site.languages;
  const { expired, soon: expiring } = findDueCodes(groups, now);
  return [...expired, ...expiring].map(({ file, at, name, path, expires }) => ({
    ...{ file, at, when: expires, isPast: expires.end <= now.millis },
    address: addressOf.groupPlace(editions[0].root, path),
    name: { text: inLanguage(name, language), language: languageIn(name, language) },
  }));
}

/** Lists outdated translations, according to their dates or to git history. The translation that has been outdated longest comes first. */
function findBehind(pieces: readonly Piece[], staleTranslations: ReadonlyMap<string, Moment>): readonly Entry[] {
  return pieces
    .flatMap(piece => {
      if (piece.state === 'expired') return [];
      const when = piece.drift?.changed ?? staleTranslations.get(piece.article.file);
      return when ? [{ piece, when }] : [];
    })
    .sort((a, b) => a.when.millis - b.when.millis || (a.piece.article.file < b.piece.article.file ? -1 : 1))
    .map(({ piece, when }) =>
      toEntry(piece, { at: ['follows'], when, ...(piece.original && { original: piece.original.file }) }),
    );
}

/** Lists articles that are not translated into all languages, each with the missing languages. */
function findMissing({ rows }: Coverage, all: ReadonlyMap<string, Piece>): readonly Entry[] {
  return rows.flatMap(({ file, cells }) => {
    const languages = cells.filter(({ status }) => status === 'missing').map(({ language }) => language);
    const piece = all.get(file);
    return piece && languages.length > 0 ? [toEntry(piece, { at: top, languages })] : [];
  });
}

const top = { line: 1, column: 1 };

const isAboutAlt = ({ field = '', what }: LocatedProblem) =>
  /(?:^|\.)alt$/.test(field) || what.kind === 'picture-without-description';

/** Lists pictures in drafts with a placeholder instead of a description. Placeholders in published articles are already listed as problems. */
function findUnanswered(pieces: readonly Piece[]): readonly Entry[] {
  return pieces
    .filter(({ state }) => state === 'draft')
    .flatMap(piece => [
      ...(piece.article.cover?.alt === askForAlt ? [toEntry(piece, { at: ['cover', 'alt'] })] : []),
      ...countQuestions(piece.article).map(nth => toEntry(piece, { at: { text: `![${askForAlt}](`, nth } })),
    ]);
}

/** Returns the indexes of the placeholders for picture descriptions in an article's text: 0, 1, 2 and so on. */
function countQuestions({ body }: Article): readonly number[] {
  return body
    .split(`alt="${askForAlt}"`)
    .slice(1)
    .map((_, i) => i);
}
