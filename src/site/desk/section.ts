/** What stands on the desk. */
import type { Moment } from '../../language/dates.ts';
import type { FieldPath, Position } from '../../problem.ts';

/** In the order in which an editor wants them: what stops everything, what comes by itself, what waits for a hand, what can wait. */
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

/** Where something stands in a file: as a problem says it, or where a text stands for the n-th time, counted from 0. */
export type Spot = Position | FieldPath | { readonly text: string; readonly nth: number };

export interface Name {
  readonly text: string;
  /** Undefined: of no language. */
  readonly language: string | undefined;
}

export interface Entry {
  /** Path from the publication folder. */
  readonly file: string;
  readonly at: Spot;
  /** What it is about: an article's headline, a tag, a person. */
  readonly name?: Name;
  /** Its page, from the site's root. */
  readonly address?: string;
  /** When it is published, expires, or when its original changed. */
  readonly when?: Moment;
  readonly problem?: { readonly field: string | undefined; readonly what: string; readonly cure: string };
  /** Languages that it is missing in. */
  readonly languages?: readonly string[];
  /** The file of what it was translated from. */
  readonly original?: string;
}

export interface Section {
  readonly name: SectionName;
  readonly entries: readonly Entry[];
}

export interface Overview {
  readonly now: Moment;
  readonly sections: readonly Section[];
}

/** An entry whose place has been looked up. */
export interface PlacedEntry extends Entry {
  readonly at: Position;
}

/** As much of a section as a page shows. */
export interface PlacedSection {
  readonly name: SectionName;
  /** Of all its entries. */
  readonly count: number;
  readonly entries: readonly PlacedEntry[];
}

/** Whether git has told which translations are behind: it has, it is still being asked, or it knows nothing of the folder. */
export type HistoryState = 'told' | 'asked' | 'none';
