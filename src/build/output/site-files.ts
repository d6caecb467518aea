/**
 * Keeps what a build recorded of each file of a site in a few long strings and one array of numbers, because reading and writing an object for
 * each of 100,000 files takes seconds and hundreds of megabytes.
 */
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
export const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));
export const nameOf = (path: string) => path.slice(path.lastIndexOf('/') + 1);
const pathIn = (folder: string, name: string) => (folder === '' ? name : `${folder}/${name}`);

/** The recorded files of a site, by path relative to the site's folder. */
export class SiteFiles {
  readonly stored: StoredFiles;
  /** Number of files. */
  readonly size: number;
  /** Paths of all folders. The number of a folder is its place in this list. */
  readonly folders: readonly string[];
  #names: readonly string[] | undefined;
  #digests: readonly string[] | undefined;
  /** Number of the first file of each folder, followed by the number of all files. */
  #starts: Uint32Array | undefined;
  #places: ReadonlyMap<string, number> | undefined;
  /** Numbers of the files of the large folders that were looked at, by name. */
  readonly #large = new Map<number, ReadonlyMap<string, number>>();

  constructor(stored: StoredFiles) {
    this.stored = stored;
    this.folders = stored.folders.split('//');
    this.size = (stored.numbers.length - folderRow * this.folders.length) / fileRow;
  }

  has(path: string): boolean {
    return this.#find(path) !== undefined;
  }

  get(path: string): FileRecord | undefined {
    const file = this.#find(path);
    return file === undefined ? undefined : this.recordAt(file);
  }

  *[Symbol.iterator](): Iterator<readonly [path: string, record: FileRecord]> {
    for (const [i, folder] of this.folders.entries())
      for (let file = this.startOf(i); file < this.startOf(i + 1); file++)
        yield [pathIn(folder, this.nameAt(file)), this.recordAt(file)];
  }

  /** Returns the files with one of these digests. */
  withDigests(wanted: ReadonlySet<string | undefined>): ReadonlyMap<string, FileRecord> {
    const found = new Map<string, FileRecord>();
    this.#digests ??= this.stored.digests.split('\n');
    let folder = 0;
    for (const [file, digest] of this.#digests.entries()) {
      if (digest === '' || !wanted.has(digest) || file >= this.size) continue;
      while (this.startOf(folder + 1) <= file) folder++;
      found.set(pathIn(this.folders[folder] ?? '', this.nameAt(file)), this.recordAt(file));
    }
    return found;
  }

  #find(path: string): number | undefined {
    const place = this.placeOf(folderOf(path));
    if (place === undefined) return undefined;
    const [start, end] = [this.startOf(place), this.startOf(place + 1)];
    const name = nameOf(path);
    if (end - start > most) return this.#indexOf(place, start, end).get(name);
    for (let file = start; file < end; file++) if (this.nameAt(file) === name) return file;
    return undefined;
  }

  #indexOf(place: number, start: number, end: number): ReadonlyMap<string, number> {
    const known = this.#large.get(place);
    if (known) return known;
    const index = new Map(Array.from({ length: end - start }, (_, i) => [this.nameAt(start + i), start + i] as const));
    this.#large.set(place, index);
    return index;
  }

  /** Returns the number of a folder; undefined for an unknown folder. */
  placeOf(folder: string): number | undefined {
    this.#places ??= new Map(this.folders.map((each, i) => [each, i]));
    return this.#places.get(folder);
  }

  /** Returns the number of the first file of a folder. The files of a folder have successive numbers. */
  startOf(place: number): number {
    this.#starts ??= this.#countStarts();
    return this.#starts[place] ?? this.size;
  }

  #countStarts(): Uint32Array {
    const starts = new Uint32Array(this.folders.length + 1);
    for (const i of this.folders.keys()) starts[i + 1] = (starts[i] ?? 0) + (this.stored.numbers[folderRow * i] ?? 0);
    return starts;
  }

  nameAt(file: number): string {
    this.#names ??= this.stored.names.split('/');
    return this.#names[file] ?? '';
  }

  digestAt(file: number): string {
    this.#digests ??= this.stored.digests.split('\n');
    return this.#digests[file] ?? '';
  }

  /** Returns the rows of the files from the number `start` to before the number `end`. */
  rowsOf(start: number, end: number): Float64Array {
    const first = folderRow * this.folders.length;
    return this.stored.numbers.subarray(first + fileRow * start, first + fileRow * end);
  }

  recordAt(file: number): FileRecord {
    const [size, inode, modified] = this.rowsOf(file, file + 1);
    const digest = this.digestAt(file);
    return {
      digest: digest === '' ? undefined : digest,
      stamp: Number.isNaN(size) ? '' : `${size}:${inode}:${modified}`,
    };
  }
}

/** Maximum number of files in a folder that are looked through one after the other. */
const most = 16;
