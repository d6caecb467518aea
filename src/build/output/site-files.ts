/**
 * Keeps what a build recorded of each file of a site in a few long strings and one array of numbers, because reading and writing an object for
 * each of 100,000 files takes seconds and hundreds of megabytes.
 */
import type { FolderTimes } from './stamp.ts';

/** Record of one file that a build wrote. */
export interface FileRecord {
  /** Hash of the inputs that the file was made from; undefined if the inputs are unknown. Without a hash, the next build must rebuild the file. */
  readonly digest: string | undefined;
  readonly stamp: string;
}

/** Folders and files of a site with their stamps. */
export interface SiteStamps {
  /** Paths of all folders, relative to the site's folder, separated by `//`. The first is the site's folder itself: an empty path. */
  readonly folders: string;
  /** Names of the files, folder by folder, separated by `/`. */
  readonly names: string;
  /** The rows of all folders, followed by the rows of all files: see `folderRow` and `fileRow`. */
  readonly numbers: Float64Array;
}

/** The form in which the files are stored. */
export interface StoredFiles extends SiteStamps {
  /** Digests of the files, in the order of `names`, separated by line feeds. An unknown digest is empty. */
  readonly digests: string;
}

/**
 * Length of the row of a folder: number of files, number of folders, and the three numbers of `FolderTimes`. They are NaN, which equals nothing,
 * if the times of the folder cannot be trusted.
 */
export const folderRow = 5;
/** Length of the row of a file: size in bytes, inode and time of modification in milliseconds. All are NaN for a file without a stamp. */
export const fileRow = 3;
/** Length of the part of a folder's row with its times, and the offset of this part. */
const timesRow = 3;
const timesAt = 2;

/** Returns what is known of the times of a folder; undefined if they cannot be trusted. */
type TimesOf = (folder: string) => FolderTimes | undefined;

/** Files that a build wrote and removed. */
export interface SiteChange {
  readonly written: ReadonlyMap<string, FileRecord>;
  readonly removed: readonly string[];
}

/** A folder that is being put together. */
interface Content {
  readonly files: (readonly [name: string, record: FileRecord])[];
  folders: number;
}

export const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));
const nameOf = (path: string) => path.slice(path.lastIndexOf('/') + 1);
const pathIn = (folder: string, name: string) => (folder === '' ? name : `${folder}/${name}`);

/** Returns a folder and the folders above it, the innermost first. */
export function foldersAbove(path: string): readonly string[] {
  const found = [folderOf(path)];
  for (let folder = found[0] ?? ''; folder !== ''; found.push(folder)) folder = folderOf(folder);
  return found;
}

/** The recorded files of a site, by path relative to the site's folder. */
export class SiteFiles {
  readonly stored: StoredFiles;
  /** Number of files. */
  readonly size: number;
  readonly #folders: readonly string[];
  #names: readonly string[] | undefined;
  #digests: readonly string[] | undefined;
  /** Number of the first file of each folder, followed by the number of all files. */
  #starts: Uint32Array | undefined;
  #places: ReadonlyMap<string, number> | undefined;
  /** Numbers of the files of the large folders that were looked at, by name. */
  readonly #large = new Map<number, ReadonlyMap<string, number>>();

