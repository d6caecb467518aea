/**
 * Finds out whether a site is as its build left it. Looks at every file. Lists only the folders that have changed, because a folder in which no
 * entry was added, removed or renamed has the same times as before, and listing thousands of folders takes longer than looking at all files.
 */
import { readdirSync, type Stats, statSync } from 'node:fs';
import { isTrusted } from '../../source/file-facts.ts';
import { type FolderTimes, type SiteStamps, stampFrom, timesOf } from './stamp.ts';
import { listStanding, type Survey, survey } from './survey.ts';

/**
 * Length of the row of a folder: number of files, number of folders, and the three numbers of `FolderTimes`. They are NaN, which equals nothing,
 * if the times of the folder cannot be trusted.
 */
const folderRow = 5;
const fileRow = 3;

/** Times of folders cannot be trusted on Windows: some of its file systems do not change them when a file is added. */
const foldersHaveTimes = process.platform !== 'win32';

/** A folder of a site: its files with their stamps, and the number of its folders. */
interface Content {
  readonly files: (readonly [name: string, stamp: string])[];
  folders: number;
}

/** Stamps of all files of a site, by path relative to the site's folder. */
type Files = ReadonlyMap<string, { readonly stamp: string }>;

/**
 * Puts the stamps of a site together that was just written. `before` is the survey of the previous site if the build has changed it in place;
 * undefined if the whole folder is new.
 */
export function stampSite(out: string, files: Files, before: Survey | undefined): SiteStamps {
  const contents = new Map<string, Content>([['', { files: [], folders: 0 }]]);
  for (const [path, { stamp }] of files)
    contentOf(folderOf(path), contents).files.push([path.slice(path.lastIndexOf('/') + 1), stamp]);
  const folders = [...contents];
  const stamps = folders.flatMap(([, content]) => content.files);
  const numbers = new Float64Array(folderRow * folders.length + fileRow * stamps.length);
  const timesNow = before ? timesSince(before, files) : timesOfNew(out);
  for (const [i, [folder, content]] of folders.entries()) {
    const times = timesNow(folder) ?? [Number.NaN, Number.NaN, Number.NaN];
    numbers.set([content.files.length, content.folders, ...times], folderRow * i);
  }
  for (const [i, [, stamp]] of stamps.entries())
    numbers.set(stamp.split(':').map(Number), folderRow * folders.length + fileRow * i);
  return { folders: [...contents.keys()].join('//'), names: stamps.map(([name]) => name).join('/'), numbers };
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
    for (let folder = path; folder !== ''; ) {
      folder = folderOf(folder);
      changed.add(folder);
    }
  };
  for (const [path, { stamp }] of files) if (before.files.get(path) !== stamp) addChanged(path);
  for (const path of before.files.keys()) if (!files.has(path)) addChanged(path);
  return folder => (changed.has(folder) ? undefined : ifTrusted(before.folders.get(folder), before.at));
}

const ifTrusted = (times: FolderTimes | undefined, at: number) =>
  foldersHaveTimes && times && isTrusted(times[2], at) ? times : undefined;

const folderOf = (path: string) => path.slice(0, Math.max(0, path.lastIndexOf('/')));

const pathOf = (out: string, folder: string) => (folder === '' ? out : `${out}/${folder}`);

/** Returns the content of a folder. Adds the folder, and the folders above it, if they are new. */
function contentOf(folder: string, contents: Map<string, Content>): Content {
  const known = contents.get(folder);
  if (known) return known;
  const parent = contentOf(folderOf(folder), contents);
  parent.folders++;
  const content: Content = { files: [], folders: 0 };
  contents.set(folder, content);
  return content;
}

/** Maps that `isWhole` fills. */
interface Found {
  readonly files: Map<string, string>;
  readonly folders: Map<string, FolderTimes>;
}

/**
 * Returns whether the folder `out` contains all files of the site, unchanged, and no other files. If `found` is given, adds all files and
 * folders to it.
 */
export function isWhole(
  out: string,
  { folders: joined, names: joinedNames, numbers }: SiteStamps,
  found?: Found,
): boolean {
  const folders = joined.split('//');
  const names = joinedNames.split('/');
  let row = folderRow * folders.length;
  let file = 0;
  for (const [i, folder] of folders.entries()) {
    const path = pathOf(out, folder);
    const times = statSync(path, { throwIfNoEntry: false });
    if (!times?.isDirectory()) return false;
    found?.folders.set(folder, [times.ino, times.mtimeMs, times.ctimeMs]);
    const [files = 0, inner = 0] = numbers.subarray(folderRow * i);
    const isSame = hasTimes(times, numbers, folderRow * i + 2);
    if (!isSame && !hasOnly(path, { files, folders: inner })) return false;
    for (let k = 0; k < files; k++, file++, row += fileRow) {
      const standing = statSync(`${path}/${names[file]}`, { throwIfNoEntry: false });
      if (!standing || !hasStamp(standing, numbers, row)) return false;
      found?.files.set(folder === '' ? `${names[file]}` : `${folder}/${names[file]}`, stampFrom(standing));
    }
  }
  return true;
}

/**
 * Looks at a folder as `survey` does. If it contains just what is known of it, lists only the folders that have changed, which takes a third of
 * the time.
 */
export function surveyKnown(out: string, known: SiteStamps): Survey {
  const found = { at: Date.now(), files: new Map<string, string>(), folders: new Map<string, FolderTimes>() };
  return isWhole(out, known, found) ? found : survey(out);
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
