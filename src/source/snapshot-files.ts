/** Tells what a snapshot of a folder says of its files. */
import { statSync } from 'node:fs';
import { placeIn } from '../store/sorted.ts';
import type { FileFacts } from './file-facts.ts';
import type { Listing } from './listing.ts';
import { filesIn, hashAt, hashFile, isStamped, type Snapshot, stampLength, unreadable } from './snapshot.ts';

/** Returns the place of a file in a snapshot. Its files are sorted: `articles/` comes before `newsroom/`, and each is listed in order. */
const rowOf = (snapshot: Snapshot, file: string) => placeIn(filesIn(snapshot), file);

/** Returns the files whose contents differ in two snapshots; undefined if the snapshots have different files or links. */
export function listChanged(before: Snapshot, now: Snapshot): readonly string[] | undefined {
  if (before.files !== now.files || before.folderLinks !== now.folderLinks) return undefined;
  return filesIn(now).filter((_, i) => hashAt(before, i) !== hashAt(now, i));
}

/** Returns the listing of a folder in a snapshot; undefined if the snapshot has symbolic links, of which it does not tell where they lead. */
export function listingIn(snapshot: Snapshot, below: string): Listing | undefined {
  if (snapshot.hasLinks || snapshot.folderLinks !== '') return undefined;
  const files = filesIn(snapshot).filter(file => file.startsWith(`${below}/`));
  return { files, plain: files, folderLinks: [], entries: [] };
}

/** Returns a function that returns the hash and the stamp of a file in a snapshot, in the form of `FileFacts`; undefined if it tells neither. */
export function factsIn(snapshot: Snapshot): (file: string) => FileFacts | undefined {
  return file => {
    const row = rowOf(snapshot, file);
    if (row === undefined) return undefined;
    const [size = Number.NaN, inode, modified, changed] = snapshot.stamps.subarray(stampLength * row);
    const found = hashAt(snapshot, row);
    const isTold = !Number.isNaN(size) && found !== unreadable;
    return isTold ? { stamp: `${size}:${inode}:${modified}:${changed}`, hash: found } : undefined;
  };
}

/** Returns whether some files of a folder still have the contents that they have in a snapshot. */
export function isStill(root: string, snapshot: Snapshot, isWanted: (file: string) => boolean): boolean {
  return filesIn(snapshot).every((file, i) => {
    if (!isWanted(file)) return true;
    const found = statSync(`${root}/${file}`, { throwIfNoEntry: false });
    return (
      found !== undefined && (isStamped(snapshot.stamps, i, found) || hashFile(root, file) === hashAt(snapshot, i))
    );
  });
}

/** Returns the hash of a file in a snapshot; undefined for an unknown file, or one that could not be read. */
export function hashIn(snapshot: Snapshot, file: string): string | undefined {
  const row = rowOf(snapshot, file);
  const found = row === undefined ? unreadable : hashAt(snapshot, row);
  return found === unreadable ? undefined : found;
}
