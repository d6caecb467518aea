/** Finds the folder with the records of consent, and stamps the records. Reads no record. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Folder } from '../folder.ts';

/** Returns the folder of the records of consent: the given folder, or `private/` in the publication. */
export const privateFolderOf = (site: string, given: string | undefined): string => given ?? join(site, 'private');

/**
 * Returns the name, size and time of every record, so that a build notices a changed record. The contents themselves are private: not even
 * their hash may get into the cache.
 */
export function stampRecords(root: string): readonly string[] {
  if (!existsSync(root)) return [];
  const folder = new Folder(root);
  return folder.list('stories').map(file => `${file}:${folder.stamp(file)}`);
}
