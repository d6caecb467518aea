/** Loads a publication for a command that passes its articles on. */
import { fingerprintEngine } from '../build/engine.ts';
import { type Kept, openKept, rememberFolder } from '../build/load/inputs.ts';
import type { Loaded, LoadOptions } from '../build/load/load.ts';
import { tell } from '../language/messages/tell.ts';
import { PublicationError } from '../problem.ts';
import type { Site } from '../source/publication/newsroom.ts';
import { UsageError } from './arguments.ts';

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

/** Throws UsageError if the publication has no address. Links in the files would lead to the author's own computer. */
export function checkUrl({ roots }: Site, url: string | undefined): void {
  if (url !== undefined || roots.length > 0) return;
  throw new UsageError(
    tell(
      'export-needs-url',
    )`the files contain the address of the site, but the field "url" is missing in newsroom/site.yaml`,
    tell('add-url-or-write-option')`add a line such as "url: https://example.org/", or write --url`,
  );
}
