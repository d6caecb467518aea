/** Finds out which codes of groups have expired or will expire soon, and sorts the places of groups. Has no side effects. */
import type { Deadline, Moment } from '../language/dates.ts';
import { tell } from '../language/messages/tell.ts';
import type { ReadName } from '../language/readings/read-names.ts';
import type { Fault, Problem } from '../problem.ts';
import { everyPlace } from '../source/groups/every-place.ts';
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

/** Maximum number of expired codes to list for one file. A file that nobody has renewed for years has thousands. */
const mostExpired = 100;

/** Codes that editors should renew. */
export interface DueCodes {
  /** Codes that have expired, in the order of the files: at most 100 of each file. */
  readonly expired: readonly CodeDeadline[];
  /** For each file with more expired codes: the number of codes that `expired` leaves out. */
  readonly more: ReadonlyMap<string, number>;
  /** Codes that expire within 14 days, the next one first. */
  readonly soon: readonly CodeDeadline[];
}

/** Finds the codes that have expired, and the codes that expire within 14 days. */
export function findDueCodes({ root, deadlines }: Groups, now: Moment): DueCodes {
  const due = deadlines.filter(({ end }) => end <= now.millis + soon * dayLength);
  const [expired, expiring]: [IndexedCode[], IndexedCode[]] = [[], []];
  const counts = new Map<string, number>();
  for (const code of due.length === 0 ? [] : listCodes(root, new Map(due.map(each => [each.iso, each])))) {
    if (code.expires.end > now.millis) expiring.push(code);
    else {
      const count = (counts.get(code.file) ?? 0) + 1;
      counts.set(code.file, count);
      if (count <= mostExpired) expired.push(code);
    }
  }
  const left = [...counts].filter(([, count]) => count > mostExpired);
  return {
    expired: expired.sort((a, b) => a.index - b.index),
    more: new Map(left.map(([file, count]) => [file, count - mostExpired])),
    soon: expiring.sort((a, b) => a.expires.end - b.expires.end || a.index - b.index),
  };
}

/** A code with the index of its group among all groups. */
type IndexedCode = CodeDeadline & Pick<GroupOrigin, 'index'>;

/** Yields the codes of a place, and of all places below it, that have one of the deadlines. `due` contains these by ISO 8601. */
function* listCodes(root: Place, due: ReadonlyMap<string, Deadline>): Generator<IndexedCode> {
  for (const { place } of everyPlace(root)) {
    if (!place.deadlines.some(({ iso }) => due.has(iso))) continue;
    const origins = place.origins();
    for (const [i, { code, name, expires: iso = '', isExample }] of unpackGroups(place.packed).entries()) {
      const [expires, origin] = [due.get(iso), origins[i]];
      // Nobody can renew the code of a group that does not exist.
      if (code === undefined || isExample || !expires || !origin) continue;
      const { index, file, number } = origin;
      const at = file.isTable ? { line: number, column: 1 } : ['groups', number, 'expires'];
      yield { index, file: file.name, at, name, path: place.path, expires };
    }
  }
}

/** Returns a note for each code that has expired or expires within 14 days. `language` is the first language of the publication. */
export function noteDueCodes(groups: Groups, now: Moment, language: string): readonly Problem[] {
  const { expired, more, soon: expiring } = findDueCodes(groups, now);
  const note = ({ file, at }: CodeDeadline, fault: Fault): Problem => ({ file, at, field: 'expires', ...fault });
  return [
    ...expired.map(code =>
      note(code, {
        what: tell(
          'code-has-expired',
        )`the code of the group "${inLanguage(code.name, language)}" expired after ${code.expires.day}`,
        cure: tell(
          'renew-or-replace-code',
        )`get a new code from the app, then write its address and its last day here, or remove both and write another way to join into "other"`,
      }),
    ),
    ...[...more].map(([file, count]) => ({
      file,
      at: { line: 1, column: 1 },
      what:
        count === 1
          ? tell('one-more-code-has-expired')`1 more code of this file has expired`
          : tell('more-codes-have-expired')`${count} more codes of this file have expired`,
      cure: tell('renew-first-codes')`renew or remove the codes in the other messages first, then check again`,
    })),
    ...expiring.map(code =>
      note(code, {
        what: tell(
          'code-expires-soon',
        )`the code of the group "${inLanguage(code.name, language)}" expires after ${code.expires.day}`,
        cure: tell('renew-code')`get a new code from the app, then write its address and its last day here`,
      }),
    ),
  ];
}
