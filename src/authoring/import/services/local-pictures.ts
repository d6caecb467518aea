/** Finds copies of a service's pictures among the files of an export. */

import { decode } from '../../../addresses.ts';
import { type ArchiveFiles, nameOf } from '../archive/archive-files.ts';
import { isPicture } from '../body/pictures.ts';
import { stepsOf } from '../foreign-address.ts';

/** Returns the steps of a path (the parts between slashes) from last to first, for comparison without regard to case and Unicode form. */
const stepsFromEnd = (path: string) => stepsOf(path.normalize('NFC').toLowerCase()).toReversed();

/** Returns the number of equal steps at the ends of two paths. */
function sharedSteps(one: readonly string[], other: readonly string[]): number {
  const end = one.findIndex((step, i) => step !== other[i]);
  return end === -1 ? one.length : end;
}

/**
 * Returns a function that finds the local copy of a picture by its path on the server. The function compares the ends of the two paths and
 * returns the file with the most equal steps, at least `least`. The function returns undefined if no file has enough equal steps, or if
 * several files have the most.
 */
export function indexPictures(files: ArchiveFiles, least: number): (path: string) => string | undefined {
  const byName = Map.groupBy(files.all.filter(isPicture), file => stepsFromEnd(nameOf(file))[0]);
  return path => {
    const wanted = stepsFromEnd(decode(path));
    const found = (byName.get(wanted[0]) ?? []).map(file => ({
      file,
      shared: sharedSteps(wanted, stepsFromEnd(file)),
    }));
    const best = Math.max(Math.min(least, wanted.length), ...found.map(({ shared }) => shared));
    const [one, ...others] = found.filter(({ shared }) => shared === best);
    return others.length === 0 ? one?.file : undefined;
  };
}
