/** What painting needs wherever it happens: the pictures, what was painted before, and who paints. */

import { availableParallelism } from 'node:os';
import { tell } from '../../language/messages/tell.ts';
import type { LocatedProblem } from '../../problem.ts';
import type { Folder } from '../../source/folder.ts';
import type { Picture, Rendering } from '../../source/pictures/plan.ts';
import { type Cache, hashOf } from '../../store/cache.ts';

export interface Studio {
  readonly folder: Folder;
  readonly cache: Cache;
  /** Fingerprint of what paints: what another one painted may look different. */
  readonly painter: string;
}

/** What a rendering is made of. */
export const digestOf = ({ painter }: Studio, picture: Picture, rendering: Rendering): string =>
  hashOf('picture', painter, picture.hash, JSON.stringify(rendering));

/** Where a painted picture lies in the cache. */
export const cacheKey = (digest: string): string => `picture-${digest}`;

/** Most builds paint nothing: then what paints is not even loaded. */
export const loadPainter = () => import('./paint.ts');

/** How many pictures are worked on at the same time: each needs a core, and up to 100 MB. */
export const atOnce = Math.min(4, availableParallelism());

/** Works on all of them, a few at a time. */
export async function workOn<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const waiting = items.values();
  const hand = async () => {
    for (const item of waiting) await work(item);
  };
  await Promise.all(Array.from({ length: atOnce }, hand));
}

/** The words for a picture whose bytes are all there and make no picture. */
export const damaged = (file: string, says: string): LocatedProblem => ({
  file,
  at: { line: 1, column: 1 },
  what: tell('picture-is-damaged')`the picture is damaged (${says})`,
  cure: tell('export-or-copy-again')`export it again, or copy it again from its source`,
});
