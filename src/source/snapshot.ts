/**
 * Finds out which files of a folder have changed since an earlier look, as the index of git does: by the size, inode and times of each file.
 * Keeps all files in a few long strings and one array of numbers, because an object for each of ten thousand files takes longer than looking
 * at the files.
 */
import { hash } from 'node:crypto';
import { lstatSync, readFileSync, realpathSync, type Stats, statSync } from 'node:fs';
import { codeOf } from '../store/error-code.ts';
import { packFlat, unpackFlat } from '../store/flat-value.ts';
import { isTrusted } from './file-facts.ts';
import { type Listing, namesIn } from './listing.ts';
import { findObstacle } from './obstacle.ts';

/** Files of a folder at one time. */
export interface Snapshot {
  /** Paths of the files, separated by `//`, which no path contains. */
  readonly files: string;
  /** Paths of the symbolic links to folders, separated in the same way. */
  readonly folderLinks: string;
  /** SHA-256 of each file in hexadecimal, one after the other. A file that cannot be read has hyphens instead. */
  readonly hashes: string;
  /** Four numbers for each file: see `stampLength`. All four are NaN if the file changed too recently to trust its times. */
  readonly stamps: Float64Array;
  /** The listed folders, separated by `//`, and the names of the entries of each, separated in the same way: see `Listing.entries`. */
  readonly folders: string;
  readonly entries: string;
  /** True if a file is a symbolic link. */
  readonly hasLinks: boolean;
  /** Hash of the names and contents of all files, and of the names of the links. */
  readonly key: string;
}

/** Number of numbers in a stamp: size in bytes, inode, and the times of the last change of content and status in milliseconds. */
export const stampLength = 4;
/** Number of hexadecimal digits of a SHA-256. */
const hashLength = 64;
export const unreadable = '-'.repeat(hashLength);
const separator = '//';

/**
 * Looks at files of the folder `root`, which `list` lists. Returns `known`, an earlier snapshot, if nothing has changed since. Otherwise
 * hashes the files whose stamps differ.
 */
export function takeSnapshot(root: string, list: () => Listing, known: Snapshot | undefined): Snapshot {
  return (known && renew(root, known)) ?? compare(root, list(), known);
}

/**
 * Looks again at every file of a snapshot, and hashes the files that have changed since. Returns `known` itself if nothing has changed; undefined if
 * files were added, removed, renamed or replaced. Looks only at the names in each folder, because objects for the types of entries take longer.
 */
function renew(root: string, known: Snapshot): Snapshot | undefined {
  const { folders, entries, folderLinks, hasLinks, stamps: before } = known;
  if (hasLinks || folderLinks !== '') return undefined;
  const names = entries.split(separator);
  if (folders !== '' && !folders.split(separator).every((folder, i) => namesIn(`${root}/${folder}`) === names[i]))
    return undefined;
  const stamps = new Float64Array(before);
  const hashes = new Map<number, string>();
  for (const [i, file] of filesIn(known).entries()) {
    const found = statSync(`${root}/${file}`, { throwIfNoEntry: false });
    if (found && isStamped(before, i, found)) continue;
    // Somebody may have replaced the file with a link or a folder.
    if (!found || !lstatSync(`${root}/${file}`).isFile()) return undefined;
    setStamp(stamps, i, found);
    hashes.set(i, hashFile(root, file));
  }
  const now = Date.now();
  for (const i of hashes.keys())
    if (!isTrusted(stamps[stampLength * i + 3] ?? Number.NaN, now)) setStamp(stamps, i, undefined);
  const isSame = areEqual(before, stamps) && [...hashes].every(([i, found]) => found === hashAt(known, i));
  return isSame ? known : withHashes({ ...known, stamps }, hashes);
}

/** Returns a snapshot with other hashes of some files. */
function withHashes(snapshot: Snapshot, changed: ReadonlyMap<number, string>): Snapshot {
  const parts: string[] = [];
  let end = 0;
  for (const [i, each] of changed) {
    parts.push(snapshot.hashes.slice(end, hashLength * i), each);
    end = hashLength * (i + 1);
  }
  const hashes = [...parts, snapshot.hashes.slice(end)].join('');
  return { ...snapshot, hashes, key: keyOf({ ...snapshot, hashes }) };
}

/** Paths of the files of snapshots, which are split only once. */
const split = new WeakMap<Snapshot, readonly string[]>();

/** Returns the paths of the files of a snapshot. */
export function filesIn(snapshot: Snapshot): readonly string[] {
  const known = split.get(snapshot);
  if (known) return known;
  const files = snapshot.files === '' ? [] : snapshot.files.split(separator);
  split.set(snapshot, files);
  return files;
}

/** Takes a new snapshot. Hashes the files whose stamps differ from those in `known`. Returns `known` itself if nothing differs. */
function compare(root: string, listing: Listing, known: Snapshot | undefined): Snapshot {
  const rowOf = findRows(listing.files.join(separator), known);
  const links = linksIn(listing);
  const stamps = new Float64Array(stampLength * listing.files.length);
  const changed = new Set<number>();
  for (const [i, file] of listing.files.entries()) {
    const found = links.has(file) ? undefined : statSync(`${root}/${file}`, { throwIfNoEntry: false });
    setStamp(stamps, i, found);
    const row = rowOf(file, i);
    if (row === undefined || !found || !known || !isStamped(known.stamps, row, found)) changed.add(i);
  }
  const hashes = listing.files.map((file, i) => {
    if (!known || changed.has(i)) return hashFile(root, file, links);
    return hashAt(known, rowOf(file, i) ?? 0);
  });
  const now = Date.now();
  for (const i of changed)
    if (!isTrusted(stamps[stampLength * i + 3] ?? Number.NaN, now)) setStamp(stamps, i, undefined);
  const taken = aSnapshot(listing, hashes, stamps);
  const isKnown = known?.key === taken.key && known.entries === taken.entries && areEqual(known.stamps, stamps);
  return isKnown ? known : taken;
}

