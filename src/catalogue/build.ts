/** Builds the catalogue from the articles and the data in `newsroom/`, and runs the checks that compare several files. Has no side effects. */

import { addressOf, rootOf } from '../addresses.ts';
import type { Moment } from '../language/dates.ts';
import { tell } from '../language/messages/tell.ts';
import type { ReadName } from '../language/readings/read-names.ts';
import type { Problem } from '../problem.ts';
import type { Article } from '../source/article/article.ts';
import { workOf } from '../source/article/place.ts';
import { suggest } from '../source/fields/suggest.ts';
import type { Column, Newsroom } from '../source/publication/newsroom.ts';
import { canonicalElsewhere } from './article-addresses.ts';
import {
  type Catalogue,
  type CatalogueInput,
  type CatalogueResult,
  type Edition,
  nextChange,
  nextRelease,
  type Piece,
  type RecordedCorrection,
  type Shelf,
  stateOf,
} from './catalogue.ts';
import { checkAnchors } from './check-anchors.ts';
import { correctionsOf } from './corrections.ts';
import { type CreditField, checkNewsroomCredits, peopleIn, resolveCredits, type Staff } from './credits.ts';
import { noteEmpty } from './empty.ts';
import { nextExpiry, noteDueCodes, toDirectory } from './groups.ts';
import { type FindHelp, resolveHelp } from './help.ts';
import { nextIssue } from './issues.ts';
import { type FindLead, resolveLeads } from './leads.ts';
import { checkLedger } from './ledger.ts';
import { mastheadOf } from './masthead.ts';
import { noteMissingUrl } from './missing-url.ts';
import { checkPolicies, policiesIn } from './policies.ts';
import { relate } from './related.ts';
import { noteFuture, noteSchedule } from './schedule.ts';
import { shelve, toShelf } from './shelves.ts';
import { checkShortLedger } from './short-addresses.ts';
import { sortNames } from './sort-names.ts';
import { resolveTags, type Tag } from './tags.ts';
import { driftOf, noteDrift, originalOf } from './translations.ts';

/** Builds the catalogue, and runs the checks that compare several files. Returns mistakes as `problems` instead of throwing errors. */
export function buildCatalogue(catalogueInput: CatalogueInput): CatalogueResult {
  const { newsroom, articles, groups, unread, now, preview, readName } = catalogueInput;
  const { ledger, shortLedger } = newsroom;
  const problems: Problem[] = [];
  const tags = resolveTags(articles, newsroom.tags, problems);
  const findHelp = resolveHelp({ newsroom, tags, unread, problems });
  const resolved = articles.map(article => resolvePiece(article, { newsroom, tags, findHelp, now, unread, problems }));
  const visible = resolved.filter(({ state }) => preview || state === 'published' || state === 'expired');
  const pieces = withTranslations(visible, newsroom.site.languages).sort(newestFirst);
  const [first, ...others] = newsroom.site.languages;
  const findLead = resolveLeads(catalogueInput, problems);
  const edition = (language: string) => buildEdition(language, { newsroom, pieces, findLead, readName });
  const catalogue: Catalogue = {
    site: newsroom.site,
    newsroom,
    now,
    groups: groups && toDirectory(groups, readName),
    editions: [edition(first), ...others.map(edition)],
  };
  const release = nextRelease(articles, now);
  const notes = [
    ...pieces.flatMap(({ article, drift }) => (drift ? [noteDrift(article, drift)] : [])),
    ...noteSchedule(articles, now, release),
    ...noteFuture(articles, now),
    ...noteEmpty(pieces),
    ...noteMissingUrl(newsroom.site, pieces),
    ...(groups ? noteDueCodes(groups, now, first) : []),
    ...[...pieces.map(({ article }) => article), ...newsroom.columns.values(), ...newsroom.pages].flatMap(
      ({ warnings = [] }) => warnings,
    ),
  ];
  checkNewsroomCredits(newsroom, { people: newsroom.people, unread, problems });
  problems.push(
    ...checkAnchors(catalogue, catalogueInput),
    ...checkPolicies(newsroom.pages, newsroom.site.languages),
    ...(unread.size === 0 ? [...checkLedger(ledger, catalogue), ...checkShortLedger(shortLedger, catalogue)] : []),
  );
  const until = Math.min(nextChange(articles, now), nextExpiry(groups, now), nextIssue(now, newsroom.site));
  return { catalogue, until, release, problems, notes };
}

interface Resolution {
  readonly newsroom: Newsroom;
  readonly tags: ReadonlyMap<string, Tag>;
  readonly findHelp: FindHelp;
  readonly now: Moment;
  readonly unread: ReadonlySet<string>;
  readonly problems: Problem[];
}

function resolvePiece(article: Article, resolution: Resolution): Piece {
  const { newsroom, tags, findHelp, now, unread, problems } = resolution;
  const staff: Staff = { people: newsroom.people, unread, problems };
  const credits = (field: CreditField) => resolveCredits(article, field, staff);
  return {
    article,
    state: stateOf(article, now),
    by: credits('by'),
    editor: credits('editor'),
    translator: credits('translator'),
    photographer: credits('photographer'),
    column: resolveColumn(article, resolution),
    tags: [...new Set((article.tags ?? []).map(tag => tags.get(tag)).filter(tag => tag !== undefined))],
    help: findHelp(article),
    corrections: correctionsOf(article),
    translations: [],
    unlistedTranslations: [],
    canonical: canonicalElsewhere(article, newsroom.site.base),
    original: undefined,
    translatedInto: [],
    drift: undefined,
  };
}