  constructor(stored: StoredFiles) {
    this.stored = stored;
    this.#folders = stored.folders.split('//');
    this.size = (stored.numbers.length - folderRow * this.#folders.length) / fileRow;
  }

  /** Puts the record of a site together. */
  static of(files: Iterable<readonly [path: string, record: FileRecord]>, timesOf: TimesOf): SiteFiles {
    const contents = new Map<string, Content>([['', { files: [], folders: 0 }]]);
    for (const [path, record] of files) contentOf(folderOf(path), contents).files.push([nameOf(path), record]);
    const folders = [...contents];
    const all = folders.flatMap(([, content]) => content.files);
    const numbers = new Float64Array(folderRow * folders.length + fileRow * all.length);
    for (const [i, [folder, content]] of folders.entries()) {
      const times = timesOf(folder) ?? [Number.NaN, Number.NaN, Number.NaN];
      numbers.set([content.files.length, content.folders, ...times], folderRow * i);
    }
    for (const [i, [, record]] of all.entries()) numbers.set(rowOf(record), folderRow * folders.length + fileRow * i);
    return new SiteFiles({
      folders: [...contents.keys()].join('//'),
      names: all.map(([name]) => name).join('/'),
      digests: all.map(([, { digest = '' }]) => digest).join('\n'),
      numbers,
    });
  }

  has(path: string): boolean {
    return this.#find(path) !== undefined;
  }

  get(path: string): FileRecord | undefined {
    const file = this.#find(path);
    return file === undefined ? undefined : this.#recordAt(file);
  }

  *[Symbol.iterator](): Iterator<readonly [path: string, record: FileRecord]> {
    for (const [i, folder] of this.#folders.entries())
      for (let file = this.#start(i); file < this.#start(i + 1); file++)
        yield [pathIn(folder, this.#nameAt(file)), this.#recordAt(file)];
  }

  /** Returns the files with one of these digests. */
  withDigests(wanted: ReadonlySet<string | undefined>): ReadonlyMap<string, FileRecord> {
    const found = new Map<string, FileRecord>();
    this.#digests ??= this.stored.digests.split('\n');
    let folder = 0;
    for (const [file, digest] of this.#digests.entries()) {
      if (digest === '' || !wanted.has(digest) || file >= this.size) continue;
      while (this.#start(folder + 1) <= file) folder++;
      found.set(pathIn(this.#folders[folder] ?? '', this.#nameAt(file)), this.#recordAt(file));
    }
    return found;
  }

  /**
   * Returns the files after a change. `times` has the times of all folders before the change, one after the other; the times of the changed folders
   * cannot be trusted.
   */
  change({ written, removed }: SiteChange, times: Float64Array): SiteFiles {
    const touched = Map.groupBy([...written.keys(), ...removed], folderOf);
    const above = new Set([...written.keys(), ...removed].flatMap(foldersAbove));
    const isPlain = [...touched].every(([folder, paths]) => this.#keepsAFile(folder, paths, written));
    if (!isPlain) return this.#rebuild({ written, removed }, times, above);
    const gone = new Set(removed);
    const names: string[] = [];
    const digests: string[] = [];
    const rows = new Float64Array(fileRow * (this.size + written.size));
    const heads = this.stored.numbers.slice(0, folderRow * this.#folders.length);
    for (const [i, folder] of this.#folders.entries()) {
      const head = folderRow * i;
      heads.set(above.has(folder) ? noTimes : times.subarray(timesRow * i, timesRow * (i + 1)), head + timesAt);
      const [start, end] = [this.#start(i), this.#start(i + 1)];
      if (!touched.has(folder)) {
        rows.set(this.stored.numbers.subarray(this.#row(start), this.#row(end)), fileRow * names.length);
        for (let file = start; file < end; file++) {
          names.push(this.#nameAt(file));
          digests.push(this.#digestAt(file));
        }
        continue;
      }
      const first = names.length;
      for (const [name, record] of this.#contentAfter(i, { written, gone })) {
        rows.set(rowOf(record), fileRow * names.length);
        names.push(name);
        digests.push(record.digest ?? '');
      }
      heads[head] = names.length - first;
    }
    const numbers = new Float64Array(heads.length + fileRow * names.length);
    numbers.set(heads);
    numbers.set(rows.subarray(0, fileRow * names.length), heads.length);
    return new SiteFiles({
      folders: this.stored.folders,
      ...{ names: names.join('/'), digests: digests.join('\n'), numbers },
    });
  }

  /** Returns whether a folder exists and has a file of its own before and after a change, so that no folder appears or disappears. */
  #keepsAFile(folder: string, paths: readonly string[], written: SiteChange['written']): boolean {
    const place = this.#placeOf(folder);
    if (place === undefined) return false;
    return paths.some(path => written.has(path)) || this.#start(place + 1) - this.#start(place) > paths.length;
  }

  /** Returns the files of a folder after a change. */
  #contentAfter(
    place: number,
    { written, gone }: { readonly written: SiteChange['written']; readonly gone: ReadonlySet<string> },
  ): ReadonlyMap<string, FileRecord> {
    const folder = this.#folders[place] ?? '';
    const files = new Map<string, FileRecord>();
    for (let file = this.#start(place); file < this.#start(place + 1); file++) {
      const name = this.#nameAt(file);
      if (!gone.has(pathIn(folder, name))) files.set(name, this.#recordAt(file));
    }
    for (const [path, record] of written) if (folderOf(path) === folder) files.set(nameOf(path), record);
    return files;
  }

  #rebuild({ written, removed }: SiteChange, times: Float64Array, changed: ReadonlySet<string>): SiteFiles {
    const files = new Map(this);
    for (const path of removed) files.delete(path);
    for (const [path, record] of written) files.set(path, record);
    return SiteFiles.of(files, folder => {
      const place = changed.has(folder) ? undefined : this.#placeOf(folder);
      if (place === undefined) return undefined;
      const [inode = Number.NaN, modified = Number.NaN, status = Number.NaN] = times.subarray(timesRow * place);
      return [inode, modified, status];
    });
  }

  #find(path: string): number | undefined {
    const place = this.#placeOf(folderOf(path));
    if (place === undefined) return undefined;
    const [start, end] = [this.#start(place), this.#start(place + 1)];
    const name = nameOf(path);
    if (end - start > most) return this.#indexOf(place, start, end).get(name);
    for (let file = start; file < end; file++) if (this.#nameAt(file) === name) return file;
    return undefined;
  }

  #indexOf(place: number, start: number, end: number): ReadonlyMap<string, number> {
    const known = this.#large.get(place);
    if (known) return known;
    const index = new Map(Array.from({ length: end - start }, (_, i) => [this.#nameAt(start + i), start + i] as const));
    this.#large.set(place, index);
    return index;
  }

  #placeOf(folder: string): number | undefined {
    this.#places ??= new Map(this.#folders.map((each, i) => [each, i]));
    return this.#places.get(folder);
  }

  #start(place: number): number {
    this.#starts ??= this.#countStarts();
    return this.#starts[place] ?? this.size;
  }

  #countStarts(): Uint32Array {
    const starts = new Uint32Array(this.#folders.length + 1);
    for (const i of this.#folders.keys()) starts[i + 1] = (starts[i] ?? 0) + (this.stored.numbers[folderRow * i] ?? 0);
    return starts;
  }

  #nameAt(file: number): string {
    this.#names ??= this.stored.names.split('/');
    return this.#names[file] ?? '';
  }

  #digestAt(file: number): string {
    this.#digests ??= this.stored.digests.split('\n');
    return this.#digests[file] ?? '';
  }

  #row(file: number): number {
    return folderRow * this.#folders.length + fileRow * file;
  }

  #recordAt(file: number): FileRecord {
    const [size, inode, modified] = this.stored.numbers.subarray(this.#row(file));
    const digest = this.#digestAt(file);
    return {
      digest: digest === '' ? undefined : digest,
      stamp: Number.isNaN(size) ? '' : `${size}:${inode}:${modified}`,
    };
  }
}

const noTimes = [Number.NaN, Number.NaN, Number.NaN];

/** Maximum number of files in a folder that are looked through one after the other. */
const most = 16;

function rowOf({ stamp }: FileRecord): readonly number[] {
  const row = stamp.split(':').map(Number);
  return stamp !== '' && row.length === fileRow ? row : noTimes;
}

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
