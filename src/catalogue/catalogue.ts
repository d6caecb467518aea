/** Defines the types of the catalogue and of its input, and decides whether an article is published, scheduled, expired or a draft. */

import type { Moment } from '../language/dates.ts';
import type { ReadName } from '../language/readings/read-names.ts';
import type { Problem } from '../problem.ts';
import type { Article } from '../source/article/article.ts';
import type { Groups } from '../source/groups/group.ts';
import type { Column, HelpLine, Newsroom, Person, Policy, Site, StaticPage } from '../source/publication/newsroom.ts';
import type { Correction } from './corrections.ts';
import type { Contributor } from './credits.ts';
import type { GroupDirectory } from './groups.ts';
import type { MastheadPart } from './masthead.ts';
import type { Tag } from './tags.ts';
import type { Drift } from './translations.ts';

/** `State`: the publication status of an article at a given time. */
export type State = 'published' | 'draft' | 'scheduled' | 'expired';

/** `Piece`: an article with the people, column, tags and translations that its front matter refers to. */
export interface Piece {
  readonly article: Article;
  readonly state: State;
  readonly by: readonly Contributor[];
  readonly editor: readonly Contributor[];
  readonly translator: readonly Contributor[];
  readonly photographer: readonly Contributor[];
  readonly column: Column | undefined;
  readonly tags: readonly Tag[];
  /** Help lines that the page of the article shows. */
  readonly help: readonly HelpLine[];
  readonly corrections: readonly Correction[];
  /** Translations of this article, and its original, in the order of `languages` in `site.yaml`. */
  readonly translations: readonly Article[];
  /**
   * The entries of `translations` that have expired or have their canonical URL on another site. Pages link to these translations, but not
   * as hreflang alternates.
   */
  readonly unlistedTranslations: readonly Article[];
  /** Canonical URL that the front matter states, if it leads to another page; otherwise undefined. */
  readonly canonical: string | undefined;
  /** The original of this translation; undefined if this article is not a translation. */
  readonly original: Article | undefined;
  /** The translations that were made from this article; empty if there are none. */
  readonly translatedInto: readonly Article[];
  /** Change of the original that is missing in this translation; undefined if there is none, or if this article is not a translation. */
  readonly drift: Drift | undefined;
}

/** Correction together with the article that it corrects. */
export interface RecordedCorrection extends Correction {
  readonly piece: Piece;
}

/** `Shelf`: the articles of one tag, column, person or year, newest first. */
export interface Shelf<T> {
  readonly of: T;
  readonly pieces: readonly Piece[];
}

/**
 * The articles of a tag. `sound` is the tag's sort key, such as the pinyin of a Chinese name. If `sound` is undefined, the name is the sort
 * key.
 */
interface TagShelf extends Shelf<Tag> {
  readonly sound: string | undefined;
}

/** The articles of a column. `lead` is the article at the top of the column's page; undefined if the column has no lead article in this language. */
export interface ColumnShelf extends Shelf<Column> {
  readonly lead: Piece | undefined;
}

/** `Edition`: the publication in one of its languages. */
export interface Edition {
  readonly language: string;
  /** Address of the home page in this language, such as `/` or `/zh-Hans/`. */
  readonly root: string;
  /** Articles in lists, feeds and search, newest first. */
  readonly pieces: readonly Piece[];
  /** Expired articles. No list contains an expired article, but its page still exists. */
  readonly expired: readonly Piece[];
  /** Articles by year, newest year first. */
  readonly years: readonly Shelf<string>[];
  /** Tags, sorted by name. */
  readonly tags: readonly TagShelf[];
  /** Every column of the publication, even a column without an article in this language. The column with the newest article comes first. */
  readonly columns: readonly ColumnShelf[];
  /** Every person with a file in `newsroom/people/`, sorted by name. */
  readonly people: readonly Shelf<Person>[];
  readonly pages: readonly StaticPage[];
  /** Address of the page for each policy in this language. The page for `masthead` may be a generated list of staff. */
  readonly policies: ReadonlyMap<Policy, string>;
  /** Groups of the masthead, each sorted by name. Empty if nobody is on the masthead, or if a static page replaces it. */
  readonly masthead: readonly MastheadPart[];
  /** Corrections of all articles in this language, newest first. */
  readonly corrections: readonly RecordedCorrection[];
  /** Returns the related articles of an article, best first. */
  related(piece: Piece): readonly Piece[];
}

