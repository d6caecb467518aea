/** Looks at the files of a publication, and remembers what it has seen for the next command. */

import { type Cache, hashOf } from '../store/cache.ts';
import { listInputs } from './listing.ts';
import { packSnapshot, type Snapshot, takeSnapshot, unpackSnapshot } from './snapshot.ts';

/** The files of a publication before, if an earlier command has looked at them, and now. */
export interface Look {
  readonly before: Snapshot | undefined;
  readonly now: Snapshot;
}

const keyOf = (site: string) => `inputs-${hashOf(site).slice(0, 32)}`;

/** Looks at the files of a publication, and remembers their times for the next look if they still have the same contents. */
export function lookAtInputs(site: string, cache: Cache): Look {
  const before = recallInputs(site, cache);
  const now = takeSnapshot(site, () => listInputs(site), before);
  if (now !== before && now.key === before?.key) rememberInputs(site, cache, now);
  return { before, now };
}

/** Returns the files of a publication as a command has read or seen them last; undefined if none has. */
export const recallInputs = (site: string, cache: Cache): Snapshot | undefined =>
  unpackSnapshot(cache.get(keyOf(site)));

/** Stores a snapshot of the files of a publication, as a command has read them. */
export const rememberInputs = (site: string, cache: Cache, snapshot: Snapshot): void =>
  cache.set(keyOf(site), packSnapshot(snapshot));
