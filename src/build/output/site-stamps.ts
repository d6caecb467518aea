/**
 * Finds out whether a site is as its build left it. Looks at every file. Lists only the folders that have changed, because a folder in which no
 * entry was added, removed or renamed has the same times as before, and listing thousands of folders takes longer than looking at all files.
 */
import { readdirSync, type Stats, statSync } from 'node:fs';
import { isTrusted } from '../../source/file-facts.ts';
import { foldersAbove } from './change-files.ts';
import { type FileRecord, fileRow, folderRow, type SiteFiles, type SiteStamps } from './site-files.ts';
import { type FolderTimes, timesOf } from './stamp.ts';
import { storeFiles, unknownRow } from './store-files.ts';
import { listStanding, type Survey } from './survey.ts';

/** Times of folders cannot be trusted on Windows: some of its file systems do not change them when a file is added. */
const foldersHaveTimes = process.platform !== 'win32';

/** The files of a site, by path relative to the site's folder. */
type Files = ReadonlyMap<string, FileRecord>;

/**
 * Puts the record of a site together that was just written. `before` is the survey of the previous site if the build has changed it in place;
 * undefined if the whole folder is new.
 */
export function recordFiles(out: string, files: Files, before: Survey | undefined): SiteFiles {
  return storeFiles(files, before ? timesSince(before, files) : timesOfNew(out));
}

/** Returns a function that looks at a folder of a new site. The function returns undefined if the times of the folder cannot be trusted. */
function timesOfNew(out: string): (folder: string) => FolderTimes | undefined {
  const now = Date.now();
  return folder => ifTrusted(timesOf(pathOf(out, folder)), now);
}

/**
 * Returns a function that returns the times of a folder in the survey; undefined if the build has changed the folder since, or if its times
 * cannot be trusted. Looks at no folder again: somebody else may have added a file in the meantime.
 */
function timesSince(before: Survey, files: Files): (folder: string) => FolderTimes | undefined {
  const changed = new Set<string>();
  const addChanged = (path: string) => {
    for (const folder of foldersAbove(path)) changed.add(folder);
  };
  for (const [path, { stamp }] of files) if (before.files.get(path) !== stamp) addChanged(path);
  for (const path of before.files.keys()) if (!files.has(path)) addChanged(path);
  return folder => (changed.has(folder) ? undefined : ifTrusted(before.folders.get(folder), before.at));
}

const ifTrusted = (times: FolderTimes | undefined, at: number) =>
  foldersHaveTimes && times && isTrusted(times[2], at) ? times : undefined;

const pathOf = (out: string, folder: string) => (folder === '' ? out : `${out}/${folder}`);

/**
 * Returns whether the folder `out` contains all files of the site, unchanged, and no other files. Writes the three times of each folder into
 * `times` if it is given; NaN if they cannot be trusted.
 */
export function isWhole(
  out: string,
  { folders: joined, names: joinedNames, numbers }: SiteStamps,
  times?: Float64Array,
): boolean {
  const folders = joined.split('//');
  const names = joinedNames.split('/');
  const now = Date.now();
  let row = folderRow * folders.length;
  let file = 0;
  for (const [i, folder] of folders.entries()) {
    const path = pathOf(out, folder);
    const found = statSync(path, { throwIfNoEntry: false });
    if (!found?.isDirectory()) return false;
    times?.set(ifTrusted([found.ino, found.mtimeMs, found.ctimeMs], now) ?? unknownRow, unknownRow.length * i);
    const [files = 0, inner = 0] = numbers.subarray(folderRow * i);
    const isSame = hasTimes(found, numbers, folderRow * i + 2);
    if (!isSame && !hasOnly(path, { files, folders: inner })) return false;
    for (let k = 0; k < files; k++, file++, row += fileRow) {
      const standing = statSync(`${path}/${names[file]}`, { throwIfNoEntry: false });
      if (!standing || !hasStamp(standing, numbers, row)) return false;
    }
  }
  return true;
}

/** Returns the three times of each folder of a site if the site is whole (see `isWhole`); otherwise undefined. */
export function timesIfWhole(out: string, stamps: SiteStamps): Float64Array | undefined {
  const times = new Float64Array(unknownRow.length * stamps.folders.split('//').length);
  return isWhole(out, stamps, times) ? times : undefined;
}

const hasTimes = ({ ino, mtimeMs, ctimeMs }: Stats, numbers: Float64Array, at: number) =>
  numbers[at] === ino && numbers[at + 1] === mtimeMs && numbers[at + 2] === ctimeMs;

const hasStamp = ({ size, ino, mtimeMs }: Stats, numbers: Float64Array, at: number) =>
  numbers[at] === size && numbers[at + 1] === ino && numbers[at + 2] === mtimeMs;

/**
 * Returns whether a folder has no other entries than these numbers of files and folders. The caller looks at each of them, so it is enough to count
 * the entries. Folders without any file do not count, because a build leaves them where they are.
 */
function hasOnly(path: string, { files, folders }: { readonly files: number; readonly folders: number }): boolean {
  const entries = readdirSync(path, { withFileTypes: true });
  const inner = entries.filter(entry => entry.isDirectory());
  if (entries.length - inner.length !== files) return false;
  return (
    inner.length === folders || inner.filter(({ name }) => listStanding(`${path}/${name}`).size > 0).length === folders
  );
}
