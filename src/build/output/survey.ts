/** Lists the files of a site that stand in its folder, with their stamps. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { codeOf } from '../../store/error-code.ts';
import { type FolderTimes, stampOf, timesOf } from './stamp.ts';

/** Stamps of all files in a site's folder, by path relative to the folder. A stamp changes whenever the file changes. */
export type Standing = ReadonlyMap<string, string>;

/** Files and folders of a site. */
export interface Survey {
  /** Time of the survey in milliseconds since 1970-01-01T00:00Z. */
  readonly at: number;
  readonly files: Standing;
  /** Inode and times of each folder before it was listed, by path relative to the site's folder; the path of that folder itself is empty. */
  readonly folders: ReadonlyMap<string, FolderTimes>;
}

/** Lists the files in a folder, with their stamps. Returns an empty map if there is no folder. */
export const listStanding = (out: string): Standing => survey(out).files;

/** Looks at all files and folders in a folder. The survey is empty if there is no folder. */
export function survey(out: string): Survey {
  const found = { at: Date.now(), files: new Map<string, string>(), folders: new Map<string, FolderTimes>() };
  addFolder(out, '', found);
  return found;
}

interface Found {
  readonly files: Map<string, string>;
  readonly folders: Map<string, FolderTimes>;
}

/** Adds a folder and everything in it. Looks at the times of the folder before it lists the folder, so that later changes change the times. */
function addFolder(out: string, folder: string, found: Found): void {
  const times = timesOf(join(out, folder));
  if (times) found.folders.set(folder, times);
  for (const entry of entriesOf(join(out, folder))) {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) addFolder(out, path, found);
    else found.files.set(path, stampOf(join(out, path)) ?? '');
  }
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  }
}