/** The whole publication: the data in `newsroom/`, and the articles of every language with all references resolved. */
export interface Catalogue {
  readonly site: Site;
  readonly newsroom: Newsroom;
  readonly now: Moment;
  /** Groups that readers can join; undefined if the publication has no file of groups. */
  readonly groups: GroupDirectory | undefined;
  readonly editions: readonly [Edition, ...Edition[]];
}

/** The links of a text, and the file that contains it. */
export type Linking = Pick<Article, 'file' | 'links'>;

/** Input of `buildCatalogue`. */
export interface CatalogueInput {
  readonly newsroom: Newsroom;
  readonly articles: readonly Article[];
  /** Groups that readers can join; undefined if the publication has no file of groups. */
  readonly groups?: Groups | undefined;
  /** Paths of the article, column and person files that could not be parsed. A reference to one of these files is not reported as missing. */
  readonly unread: ReadonlySet<string>;
  /** Links of every article in `unread` that has a readable text. Dead links are reported together with all other problems. */
  readonly unreadTexts: readonly Linking[];
  readonly now: Moment;
  /** True if drafts and scheduled articles are included. */
  readonly preview: boolean;
  /** Returns the pinyin by which a Chinese name is sorted. If this function is absent, `Intl.Collator` sorts the names themselves. */
  readonly readName?: ReadName | undefined;
}

/**
 * Maximum age in milliseconds of an article in the news sitemap. Google allows two days, see
 * https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap
 */
export const newsAge = 2 * 24 * 60 * 60 * 1000;

/** The scheduled articles that are published next, all at the same time. */
export interface Release {
  /** Time of publication, in milliseconds since 1970-01-01T00:00Z. */
  readonly at: number;
  /** Time of publication in the publication's time zone, such as `2017-09-05T00:00:00+08:00`. */
  readonly iso: string;
  /** Files of the articles, sorted. */
  readonly files: readonly string[];
}

/** Output of `buildCatalogue`. */
export interface CatalogueResult {
  readonly catalogue: Catalogue;
  /**
   * Time at which the catalogue becomes outdated even if no file changes, in milliseconds since 1970-01-01T00:00Z; `Infinity` if this
   * never happens.
   */
  readonly until: number;
  /** The next scheduled articles; undefined if there are none. */
  readonly release: Release | undefined;
  readonly problems: readonly Problem[];
  /** Notes for editors, which do not stop a build. */
  readonly notes: readonly Problem[];
}

/** Returns the publication status of an article. */
export function stateOf({ draft, date, expires }: Pick<Article, 'draft' | 'date' | 'expires'>, now: Moment): State {
  if (draft) return 'draft';
  if (date.millis > now.millis) return 'scheduled';
  return expires !== undefined && expires.end <= now.millis ? 'expired' : 'published';
}

/** Returns whether readers can open an article. In a preview, readers can also open drafts and scheduled articles. */
export function isPublic(article: Article, { now, preview }: Pick<CatalogueInput, 'now' | 'preview'>): boolean {
  return preview || !/^(?:draft|scheduled)$/.test(stateOf(article, now));
}

/** Returns the next scheduled articles, or `undefined` if there are none. */
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

/**
 * Returns the next time at which an article appears, expires or leaves the news sitemap, in milliseconds since 1970-01-01T00:00Z;
 * `Infinity` if this never happens.
 */
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
