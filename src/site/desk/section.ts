/** Defines types for the page that lists open tasks in `halfsky serve`. */
import type { Moment } from '../../language/dates.ts';
import type { FieldPath, Position } from '../../problem.ts';

/**
 * Names of the sections in order of urgency: first problems that stop a build, then articles that will be published or expire, then
 * unfinished work, and finally tasks that can wait.
 */
export const sectionNames = [
  'problems',
  'scheduled',
  'expiring',
  'codes',
  'drafts',
  'behind',
  'missing',
  'alt',
  'tags',
  'column',
  'people',
] as const;

export type SectionName = (typeof sectionNames)[number];

/** A position in a file: line and column, a field, or an occurrence of a text. `nth` counts occurrences from 0. */
type Spot = Position | FieldPath | { readonly text: string; readonly nth: number };

/** A name and its language. */
interface Name {
  readonly text: string;
  /** Language of the name; undefined if the name is the same in all languages. */
  readonly language: string | undefined;
}

/** One task in a section of the page. */
export interface Entry {
  /** Path of the file, relative to the publication folder. */
  readonly file: string;
  readonly at: Spot;
  /** Headline of the article, or name of the tag or person, that the entry is about. */
  readonly name?: Name;
  /** Address of the page of the article, tag or person that the entry is about, from the site's root. */
  readonly address?: string;
  /** Date when the article is published or expires, or when the original of a translation changed. */
  readonly when?: Moment;
  /** True if `when` has passed: the code of a group has expired. */
  readonly isPast?: boolean;
  /** The problem, for the section `problems` and for pictures without a description. */
  readonly problem?: { readonly field: string | undefined; readonly what: string; readonly cure: string };
  /** Languages in which the article has no translation. */
  readonly languages?: readonly string[];
  /** For a translation: file of the original. */
  readonly original?: string;
}

/** A section with all its entries. */
export interface Section {
  readonly name: SectionName;
  readonly entries: readonly Entry[];
}

/** All sections, computed for the time `now`. */
export interface Overview {
  readonly now: Moment;
  readonly sections: readonly Section[];
}

/** An entry whose position is given as line and column. */
export interface PlacedEntry extends Entry {
  readonly at: Position;
}

/** A section, limited to the entries that the page shows. */
export interface PlacedSection {
  readonly name: SectionName;
  /** Number of all entries, including entries that the page does not show. */
  readonly count: number;
  readonly entries: readonly PlacedEntry[];
}

/**
 * Status of the search for outdated translations in git history. `told`: finished. `asked`: still running. `none`: impossible, because the
 * folder has no git history.
 */
export type HistoryState = 'told' | 'asked' | 'none';
