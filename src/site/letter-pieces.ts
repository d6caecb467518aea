/** Cuts entries into small files, called pieces, by the letters with which their keys begin, so that a browser loads only the piece it needs. */

/** An entry that readers find by its key. */
export interface Keyed<Entry> {
  readonly key: string;
  readonly entry: Entry;
}

/** Limit of a piece. `most` is the number of entries; `choose` chooses entries if more have the same key, which no letter can tell apart. */
export interface PieceLimit<Entry> {
  readonly most: number;
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
  for (const [longer, some] of next) {
    if (longer !== letters) yield* cut(some, longer, limit);
    else yield [letters, limit.choose(some.map(({ entry }) => entry))];
  }
}
