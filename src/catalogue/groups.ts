/** Finds out which codes of groups have expired or will expire soon, and sorts the places of groups. Has no side effects. */
import type { Deadline, Moment } from '../language/dates.ts';
import { tell } from '../language/messages/tell.ts';
import type { ReadName } from '../language/readings/read-names.ts';
import type { Problem } from '../problem.ts';
import type { CodeDeadline, GroupOrigin, Groups, Place } from '../source/groups/group.ts';
import { unpackGroups } from '../source/groups/packed.ts';
import { inLanguage } from '../source/publication/newsroom.ts';
import { sortNames } from './sort-names.ts';

/** The groups of a publication, and the order of their places. */
export interface GroupDirectory extends Groups {
  /** Returns the places directly below a place, sorted by their names in a language. */
  placesBelow(place: Place, language: string): readonly Place[];
}

/** A code counts as expiring soon from this number of days before its deadline. */
const soon = 14;
const dayLength = 24 * 60 * 60 * 1000;

/** Adds the order of the places to the groups of a publication. */
export const toDirectory = (groups: Groups, readName: ReadName | undefined): GroupDirectory => ({
  ...groups,
  placesBelow({ below }, language) {
    if (below.length < 2) return below;
    const named = ({ name, path }: Place) => ({ name, isPerson: false, id: path });
    return sortNames(below, named, { language, readName }).map(({ item }) => item);
  },
});

/** Returns the deadlines of a place that have passed, as ISO 8601. */
export const pastDeadlines = ({ deadlines }: Place, now: Moment): readonly string[] =>
  deadlines.filter(({ end }) => end <= now.millis).map(({ iso }) => iso);

/** Returns the time at which the next code expires, in milliseconds since 1970-01-01T00:00Z; `Infinity` if none will. */
export function nextExpiry(groups: Groups | undefined, now: Moment): number {
  let next = Number.POSITIVE_INFINITY;
  for (const { end } of groups?.deadlines ?? []) if (end > now.millis && end < next) next = end;
  return next;
}

/**
 * Returns the time from which the next code counts as expiring soon, in milliseconds since 1970-01-01T00:00Z; `Infinity` if no other code
 * will expire.
 */
export function nextWarning(groups: Groups | undefined, now: Moment): number {
  let next = Number.POSITIVE_INFINITY;
  for (const { end } of groups?.deadlines ?? []) {
    const start = end - soon * dayLength;
    if (start > now.millis && start < next) next = start;
  }
  return next;
}

/** Returns the codes that expire within 14 days, the next one first. */
export function expiringCodes({ root, deadlines }: Groups, now: Moment): readonly CodeDeadline[] {
  const due = deadlines.filter(({ end }) => end > now.millis && end <= now.millis + soon * dayLength);
  if (due.length === 0) return [];
  const found = [...codesBelow(root, new Map(due.map(deadline => [deadline.iso, deadline])))];
  return found.sort((a, b) => a.expires.end - b.expires.end || a.index - b.index);
}

/** Yields the codes of a place, and of all places below it, that have one of the deadlines. `due` contains these by ISO 8601. */
function* codesBelow(
  place: Place,
  due: ReadonlyMap<string, Deadline>,
): Generator<CodeDeadline & Pick<GroupOrigin, 'index'>> {
  if (place.deadlines.some(({ iso }) => due.has(iso))) {
    const origins = place.origins();
    for (const [i, { code, name, expires: iso = '' }] of unpackGroups(place.packed).entries()) {
      const [expires, origin] = [due.get(iso), origins[i]];
      if (code === undefined || !expires || !origin) continue;
      const { index, file, number } = origin;
      const at = file.isTable ? { line: number, column: 1 } : ['groups', number, 'expires'];
      yield { index, file: file.name, at, name, path: place.path, expires };
    }
  }
  for (const each of place.below) yield* codesBelow(each, due);
}

/** Returns a note for each code that expires within 14 days. `language` is the first language of the publication. */
export const noteExpiring = (groups: Groups, now: Moment, language: string): readonly Problem[] =>
  expiringCodes(groups, now).map(({ file, at, name, expires }) => ({
    file,
    at,
    field: 'expires',
    what: tell('code-expires-soon')`the code of the group "${inLanguage(name, language)}" expires after ${expires.day}`,
    cure: tell('renew-code')`get a new code from the app, then write its address and its last day here`,
  }));