/** Returns a function that returns the number of a file in a snapshot. `files` are the paths of all files, and `i` the number of the file there. */
function findRows(files: string, known: Snapshot | undefined): (file: string, i: number) => number | undefined {
  if (!known) return () => undefined;
  if (known.files === files) return (_, i) => i;
  const rows = new Map(known.files.split(separator).map((file, i) => [file, i]));
  return file => rows.get(file);
}

/** Returns the files that are symbolic links. They have no stamps, because a link may lead elsewhere without a change of any file. */
function linksIn({ files, plain }: Listing): ReadonlySet<string> {
  const links = new Set(plain.length === files.length ? [] : files);
  if (links.size > 0) for (const file of plain) links.delete(file);
  return links;
}

/** Puts a snapshot together. `hashes` and `stamps` are in the order of the listed files. */
export function aSnapshot(listing: Listing, hashes: readonly string[], stamps: Float64Array): Snapshot {
  const files = listing.files.join(separator);
  const folderLinks = listing.folderLinks.join(separator);
  const all = hashes.map(each => each.padEnd(hashLength, '-')).join('');
  return {
    ...{ files, folderLinks, hashes: all, stamps },
    folders: listing.entries.map(([folder]) => folder).join(separator),
    entries: listing.entries.map(([, names]) => names).join(separator),
    hasLinks: listing.plain.length < listing.files.length,
    key: keyOf({ files, folderLinks, hashes: all }),
  };
}

const keyOf = ({ files, folderLinks, hashes }: Pick<Snapshot, 'files' | 'folderLinks' | 'hashes'>) =>
  hash('sha256', [files, folderLinks, hashes].map(text => `${text.length}:${text}`).join(''));

/** Parses stamps of the form `size:inode:modified:changed`. Any other text, such as an empty one, becomes NaN. */
export function parseStamps(texts: readonly string[]): Float64Array {
  const stamps = new Float64Array(stampLength * texts.length).fill(Number.NaN);
  for (const [i, text] of texts.entries()) {
    const parts = text.split(':');
    if (parts.length === stampLength) stamps.set(parts.map(Number), stampLength * i);
  }
  return stamps;
}

/** Writes the stamp of a file into `stamps`. Without a file, writes NaN, which equals nothing, so that the next look hashes the file again. */
function setStamp(stamps: Float64Array, i: number, found: Stats | undefined): void {
  const at = stampLength * i;
  stamps[at] = found?.size ?? Number.NaN;
  stamps[at + 1] = found?.ino ?? Number.NaN;
  stamps[at + 2] = found?.mtimeMs ?? Number.NaN;
  stamps[at + 3] = found?.ctimeMs ?? Number.NaN;
}

export function isStamped(stamps: Float64Array, i: number, { size, ino, mtimeMs, ctimeMs }: Stats): boolean {
  const at = stampLength * i;
  return stamps[at] === size && stamps[at + 1] === ino && stamps[at + 2] === mtimeMs && stamps[at + 3] === ctimeMs;
}

export const hashAt = ({ hashes }: Snapshot, i: number) => hashes.slice(hashLength * i, hashLength * (i + 1));

/** Hashes a file, unless it is a link that leads nowhere or out of the folder, or somebody has deleted it in the meantime. */
export function hashFile(root: string, file: string, links: ReadonlySet<string> = new Set()): string {
  if (links.has(file) && findObstacle(root, realpathSync.native(root), file)) return unreadable;
  try {
    return hash('sha256', readFileSync(`${root}/${file}`));
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return unreadable;
    throw error;
  }
}

/** Compares bytes, so that NaN equals NaN. */
const areEqual = (one: Float64Array, other: Float64Array) => bytesOf(one).equals(bytesOf(other));

const bytesOf = ({ buffer, byteOffset, byteLength }: Float64Array) => Buffer.from(buffer, byteOffset, byteLength);

export function packSnapshot(snapshot: Snapshot): Uint8Array {
  const { key, hasLinks, stamps } = snapshot;
  return packFlat({ value: { key, hasLinks }, texts: textNames.map(name => snapshot[name]), numbers: stamps });
}

/** Returns the snapshot that `packSnapshot` has packed; undefined for other bytes. */
export function unpackSnapshot(bytes: Uint8Array | undefined): Snapshot | undefined {
  const { value, texts = [], numbers } = unpackFlat(bytes) ?? {};
  const [files, folderLinks, hashes, folders, entries] = texts;
  if (files === undefined || folderLinks === undefined || hashes === undefined) return undefined;
  if (folders === undefined || entries === undefined || !numbers || !isRest(value)) return undefined;
  return { ...value, files, folderLinks, hashes, folders, entries, stamps: numbers };
}

/** Names of the texts of a snapshot, in the order in which they are packed. */
const textNames = ['files', 'folderLinks', 'hashes', 'folders', 'entries'] as const;

const isRest = (value: unknown): value is Pick<Snapshot, 'key' | 'hasLinks'> =>
  typeof value === 'object' &&
  value !== null &&
  'key' in value &&
  typeof value.key === 'string' &&
  'hasLinks' in value &&
  typeof value.hasLinks === 'boolean';
