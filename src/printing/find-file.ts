/** Finds the pictures that documents show. */
import { join } from 'node:path';
import type { Folder } from '../source/folder.ts';

/**
 * Returns the path on disk of a picture of the publication, by its address; undefined if there is none. The publication folder refuses files
 * outside it, damaged pictures, and drawings with scripts.
 * @param basePath Path of the site's root, such as `/` or `/column/`
 */
export function findShownFile(address: string, folder: Folder, basePath: string): string | undefined {
  if (!address.startsWith(basePath)) return undefined;
  const path = address.slice(basePath.length);
  const file = ['articles', 'newsroom'].map(top => `${top}/${path}`).find(each => !('what' in folder.picture(each)));
  return file === undefined ? undefined : join(folder.root, file);
}