function resolveColumn(
  { column: id, file }: Article,
  { newsroom: { columns }, unread, problems }: Resolution,
): Column | undefined {
  if (id === undefined) return undefined;
  const column = columns.get(id);
  if (column || unread.has(`newsroom/columns/${id}.md`)) return column;
  const meant = suggest(id, columns.keys());
  const known = [...columns.keys()].join(', ');
  const add =
    known === ''
      ? tell('add-column-file')`add the file newsroom/columns/${id}.md`
      : tell(
          'use-or-add-column',
        )`write the id of an existing column (${known}), or add the file newsroom/columns/${id}.md`;
  const cure = meant ? tell('did-you-mean')`did you mean ${meant}?` : add;
  const what = tell('no-such-column')`there is no column "${id}"`;
  problems.push({ file, at: ['column'], field: 'column', what, cure });
  return undefined;
}

/**
 * Compares two articles for sorting, newest first. Articles with the same date and time are sorted by address, so that the order is the same
 * on every machine.
 */
function newestFirst(a: Piece, b: Piece): number {
  return b.article.date.millis - a.article.date.millis || (a.article.address < b.article.address ? -1 : 1);
}

const byNumber = new Intl.Collator('en', { numeric: true });

/**
 * Sorts the articles of a column, newest first. In a column with `order: series`, parts with the same date and time are sorted by the
 * numbers in their addresses, so that part 10 counts as newer than part 9.
 */
function inOrder({ order }: Column, pieces: readonly Piece[]): readonly Piece[] {
  if (order !== 'series') return pieces;
  return pieces.toSorted(
    ({ article: a }, { article: b }) => b.date.millis - a.date.millis || byNumber.compare(b.address, a.address),
  );
}

/** Links every article to its translations and its original. */
function withTranslations(pieces: readonly Piece[], languages: readonly string[]): Piece[] {
  const place = ({ language }: Article) => languages.indexOf(language);
  const works = Map.groupBy(
    pieces.map(({ article }) => article),
    workOf,
  );
  const unlisted = new Set(
    pieces
      .filter(({ state, canonical }) => state === 'expired' || canonical !== undefined)
      .map(({ article }) => article),
  );
  for (const versions of works.values()) versions.sort((a, b) => place(a) - place(b));
  return pieces.map(piece => {
    const versions = works.get(workOf(piece.article)) ?? [];
    if (versions.length < 2) return piece;
    const others = versions.filter(({ language }) => language !== piece.article.language);
    return {
      ...piece,
      translations: others,
      unlistedTranslations: others.filter(other => unlisted.has(other)),
      original: originalOf(piece.article, others),
      translatedInto: others.filter(other => originalOf(other, versions) === piece.article),
      drift: driftOf(piece.article, others),
    };
  });
}

/** Articles of all languages, with the other data that `buildEdition` needs. */
interface Whole {
  readonly newsroom: Newsroom;
  readonly pieces: readonly Piece[];
  readonly findLead: FindLead;
  readonly readName: ReadName | undefined;
}

/** Builds the publication in one language. */
function buildEdition(language: string, { newsroom, pieces: all, findLead, readName }: Whole): Edition {
  const inLanguage = all.filter(({ article }) => article.language === language);
  const pieces = inLanguage.filter(({ state }) => state !== 'expired');
  const latest = (shelf: Shelf<unknown>) => shelf.pieces[0]?.article.date.millis ?? 0;
  const columns = shelve(pieces, ({ column }) => (column ? [column] : []));
  const shelves = shelve(pieces, peopleIn);
  const people = sortNames(
    [...newsroom.people.values()],
    ({ name, sort, kind, id }) => ({ name, sort, isPerson: kind === 'person', id }),
    { language, readName },
  ).map(({ item }) => ({ of: item, pieces: shelves.get(item) ?? [] }));
  const tags = sortNames(
    [...shelve(pieces, piece => piece.tags)],
    ([{ name, sort, slug }]) => ({ name, sort, isPerson: false, id: slug }),
    { language, readName },
  );
  const root = rootOf(language, newsroom.site.languages[0]);
  const policies = policiesIn(language, newsroom.pages);
  const masthead = policies.has('masthead') ? [] : mastheadOf(people.map(({ of }) => of));
  return {
    language,
    root,
    pieces,
    expired: inLanguage.filter(({ state }) => state === 'expired'),
    years: [...shelve(pieces, ({ article }) => [article.year])].map(toShelf).sort((a, b) => (a.of < b.of ? 1 : -1)),
    tags: tags.map(({ item, sound }) => ({ ...toShelf(item), sound })),
    columns: [...newsroom.columns.values()]
      .map(column => ({ of: column, pieces: inOrder(column, columns.get(column) ?? []) }))
      .map(shelf => ({ ...shelf, lead: findLead(shelf.of, shelf.pieces) }))
      .sort((a, b) => latest(b) - latest(a) || (a.of.id < b.of.id ? -1 : 1)),
    people,
    pages: newsroom.pages.filter(page => page.language === language),
    policies: masthead.length > 0 ? new Map([...policies, ['masthead', addressOf.masthead(root)]]) : policies,
    masthead,
    corrections: listCorrections(inLanguage),
    related: relate(pieces),
  };
}

/** Lists the corrections of all articles, newest first. */
function listCorrections(pieces: readonly Piece[]): readonly RecordedCorrection[] {
  return pieces
    .flatMap(piece => [...piece.corrections].reverse().map(correction => ({ ...correction, piece })))
    .sort((a, b) => b.date.millis - a.date.millis);
}
