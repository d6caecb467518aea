/** The publication put together, and what is needed to do it. */

import type { Moment } from '../language/dates.ts';
import type { ReadName } from '../language/readings/read-names.ts';
import type { Problem } from '../problem.ts';
import type { Article } from '../source/article/article.ts';
import type { Column, Newsroom, Person, Policy, Site, StaticPage } from '../source/publication/newsroom.ts';
import type { Correction } from './corrections.ts';
import type { Contributor } from './credits.ts';
import type { MastheadPart } from './masthead.ts';
import type { Tag } from './tags.ts';
import type { Drift } from './translations.ts';

export type State = 'published' | 'draft' | 'scheduled' | 'expired';

/** An article with what it names resolved: people, column, tags, translations. */
export interface Piece {
  readonly article: Article;
  readonly state: State;
  readonly by: readonly Contributor[];
  readonly editor: readonly Contributor[];
  readonly translator: readonly Contributor[];
  readonly photographer: readonly Contributor[];
  readonly column: Column | undefined;
  readonly tags: readonly Tag[];
  readonly corrections: readonly Correction[];
  /** The same article in the other languages, in the publication's order of languages. */
  readonly translations: readonly Article[];
  /** Those of the translations that have expired or belong elsewhere: readers can go there, and search engines are not told of them. */
  readonly unlistedTranslations: readonly Article[];
  /** The address elsewhere to which the text belongs. */
  readonly canonical: string | undefined;
  /** What it was translated from. */
  readonly original: Article | undefined;
  /** Of an original: those of its translations that were made from it. */
  readonly translatedInto: readonly Article[];
  /** Of a translation: its original has changed since. */
  readonly drift: Drift | undefined;
}

/** A correction, and the article that it corrects. */
export interface RecordedCorrection extends Correction {
  readonly piece: Piece;
}

/** Articles that belong to one thing, newest first. */
export interface Shelf<T> {
  readonly of: T;
  readonly pieces: readonly Piece[];
}

/** A tag, with what it is looked up by where that is not its name. */
export interface TagShelf extends Shelf<Tag> {
  readonly sound: string | undefined;
}

/** A column, with the article that its page begins with, if it has one in this language. */
export interface ColumnShelf extends Shelf<Column> {
  readonly lead: Piece | undefined;
}

/** The publication in one of its languages. */
export interface Edition {
  readonly language: string;
  /** `/`, or `/zh-Hans/`. */
  readonly root: string;
  /** What stands in lists, feeds and search: newest first. */
  readonly pieces: readonly Piece[];
  /** Expired: in no list, but their addresses answer. */
  readonly expired: readonly Piece[];
  /** Newest year first. */
  readonly years: readonly Shelf<string>[];
  /** By name. */
  readonly tags: readonly TagShelf[];
  /** Every column of the newsroom, most recently used first, also those that have nothing in this language yet. */
  readonly columns: readonly ColumnShelf[];
  /** Everybody in the newsroom, by name. */
  readonly people: readonly Shelf<Person>[];
  readonly pages: readonly StaticPage[];
  /** Where each policy is told that the publication tells in this language, the masthead made of its people included. */
  readonly policies: ReadonlyMap<Policy, string>;
  /** By name in each group. Empty where nobody is of the house, or a page of the newsroom's own is the masthead. */
  readonly masthead: readonly MastheadPart[];
  /** Those of all its articles, newest first. */
  readonly corrections: readonly RecordedCorrection[];
  /** What else a reader of an article may like, best first. */
  related(piece: Piece): readonly Piece[];
}

export interface Catalogue {
  readonly site: Site;
  readonly newsroom: Newsroom;
  readonly now: Moment;
  readonly editions: readonly [Edition, ...Edition[]];
}

export interface Ingredients {
  readonly newsroom: Newsroom;
  readonly articles: readonly Article[];
  /** Files of articles, columns and people that could not be read: what points to them is not reported a second time. */
  readonly unread: ReadonlySet<string>;
  readonly now: Moment;
  /** Also show drafts and scheduled articles, for the one who writes them. */
  readonly preview: boolean;
  /** Absent: Chinese names are sorted by their first characters alone. */
  readonly readName?: ReadName | undefined;
}

/** Milliseconds for which an article is news to those who ask for news only: two days, https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap */
export const newsAge = 2 * 24 * 60 * 60 * 1000;

/** The next articles to be published by the passing of time alone. */
export interface Release {
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly at: number;
  /** The same in the zone of the publication: `2017-09-05T00:00:00+08:00`. */
  readonly iso: string;
  /** Their files, sorted. */
  readonly files: readonly string[];
}

export interface Catalogued {
  readonly catalogue: Catalogue;
  /** Milliseconds since 1970-01-01T00:00Z: from then on something else is published, though nobody has changed a file. */
  readonly until: number;
  readonly release: Release | undefined;
  readonly problems: readonly Problem[];
  /** What editors should know, and what does not stop a publication. */
  readonly notes: readonly Problem[];
}

export function stateOf({ draft, date, expires }: Pick<Article, 'draft' | 'date' | 'expires'>, now: Moment): State {
  if (draft) return 'draft';
  if (date.millis > now.millis) return 'scheduled';
  return expires !== undefined && expires.end <= now.millis ? 'expired' : 'published';
}

/** Whether readers find an article at its address. */
export function isPublic(article: Article, { now, preview }: Pick<Ingredients, 'now' | 'preview'>): boolean {
  return preview || !/^(?:draft|scheduled)$/.test(stateOf(article, now));
}

/** What is due next; undefined if nothing is scheduled. */
export function nextRelease(articles: readonly Article[], now: Moment): Release | undefined {
  const due = articles.filter(article => stateOf(article, now) === 'scheduled');
  if (due.length === 0) return undefined;
  const { millis: at, iso } = due
    .map(({ date }) => date)
    .reduce((first, date) => (date.millis < first.millis ? date : first));
  return {
    at,
    iso,
    files: due
      .filter(({ date }) => date.millis === at)
      .map(({ file }) => file)
      .sort(),
  };
}

/** The next moment at which an article appears, expires or stops being news; `Infinity` if there is none. */
export function nextChange(articles: readonly Article[], now: Moment): number {
  let next = Number.POSITIVE_INFINITY;
  for (const { draft, date, expires } of articles) {
    if (draft) continue;
    for (const moment of [date.millis, expires?.end, date.millis + newsAge + 1]) {
      if (moment !== undefined && moment > now.millis && moment < next) next = moment;
    }
  }
  return next;
}
