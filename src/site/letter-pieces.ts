/** Cuts entries into small files, called pieces, by the letters with which their keys begin, so that a browser loads only the piece it needs. */

/** An entry that readers find by its key. */
export interface Keyed<Entry> {
  readonly key: string;
  readonly entry: Entry;
}

/** Limit of a piece. `most` is the number of entries; `choose` chooses entries if more have the same key, which no letter can tell apart. */
export interface PieceLimit<Entry> {
  readonly most: number;
  /**
   * True to gather the smallest pieces with the same beginning in the piece of that beginning, for fewer files. The browser then looks for
   * the piece with the most letters of a key.
   */
  readonly gathers?: boolean;
  choose(entries: readonly Entry[]): readonly Entry[];
}

/** Returns the pieces by their letters, sorted. An entry with several keys may stand in several pieces. */
export const cutByLetters = <Entry>(
  keyed: readonly Keyed<Entry>[],
  limit: PieceLimit<Entry>,
): ReadonlyMap<string, readonly Entry[]> => new Map([...cut(keyed, '', limit)].sort(([a], [b]) => (a < b ? -1 : 1)));

function* cut<Entry>(
  keyed: readonly Keyed<Entry>[],
  letters: string,
  limit: PieceLimit<Entry>,
): Generator<readonly [string, readonly Entry[]]> {
  const entries = [...new Set(keyed.map(({ entry }) => entry))];
  if (letters !== '' && entries.length <= limit.most) {
    yield [letters, entries];
    return;
  }
  const next = Map.groupBy(keyed, ({ key }) => [...key].slice(0, [...letters].length + 1).join(''));
  const same = next.get(letters);
  const own = same ? limit.choose(same.map(({ entry }) => entry)) : [];
  next.delete(letters);
  const gathered = letters !== '' && limit.gathers ? takeSmallest(next, limit.most - own.length) : [];
  if (same || gathered.length > 0) yield [letters, [...own, ...gathered]];
  for (const [longer, some] of next) yield* cut(some, longer, limit);
}

/** Removes the groups with the fewest entries from `groups`, at most `most` entries. Returns the entries, sorted by their groups. */
function takeSmallest<Entry>(groups: Map<string, readonly Keyed<Entry>[]>, most: number): readonly Entry[] {
  const taken: (readonly [string, readonly Entry[]])[] = [];
  let left = most;
  for (const [letters, { length }] of [...groups].sort(([a, x], [b, y]) => x.length - y.length || (a < b ? -1 : 1))) {
    left -= length;
    if (left < 0) break;
    taken.push([letters, (groups.get(letters) ?? []).map(({ entry }) => entry)]);
    groups.delete(letters);
  }
  return taken.sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, entries]) => entries);
}
