/** Finds the folder with the records of consent, and stamps the records. Reads no record. */
import { join } from 'node:path';
import { stampOfFile } from '../file-facts.ts';
import { listBelow } from '../listing.ts';

/** Returns the folder of the records of consent: the given folder, or `private/` in the publication. */
export const privateFolderOf = (site: string, given: string | undefined): string => given ?? join(site, 'private');

/**
 * Returns the name, size and time of every record, so that a build notices a changed record. The contents themselves are private: not even
 * their hash may get into the cache.
 */
export const stampRecords = (root: string): readonly string[] =>
  listBelow(root, 'stories').files.map(file => `${file}:${stampOfFile(join(root, file))}`);
