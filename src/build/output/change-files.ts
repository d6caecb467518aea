/** Changes the record of the files of a site as a build has changed the site. */
import { type FileRecord, fileRow, folderOf, folderRow, nameOf, SiteFiles } from './site-files.ts';
import { rowOf, storeFiles, unknownRow } from './store-files.ts';

/** Files that a build wrote and removed. */
export interface SiteChange {
  readonly written: ReadonlyMap<string, FileRecord>;
  readonly removed: readonly string[];
}

/** Length of the part of a folder's row with its times, and the offset of this part. */
const timesRow = 3;
const timesAt = 2;

/** Returns a folder and the folders above it, the innermost first. */
export function foldersAbove(path: string): readonly string[] {
  const found = [folderOf(path)];
  for (let folder = found[0] ?? ''; folder !== ''; found.push(folder)) folder = folderOf(folder);
  return found;
}

/**
 * Returns the files of a site after a change. `times` has the times of all folders before the change, one after the other; the times of the changed
 * folders cannot be trusted.
 */
export function changeFiles(before: SiteFiles, change: SiteChange, times: Float64Array): SiteFiles {
  const paths = [...change.written.keys(), ...change.removed];
  const above = new Set(paths.flatMap(foldersAbove));
  const timesNow = (folder: string, place: number): ArrayLike<number> =>
    above.has(folder) ? unknownRow : times.subarray(timesRow * place, timesRow * (place + 1));
  const touched = Map.groupBy(paths, folderOf);
  // The rows of the folders can stay only if no folder appears or disappears.
  const isPlain = [...touched].every(([folder, inside]) => keepsAFile(before, folder, inside, change));
  return isPlain ? changeRows(before, change, touched, timesNow) : storeAgain(before, change, timesNow);
}

/** Returns whether a folder exists and has a file of its own after a change of the files `paths`. */
function keepsAFile(before: SiteFiles, folder: string, paths: readonly string[], { written }: SiteChange): boolean {
  const place = before.placeOf(folder);
  if (place === undefined) return false;
  return paths.some(path => written.has(path)) || before.startOf(place + 1) - before.startOf(place) > paths.length;
}

type TimesNow = (folder: string, place: number) => ArrayLike<number>;

function changeRows(
  before: SiteFiles,
  change: SiteChange,
  touched: ReadonlyMap<string, readonly string[]>,
  timesNow: TimesNow,
): SiteFiles {
  const names: string[] = [];
  const digests: string[] = [];
  const rows = new Float64Array(fileRow * (before.size + change.written.size));
  const heads = before.stored.numbers.slice(0, folderRow * before.folders.length);
  for (const [place, folder] of before.folders.entries()) {
    heads.set(timesNow(folder, place), folderRow * place + timesAt);
    const [start, end] = [before.startOf(place), before.startOf(place + 1)];
    const first = names.length;
    if (!touched.has(folder)) {
      rows.set(before.rowsOf(start, end), fileRow * first);
      for (let file = start; file < end; file++) {
        names.push(before.nameAt(file));
        digests.push(before.digestAt(file));
      }
      continue;
    }
    for (const [name, record] of contentAfter(before, place, change)) {
      rows.set(rowOf(record), fileRow * names.length);
      names.push(name);
      digests.push(record.digest ?? '');
    }
    heads[folderRow * place] = names.length - first;
  }
  const numbers = new Float64Array(heads.length + fileRow * names.length);
  numbers.set(heads);
  numbers.set(rows.subarray(0, fileRow * names.length), heads.length);
  const { folders } = before.stored;
  return new SiteFiles({ folders, names: names.join('/'), digests: digests.join('\n'), numbers });
}

/** Returns the files of a folder after a change, by name. */
function contentAfter(
  before: SiteFiles,
  place: number,
  { written, removed }: SiteChange,
): ReadonlyMap<string, FileRecord> {
  const folder = before.folders[place] ?? '';
  const files = new Map<string, FileRecord>();
  for (let file = before.startOf(place); file < before.startOf(place + 1); file++)
    files.set(before.nameAt(file), before.recordAt(file));
  for (const path of removed) if (folderOf(path) === folder) files.delete(nameOf(path));
  for (const [path, record] of written) if (folderOf(path) === folder) files.set(nameOf(path), record);
  return files;
}

function storeAgain(before: SiteFiles, { written, removed }: SiteChange, timesNow: TimesNow): SiteFiles {
  const files = new Map(before);
  for (const path of removed) files.delete(path);
  for (const [path, record] of written) files.set(path, record);
  return storeFiles(files, folder => {
    const place = before.placeOf(folder);
    if (place === undefined) return undefined;
    const [inode = Number.NaN, modified = Number.NaN, status = Number.NaN] = Array.from(timesNow(folder, place));
    return [inode, modified, status];
  });
}
