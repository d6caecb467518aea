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
}

/**
 * Lists the files in a folder and its subfolders, without hidden files and folders. Does not follow symbolic links to folders. Paths are
 * relative to `root`. All lists are empty if the folder does not exist.
 */
export function listBelow(root: string, below: string): Listing {
  const [files, plain, folderLinks]: [string[], string[], string[]] = [[], [], []];
  const open = [below];
  for (let folder = open.pop(); folder !== undefined; folder = open.pop()) {
    for (const entry of readEntries(join(root, folder))) {
      if (entry.name.startsWith('.')) continue;
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory()) open.push(path);
      else if (entry.isSymbolicLink() && isFolder(join(root, path))) folderLinks.push(path);
      else files.push(path);
      if (entry.isFile()) plain.push(path);
    }
  }
  return { files: files.sort(), plain, folderLinks: folderLinks.sort() };
}

function readEntries(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

const isFolder = (path: string) => existsSync(path) && statSync(path).isDirectory();

function isMissing(error: unknown): boolean {
  return codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR';
}
