/** Helpers for code that scales pictures: cache keys, loading of sharp, and the number of pictures to scale at the same time. */

import { availableParallelism } from 'node:os';
import { tell } from '../../language/messages/tell.ts';
import type { LocatedProblem } from '../../problem.ts';
import type { Folder } from '../../source/folder.ts';
import type { Picture, Rendering } from '../../source/pictures/plan.ts';
import { type Cache, hashOf } from '../../store/cache.ts';

/** Data for scaling pictures: the publication folder, the cache, and a hash of the code. */
export interface Studio {
  readonly folder: Folder;
  readonly cache: Cache;
  /** Hash of the code that scales pictures. Cache keys contain it, because changed code may produce other bytes. */
  readonly painter: string;
}

/** Returns a hash of all inputs of a rendering: the code, the picture, and the size and format. */
export const digestOf = ({ painter }: Studio, picture: Picture, rendering: Rendering): string =>
  hashOf('picture', painter, picture.hash, JSON.stringify(rendering));

/** Returns the cache key of a rendering. `digest` is the result of `digestOf` for the rendering. */
export const cacheKey = (digest: string): string => `picture-${digest}`;

/** Loads `paint.ts` and sharp on demand, because most builds scale no picture. */
export const loadPainter = () => import('./paint.ts');

/** The number of pictures to scale at the same time. Each picture needs a core and up to 100 MB of memory. */
export const atOnce = Math.min(4, availableParallelism());

/** Returns the problem to report for a damaged picture. `says` is the decoder's message. */
export const damaged = (file: string, says: string): LocatedProblem => ({
  file,
  at: { line: 1, column: 1 },
  what: tell('picture-is-damaged')`the picture is damaged (${says})`,
  cure: tell('export-or-copy-again')`export the picture again, or copy it again from its source`,
});
