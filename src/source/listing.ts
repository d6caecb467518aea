/** Lists the files in a folder and its subfolders. */

import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { codeOf } from '../store/error-code.ts';

/** Paths of the files in a folder and its subfolders. */
export interface Listing {
  /** All files, sorted. */
  readonly files: readonly string[];
  /** Files that are not symbolic links. */
  readonly plain: readonly string[];
  /** Symbolic links to folders, sorted. */
  readonly folderLinks: readonly string[];
  /** Names of all entries of each listed folder, hidden ones too, separated by `/` and in the order of the file system. */
  readonly entries: readonly (readonly [folder: string, names: string])[];
}

/** Folders of a publication whose files decide what the site contains. */
export const inputFolders = ['articles', 'newsroom'] as const;

/** Lists the files of a publication that decide what the site contains. */
export const listInputs = (root: string): Listing => joinListings(inputFolders.map(below => listBelow(root, below)));

/**
 * Lists the files in a folder and its subfolders, without hidden files and folders. Does not follow symbolic links to folders. Paths are
 * relative to `root`. All lists are empty if the folder does not exist.
 */
export function listBelow(root: string, below: string): Listing {
  const [files, plain, folderLinks]: [string[], string[], string[]] = [[], [], []];
  const entries: (readonly [string, string])[] = [];
  const open = [below];
  for (let folder = open.pop(); folder !== undefined; folder = open.pop()) {
    const found = readEntries(join(root, folder));
    entries.push([folder, found.map(({ name }) => name).join('/')]);
    for (const entry of found) {
      if (entry.name.startsWith('.')) continue;
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory()) open.push(path);
      else if (entry.isSymbolicLink() && isFolder(join(root, path))) folderLinks.push(path);
      else files.push(path);
      if (entry.isFile()) plain.push(path);
    }
  }
  return { files: files.sort(), plain, folderLinks: folderLinks.sort(), entries };
}

/** Returns the names of all entries of a folder, in the form of `Listing.entries`. They are empty if the folder does not exist. */
export const namesIn = (folder: string): string => orMissing(() => readdirSync(folder), []).join('/');

/** Returns the listing of files that are no symbolic links. */
export const listFiles = (files: readonly string[]): Listing => ({
  files,
  plain: files,
  folderLinks: [],
  entries: [],
});

/** Joins the listings of several folders, in their order. */
export const joinListings = (listings: readonly Listing[]): Listing => ({
  files: listings.flatMap(({ files }) => files),
  plain: listings.flatMap(({ plain }) => plain),
  folderLinks: listings.flatMap(({ folderLinks }) => folderLinks),
  entries: listings.flatMap(({ entries }) => entries),
});

const readEntries = (folder: string) => orMissing(() => readdirSync(folder, { withFileTypes: true }), []);

/** Returns the result of `read`, or `missing` if there is no folder. */
function orMissing<T>(read: () => T, missing: T): T {
  try {
    return read();
  } catch (error) {
    if (isMissing(error)) return missing;
    throw error;
  }
}

const isFolder = (path: string) => existsSync(path) && statSync(path).isDirectory();

function isMissing(error: unknown): boolean {
  return codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR';
}
