/** Helpers for all code that paints: cache keys, the painter, and the number of pictures at a time. */

import { availableParallelism } from 'node:os';
import { tell } from '../../language/messages/tell.ts';
import type { LocatedProblem } from '../../problem.ts';
import type { Folder } from '../../source/folder.ts';
import type { Picture, Rendering } from '../../source/pictures/plan.ts';
import { type Cache, hashOf } from '../../store/cache.ts';

/** Everything that painting needs. */
export interface Studio {
  readonly folder: Folder;
  readonly cache: Cache;
  /** Fingerprint of the painting code: another version may paint differently. */
  readonly painter: string;
}

/** Hashes everything that a rendering is made from. */
export const digestOf = ({ painter }: Studio, picture: Picture, rendering: Rendering): string =>
  hashOf('picture', painter, picture.hash, JSON.stringify(rendering));

/** Returns the cache key of a painted picture. */
export const cacheKey = (digest: string): string => `picture-${digest}`;

/** Loads the painting code and sharp on demand, because most builds paint nothing. */
export const loadPainter = () => import('./paint.ts');

/** The number of pictures to paint at the same time: each needs a core and up to 100 MB. */
export const atOnce = Math.min(4, availableParallelism());

/** Calls `work` for every item, `atOnce` at a time. */
export async function workOn<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const waiting = items.values();
  const hand = async () => {
    for (const item of waiting) await work(item);
  };
  await Promise.all(Array.from({ length: atOnce }, hand));
}

/** Returns the problem of a damaged picture. */
export const damaged = (file: string, says: string): LocatedProblem => ({
  file,
  at: { line: 1, column: 1 },
  what: tell('picture-is-damaged')`the picture is damaged (${says})`,
  cure: tell('export-or-copy-again')`export the picture again, or copy it again from its source`,
});
