/** Types of the groups and platforms in `newsroom/groups/`, and of the places to which the groups belong. */
import type { Deadline } from '../../language/dates.ts';
import type { FieldPath, Position } from '../../problem.ts';
import type { PerLanguage } from '../fields/types.ts';

/** Levels of groups, from the whole nation down to a village. */
export const levels = ['nation', 'province', 'prefecture', 'county', 'township', 'village'] as const;

type Level = (typeof levels)[number];

/** A group or platform that readers can join. Its place is the `Place` that contains the group. */
export interface Group {
  readonly level: Level;
  readonly name: PerLanguage;
  readonly leader?: PerLanguage | undefined;
  readonly introduction?: PerLanguage | undefined;
  /** Number by which an app finds the group. */
  readonly number?: string | undefined;
  /** Address to which the QR code leads: http, https, or the address of a chat app. */
  readonly code?: string | undefined;
  /** Deadline of the code in ISO 8601, which is the `iso` of an entry in `deadlines` of the `Place`. */
  readonly expires?: string | undefined;
  /** Another way to join the group, in words. */
  readonly other?: PerLanguage | undefined;
  /** True if the group does not exist, and only shows what a group looks like. */
  readonly isExample: boolean;
}

/** A file with groups. */
export interface GroupFile {
  readonly name: string;
  /** True for a table, false for a list in YAML. */
  readonly isTable: boolean;
  /** Returns the position of a field of a group. `number` is the line of the group in a table, or its index in a list. */
  positionOf(number: number, path: FieldPath): Position;
}

/** The file of a group, and its number in the file: its line in a table, or its index in a list. */
export interface GroupOrigin {
  /** Index of the group among all groups, in the order of the files. */
  readonly index: number;
  readonly file: GroupFile;
  readonly number: number;
}

/** Returns the file and line of a field of a group, such as `newsroom/groups/a.csv:2`. */
export const spellOrigin = ({ file, number }: GroupOrigin, field: string): string =>
  `${file.name}:${file.isTable ? number : file.positionOf(number, [field]).line}`;

/** Path and name of a place. */
export interface NamedPlace {
  /** Slugs of the place and of the places that contain it, joined by `/`, such as `guangxi/baise/lingyun`. Empty for the nation. */
  readonly path: string;
  readonly name: PerLanguage;
}

/** A place with its groups. The places form a tree, whose root is the whole nation. */
export interface Place extends NamedPlace {
  /** Older names of the place. */
  readonly was: readonly string[];
  /** The groups of this very place as one text, which `unpackGroups` reads. The text is made anew each time, so that it needs no memory. */
  readonly packed: string;
  /** Number of groups of this very place. */
  readonly count: number;
  /** Number of groups of this place and of all places below it. */
  readonly total: number;
  /** The different deadlines of the codes of this very place, earliest first. */
  readonly deadlines: readonly Deadline[];
  /** Places directly below this place, in the order of the files. */
  readonly below: readonly Place[];
  /** Returns the origins of the groups of this very place, in the order of `packed`. */
  origins(): readonly GroupOrigin[];
}

/** A code with a deadline, and the position of its group, for the notes to editors. */
export interface CodeDeadline {
  readonly file: string;
  readonly at: Position | FieldPath;
  readonly name: PerLanguage;
  /** Path of the place of the group. */
  readonly path: string;
  readonly expires: Deadline;
}

/** All groups of a publication. */
export interface Groups {
  /** The nation. */
  readonly root: Place;
  /** The different deadlines of all codes. */
  readonly deadlines: readonly Deadline[];
}
