/** Types of the editors' page. */
import type { Moment } from '../../language/dates.ts';
import type { FieldPath, Position } from '../../problem.ts';

/** Sections in order of urgency: problems that stop a build, changes to come, tasks, and tasks that can wait. */
export const sectionNames = [
  'problems',
  'scheduled',
  'expiring',
  'drafts',
  'behind',
  'missing',
  'alt',
  'tags',
  'column',
  'people',
] as const;

export type SectionName = (typeof sectionNames)[number];

/** Place in a file: a position, a field, or the n-th occurrence of a text, counted from 0. */
type Spot = Position | FieldPath | { readonly text: string; readonly nth: number };

/** Name with its language. */
interface Name {
  readonly text: string;
  /** Language, or `undefined` if the name is the same in all languages. */
  readonly language: string | undefined;
}

/** Entry of a section. */
export interface Entry {
  /** Path from the publication folder. */
  readonly file: string;
  readonly at: Spot;
  /** Subject: an article's title, a tag or a person. */
  readonly name?: Name;
  /** Path of its page, from the site's root. */
  readonly address?: string;
  /** Moment at which it is published or expires, or at which its original changed. */
  readonly when?: Moment;
  readonly problem?: { readonly field: string | undefined; readonly what: string; readonly cure: string };
  /** Languages in which it is missing. */
  readonly languages?: readonly string[];
  /** File of the article that it was translated from. */
  readonly original?: string;
}

/** Section with all its entries. */
export interface Section {
  readonly name: SectionName;
  readonly entries: readonly Entry[];
}

/** All sections at one moment. */
export interface Overview {
  readonly now: Moment;
  readonly sections: readonly Section[];
}

/** Entry with its position looked up. */
export interface PlacedEntry extends Entry {
  readonly at: Position;
}

/** Section with the entries that a page shows. */
export interface PlacedSection {
  readonly name: SectionName;
  /** Number of all its entries. */
  readonly count: number;
  readonly entries: readonly PlacedEntry[];
}

/** State of the search for outdated translations in git history: finished, running, or impossible because the folder has no history. */
export type HistoryState = 'told' | 'asked' | 'none';
