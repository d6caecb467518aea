/** Loads a publication for a command that passes its articles on. */
import { fingerprintEngine } from '../build/engine.ts';
import { type Kept, openKept, rememberFolder } from '../build/load/inputs.ts';
import type { Loaded, LoadOptions } from '../build/load/load.ts';
import { PublicationError } from '../problem.ts';

/** A publication without problems, and the cache with which it was loaded. */
export interface Published extends Pick<Loaded, 'catalogue' | 'pictures' | 'unprintable'> {
  readonly kept: Kept;
}

/**
 * Loads a publication.
 * @throws PublicationError if anything prevents publication: a problem in a file, or a missing interface string
 */
export async function loadPublished(options: LoadOptions): Promise<Published> {
  const kept = openKept(options.site, fingerprintEngine());
  const { loadInThreads, obstaclesOf } = await import('../build/load/load.ts');
  const loaded = await loadInThreads({ ...options, kept });
  rememberFolder(kept);
  const obstacles = obstaclesOf(loaded);
  if (obstacles.length > 0) throw new PublicationError(obstacles);
  const { catalogue, pictures, unprintable } = loaded;
  return { catalogue, pictures, unprintable, kept };
}
